import { useState } from 'react';
import { say } from '../../runbook/text.ts';
import type { ViewPerson } from '../../sim/view.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { join } from '../ui/join.ts';
import { STATUS } from '../words/person-status.ts';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { useView } from './use-port.ts';

export default function PhonebookConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const rota = port.rulebook.rotation;
  const stand = view.fit.filter((f) => f.kind === 'stands-in');
  return (
    <ConsoleBody port={port} console="phonebook">
      <h3>{t.people}</h3>
      <ul className={styles.list}>
        {view.people.map((p) => (
          <Person key={p.id} port={port} person={p} />
        ))}
      </ul>
      {stand.length > 0 && (
        <ul className={styles.list}>
          {stand.map(({ what, instead }) => (
            <li key={what.en} className={styles.quiet}>
              {say(what, lang)}
              {lang === 'fr' ? '\u202f: ' : ': '}
              {say(instead, lang)}
            </li>
          ))}
        </ul>
      )}
      {rota && (
        <>
          <h3>{t.rota}</h3>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.primary}</th>
                <th scope="col">{t.secondary}</th>
              </tr>
            </thead>
            <tbody>
              {rota.weeks.map((w) => (
                <tr key={w.id} className={join(w.id === view.onCall?.week && styles.strong)}>
                  <th scope="row">
                    {w.id}{' '}
                    {w.id === view.onCall?.week && <span className={join(styles.tone, styles.ok)}>{t.thisWeek}</span>}
                  </th>
                  <td>{w.primary}</td>
                  <td>{w.secondary}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </ConsoleBody>
  );
}

function Person({ port, person }: ConsoleProps & { person: ViewPerson }) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const [refused, setRefused] = useState('');
  const reach = (by: 'page' | 'call' | 'chat') => {
    const sent = port.send({ type: 'escalate', to: person.id, by, message: '' });
    setRefused(sent.ok ? '' : say(sent.rejection.message, lang));
  };
  const contact = port.rulebook.contacts.find((c) => c.id === person.contact);
  return (
    <li className={styles.person}>
      <Avatar person={person} size={36} />
      <div className={styles.who}>
        <b>{person.fullName}</b> {person.you && <span className={styles.quiet}>({t.you})</span>}
        <p className={styles.quiet}>
          {contact ? say(contact.role, lang) : say(person.title, lang)} · {person.handle}{' '}
          {person.phone && <span className={styles.unbroken}>· {person.phone}</span>}
        </p>
        <p className={styles.quiet}>{say(STATUS[person.status], lang)}</p>
        {refused && (
          <p className={styles.refused} role="alert">
            {refused}
          </p>
        )}
      </div>
      {!person.you && (
        <span className={styles.buttons}>
          {(['page', 'call', 'chat'] as const).map((by) => (
            <Button
              key={by}
              size="s"
              icon={by === 'page' ? 'bell' : by === 'call' ? 'phone' : 'chat'}
              disabled={view.ended}
              onClick={() => reach(by)}
            >
              {by === 'page' ? t.page : by === 'call' ? t.call : t.send}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}

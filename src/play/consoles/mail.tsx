import { useState } from 'react';
import { say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { ExercisePlate } from '../ui/exercise-plate.tsx';
import { join } from '../ui/join.ts';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { localMinutes } from './local-time.ts';
import { Readings } from './readings.tsx';
import { useView } from './use-port.ts';

export default function MailConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const [chosen, setChosen] = useState<string | null>(null);
  const mail = view.mails.find((m) => m.id === chosen);
  const from = (id: string | null) => view.people.find((p) => p.id === id)?.fullName ?? id ?? t.outside;
  const open = (id: string, read: boolean) => {
    setChosen(id);
    if (!read) port.send({ type: 'read', mail: id });
  };
  return (
    <ConsoleBody port={port} console="mail">
      {view.mails.length === 0 && <p className={styles.empty}>{t.noMail}</p>}
      <ul className={styles.list}>
        {[...view.mails].reverse().map((m) => (
          <li key={m.id}>
            <button
              type="button"
              className={join(styles.row, !m.read && !m.sent && styles.fresh)}
              aria-current={m.id === chosen}
              onClick={() => open(m.id, m.read || m.sent)}
            >
              <span className={styles.mono}>{localMinutes(view, m.at)}</span>
              <span>{m.sent ? t.sent : from(m.from)}</span>
              <b>{say(m.subject, lang)}</b>
            </button>
          </li>
        ))}
      </ul>
      {!mail && view.mails.length > 0 && <p className={styles.empty}>{t.pickMail}</p>}
      {mail && (
        <article className={join('paper', styles.letter)}>
          <header>
            <ExercisePlate />
            <h4>{say(mail.subject, lang)}</h4>
            <p>
              {mail.sent ? t.sent : from(mail.from)}, {localMinutes(view, mail.at)}
            </p>
          </header>
          <pre>{say(mail.body, lang)}</pre>
          {!mail.sent && <Readings port={port} item={`mail:${mail.id}`} />}
        </article>
      )}
    </ConsoleBody>
  );
}

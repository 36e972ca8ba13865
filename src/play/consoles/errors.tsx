import { useState } from 'react';
import type { ErrorGroup } from '../../sim/signals.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { percent, wholeNumber } from '../i18n/format.ts';
import { join } from '../ui/join.ts';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { localMoment } from './local-time.ts';
import { Readings } from './readings.tsx';
import { hasArrived, useView } from './use-port.ts';

/** A group first seen within this time is marked as new. */
const HOUR_MS = 3_600_000;

export default function ErrorsConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = [...port.errors()].sort((a, b) => b.lastSeen - a.lastSeen || b.count - a.count);
  const open = (group: ErrorGroup) => {
    setChosen(chosen === group.id ? null : group.id);
    if (chosen !== group.id) port.send({ type: 'look', item: `errors:${group.id}` });
  };
  return (
    <ConsoleBody port={port} console="errors">
      {groups.length === 0 && <p className={styles.empty}>{t.noErrors}</p>}
      <ul className={styles.list}>
        {groups.map((g) => (
          <li key={g.id}>
            <button type="button" className={styles.group} aria-expanded={g.id === chosen} onClick={() => open(g)}>
              <span className={join(styles.dot, g.level !== 'warning' && styles.bad)} aria-hidden="true" />
              <span className={styles.groupTitle}>
                <b>{g.title}</b>
                <span className={styles.quiet}>
                  {view.now - g.firstSeen < HOUR_MS && <em>{t.newGroup}</em>}
                  {g.culprit} · {t.firstSeen.toLowerCase()} {localMoment(view, g.firstSeen, lang)}
                </span>
              </span>
              <span className={styles.figure}>
                <b>{wholeNumber(g.count, lang)}</b> {t.events}
              </span>
              <span className={styles.figure}>
                <b>{wholeNumber(g.users, lang)}</b> {t.usersHit}
              </span>
            </button>
            {g.id === chosen && <Group port={port} group={g} arrived={hasArrived(view, `errors:${g.id}`)} />}
          </li>
        ))}
      </ul>
    </ConsoleBody>
  );
}

function Group({ port, group, arrived }: ConsoleProps & { group: ErrorGroup; arrived: boolean }) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  if (!arrived) {
    return (
      <p className={styles.quiet} role="status">
        {t.loading}
      </p>
    );
  }
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        <div>
          <dt>{t.release}</dt>
          <dd>{group.release ?? '—'}</dd>
        </div>
        <div>
          <dt>{t.firstSeen}</dt>
          <dd>{localMoment(view, group.firstSeen, lang)}</dd>
        </div>
        <div>
          <dt>{t.lastSeen}</dt>
          <dd>{localMoment(view, group.lastSeen, lang)}</dd>
        </div>
      </dl>
      <pre className={styles.machine}>{group.stack.join('\n')}</pre>
      {group.tags.map(({ tag, values }) => (
        <p key={tag} className={styles.tags}>
          <b>{tag}</b>
          {values.map((v) => (
            <span key={v.value}>
              {v.value} {percent(v.share, lang)}
            </span>
          ))}
        </p>
      ))}
      <Readings port={port} item={`errors:${group.id}`} />
    </div>
  );
}

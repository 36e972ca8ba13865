import { useState } from 'react';
import { say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { join } from '../ui/join.ts';
import { ActionsHere } from './actions-here.tsx';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { touchesText, words } from './console-text.ts';
import { localMoment } from './local-time.ts';
import { Readings } from './readings.tsx';
import { useView } from './use-port.ts';

export default function DeploysConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const [chosen, setChosen] = useState<string | null>(null);
  const releases = [...view.releases].sort((a, b) => b.at - a.at);
  const release = releases.find((r) => r.id === chosen);
  const open = (id: string) => {
    setChosen(id);
    port.send({ type: 'look', item: `deploy:${id}` });
  };
  return (
    <ConsoleBody port={port} console="deploys">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.release}</th>
            <th scope="col">{t.change}</th>
            <th scope="col">{t.by}</th>
            <th scope="col">{t.at}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map((r) => (
            <tr key={r.id} className={join(r.live && styles.strong, r.id === chosen && styles.chosen)}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => open(r.id)}
                  aria-expanded={r.id === chosen}
                >
                  {r.id}
                </button>
              </th>
              <td>
                {r.title} {r.live && <span className={join(styles.tone, styles.ok)}>{t.liveNow}</span>}
              </td>
              <td>{r.by}</td>
              <td className={styles.mono}>{localMoment(view, r.at, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {release && (
        <section className={styles.card}>
          <h4>{t.whatChanged(release.id)}</h4>
          <p className={styles.quiet}>
            {release.commit} · {release.by} · {t.touches} {say(touchesText(release.touches), lang)}
          </p>
          {release.files && <p className={styles.machine}>{release.files.join('\n')}</p>}
          {release.diff && <Diff text={release.diff} />}
          <Readings port={port} item={`deploy:${release.id}`} />
        </section>
      )}
      <ActionsHere port={port} console="deploys" />
    </ConsoleBody>
  );
}

function Diff({ text }: { text: string }) {
  const lines = text.split('\n').map((line, number) => ({ line, number }));
  return (
    <pre className={styles.machine}>
      {lines.map(({ line, number }) => (
        <span
          key={number}
          className={line.startsWith('+') ? styles.added : line.startsWith('-') ? styles.removed : undefined}
        >
          {`${line}\n`}
        </span>
      ))}
    </pre>
  );
}

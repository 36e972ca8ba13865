import { useState } from 'react';
import type { DrillPort, Rejection } from '../../drill/port.ts';
import { say } from '../../runbook/text.ts';
import type { ConsoleId } from '../../scenario/format/pack.ts';
import type { ViewAction } from '../../sim/view.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { duration } from '../i18n/format.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { join } from '../ui/join.ts';
import styles from './console.module.css';
import { words } from './console-text.ts';
import { useView } from './use-port.ts';

/** The actions that a console offers, each with what it takes, how it stands and how it ended. */
export function ActionsHere({ port, console }: { port: DrillPort; console: ConsoleId }) {
  const view = useView(port);
  const t = useText(words);
  const actions = view.actions.filter((a) => a.console === console);
  if (actions.length === 0) return null;
  return (
    <section className={styles.actions}>
      <h3>{t.actions}</h3>
      <ul>
        {actions.map((action) => (
          <ActionRow key={action.id} port={port} action={action} now={view.now} over={view.ended} />
        ))}
      </ul>
    </section>
  );
}

/** One action: begin it (announcing it first when it changes production), watch it, read its result. */
export function ActionRow({
  port,
  action,
  now,
  over,
}: {
  port: DrillPort;
  action: ViewAction;
  now: number;
  over: boolean;
}) {
  const t = useText(words);
  const lang = useLang();
  const [asking, setAsking] = useState(false);
  const [announces, setAnnounces] = useState(true);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const begin = () => {
    setAsking(false);
    if (action.production && announces && !action.announced) {
      const text = { en: `Starting now: ${action.name.en}`, fr: `Je lance : ${action.name.fr}` };
      port.send({ type: 'announce', action: action.id, text: say(text, lang) });
    }
    const sent = port.send({ type: 'act', action: action.id });
    setRefused(sent.ok ? null : sent.rejection);
  };
  const [least, most] = action.takes;
  const share =
    action.startedAt !== null && action.finishesAt !== null
      ? (now - action.startedAt) / Math.max(1, action.finishesAt - action.startedAt)
      : 0;
  return (
    <li className={styles.action}>
      <div className={styles.actionHead}>
        <b>{say(action.name, lang)}</b>
        <span className={styles.quiet}>
          {least === most ? duration(least) : `${duration(least)} – ${duration(most)}`}
          {action.production && ` · ${t.production}`}
          {action.announced && ` · ${t.announced}`}
        </span>
        {action.state === 'ready' && !asking && (
          <Button size="s" disabled={over} onClick={() => (action.production ? setAsking(true) : begin())}>
            {t.begin}
          </Button>
        )}
        {action.state === 'running' && <span className={styles.tone}>{t.running}</span>}
        {action.state === 'done' && (
          <span className={join(styles.tone, styles.ok)}>
            <Icon name="tick" size={14} /> {t.done}
          </span>
        )}
        {action.state === 'failed' && (
          <span className={join(styles.tone, styles.bad)}>
            <Icon name="cross" size={14} /> {t.failed}
          </span>
        )}
      </div>
      {action.detail && <p className={styles.quiet}>{say(action.detail, lang)}</p>}
      {action.state === 'not-ready' && action.notReady && <p className={styles.quiet}>{say(action.notReady, lang)}</p>}
      {asking && (
        <div className={styles.confirm}>
          <label>
            <input type="checkbox" checked={announces} onChange={(e) => setAnnounces(e.target.checked)} /> {t.announce}
          </label>
          <Button size="s" kind="primary" onClick={begin}>
            {t.begin}
          </Button>
          <Button size="s" kind="quiet" onClick={() => setAsking(false)}>
            {t.cancel}
          </Button>
        </div>
      )}
      {action.state === 'running' && (
        <progress
          className={styles.progress}
          max={1}
          value={Math.min(1, Math.max(0, share))}
          aria-label={say(action.name, lang)}
        />
      )}
      {action.result && <p className={styles.result}>{say(action.result, lang)}</p>}
      {refused && (
        <p className={styles.refused} role="alert">
          {say(refused.message, lang)}
        </p>
      )}
    </li>
  );
}

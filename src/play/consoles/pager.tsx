import { say } from '../../runbook/text.ts';
import type { ViewAlert } from '../../sim/view.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { limit } from '../i18n/format.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { join } from '../ui/join.ts';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { localTime } from './local-time.ts';
import { PinButton } from './pin-button.tsx';
import { useView } from './use-port.ts';

export default function PagerConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const paging = view.alerts.filter((a) => a.pages).reverse();
  const others = view.alerts.filter((a) => !a.pages).reverse();
  return (
    <ConsoleBody port={port} console="pager">
      {view.ringing && (
        <Button kind="primary" icon="bell" onClick={() => port.send({ type: 'acknowledge' })}>
          {t.acknowledge}
        </Button>
      )}
      {view.alerts.length === 0 && <p className={styles.empty}>{t.noAlerts}</p>}
      {paging.map((alert) => (
        <AlertCard key={`${alert.id}-${alert.at}`} port={port} alert={alert} />
      ))}
      {others.length > 0 && <h3>{t.otherAlerts}</h3>}
      {others.map((alert) => (
        <AlertCard key={`${alert.id}-${alert.at}`} port={port} alert={alert} />
      ))}
      <NextInLine port={port} />
    </ConsoleBody>
  );
}

function AlertCard({ port, alert }: ConsoleProps & { alert: ViewAlert }) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const firing = alert.state === 'firing';
  // A reminder that fires is not an alarm: only what may hurt now is vermilion.
  const grave = alert.pages || alert.label === 'critical' || alert.label === 'error';
  const acknowledged = firing && alert.pages && view.acknowledgedAt !== null && !view.ringing;
  return (
    <article className={join(styles.card, firing && (grave ? styles.alarm : styles.notice))}>
      <header>
        <h4>{say(alert.name, lang)}</h4>
        {acknowledged && view.acknowledgedAt !== null ? (
          <span className={join(styles.tone, styles.ok)}>
            <Icon name="tick" size={14} /> {t.acknowledgedAt(localTime(view, view.acknowledgedAt))}
          </span>
        ) : firing ? (
          <span className={join(styles.tone, grave ? styles.bad : styles.warn)}>
            <Icon name={grave ? 'cross' : 'bell'} size={14} /> {t.firing}
          </span>
        ) : (
          <span className={styles.tone}>{t.resolvedAt(localTime(view, alert.resolvedAt ?? alert.at))}</span>
        )}
      </header>
      <p>{say(alert.summary, lang)}</p>
      <p className={styles.machine}>
        {localTime(view, alert.at)} · {alert.label} · {alert.expr}
      </p>
      <PinButton port={port} item={`alert:${alert.id}`} />
    </article>
  );
}

/** Who is to be called when: for the declared severity; before that for every level, so that nothing is given away. */
function NextInLine({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const declared = view.declared?.severity;
  const rungs = port.rulebook.escalation.filter((r) => (declared ? r.severity === declared : r.kind !== 'hold'));
  return (
    <section className={styles.card}>
      <h4>
        {t.nextInLine} {declared}
        {view.onCall && <span className={styles.quiet}> · {t.week(view.onCall.week)}</span>}
      </h4>
      <table className={styles.table}>
        <thead>
          <tr>
            {!declared && <th scope="col">{t.severity}</th>}
            <th scope="col">{t.when}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.toDo}</th>
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung) => {
            const contact = port.rulebook.contacts.find((c) => c.id === rung.to);
            const person = view.people.find((p) => p.contacts.includes(rung.to));
            return (
              <tr key={`${rung.severity}-${rung.fromMs}-${rung.to}`}>
                {!declared && <th scope="row">{rung.severity}</th>}
                <td className={styles.mono}>{limit(rung.fromMs, lang)}</td>
                <td>{rung.kind === 'hold' ? t.you : (person?.name ?? contact?.name ?? '—')}</td>
                <td>{say(rung.says, lang)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

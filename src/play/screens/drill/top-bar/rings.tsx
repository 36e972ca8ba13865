import { say } from '../../../../runbook/text.ts';
import type { ViewDeadline } from '../../../../sim/view.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { doneState, Ring, ringState } from '../../../ui/ring.tsx';
import { useDrill, useNow, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { dutyName, isOwed } from '../duties.ts';
import styles from './top-bar.module.css';

const ICONS = { response: 'bell', message: 'pen', resolution: 'flag' } as const;

/** The three clocks that matter: the response, the next message, the resolution. */
export function Rings() {
  const t = useText(words);
  const { deadlines } = useView();
  const messages = deadlines.filter((d) => d.kind === 'opening' || d.kind === 'update' || d.kind === 'client-mail');
  return (
    <dl className={styles.rings} aria-label={t.deadlines}>
      <DutyRing icon="response" deadline={deadlines.find((d) => d.kind === 'response') ?? null} />
      <DutyRing icon="message" deadline={messages.find(isOwed) ?? messages.at(-1) ?? null} />
      <DutyRing icon="resolution" deadline={deadlines.find((d) => d.kind === 'resolution') ?? null} />
    </dl>
  );
}

const NAMES = { response: 'response', message: 'opening', resolution: 'resolution' } as const;

function DutyRing({ icon, deadline }: { icon: keyof typeof ICONS; deadline: ViewDeadline | null }) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const now = useNow();
  const gravest = port.rulebook.severities[0]?.id ?? '';
  if (deadline === null) {
    const label = say(dutyName({ kind: NAMES[icon] } as ViewDeadline, port.rulebook), lang);
    return <Ring label={label} icon={ICONS[icon]} state="wait" detail=" " />;
  }
  const label = say(dutyName(deadline, port.rulebook), lang);
  const { dueAt, limitMs, doneAt, provisional } = deadline;
  if (doneAt !== null) {
    const takenMs = doneAt - (dueAt - limitMs);
    const state = doneState(limitMs, takenMs);
    return <Ring label={label} icon={ICONS[icon]} state={state} limitMs={limitMs} takenMs={takenMs} />;
  }
  // Until a level is declared there is no promise to resolve; the other two count as if it were the gravest.
  if (provisional && deadline.kind === 'resolution')
    return <Ring label={label} icon={ICONS[icon]} state="wait" detail=" " />;
  const remainingMs = dueAt - now;
  const state = ringState(limitMs, remainingMs);
  return (
    <Ring
      label={label}
      icon={ICONS[icon]}
      state={state}
      limitMs={limitMs}
      remainingMs={remainingMs}
      {...(provisional && state !== 'late' && deadline.kind !== 'response' && { detail: t.ifGravest(gravest) })}
    />
  );
}

import { defineText, useLang, useText } from '../i18n/catalogue.ts';
import { duration, spokenDuration } from '../i18n/format.ts';
import { Icon, type IconName } from './icon.tsx';
import { join } from './join.ts';
import styles from './ring.module.css';

const words = defineText({
  left: { en: 'left', fr: 'restant' },
  late: { en: 'late', fr: 'de retard' },
  of: { en: (limit: string) => `of ${limit}`, fr: (limit: string) => `sur ${limit}` },
  past: { en: (limit: string) => `past ${limit}`, fr: (limit: string) => `au-delà de ${limit}` },
  done: { en: 'done', fr: 'fait' },
  waiting: { en: 'set by severity', fr: 'selon la sévérité' },
});

/** wait: no limit known yet; ok: time enough; due: inside the last 20 %; late: past it; done: `takenMs` says how fast; overdone: done, after the limit. */
export type RingState = 'wait' | 'ok' | 'due' | 'late' | 'done' | 'overdone';

interface RingProps {
  label: string;
  icon: IconName;
  state: RingState;
  /** The whole time allowed. */
  limitMs?: number | null;
  /** Time left; negative once late. */
  remainingMs?: number | null;
  /** How long it took, when done. */
  takenMs?: number;
  /** Words instead of those the state gives. */
  detail?: string;
}

/** The state a running deadline is in: due inside the last fifth of its limit, late after it. */
export const ringState = (limitMs: number, remainingMs: number): RingState =>
  remainingMs < 0 ? 'late' : remainingMs <= limitMs / 5 ? 'due' : 'ok';

/** The state of a deadline that was met: in time, or after its limit. */
export const doneState = (limitMs: number, takenMs: number): RingState => (takenMs > limitMs ? 'overdone' : 'done');

/** A deadline: how much of it is gone as a ring, limit and time left in words. Put several in a <dl>. */
export function Ring({ label, icon, state, limitMs, remainingMs, takenMs, detail }: RingProps) {
  const t = useText(words);
  const lang = useLang();
  const done = state === 'done' || state === 'overdone';
  const gone = done || state === 'late' ? 1 : limitMs && remainingMs != null ? 1 - remainingMs / limitMs : 0;
  const running = state === 'ok' || state === 'due' || state === 'late';
  const shown = state === 'wait' ? t.waiting : duration((done ? takenMs : remainingMs) ?? 0);
  const side = {
    wait: '',
    ok: t.left,
    due: limitMs ? t.of(duration(limitMs)) : t.left,
    late: t.late,
    done: limitMs ? t.of(duration(limitMs)) : t.done,
    overdone: limitMs ? t.past(duration(limitMs)) : t.done,
  }[state];
  return (
    <div className={join(styles.ring, styles[state])}>
      <dt>{label}</dt>
      <dd>
        <Dial
          gone={Math.max(0, Math.min(1, gone))}
          icon={done ? 'tick' : state === 'late' ? 'cross' : icon}
          state={state}
        />
        {running && <span className="unseen">{spokenDuration(remainingMs ?? 0, lang)}</span>}
        <span aria-hidden={running} className={styles.value}>
          {shown}
        </span>{' '}
        <small>{detail ?? side}</small>
      </dd>
    </div>
  );
}

function Dial({ gone, icon, state }: { gone: number; icon: IconName; state: RingState }) {
  const radius = 20;
  const angle = gone * 2 * Math.PI;
  const x = 25 + radius * Math.sin(angle);
  const y = 25 - radius * Math.cos(angle);
  const width = state === 'due' || state === 'late' ? 6 : 4;
  return (
    <span className={styles.dial}>
      <svg viewBox="0 0 50 50" aria-hidden="true">
        <circle cx="25" cy="25" r={radius} fill="none" stroke="#2e454b" strokeWidth={width} />
        {[0, 90, 180, 270].map((turn) => (
          <path key={turn} d="M25 1.5v3.2" stroke="#6f8b91" strokeWidth="1.5" transform={`rotate(${turn} 25 25)`} />
        ))}
        {gone >= 1 ? (
          <circle cx="25" cy="25" r={radius} fill="none" stroke="currentColor" strokeWidth={width} />
        ) : gone > 0 ? (
          <>
            <path
              d={`M25 ${25 - radius}A${radius} ${radius} 0 ${gone > 0.5 ? 1 : 0} 1 ${x.toFixed(1)} ${y.toFixed(1)}`}
              fill="none"
              stroke="currentColor"
              strokeWidth={width}
              strokeLinecap="round"
            />
            <circle
              className={styles.bead}
              cx={x.toFixed(1)}
              cy={y.toFixed(1)}
              r={state === 'due' ? 4.5 : 3}
              fill="#fff"
            />
          </>
        ) : null}
      </svg>
      <Icon name={icon} />
    </span>
  );
}

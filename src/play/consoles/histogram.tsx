import { useMemo } from 'react';
import { useText } from '../i18n/catalogue.ts';
import styles from './console.module.css';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { localMinutes } from './local-time.ts';
import { useCalmView } from './use-port.ts';

const BUCKETS = 45;
const MINUTE_MS = 60_000;

/** Lines a minute over the last 45 minutes, errors in front. */
export function Histogram({ port, now }: ConsoleProps & { now: number }) {
  const view = useCalmView(port);
  const t = useText(words);
  const to = Math.ceil(now / MINUTE_MS) * MINUTE_MS;
  const from = to - BUCKETS * MINUTE_MS;
  const step = Math.floor(now / 10_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again every ten seconds of drill time, not every second
  const bars = useMemo(() => port.logHistogram(from, to, BUCKETS), [port, from, to, step]);
  const most = Math.max(1, ...bars.errors.map((e, i) => e + (bars.others[i] ?? 0)));
  return (
    <figure className={styles.histogram}>
      <svg viewBox={`0 0 ${BUCKETS * 10} 40`} preserveAspectRatio="none" role="img" aria-label={t.histogram}>
        {bars.errors.map((errors, i) => {
          const all = errors + (bars.others[i] ?? 0);
          const height = (38 * all) / most;
          const bad = (38 * errors) / most;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its minute
            <g key={i}>
              <path d={`M${i * 10 + 1} 40v${-height}h7v${height}z`} fill="#6F8B91" />
              <path d={`M${i * 10 + 1} 40v${-bad}h7v${bad}z`} fill="#FF6240" />
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.mono}>
        <span>{localMinutes(view, from)}</span>
        <span>{localMinutes(view, from + (BUCKETS * MINUTE_MS) / 2)}</span>
        <span>{localMinutes(view, to)}</span>
      </figcaption>
    </figure>
  );
}

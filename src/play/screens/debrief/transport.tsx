import type { DrillEvent } from '../../../sim/events.ts';
import { useText } from '../../i18n/catalogue.ts';
import { IconButton } from '../../ui/button.tsx';
import { join } from '../../ui/join.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';

interface Props {
  moments: readonly DrillEvent[];
  words(event: DrillEvent): string | null;
  playhead: number;
  onPlayhead(at: number): void;
  elapsed(at: number): string;
}

/** Steps from moment to moment and says what happened at the playhead. */
export function Transport({ moments, words, playhead, onPlayhead, elapsed }: Props) {
  const t = useText(T);
  const current = moments.findLast((e) => e.at <= playhead);
  const before = moments.findLast((e) => e.at < (current?.at ?? playhead));
  const after = moments.find((e) => e.at > playhead);
  return (
    <header className={styles.transport}>
      <h2>{t.timeline}</h2>
      <IconButton icon="back" label={t.previous} disabled={!before} onClick={() => before && onPlayhead(before.at)} />
      <IconButton icon="arrow" label={t.next} disabled={!after} onClick={() => after && onPlayhead(after.at)} />
      <span className={styles.now}>{elapsed(playhead)}</span>
      {current && (
        <p className={join('paper', styles.moment)} role="status">
          <b>{words(current)}</b> <span>{elapsed(current.at)}</span>
        </p>
      )}
      <span className={styles.legend}>{t.dockKeys}</span>
    </header>
  );
}

import { useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { ownKeys } from '../../../ui/own-keys.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { useClockState, useDrill, useFact } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import styles from './top-bar.module.css';

const PACES = [1, 2, 4, 6, 10] as const;
type Pace = (typeof PACES)[number];

/** Pause and pace, with the reason when time runs slower than set. */
export function PaceKeys() {
  const t = useText(words);
  const { port } = useDrill();
  const clock = useClockState();
  const evidence = useFact((view) => view.mode === 'evidence');
  const ended = useFact((view) => view.ended);
  const reasons: Record<string, string> = {
    composer: t.slowWriting,
    matrix: t.slowMatrix,
    call: t.slowCall,
    pushed: t.slowPushed,
  };
  const slow = !clock.paused && clock.pace > 1 && clock.slow !== null ? reasons[clock.slow] : null;
  return (
    <div className={styles.pace}>
      <Button
        size="s"
        icon={clock.paused ? 'play' : 'pause'}
        disabled={ended}
        aria-label={clock.paused ? t.resume : t.pause}
        className={styles.pause}
        onClick={() => port.send(clock.paused ? { type: 'resume', why: 'asked' } : { type: 'pause', why: 'asked' })}
      >
        <span>{clock.paused ? t.resume : t.pause}</span>
        <Kbd keys={ownKeys().pause} />
      </Button>
      <Segmented
        label={t.pace}
        size="s"
        value={clock.pace as Pace}
        options={PACES.map((pace) => ({ value: pace, label: `x${pace}`, disabled: ended || (evidence && pace !== 1) }))}
        onChange={(factor) => port.send({ type: 'pace', factor })}
      />
      <p className={styles.slow} role="status">
        {clock.paused ? t.paused : slow}
      </p>
    </div>
  );
}

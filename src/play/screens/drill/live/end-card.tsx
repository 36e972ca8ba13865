import { useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { ExercisePlate } from '../../../ui/exercise-plate.tsx';
import { useFact } from '../drill-context.ts';
import { words } from '../palette/palette-text.ts';
import { useFinish } from '../palette/popups.tsx';
import styles from './call-card.module.css';

/** The drill has ended, by closing or by time: the way to the debrief. The consoles stay to be read behind it. */
export function EndCard() {
  const t = useText(words);
  const ended = useFact((view) => view.ended);
  const closed = useFact((view) => view.closedAt !== null);
  const { busy, failed, finish } = useFinish();
  if (!ended) return null;
  return (
    <section className={`${styles.card} paper`} aria-label={t.ended} data-region tabIndex={-1}>
      <header>
        <div role="alert">
          <strong>{t.ended}</strong>
        </div>
        <ExercisePlate />
      </header>
      <p>{closed ? t.closedIt : t.timeUp}</p>
      {failed && <p role="alert">{t.cannotFinish}</p>}
      <footer>
        <Button kind="primary" size="l" disabled={busy} onClick={finish}>
          {busy ? t.scoring : t.debrief}
        </Button>
      </footer>
    </section>
  );
}

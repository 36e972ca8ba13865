import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Brand } from '../../../ui/brand.tsx';
import { ExercisePlate } from '../../../ui/exercise-plate.tsx';
import { Lifecycle } from '../../../ui/lifecycle.tsx';
import { useDrill, useFact, useNow } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { GhostLine } from '../ghost/ghost-line.tsx';
import { Clock } from './clock.tsx';
import { PaceKeys } from './pace-keys.tsx';
import { Rings } from './rings.tsx';
import styles from './top-bar.module.css';

/** Where and when we are: brand, plate, title, stage, deadlines, clock and pace. Nothing ever covers it. */
export function TopBar() {
  return (
    <header className={styles.top} data-region tabIndex={-1}>
      <div className={styles.brand}>
        <Brand size={26} />
        <ExercisePlate />
      </div>
      <Scene />
      <Rings />
      <div className={styles.clockSide}>
        <div className={styles.time}>
          <Clock />
          <GhostLine />
        </div>
        <PaceKeys />
      </div>
    </header>
  );
}

function Scene() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const stage = useFact((view) => view.stage);
  const mode = useFact((view) => view.mode);
  const closed = useFact((view) => view.closedAt !== null);
  return (
    <div className={styles.scene}>
      <h1>
        {say(port.view().title, lang)} <small>{mode === 'practice' ? t.practice : t.evidence}</small>
      </h1>
      <div className={styles.ribbon}>
        <Lifecycle now={closed ? null : stage} />
      </div>
      <p className={styles.phase}>
        {t[stage]}, <Minute />
      </p>
    </div>
  );
}

function Minute() {
  const t = useText(words);
  const now = useNow();
  const paged = useFact((view) => view.pagedAt);
  return <>{t.minute(paged === null ? 0 : Math.max(0, Math.floor((now - paged) / 60_000)))}</>;
}

import { type ReactNode, useState } from 'react';
import type { DrillRecord } from '../../../record/format.ts';
import { say } from '../../../runbook/text.ts';
import { told } from '../../../runbook/told.ts';
import type { Rating } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { longDate, points } from '../../i18n/format.ts';
import type { OpenedRecord } from '../../shell/open-record.ts';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { ExercisePlate } from '../../ui/exercise-plate.tsx';
import { join } from '../../ui/join.ts';
import { RATING } from '../../words/ratings.ts';
import { Dawn } from './dawn.tsx';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';
import { H } from './hot-wash-text.ts';
import { Share } from './share.tsx';

const BANDS: readonly Rating[] = ['U', 'M', 'S', 'P'];
/** The points from which each rating holds. */
const BANDS_FROM: Record<Rating, number> = { U: 0, M: 50, S: 66, P: 80 };

interface Props {
  opened: OpenedRecord;
  /** With what was added to it since it was opened. */
  record: DrillRecord;
  /** The score is not shown yet. */
  hidden?: boolean;
  /** Null while the drill cannot be shown again. */
  onLookBack?: (() => void) | null;
  onHotWash?: () => void;
}

/** Title, score and what can be done with the record, over the dawn. */
export function Hero({ opened, record, hidden, onLookBack = null, onHotWash }: Props) {
  const { plan } = opened;
  const { scorecard, header } = record;
  const lang = useLang();
  const t = useText(T);
  const procedure = plan.rulebook.procedures.find((p) => p.id === plan.scenario.procedure);
  // A cap that took nothing away explains nothing.
  const cap = scorecard.rules.find((r) => r.id === 'CAP' && r.points < 0);
  const name = procedure ? `${procedure.id}, ${say(procedure.name, lang)}` : plan.scenario.procedure;
  return (
    <header className={styles.hero}>
      <Dawn />
      <div className={styles.title}>
        <p className={styles.brand}>
          <Brand size={26} /> <ExercisePlate />
        </p>
        <h1>{say(plan.scenario.title, lang)}</h1>
        <p>
          {t.debrief}. {name}, {header.origin === 'bot' ? t.madeBy : header.origin === 'fork' ? t.forked : t.solo},{' '}
          {longDate(Date.parse(header.startedAt), plan.pack.timeZone, lang)}
        </p>
      </div>
      {!hidden && (
        <section
          className={join('paper', styles.rate)}
          aria-label={`${points(scorecard.total, lang)} ${t.of100}, ${say(RATING[scorecard.rating], lang)}`}
        >
          <span className={styles.total}>
            {points(scorecard.total, lang)}
            <small> {t.of100}</small>
          </span>
          <div>
            <b className={styles.rating}>{say(RATING[scorecard.rating], lang)}</b>
            <ol className={styles.bands} aria-hidden="true">
              {BANDS.map((band) => (
                <li key={band} className={band === scorecard.rating ? styles.on : undefined}>
                  {BANDS_FROM[band]}
                </li>
              ))}
            </ol>
            {cap && <p className={styles.capped}>{told(cap.why, lang)}</p>}
          </div>
        </section>
      )}
      {!hidden && <Doings opened={opened} record={record} onLookBack={onLookBack} onHotWash={onHotWash} />}
    </header>
  );
}

function Doings({
  opened,
  record,
  onLookBack,
  onHotWash,
}: Pick<Props, 'opened' | 'record'> & { onLookBack: (() => void) | null; onHotWash: (() => void) | undefined }) {
  const t = useText(T);
  const h = useText(H);
  const [running, setRunning] = useState(false);
  const [said, setSaid] = useState<ReactNode>(null);
  const verify = async () => {
    setRunning(true);
    setSaid((await opened.verify()) ? t.verified : t.differs);
    setRunning(false);
  };
  return (
    <div className={styles.doings}>
      <Button icon="eye" disabled={!onLookBack} onClick={() => onLookBack?.()}>
        {t.lookBack}
      </Button>
      <Button icon="tick" onClick={verify} disabled={running}>
        {running ? t.verifying : t.verify}
      </Button>
      <Button icon="people" onClick={onHotWash}>
        {h.hotWash}
      </Button>
      <Share opened={opened} record={record} onSaid={setSaid} />
      <a className={styles.home} href="#/">
        {t.home}
      </a>
      <p className={styles.verdict} role="status">
        {said}
      </p>
    </div>
  );
}

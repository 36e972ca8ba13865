import { moversOf } from '../../../debrief/lessons.ts';
import type { DrillRecord } from '../../../record/format.ts';
import { calibration } from '../../../record/review.ts';
import { say } from '../../../runbook/text.ts';
import type { DimensionScore, RuleResult } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { points } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { RATING } from '../../words/ratings.ts';
import styles from './debrief.module.css';
import { DIMENSION_ICONS, T } from './debrief-text.ts';
import { R } from './review-text.ts';

/** Points per dimension, each with its rating in words and the rules that took most from it. */
export function Dimensions({ record, onChoose }: { record: DrillRecord; onChoose(rule: RuleResult): void }) {
  const t = useText(T);
  const { scorecard } = record;
  const gaps = calibration(record);
  return (
    <section className={styles.dimensions}>
      <h2>{t.dimensions}</h2>
      <ul>
        {scorecard.dimensions.map((d) => (
          <Bar
            key={d.id}
            score={d}
            gap={gaps.find((g) => g.id === d.id)?.gap ?? null}
            movers={moversOf(scorecard, d.id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  score: DimensionScore;
  /** How far a self-rating lies from it, in steps; null without one. */
  gap: number | null;
  movers: readonly RuleResult[];
  onChoose(rule: RuleResult): void;
}

function Bar({ score, gap, movers, onChoose }: BarProps) {
  const lang = useLang();
  const t = useText(T);
  const r = useText(R);
  const share = score.max > 0 ? score.points / score.max : 0;
  const tone = score.rating === 'P' ? styles.full : score.rating === 'U' ? styles.low : undefined;
  return (
    <li className={tone}>
      <Icon name={DIMENSION_ICONS[score.id]} />
      <span className={styles.name}>{say(score.name, lang)}</span>
      {score.max === 0 ? (
        // Nothing could be earned here; what penalties took came off the total.
        <span className={styles.value}>{score.points < 0 ? <b>−{points(-score.points, lang)}</b> : t.notHere}</span>
      ) : (
        <span className={styles.value}>
          <b>{points(score.points, lang)}</b> {t.of} {points(score.max, lang)}
        </span>
      )}
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.word}>
        {score.rating && say(RATING[score.rating], lang)}
        {score.rating && gap !== null && `; ${gap === 0 ? r.calibrated : gap > 0 ? r.higher(gap) : r.lower(-gap)}`}{' '}
        {movers.map((rule) => (
          <button key={rule.id} type="button" className={styles.mover} onClick={() => onChoose(rule)}>
            {rule.id} −{points(rule.max - rule.points, lang)}
          </button>
        ))}
      </span>
    </li>
  );
}

import { say } from '../../../runbook/text.ts';
import type { DimensionScore, Scorecard } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { points } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './debrief.module.css';
import { DIMENSION_ICONS, RATING, T } from './debrief-text.ts';

/** Points per dimension, each with its rating in words. */
export function Dimensions({ scorecard }: { scorecard: Scorecard }) {
  const t = useText(T);
  return (
    <section className={styles.dimensions}>
      <h2>{t.dimensions}</h2>
      <ul>
        {scorecard.dimensions.map((d) => (
          <Bar key={d.id} score={d} />
        ))}
      </ul>
    </section>
  );
}

function Bar({ score }: { score: DimensionScore }) {
  const lang = useLang();
  const t = useText(T);
  const share = score.max > 0 ? score.points / score.max : 0;
  const tone = score.rating === 'P' ? styles.full : score.rating === 'U' ? styles.low : undefined;
  return (
    <li className={tone}>
      <Icon name={DIMENSION_ICONS[score.id]} />
      <span className={styles.name}>{say(score.name, lang)}</span>
      {score.max === 0 ? (
        <span className={styles.value}>{t.notHere}</span>
      ) : (
        <span className={styles.value}>
          <b>{points(score.points, lang)}</b> {t.of} {points(score.max, lang)}
        </span>
      )}
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      {score.rating && <span className={styles.word}>{say(RATING[score.rating], lang)}</span>}
    </li>
  );
}

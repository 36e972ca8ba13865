import { lessonsOf } from '../../../debrief/lessons.ts';
import { told } from '../../../runbook/told.ts';
import type { RuleResult, Scorecard } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { points } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './review.module.css';
import { R } from './review-text.ts';

/** The drill in short: what went well, what to improve, and one thing to do about it. */
export function Lessons({ scorecard, onChoose }: { scorecard: Scorecard; onChoose(rule: RuleResult): void }) {
  const t = useText(R);
  const lang = useLang();
  const { strengths, improve, next } = lessonsOf(scorecard);
  const line = (rule: RuleResult, title: string, sign: string, value: number) => (
    <li key={rule.id}>
      <button type="button" onClick={() => onChoose(rule)}>
        <b>
          {sign}
          {points(value, lang)}
        </b>
        <span>
          {title} <code>{rule.id}</code>
        </span>
      </button>
    </li>
  );
  return (
    <section className={styles.lessons} aria-label={t.lessons}>
      <div className={styles.well}>
        <h2>{t.strengths}</h2>
        {strengths.length === 0 ? (
          <p>{t.noStrength}</p>
        ) : (
          <ul>{strengths.map(({ rule, title }) => line(rule, told(title, lang), '+', rule.points))}</ul>
        )}
      </div>
      <div className={styles.improve}>
        <h2>{t.improve}</h2>
        {improve.length === 0 ? (
          <p>{t.noLoss}</p>
        ) : (
          <ul>{improve.map(({ rule, title }) => line(rule, told(title, lang), '−', rule.max - rule.points))}</ul>
        )}
      </div>
      {next && (
        <div className={styles.next}>
          <h2>
            <Icon name="flag" size={16} /> {t.next}
          </h2>
          <p>{told(next, lang)}</p>
        </div>
      )}
    </section>
  );
}

import { useState } from 'react';
import { say } from '../../../runbook/text.ts';
import type { RuleResult } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { join } from '../../ui/join.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './debrief.module.css';
import { OUTCOME, T } from './debrief-text.ts';

type Show = 'all' | 'missed' | 'kept';

const short = (n: number): string => String(Math.round(Math.abs(n) * 10) / 10);
const lost = (r: RuleResult): number => r.max - r.points;
const isMissed = (r: RuleResult): boolean => r.outcome === 'none' || r.outcome === 'partial' || r.outcome === 'penalty';

interface Props {
  rules: readonly RuleResult[];
  chosen: string | null;
  onChoose(rule: RuleResult): void;
  elapsed(at: number): string;
}

/** Every rule that applied: what it gave or cost, why, when, and where it comes from. The costliest first. */
export function Rules({ rules, chosen, onChoose, elapsed }: Props) {
  const lang = useLang();
  const t = useText(T);
  const [show, setShow] = useState<Show>('all');
  const applied = rules.filter((r) => r.outcome !== 'not-applicable').sort((a, b) => lost(b) - lost(a));
  const missed = applied.filter(isMissed);
  const kept = applied.filter((r) => !isMissed(r));
  const shown = { all: applied, missed, kept }[show];
  return (
    <section className={styles.rules}>
      <header>
        <h2>{t.rules}</h2>
        <Segmented
          label={t.rules}
          value={show}
          onChange={(next) => setShow(next)}
          options={[
            { value: 'all', label: `${t.all} ${applied.length}` },
            { value: 'missed', label: `${t.missed} ${missed.length}` },
            { value: 'kept', label: `${t.kept} ${kept.length}` },
          ]}
        />
        <span className={styles.note}>{t.pickTime}</span>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.points}</th>
            <th scope="col">{t.rule}</th>
            <th scope="col">{t.why}</th>
            <th scope="col">{t.moment}</th>
            <th scope="col">{t.from}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rule) => (
            <tr
              key={rule.id}
              className={join(isMissed(rule) ? styles.minus : styles.plus, rule.id === chosen && styles.chosen)}
            >
              <td className={styles.points}>
                {isMissed(rule) ? `−${short(lost(rule))}` : `+${short(rule.points)}`}
                {rule.max > 0 && isMissed(rule) && (
                  <small>
                    {short(rule.points)} {t.of} {short(rule.max)}
                  </small>
                )}
                <span className="unseen">{say(OUTCOME[rule.outcome], lang)}</span>
              </td>
              <th scope="row" className={styles.id}>
                {rule.id}
              </th>
              <td className={styles.why}>{say(rule.why, lang)}</td>
              <td>
                {rule.at !== null && (
                  <button
                    type="button"
                    className={styles.time}
                    onClick={() => onChoose(rule)}
                    aria-pressed={rule.id === chosen}
                  >
                    {elapsed(rule.at)}
                  </button>
                )}
              </td>
              <td className={styles.source}>{say(rule.source, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

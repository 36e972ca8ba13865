import { useState } from 'react';
import { withinRunbook } from '../../../debrief/source.ts';
import type { Review } from '../../../record/review-shape.ts';
import { say, type Text } from '../../../runbook/text.ts';
import { told } from '../../../runbook/told.ts';
import type { RuleResult } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { points } from '../../i18n/format.ts';
import { join } from '../../ui/join.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Contest } from './contest.tsx';
import styles from './debrief.module.css';
import { OUTCOME, T } from './debrief-text.ts';
import paper from './on-paper.module.css';

type Show = 'all' | 'missed' | 'kept';

const lost = (r: RuleResult): number => r.max - r.points;
/** A penalty or a cap that took nothing has nothing to say. */
const isIdle = (r: RuleResult): boolean => r.outcome === 'penalty' && r.points === 0;
const isMissed = (r: RuleResult): boolean => r.outcome === 'none' || r.outcome === 'partial' || r.outcome === 'penalty';

interface Props {
  rules: readonly RuleResult[];
  /** The runbook's title: sources inside it go without it. */
  runbook: Text;
  /** Said above the rules when the incident was closed too early: drill ms, null otherwise. */
  closedEarlyAt: number | null;
  chosen: string | null;
  onChoose(rule: RuleResult): void;
  elapsed(at: number): string;
  /** The time on the company's clocks, as the reasons give it. */
  clock(at: number): string;
  contests: Review['contests'];
  onContest(rule: string, reason: string): Promise<void>;
}

/** Every rule that applied: what it gave or cost, why, when, and where it comes from. The costliest first. */
export function Rules({ rules, runbook, closedEarlyAt, chosen, onChoose, elapsed, clock, contests, onContest }: Props) {
  const lang = useLang();
  const t = useText(T);
  const [show, setShow] = useState<Show>('all');
  const applied = rules.filter((r) => r.outcome !== 'not-applicable' && !isIdle(r)).sort((a, b) => lost(b) - lost(a));
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
      {closedEarlyAt !== null && <p className={styles.early}>{t.closedEarly(elapsed(closedEarlyAt))}</p>}
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
                {isMissed(rule) ? `−${points(lost(rule), lang)}` : `+${points(rule.points, lang)}`}
                {rule.max > 0 && isMissed(rule) && (
                  <small>
                    {points(rule.points, lang)} {t.of} {points(rule.max, lang)}
                  </small>
                )}
                <span className="unseen">{say(OUTCOME[rule.outcome], lang)}</span>
              </td>
              <th scope="row" className={styles.id}>
                {rule.id}
              </th>
              <td className={styles.why}>
                {told(rule.why, lang)}
                <Contest rule={rule.id} contests={contests} onContest={(reason) => onContest(rule.id, reason)} />
              </td>
              <td className={styles.when}>
                {rule.at !== null && (
                  <button
                    type="button"
                    className={paper.time}
                    onClick={() => onChoose(rule)}
                    aria-pressed={rule.id === chosen}
                  >
                    {elapsed(rule.at)}
                  </button>
                )}
                {rule.at !== null && <small>{clock(rule.at)}</small>}
              </td>
              <td className={styles.source}>{withinRunbook(told(rule.source, lang), say(runbook, lang))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useMemo } from 'react';
import type { RuleDelta, Run } from '../../../debrief/compare.ts';
import { told } from '../../../runbook/told.ts';
import type { Plan } from '../../../scenario/plan.ts';
import type { RuleResult } from '../../../scoring/scorecard.ts';
import type { DrillEvent } from '../../../sim/events.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { eventWords } from '../../words/event-words.ts';
import styles from './compare.module.css';
import { C } from './compare-text.ts';
import { Change, Deltas } from './deltas.tsx';
import paper from './on-paper.module.css';

/** So many differences are told from both sides; the smaller ones in a line each. */
const TOLD = 5;
/** So many of the things that the other run did are enough to see how. */
const DEEDS = 5;

interface Props {
  plan: Plan;
  deltas: readonly RuleDelta[];
  other: Run;
  /** What the other run's player is called. */
  name: string;
  elapsed(at: number): string;
  onPlayhead(at: number): void;
}

/** Rules that came out otherwise in the other run: both reasons, and what the other did. */
export function RulesAbreast({ plan, deltas, other, name: them, elapsed, onPlayhead }: Props) {
  const t = useText(C);
  const lang = useLang();
  const words = useMemo(() => eventWords(plan, lang, 'other'), [plan, lang]);
  const rest = deltas.slice(TOLD);
  const at = (moment: number) => (
    <button type="button" className={paper.time} onClick={() => onPlayhead(moment)}>
      {elapsed(moment)}
    </button>
  );
  const verdict = (rule: RuleResult | null) => (
    <p>
      {rule === null ? t.asked : told(rule.why, lang)} {rule?.at != null && at(rule.at)}
    </p>
  );
  return (
    <div className={styles.part}>
      <h2>{t.rules}</h2>
      {deltas.length === 0 && <p>{t.noDifference}</p>}
      <ul className={styles.rules}>
        {deltas.slice(0, TOLD).map((delta) => {
          const deeds = deedsOf(other, delta.after).filter((e) => words(e) !== null);
          return (
            <li key={delta.id}>
              <h3>
                <Change delta={delta} /> {delta.id}
              </h3>
              <div className={styles.sides}>
                <div>
                  <h4>{t.you}</h4>
                  {verdict(delta.before)}
                </div>
                <div>
                  <h4>{them}</h4>
                  {verdict(delta.after)}
                  {deeds.length > 0 && (
                    <ol aria-label={t.did}>
                      {deeds.slice(0, DEEDS).map((event) => (
                        <li key={event.id}>
                          {at(event.at)} {words(event)}
                        </li>
                      ))}
                    </ol>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{t.more(rest.length)}</summary>
          <Deltas deltas={rest} />
        </details>
      )}
    </div>
  );
}

/** What the run's player did or saw of what decided a rule. */
function deedsOf({ events }: Run, rule: RuleResult | null): DrillEvent[] {
  const decided = new Set(rule?.evidence ?? []);
  return events.filter((e) => decided.has(e.id) && (e.seat !== null || e.type === 'evidence.seen'));
}

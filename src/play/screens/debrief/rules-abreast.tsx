import { useMemo } from 'react';
import type { RuleDelta, Run } from '../../../debrief/compare.ts';
import { say } from '../../../runbook/text.ts';
import type { Plan } from '../../../scenario/plan.ts';
import type { RuleResult } from '../../../scoring/scorecard.ts';
import type { DrillEvent } from '../../../sim/events.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { eventWords } from '../../words/event-words.ts';
import styles from './compare.module.css';
import { C } from './compare-text.ts';
import { Change, Deltas } from './deltas.tsx';

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
  const side = (name: string, rule: RuleResult | null) => (
    <div>
      <h4>{name}</h4>
      <p>
        {rule === null || rule.outcome === 'not-applicable' ? t.asked : say(rule.why, lang)}
        {rule?.at != null && (
          <button type="button" className={styles.time} onClick={() => rule.at !== null && onPlayhead(rule.at)}>
            {elapsed(rule.at)}
          </button>
        )}
      </p>
    </div>
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
                {side(t.you, delta.before)}
                {side(them, delta.after)}
              </div>
              {deeds.length > 0 && (
                <>
                  <h4>{t.did}</h4>
                  <ol>
                    {deeds.slice(0, DEEDS).map((event) => (
                      <li key={event.id}>
                        <button type="button" className={styles.time} onClick={() => onPlayhead(event.at)}>
                          {elapsed(event.at)}
                        </button>{' '}
                        {words(event)}
                      </li>
                    ))}
                  </ol>
                </>
              )}
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

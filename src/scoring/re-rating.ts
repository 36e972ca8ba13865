/** Was the level kept right: moved by new evidence, and by nothing else? */
import type { DrillEvent, EventOf } from '../sim/events.ts';
import { clock, MINUTE, span } from './clock.ts';
import { declaredAt, type Facts, type Knowable } from './facts.ts';
import { NO_MATRIX, NOTHING_LOST } from './first-call.ts';
import { charged, earned, notApplicable, text } from './rule.ts';
import { knownText, sentence } from './wording.ts';

const RERATE_LIMIT = 10 * MINUTE;

/** Moments at which new evidence moved the level. */
const moves = (facts: Facts): Knowable[] =>
  facts.knowables.filter((k, i) => {
    const before = facts.knowables[i - 1];
    return before !== undefined && before.severity !== k.severity;
  });

/** SEV-3: the mean over the moments at which new evidence moved the level. */
export function judgeRerating(facts: Facts) {
  if (!facts.rulebook.matrix) return notApplicable(NO_MATRIX);
  const limit = facts.scaled(RERATE_LIMIT);
  const due = moves(facts).filter((m) => facts.ended || facts.now >= m.at + limit);
  if (due.length === 0)
    return notApplicable(text('No evidence moved the level.', 'Aucun élément nouveau n’a changé le niveau.'));
  const shares = due.map((move): number => {
    const right = facts.of('declared').find((d) => d.at >= move.at && move.severities.includes(d.severity));
    if (right && right.at <= move.at + limit) return 1;
    const standing = declaredAt(facts, move.at);
    if (standing !== null && move.severities.includes(standing)) return 0.5;
    return right && right.at <= move.at + 2 * limit ? 0.5 : 0;
  });
  const worst = due[shares.indexOf(Math.min(...shares))] ?? due[0];
  const share = shares.reduce((sum, s) => sum + s, 0) / shares.length;
  const knew = worst ? sentence(knownText(facts, worst)) : NOTHING_LOST;
  const done = share === 1;
  return earned(
    share,
    due,
    text(
      `${knew.en}. ${done ? 'The level was re-rated in time.' : `It was not re-rated within ${span(limit)} of it.`}`,
      `${knew.fr}. ${done ? 'Le niveau a été revu à temps.' : `Le niveau n’a pas été revu dans les ${span(limit)}.`}`,
    ),
  );
}

/** Declarations that go back to a level already left, with nothing new in between. */
export function turnsBack(facts: Facts): readonly EventOf<'declared'>[] {
  const declared = facts.of('declared');
  return declared.filter((d, i) => {
    const before = declared[i - 1];
    if (!before || before.severity === d.severity) return false;
    const left = declared.slice(0, i - 1).some((e) => e.severity === d.severity);
    const isNew = (e: { at: number }) => e.at > before.at && e.at <= d.at;
    const evidence: readonly DrillEvent[] = facts.of('evidence.seen').filter((e) => e.users || e.impact);
    return left && !evidence.some(isNew) && !facts.of('truth.knowable').some(isNew);
  });
}

/** SEV-4: two points for each return without new evidence. */
export function judgeTurnsBack(facts: Facts) {
  const turns = turnsBack(facts);
  if (turns.length === 0)
    return notApplicable(text('The level did not go back and forth.', 'Le niveau n’a pas fait d’allers-retours.'));
  const at = clock(facts.plan, turns.at(-1)?.at ?? 0);
  return charged(
    2 * turns.length,
    turns,
    text(
      `Returns to a level already left, without new evidence: ${turns.length}, the last at ${at.en}.`,
      `Retours à un niveau déjà quitté, sans élément nouveau : ${turns.length}, le dernier à ${at.fr}.`,
    ),
  );
}

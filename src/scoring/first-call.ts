/** The first level called: was it right by what could be known, and in time? */
import type { Cell } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { EventOf } from '../sim/events.ts';
import { clock, span } from './clock.ts';
import { type Facts, type Knowable, knowableAt } from './facts.ts';
import { callLimit, GRACE } from './limits.ts';
import { levelsAbove } from './rota.ts';
import { earned, notApplicable, text } from './rule.ts';
import { cellText, knownText, sentence } from './wording.ts';

export const NOTHING_LOST = text(
  'Users lost nothing that could be known in this drill.',
  'Les utilisateurs n’ont rien perdu de connaissable dans cet exercice.',
);

export const NO_MATRIX = text(
  'The runbook has no decision matrix: until one is confirmed, the level called is not judged.',
  'Le runbook n’a pas de matrice de décision : tant qu’aucune n’est confirmée, le niveau annoncé n’est pas jugé.',
);

export const NEVER_CALLED = text('No level was ever declared.', 'Aucun niveau n’a été déclaré.');

export interface Call {
  id: string;
  at: number;
  severity: string;
  /** The square that was named; null when only a level was. */
  cell: Cell | null;
  classified: EventOf<'classified'> | null;
}

/** A declaration together with the classification that led to it; before any, the first classification. */
function calls(facts: Facts): Call[] {
  const classified = facts.of('classified');
  const declared = facts.of('declared').map((d) => {
    const judgement = classified.findLast((c) => c.at <= d.at) ?? null;
    const fits = judgement?.severity === d.severity;
    return { id: d.id, at: d.at, severity: d.severity, cell: fits ? judgement.cell : null, classified: judgement };
  });
  if (declared.length > 0) return declared;
  return classified.map((c) => ({ id: c.id, at: c.at, severity: c.severity, cell: c.cell, classified: c }));
}

const sameCell = (a: Cell, b: Cell): boolean => a.users === b.users && a.impact === b.impact;

/** 1 for a square that could be defended, then by how far the level lies off. */
function rightness(facts: Facts, call: Call, known: Knowable): number {
  const hasMatrix = facts.rulebook.matrix !== null && known.cells.length > 0;
  const { cell } = call;
  if (cell && known.cells.some((c) => sameCell(c, cell))) return 1;
  if (known.severities.includes(call.severity)) return hasMatrix ? 0.75 : 1;
  const above = known.severities.map((s) => levelsAbove(facts, call.severity, s));
  if (above.includes(1)) return 0.75;
  return above.includes(-1) ? 1 / 3 : 0;
}

/** What could be known at the call, or still a moment before: five minutes are granted to take new evidence in. */
function fairlyKnown(facts: Facts, at: number): Knowable[] {
  const candidates = [knowableAt(facts, at), knowableAt(facts, at - facts.scaled(GRACE))];
  return [...new Set(candidates.filter((k) => k !== null))];
}

/** The first call, or its correction within five minutes of evidence that was new to the trainee. */
export function judgedCall(facts: Facts): { call: Call; known: Knowable; share: number } | null {
  const judge = (call: Call) => {
    const options = fairlyKnown(facts, call.at).map((known) => ({ call, known, share: rightness(facts, call, known) }));
    return options.toSorted((a, b) => b.share - a.share)[0] ?? null;
  };
  const all = calls(facts);
  const first = all[0] ? judge(all[0]) : null;
  if (!first || first.share === 1) return first;
  const limit = first.known.at + callLimit(facts, first.known.severity);
  const corrected = all
    .filter((c) => c.at <= limit && evidenceBetween(facts, first.call.at, c.at, facts.scaled(GRACE)))
    .map(judge)
    .find((j) => j?.share === 1);
  return corrected ?? first;
}

/** Whether something that moves an axis of the matrix was seen after `from`, no longer than `within` before `to`. */
const evidenceBetween = (facts: Facts, from: number, to: number, within: number): boolean =>
  facts.of('evidence.seen').some((e) => e.at > from && e.at <= to && to - e.at <= within && (e.users || e.impact));

/** SEV-1: how right the judged call was. */
export function judgeFirstCall(facts: Facts) {
  const first = facts.knowables[0];
  if (!first) return notApplicable(NOTHING_LOST);
  if (!facts.rulebook.matrix) return notApplicable(NO_MATRIX);
  const judged = judgedCall(facts);
  const known = judged?.known ?? first;
  const knew = knownText(facts, known);
  if (!judged) return earned(0, null, text(`No level was declared; ${knew.en}.`, `Aucun niveau déclaré ; ${knew.fr}.`));
  const { call, share } = judged;
  const at = clock(facts.plan, call.at);
  const named = call.cell ? cellText(facts.plan, call.cell) : text(call.severity, call.severity);
  const verdict = firstCallWords(facts, call, known, share);
  return earned(
    share,
    [{ id: known.id, at: known.at }, call],
    text(
      `First called ${named.en} at ${at.en}. ${sentence(knew).en}. ${verdict.en}`,
      `Premier niveau annoncé : ${named.fr} à ${at.fr}. ${sentence(knew).fr}. ${verdict.fr}`,
    ),
  );
}

function firstCallWords(facts: Facts, call: Call, known: Knowable, share: number): Text {
  if (share === 1) return text('That is right.', 'C’est juste.');
  if (known.severities.includes(call.severity))
    return text('The level is right, the square is not.', 'Le niveau est juste, la case ne l’est pas.');
  const above = levelsAbove(facts, call.severity, known.severity);
  if (share === 0) return text('That is too far off.', 'C’est trop loin du compte.');
  return above > 0
    ? text('One level too high: the safer mistake.', 'Un niveau trop haut : l’erreur la moins grave.')
    : text('One level too low.', 'Un niveau trop bas.');
}

/** SEV-2: how soon the first call came; nothing for one that is two levels off. */
export function judgeCallTime(facts: Facts) {
  const known = facts.knowables[0];
  if (!known) return notApplicable(NOTHING_LOST);
  const limit = callLimit(facts, known.severity);
  const acknowledged = facts.of('acknowledged')[0]?.at ?? known.at;
  const from = Math.max(known.at, acknowledged);
  const call = [...facts.of('classified'), ...facts.of('declared')].toSorted((a, b) => a.at - b.at)[0];
  if (!call) return earned(0, null, NEVER_CALLED);
  const truth = knowableAt(facts, call.at) ?? known;
  const off = Math.min(...truth.severities.map((s) => Math.abs(levelsAbove(facts, call.severity, s))));
  const late = call.at - from;
  const at = clock(facts.plan, call.at);
  // Without a confirmed matrix nobody knows how far off a level is.
  if (off > 1 && facts.rulebook.matrix)
    return earned(
      0,
      call,
      text(
        `The first call, ${call.severity} at ${at.en}, was ${off} levels off: speed alone earns nothing.`,
        `Le premier niveau annoncé, ${call.severity} à ${at.fr}, était à ${off} niveaux de la vérité : la vitesse seule ne rapporte rien.`,
      ),
    );
  return earned(
    late < limit ? 1 : late < 2 * limit ? 0.5 : 0,
    call,
    text(
      `First call at ${at.en}, ${span(late)} after it could be known and was acknowledged; ${span(limit)} are given.`,
      `Premier niveau annoncé à ${at.fr}, ${span(late)} après que l’incident était connaissable et pris en compte ; le délai est de ${span(limit)}.`,
    ),
  );
}

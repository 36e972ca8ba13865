/** SEV: was the level right by what could be known, in time, and kept right? */
import type { Cell, Matrix } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { DrillEvent, EventOf } from '../sim/events.ts';
import { clock, MINUTE, span } from './clock.ts';
import { declaredAt, type Facts, hadOpened, type Knowable, knowableAt } from './facts.ts';
import { callLimit, GRACE } from './limits.ts';
import { levelsAbove } from './rota.ts';
import { charged, earned, fromPublic, fromRunbook, notApplicable, type Rule, text } from './rule.ts';
import { isOfSecond } from './second.ts';
import { cellText, knownText, sentence } from './wording.ts';

const MATRIX = fromRunbook(text('severity levels and decision matrix', 'niveaux de sévérité et matrice de décision'));
const RERATE_LIMIT = 10 * MINUTE;

const NOTHING_LOST = text(
  'Users lost nothing that could be known in this drill.',
  'Les utilisateurs n’ont rien perdu de connaissable dans cet exercice.',
);
const NO_MATRIX = text(
  'The runbook has no decision matrix: until one is confirmed, the level called is not judged.',
  'Le runbook n’a pas de matrice de décision : tant qu’aucune n’est confirmée, le niveau annoncé n’est pas jugé.',
);
const NEVER_CALLED = text('No level was ever declared.', 'Aucun niveau n’a été déclaré.');

interface Call {
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
  if (hasMatrix && call.cell && known.cells.some((c) => call.cell && sameCell(c, call.cell))) return 1;
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
function judgedCall(facts: Facts): { call: Call; known: Knowable; share: number } | null {
  const judge = (call: Call) => {
    const options = fairlyKnown(facts, call.at).map((known) => ({ call, known, share: rightness(facts, call, known) }));
    return options.toSorted((a, b) => b.share - a.share)[0] ?? null;
  };
  const all = calls(facts);
  const first = all[0] ? judge(all[0]) : null;
  if (!first || first.share === 1) return first;
  const limit = first.known.at + callLimit(facts, first.known.severity);
  const corrected = all
    .slice(1)
    .filter((c) => c.at <= limit && evidenceBetween(facts, first.call.at, c.at, facts.scaled(GRACE)))
    .map(judge)
    .find((j) => j?.share === 1);
  return corrected ?? first;
}

/** Whether something that moves an axis of the matrix was seen after `from`, no longer than `within` before `to`. */
const evidenceBetween = (facts: Facts, from: number, to: number, within: number): boolean =>
  facts.of('evidence.seen').some((e) => e.at > from && e.at <= to && to - e.at <= within && (e.users || e.impact));

function judgeFirstCall(facts: Facts) {
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

function judgeCallTime(facts: Facts) {
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

/** Moments at which new evidence moved the level. */
const moves = (facts: Facts): Knowable[] =>
  facts.knowables.filter((k, i) => {
    const before = facts.knowables[i - 1];
    return before !== undefined && before.severity !== k.severity;
  });

function judgeRerating(facts: Facts) {
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

function judgeTurnsBack(facts: Facts) {
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

const CANON = { users: ['many', 'few', 'one'], impact: ['high', 'medium', 'low'] } as const;

/** An axis value in the rulebook's own words: rows and columns map by order, whatever a rulebook calls them. */
function levelId(matrix: Matrix, axis: 'users' | 'impact', value: string | null): string | null {
  if (value === null || matrix[axis].some((l) => l.id === value)) return value;
  const index = (CANON[axis] as readonly string[]).indexOf(value);
  return matrix[axis][Math.floor((index * (matrix[axis].length - 1)) / 2 + 0.5)]?.id ?? null;
}

/**
 * One axis is proved by opened evidence that shows its true value, by nothing that claims another, and not by tagging all there
 * is: at least half of what is tagged has to show it.
 */
function proves(
  facts: Facts,
  matrix: Matrix,
  call: Call,
  axis: 'users' | 'impact',
  truths: readonly string[],
): boolean {
  const unpinned = (item: string, since: number) =>
    facts.of('unpinned').some((u) => u.item === item && u.at >= since && u.at <= call.at);
  const pins = facts.of('pinned').filter((p) => p.at <= call.at && !unpinned(p.item, p.at));
  const claims = [...(call.classified?.evidence ?? []), ...pins].flatMap((c) => {
    const value = c[axis];
    return value && !isOfSecond(facts, c.item, call.at) ? [{ item: c.item, value }] : [];
  });
  if (claims.length === 0 || claims.some((c) => c.value !== claims[0]?.value)) return false;
  const shown = claims.filter((c) => {
    if (!truths.includes(c.value) || !hadOpened(facts, c.item, call.at)) return false;
    const seen = facts.of('evidence.seen').filter((e) => e.item === c.item && e.at <= call.at);
    return seen.some((e) => levelId(matrix, axis, e[axis]) === c.value);
  });
  return shown.length > 0 && shown.length * 2 >= claims.length;
}

/** Which axes of the matrix the evidence given with a call proves. */
function provedAxes(facts: Facts, matrix: Matrix, { call, known }: { call: Call; known: Knowable }) {
  return (['users', 'impact'] as const).filter((axis) =>
    proves(
      facts,
      matrix,
      call,
      axis,
      known.cells.map((c) => c[axis]),
    ),
  );
}

/** Whether the call was a judgement, with evidence for both sides of the matrix. A rulebook without a matrix asks for none. */
export function callWasArgued(facts: Facts): boolean {
  const { matrix } = facts.rulebook;
  const judged = judgedCall(facts);
  if (!matrix || judged?.known.cells.length === 0) return true;
  return judged !== null && provedAxes(facts, matrix, judged).length === 2;
}

function judgeEvidence(facts: Facts) {
  const { matrix } = facts.rulebook;
  if (!matrix)
    return notApplicable(text('The rulebook has no decision matrix.', 'Le runbook n’a pas de matrice de décision.'));
  if (facts.knowables.length === 0) return notApplicable(NOTHING_LOST);
  const judged = judgedCall(facts);
  if (!judged) return earned(0, null, NEVER_CALLED);
  const { call, known } = judged;
  if (known.cells.length === 0)
    return notApplicable(
      text(
        'The matrix gives no level for what was lost.',
        'La matrice ne donne pas de niveau pour ce qui était perdu.',
      ),
    );
  const proved = provedAxes(facts, matrix, judged);
  const at = clock(facts.plan, call.at);
  const words = [
    text('neither axis of the matrix', 'n’étayaient aucun des deux axes de la matrice'),
    proved[0] === 'users'
      ? text('only the users axis', 'étayaient seulement l’axe des utilisateurs')
      : text('only the impact axis', 'étayaient seulement l’axe de l’impact'),
    text('both axes of the matrix', 'étayaient les deux axes de la matrice'),
  ][proved.length];
  return earned(
    proved.length / 2,
    call.classified ?? call,
    text(
      `With the call at ${at.en}, opened evidence tagged with the right value supported ${words?.en}.`,
      `Au moment de l’annonce, à ${at.fr}, des éléments consultés et étiquetés de la bonne valeur ${words?.fr}.`,
    ),
  );
}

export const SEVERITY_RULES: readonly Rule[] = [
  {
    id: 'SEV-1',
    dimension: 'severity',
    kind: 'graded',
    max: 8,
    title: text('The first level called was right', 'Le premier niveau annoncé était juste'),
    source: MATRIX,
    judge: judgeFirstCall,
  },
  {
    id: 'SEV-2',
    dimension: 'severity',
    kind: 'graded',
    max: 5,
    title: text('The first call came in time', 'Le premier niveau a été annoncé à temps'),
    source: fromPublic(
      'Default of docs/RULES.md: 5 min for the two gravest levels, 15 min for the others',
      'Valeur par défaut de docs/RULES.md : 5 min pour les deux niveaux les plus graves, 15 min pour les autres',
    ),
    judge: judgeCallTime,
  },
  {
    id: 'SEV-3',
    dimension: 'severity',
    kind: 'graded',
    max: 3,
    title: text('Re-rated when new evidence moved the level', 'Niveau revu quand un élément nouveau l’a changé'),
    source: fromPublic(
      'GitLab handbook, incident severity; DORA art. 13(2)(a)',
      'Manuel GitLab, sévérité des incidents ; DORA art. 13(2)(a)',
    ),
    judge: judgeRerating,
  },
  {
    id: 'SEV-4',
    dimension: 'severity',
    kind: 'penalty',
    max: 6,
    title: text('Back and forth without new evidence', 'Allers-retours sans élément nouveau'),
    source: fromPublic('PagerDuty, resources/anti_patterns', 'PagerDuty, resources/anti_patterns'),
    judge: judgeTurnsBack,
  },
  {
    id: 'SEV-5',
    dimension: 'severity',
    kind: 'graded',
    max: 4,
    title: text('Opened evidence supports the square', 'Des éléments consultés étayent la case choisie'),
    source: MATRIX,
    judge: judgeEvidence,
  },
];

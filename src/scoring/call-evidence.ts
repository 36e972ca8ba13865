/** Was the level called argued, with evidence for both sides of the matrix? */
import type { Matrix } from '../runbook/rulebook.ts';
import { clock } from './clock.ts';
import { type Facts, hadOpened, type Knowable } from './facts.ts';
import { type Call, judgedCall, NEVER_CALLED, NOTHING_LOST } from './first-call.ts';
import { earned, notApplicable, text } from './rule.ts';
import { isOfSecond } from './second.ts';

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
  if (claims.some((c) => c.value !== claims[0]?.value)) return false;
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

/** SEV-5: half for each axis that opened evidence proves. */
export function judgeEvidence(facts: Facts) {
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

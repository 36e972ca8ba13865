/** How grave it is, from what was seen: the gravest side of each axis that a finding proves. */
import { proposeMatrix } from '../../runbook/mend.ts';
import { type Cell, type Rulebook, severityOf } from '../../runbook/rulebook.ts';
import type { Claim } from '../../sim/commands/shapes.ts';
import type { Seen } from '../seen.ts';

export interface Judgement {
  cell: Cell | null;
  severity: string;
  capability: string | null;
  evidence: Claim[];
}

/** The gravest side of each axis that was seen; null until both were. */
export function sidesSeen(view: Seen, rulebook: Rulebook): Cell | null {
  const matrix = rulebook.matrix ?? proposeMatrix(rulebook.severities);
  const users = gravest(
    view.findings.map((f) => f.users),
    matrix?.users,
  );
  const impact = gravest(
    view.findings.map((f) => f.impact),
    matrix?.impact,
  );
  return users === null || impact === null ? null : { users, impact };
}

/** By what was found and the rulebook: asked at every decision, and another only once something was found. */
const known = new WeakMap<Seen['findings'], { rulebook: Rulebook; judgement: Judgement | null }>();

/** A judgement once both axes are proved, null before. Without a matrix the level is picked by order. */
export function judge(view: Seen, rulebook: Rulebook): Judgement | null {
  const before = known.get(view.findings);
  if (before?.rulebook === rulebook) return before.judgement;
  const judgement = judgementOn(view, rulebook);
  known.set(view.findings, { rulebook, judgement });
  return judgement;
}

function judgementOn(view: Seen, rulebook: Rulebook): Judgement | null {
  const cell = sidesSeen(view, rulebook);
  if (cell === null) return null;
  const { users, impact } = cell;
  const square = severityOf(rulebook, cell);
  const severity = square ?? bySide(rulebook, cell);
  if (severity === null) return null;
  const proofs = view.findings.filter((f) => f.users === users || f.impact === impact);
  // A few things for each side of the square, not everything that was seen.
  const shown = new Set([
    ...proofs.filter((f) => f.users === users).slice(0, 2),
    ...proofs.filter((f) => f.impact === impact).slice(0, 2),
  ]);
  return {
    cell: square === null ? null : cell,
    severity,
    capability: proofs.find((f) => f.capability !== null)?.capability ?? null,
    evidence: [...shown].map((f) => ({
      item: f.item,
      ...(rulebook.matrix && f.users === users && { users }),
      ...(rulebook.matrix && f.impact === impact && { impact }),
    })),
  };
}

/** Where the matrix has no level for a square, or is not there: by order. */
function bySide(rulebook: Rulebook, { users, impact }: Cell): string | null {
  const proposed = proposeMatrix(rulebook.severities);
  const matrix = rulebook.matrix ?? proposed;
  const place = (axis: 'users' | 'impact', id: string) => {
    const levels = matrix?.[axis] ?? [];
    const share = levels.findIndex((l) => l.id === id) / Math.max(1, levels.length - 1);
    return proposed?.[axis][Math.floor(share * 2 + 0.5)]?.id ?? '';
  };
  return proposed?.cells[place('users', users)]?.[place('impact', impact)] ?? null;
}

function gravest(seen: readonly (string | null)[], levels: readonly { id: string }[] | undefined): string | null {
  return levels?.find((level) => seen.includes(level.id))?.id ?? null;
}

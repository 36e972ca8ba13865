/** What is true about the incident: what users lose, which squares of the matrix that is, and since when it could be known. */
import { type Cell, severityOf, severityRank } from '../runbook/rulebook.ts';
import type { Plan, PlanLoss } from '../scenario/plan.ts';
import { type Moment, plain } from './moment.ts';
import type { Parts } from './parts.ts';
import type { Truth } from './state.ts';

/** From the acknowledgement, or from a later change, until the procedure's quick checks would have shown it. */
const QUICK_CHECKS_MS = 180_000;

/** Whether users lose something to the first incident while this fault lasts. What a second one takes is its own affair. */
export const harmsUsers = (parts: Parts, fault: string): boolean => lossesOf(parts, fault).length > 0;

const lossesOf = (parts: Parts, fault: string): readonly PlanLoss[] =>
  parts.second?.faults.includes(fault) ? [] : (parts.faults.find((f) => f.id === fault)?.users ?? []);

/** Works out what is true now; says so when it changed. */
export function updateTruth(m: Moment): void {
  const active = m.state.world.faults.filter((f) => f.endMs === null);
  const losses = active.flatMap((f) => lossesOf(m.parts, f.id));
  const truth = truthOf(m.plan, losses);
  const before = m.state.truth;
  if (JSON.stringify(truth) === JSON.stringify([before.cells, before.severity, before.losses])) return;
  const [cells, severity, lost] = truth;
  m.state.truth = { cells, severity, losses: lost, since: m.now, knowable: false };
  m.emit('truth.changed', { cells, severity, losses: lost });
  if (lost.length > 0) {
    m.state.onsetAt ??= m.now;
    if (m.state.acknowledgedAt !== null) m.later(QUICK_CHECKS_MS, { do: 'make-knowable' });
  }
}

/**
 * The squares of the gravest loss, its plain reading first; milder losses beside it change nothing, as the incident has
 * one level.
 */
function truthOf(plan: Plan, losses: readonly PlanLoss[]): [Cell[], string | null, Truth['losses']] {
  const level = ({ cells: [cell], severity }: PlanLoss) =>
    cell ? severityOf(plan.rulebook, cell) : (severity ?? null);
  const rank = (loss: PlanLoss) => {
    const severity = level(loss);
    return severity ? severityRank(plan.rulebook, severity) : Number.POSITIVE_INFINITY;
  };
  const gravest = Math.min(...losses.map(rank));
  const worst = losses.find((l) => rank(l) === gravest);
  const cells: Cell[] = [];
  for (const loss of losses.filter((l) => rank(l) === gravest)) {
    for (const cell of loss.cells) {
      if (!cells.some((c) => c.users === cell.users && c.impact === cell.impact)) {
        cells.push({ users: cell.users, impact: cell.impact });
      }
    }
  }
  return [
    cells,
    worst ? level(worst) : null,
    losses.map(({ capability, loss, share }) => ({ capability, loss, share })),
  ];
}

/** The trainee acknowledged: from now on the quick checks are theirs to make. */
export function expectQuickChecks(m: Moment): void {
  m.later(QUICK_CHECKS_MS, { do: 'make-knowable' });
}

/** The time for quick checks is up: unless the truth changed meanwhile, it could be known by now. */
export function finishQuickChecks(m: Moment): void {
  const { now } = m;
  const { acknowledgedAt, truth } = m.state;
  if (acknowledgedAt === null || now < truth.since + QUICK_CHECKS_MS) {
    if (acknowledgedAt !== null && truth.losses.length > 0) {
      m.later(truth.since + QUICK_CHECKS_MS - now, { do: 'make-knowable' });
    }
    return;
  }
  learn(m, 'quick-checks');
}

/** A page was delivered, or an item's content reached the trainee: perhaps the truth can be known from it. */
export function learnFrom(m: Moment, item: string, isPage: boolean): void {
  const by = m.parts.knowableBy;
  if (by.size === 0 ? isPage : by.has(item)) learn(m, item);
  learnOfSecond(m, item);
}

/** A thing that shows the second incident was seen while it lasts: from now on it could be known to be another one. */
function learnOfSecond(m: Moment, item: string): void {
  const { second } = m.parts;
  if (!second?.knowable.includes(item) || m.present.secondKnown) return;
  if (!m.present.world.faults.some((f) => second.faults.includes(f.id))) return;
  m.state.secondKnown = true;
  m.emit('second.knowable', { by: item });
}

function learn(m: Moment, by: string): void {
  const { truth } = m.present;
  if (truth.knowable || truth.losses.length === 0) return;
  m.state.truth.knowable = true;
  m.emit('truth.knowable', { cells: plain(m.state.truth.cells), severity: truth.severity, by });
}

/** What is due, ordered by (time, order of planning). */
import { frozen } from './frozen.ts';
import type { Due, DueWork } from './state.ts';

/** The part of the state that plans things. */
export interface Agenda {
  readonly queue: readonly Due[];
  readonly seq: number;
}

/** Work that somebody wants done at a time, ms. */
export interface Planned {
  at: number;
  what: DueWork;
}

/** The agenda with these plans in it. Equal times keep the order in which they were planned. */
export function withPlans({ queue, seq }: Agenda, plans: readonly Planned[]): { queue: Due[]; seq: number } {
  const next = [...queue];
  plans.forEach(({ at, what }, i) => {
    next.splice(placeFor(next, at), 0, frozen({ at, seq: seq + i, what: frozen(what) }));
  });
  return { queue: next, seq: seq + plans.length };
}

/** Behind everything that is due then or earlier. */
function placeFor(queue: readonly Due[], at: number): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const due = queue[middle];
    if (due && due.at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** When the next thing is due; Infinity when nothing is. */
export function nextDueAt(agenda: Agenda): number {
  return agenda.queue[0]?.at ?? Number.POSITIVE_INFINITY;
}

/** What is due, ordered by (time, order of planning). */
import type { Due, DueWork } from './state.ts';

/** The part of the state that plans things. */
export interface Agenda {
  queue: Due[];
  seq: number;
}

/** Plans work for `at` (ms). Equal times keep the order in which they were planned. */
export function planWork(agenda: Agenda, at: number, what: DueWork): void {
  const queue = agenda.queue;
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const due = queue[middle];
    if (due && due.at <= at) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, { at, seq: agenda.seq, what });
  agenda.seq += 1;
}

/** When the next thing is due; Infinity when nothing is. */
export function nextDueAt(agenda: { readonly queue: readonly Due[] }): number {
  return agenda.queue[0]?.at ?? Number.POSITIVE_INFINITY;
}

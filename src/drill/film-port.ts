/** A drill that is over, shown as it was: the port that screens know, standing at any moment of it. Nothing can be done in it. */
import { type Film, stateAt } from '../record/film.ts';
import type { RecordHeader } from '../record/format.ts';
import type { Plan } from '../scenario/plan.ts';
import type { DrillEvent } from '../sim/events.ts';
import { renderMessage } from '../sim/render-message.ts';
import type { DrillState } from '../sim/state.ts';
import type { View } from '../sim/view.ts';
import { viewFor } from '../sim/view-for.ts';
import { visibleEvent } from '../sim/visible.ts';
import type { DrillPort, Rejection } from './port.ts';
import type { Searcher } from './search.ts';
import { signalsOf } from './signals.ts';

export interface FilmPort extends DrillPort {
  /** Shows the drill as it stood at that moment, ms of drill time; held within the drill. */
  seek(at: number): void;
}

const OVER: Rejection = {
  code: 'over',
  message: {
    en: 'This drill is over: you are looking back at it. Use “What if” to try something else.',
    fr: 'Cet exercice est terminé : vous le regardez après coup. Utilisez « Et si » pour essayer autre chose.',
  },
};

/** Stands at the start until somebody seeks. The seat sees no more than it saw then. */
export function filmPort(around: { plan: Plan; film: Film; header: RecordHeader; searcher: Searcher }): FilmPort {
  const { plan, film, header, searcher } = around;
  const { seat } = header;
  const seen = film.events.flatMap((event) => visibleEvent(event) ?? []);
  let state: DrillState = stateAt(plan, film, 0);
  let view: View | null = null;
  let events: readonly DrillEvent[] | null = null;
  const listeners = new Set<() => void>();

  return {
    id: header.id,
    rulebook: plan.rulebook,
    ...signalsOf(plan, () => state, searcher),
    seek(at) {
      const next = stateAt(plan, film, Math.max(0, Math.floor(at)));
      if (next.now === state.now) return;
      state = next;
      view = null;
      events = null;
      for (const listener of [...listeners]) listener();
    },
    view() {
      view ??= viewFor(plan, state, seat);
      return view;
    },
    clock: () => ({ now: state.now, pace: 1, effectivePace: 1, slow: null, paused: true }),
    events() {
      events ??= seen.slice(0, countUntil(seen, state.now));
      return events;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    send: () => ({ ok: false, rejection: OVER }),
    attend() {},
    preview: (template, slots, lang) => renderMessage(plan, template, slots, lang)?.text ?? '',
    finish: async () => header.id,
    storage: () => 'kept',
  };
}

/** How many events of an ordered list happened at or before a moment. */
function countUntil(events: readonly DrillEvent[], at: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] as DrillEvent).at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

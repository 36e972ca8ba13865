/** A drill that is over, shown as it was: the port that screens know, standing at any moment of it. Nothing can be done in it. */
import { type Film, stateAt } from '../record/film.ts';
import type { RecordHeader } from '../record/format.ts';
import { CONSOLES } from '../scenario/format/pack.ts';
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
  /** Says at what pace it is being shown, 0 for standing still: the clock says so. It does not move by itself. */
  run(pace: number): void;
  /** Whether the seat had a thing's content before it by then, as `kind:id`. */
  opened(item: string): boolean;
}

const OVER: Rejection = {
  code: 'over',
  message: {
    en: 'This drill is over: you are looking back at it. Use “What if” to try something else.',
    fr: 'Cet exercice est terminé : vous le regardez après coup. Utilisez « Et si » pour essayer autre chose.',
  },
};

/** Stands at the start until somebody seeks. It shows what the seat could see then, and every console. */
export function filmPort(around: { plan: Plan; film: Film; header: RecordHeader; searcher: Searcher }): FilmPort {
  const { plan, film, header, searcher } = around;
  const { seat } = header;
  const seen = film.events.flatMap((event) => visibleEvent(event) ?? []);
  let state: DrillState = stateAt(plan, film, 0);
  let view: View | null = null;
  let events: readonly DrillEvent[] | null = null;
  let pace = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

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
      tell();
    },
    run(next) {
      if (next === pace) return;
      pace = next;
      tell();
    },
    view() {
      view ??= unlocked(viewFor(plan, state, seat));
      return view;
    },
    opened: (item) => hasOpened(state, item),
    clock: () => ({ now: state.now, pace: Math.max(1, pace), effectivePace: pace, slow: null, paused: pace === 0 }),
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

const hasOpened = (state: DrillState, item: string): boolean =>
  state.looks.some((look) => look.item === item && look.arrived);

/** Who looks back may open every console, also one that was not opened then. */
function unlocked(view: View): View {
  const shut = CONSOLES.map((id) => `console:${id}`).filter(
    (item) => !view.looks.some((l) => l.item === item && l.arrived),
  );
  const open = { askedAt: 0, arrivesAt: 0, arrived: true, input: null, output: null, items: [] };
  return { ...view, looks: [...view.looks, ...shut.map((item) => ({ item, ...open }))] };
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

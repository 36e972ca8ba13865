/** The signals of a running drill as a screen may ask for them: never later than now. */
import type { Plan } from '../scenario/plan.ts';
import type { DrillState } from '../sim/state.ts';
import { errorsAt } from '../sim/world/errors.ts';
import { logHistogram, logWindow } from '../sim/world/logs.ts';
import { pageCheck } from '../sim/world/pages.ts';
import { panelsAt } from '../sim/world/panels.ts';
import { seriesWindow } from '../sim/world/series.ts';
import type { DrillPort } from './port.ts';
import type { Searcher } from './search.ts';

/** Lines that a window looks through in vain before it gives up: a screen must not stand still. Search finds the rest. */
const TRIES = 8000;

type Signals = Pick<
  DrillPort,
  'charts' | 'series' | 'logs' | 'logHistogram' | 'searchLogs' | 'errors' | 'panels' | 'pageCheck'
>;

/** `current` gives the state as it is when a screen asks. */
export function signalsOf(plan: Plan, current: () => DrillState, searcher: Searcher): Signals {
  return {
    charts: () => Object.values(plan.series).map(({ id, name, unit, system }) => ({ id, name, unit, system })),
    series(id, from, to, points) {
      const { world, now } = current();
      return seriesWindow(plan, world, id, from, Math.min(to, now), points);
    },
    logs({ before, count, filter = {} }) {
      const { world, now } = current();
      return logWindow(plan, world, { before: Math.min(before, now), count, filter, tries: TRIES });
    },
    logHistogram(from, to, buckets) {
      const { world, now } = current();
      return logHistogram(plan, world, from, to, buckets, now + 1);
    },
    searchLogs({ from, to, filter }, on) {
      const { world, now } = current();
      return searcher({ plan, world, from, to: Math.min(to, now + 1), filter }, on);
    },
    errors() {
      const { world, now } = current();
      return errorsAt(plan, world, now);
    },
    panels(console) {
      const { world, now } = current();
      return panelsAt(plan, world, console, now);
    },
    pageCheck(page) {
      const { world, now } = current();
      return pageCheck(plan, world, page, now);
    },
  };
}

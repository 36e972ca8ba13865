import { createHost, type Host, resumeHost } from '../../src/drill/host.ts';
import { memoryStore } from '../../src/drill/memory-store.ts';
import { searchWith } from '../../src/drill/search.ts';
import type { DrillStore, Kept } from '../../src/drill/store.ts';
import { drillPlan } from '../support/drill-plan.ts';

/** A host with a wall clock that the test moves. */
export interface Rig {
  host: Host;
  store: DrillStore;
  /** Moves the wall clock on, ticking every so many ms (100 unless told). */
  pass(ms: number, every?: number): void;
  /** What goes wrong with the store from now on. */
  trouble(what: Exclude<Kept, 'kept'> | null): void;
  /** The tab dies; another one goes on from what was kept, so many ms later. */
  reload(afterMs?: number): Promise<void>;
}

export function rig(options: { seed?: string; mode?: 'practice' | 'evidence'; plan?: typeof drillPlan } = {}): Rig {
  const { seed = '7', mode = 'practice', plan = drillPlan } = options;
  let wall = 1_000_000;
  let wrong: Exclude<Kept, 'kept'> | null = null;
  const store = memoryStore(() => wrong);
  const around = { plan, store, now: () => wall, searcher: searchWith((step) => step()) };
  const made: Rig = {
    host: createHost({
      ...around,
      id: 'd1',
      seed,
      mode,
      extended: 1,
      seat: 'on-call',
      origin: 'person',
      startedAt: '2026-03-03T13:02:00.000Z',
    }),
    store,
    pass(ms, every = 100) {
      for (let left = ms; left > 0; left -= every) {
        wall += Math.min(every, left);
        made.host.tick();
      }
    },
    trouble(what) {
      wrong = what;
    },
    async reload(afterMs = 0) {
      await settled();
      const loaded = await store.load('d1');
      if (loaded?.kind !== 'running') throw new Error('nothing to go on with');
      wall += afterMs;
      const resumed = resumeHost({ ...around, stored: loaded.drill });
      if (!resumed.ok) throw new Error(resumed.why);
      made.host = resumed.host;
    },
  };
  return made;
}

/** Lets the promises of the store run their course. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

/** Where to look next: every console a sane engineer opens, then every thing it lists, until what is seen tells. */
import type { Command } from '../../sim/commands/index.ts';
import type { ViewLook } from '../../sim/view.ts';
import type { Seen } from '../seen.ts';

/** The runbook's quick checks first, then what its branches ask: a release, a provider, an error; figures after that. */
const ROUND = ['terminal', 'logs', 'deploys', 'errors', 'status', 'metrics', 'database', 'payments'] as const;

/** Whether something that was asked for is still to come. Looks are in the order of their arrival. */
export const isLoading = ({ looks }: Seen): boolean => looks.at(-1)?.arrived === false;

/** The next thing never looked at, null when all was seen or a look is still loading. */
export function nextLook(view: Seen): Command | null {
  if (isLoading(view)) return null;
  const looked = lastLooks(view);
  for (const console of ROUND) {
    const item = `console:${console}`;
    if (!looked.has(item)) return { type: 'look', item };
    const listed = looked.get(item)?.items ?? [];
    const fresh = listed.find((i) => !looked.has(i));
    if (fresh !== undefined) return lookAt(view, fresh);
  }
  return null;
}

/** Nobody learns more by reloading a chart faster than this. */
const RECHECK_MS = 60_000;

/**
 * Looks once more at what showed the harm, to see whether it is over; the stalest first, once a minute. Where no chart
 * showed it yet, every chart is looked at once.
 */
export function lookForRecovery(view: Seen): Command | null {
  if (isLoading(view)) return null;
  const told = harmShownBy(view);
  const looks = lastLooks(view);
  const last = (item: string) => looks.get(item)?.arrivesAt ?? 0;
  if (told.size > 0 && ![...told].some((i) => i.startsWith('series:'))) {
    const charts = looks.get(METRICS)?.items;
    const fresh = charts === undefined ? METRICS : charts.find((i) => last(i) === 0);
    if (fresh !== undefined) return lookAt(view, fresh);
  }
  const [stalest] = [...told].filter((i) => /^(series|page):/.test(i)).sort((a, b) => last(a) - last(b));
  const newest = Math.max(...[...told].map(last));
  return stalest === undefined || view.now - newest < RECHECK_MS ? null : lookAt(view, stalest);
}

/** By the list of looks and of findings, as they are asked for at every decision. */
const lastOf = new WeakMap<Seen['looks'], ReadonlyMap<string, ViewLook>>();
const known = new WeakMap<Seen['findings'], ReadonlySet<string>>();

/** The last look at each item. */
function lastLooks({ looks }: Seen): ReadonlyMap<string, ViewLook> {
  let last = lastOf.get(looks);
  if (!last) {
    last = new Map(looks.map((look) => [look.item, look]));
    lastOf.set(looks, last);
  }
  return last;
}

/** What showed the harm. */
function harmShownBy({ findings }: Seen): ReadonlySet<string> {
  let items = known.get(findings);
  if (!items) {
    const harm = findings.filter((f) => f.observation !== 'nothing-unusual' && (f.users ?? f.impact) !== null);
    items = new Set(harm.map((f) => f.item));
    known.set(findings, items);
  }
  return items;
}

const METRICS = 'console:metrics';

function lookAt(view: Seen, item: string): Command {
  const page = view.pages.find((p) => item === `page:${p.id}`);
  return page ? { type: 'look', item, input: `curl -I ${page.url}` } : { type: 'look', item };
}

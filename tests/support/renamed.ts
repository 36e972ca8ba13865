/** The same plan under other names: every id that the pack and the scenario chose, but none of the rulebook's. */
import type { Plan } from '../../src/scenario/plan.ts';
import { hashName } from '../../src/sim/random.ts';

/** The other name of an id: names so made lie in another order than the ids they stand for. */
export const otherName = (id: string): string => `x${mixed(id)}-${id}`;

/** The words with every other name in them put back. */
export const inOldNames = (words: string): string => words.replace(/\bx\d{1,3}-/g, '');

const mixed = (id: string): number => (hashName(`other ${id}`) >>> 0) % 1000;

/** Keys whose value (or each value of the list) is an id of the pack or scenario. */
const NAMES = new Set([
  'id',
  'system',
  'on',
  'reading',
  'series',
  'calls',
  'stream',
  'page',
  'panel',
  'capability',
  'cause',
  'onset',
  'right',
  'of',
  'person',
  'evidence',
  'starts',
  'ends',
  'release',
  'only',
  'tells',
  'player',
  'escalated',
  'reached',
  'did',
  'delegated',
  'looked',
  'active',
  'ended',
  'firing',
  'injected',
  'variant',
  'released',
]);
/** Lists and records whose members are things with ids of the rulebook, texts or machine output. */
const LEFT_ALONE = new Set(['channels', 'vars', 'tags']);
/** Chat items name a channel of the pack, which keeps its id, or an inject. */
const CHANNELS = new Set(['incidents', 'alerts', 'equipe', 'client-mail']);

const renameItem = (item: string): string => {
  const [kind = '', id = ''] = item.split(':');
  const channel = kind === 'chat' && CHANNELS.has(id);
  return kind === 'console' || kind === 'runbook' || channel ? item : `${kind}:${otherName(id)}`;
};

function walk(value: unknown, key: string, people: ReadonlySet<string>): unknown {
  if (LEFT_ALONE.has(key)) return value;
  if (typeof value === 'string') {
    if (key === 'item') return renameItem(value);
    if (key === 'from' || key === 'by' || key === 'to') return people.has(value) ? otherName(value) : value;
    return NAMES.has(key) ? otherName(value) : value;
  }
  if (Array.isArray(value)) return value.map((v) => walk(v, key, people));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k, people)]));
}

export function renamed(plan: Plan): Plan {
  const { rulebook, digests, onCall, scenario, pack, series, lookMs, startEpochMs, knowable, second, ...rest } = plan;
  const people = new Set([...plan.people.map((p) => p.id), ...pack.providers.map((p) => p.id)]);
  const all = <T>(value: T, key = ''): T => walk(value, key, people) as T;
  return {
    ...all(rest),
    rulebook,
    digests,
    onCall,
    lookMs,
    startEpochMs,
    pack: all(pack),
    scenario: { ...all(scenario), id: scenario.id },
    series: Object.fromEntries(Object.entries(series).map(([id, s]) => [otherName(id), all(s)])),
    knowable: knowable.map((k) => ({ ...all(k), by: k.by.map(renameItem) })),
    ...(second && {
      second: {
        ...all(second),
        faults: second.faults.map(otherName),
        knowable: second.knowable.map(renameItem),
        handTo: second.handTo.map(otherName),
      },
    }),
  };
}

/** How views reach a bot: as JSON would hand them over, plain data of the bot's own, nothing of the engine's. */
import type { Plan } from '../scenario/plan.ts';
import { frozen } from '../sim/frozen.ts';
import type { DrillState } from '../sim/state.ts';
import { partOfView } from '../sim/view-for.ts';
import { SEEN, type Seen } from './seen.ts';

/**
 * Hands over the views of one drill, one for each state. A part is made when the bot first reads it. Only what differs from
 * what was handed over before is copied anew; all else is the very part that the bot had then, so that it can tell by identity
 * what is new.
 */
export function handOver(plan: Plan): (state: DrillState) => Seen {
  const latest: Latest = { plan, parts: [], copies: [] };
  return (state) => new Handed(latest, state) as unknown as Seen;
}

/** What a drill's bot read last, in the order of SEEN: the engine's own parts, and the bot's copies of them. */
interface Latest {
  readonly plan: Plan;
  readonly parts: unknown[];
  readonly copies: unknown[];
}

/** A view that is made as it is read. Its parts are getters of the class, as those of a literal are made anew for each. */
class Handed {
  private readonly latest: Latest;
  private readonly state: DrillState;
  private readonly read: unknown[] = [];

  constructor(latest: Latest, state: DrillState) {
    this.latest = latest;
    this.state = state;
  }

  static {
    for (const [place, part] of SEEN.entries()) {
      Object.defineProperty(Handed.prototype, part, {
        get(this: Handed) {
          return this.read[place] === undefined ? this.partAt(place, part) : this.read[place];
        },
      });
    }
  }

  private partAt(place: number, name: (typeof SEEN)[number]): unknown {
    const { plan, parts, copies } = this.latest;
    const part = partOfView(plan, this.state, name);
    const copy = place in copies ? copiedAfter(part, parts[place], copies[place]) : copied(part);
    parts[place] = part;
    copies[place] = copy;
    this.read[place] = copy;
    return copy;
  }
}

type Data = Readonly<Record<string, unknown>>;
type List = readonly unknown[];

const isData = (part: unknown): part is Data => typeof part === 'object' && part !== null && !Array.isArray(part);

/** A copy of a part where nothing stood before. */
function copied(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  return Array.isArray(part) ? listCopied(part) : dataCopied(part as Data);
}

/** A copy of a part; `own` is the copy that was made of what stood in its place before, and comes again where that says the same. */
function copiedAfter(part: unknown, before: unknown, own: unknown): unknown {
  if (part === before) return own;
  if (Array.isArray(part)) return Array.isArray(before) ? listAfter(part, before, own as List) : listCopied(part);
  return isData(part) && isData(before) ? dataAfter(part, before, own as Data) : copied(part);
}

// These are plain loops that look at a part's identity first: they run over some hundred parts for each view of a drill.

function listCopied(list: List): List {
  const made: unknown[] = [];
  for (const part of list) made.push(copied(part));
  return frozen(made);
}

/** Without what is undefined, as JSON leaves it out. */
function dataCopied(data: Data): Data {
  const made: Record<string, unknown> = {};
  for (const key in data) if (data[key] !== undefined) made[key] = copied(data[key]);
  return frozen(made);
}

function listAfter(list: List, before: List, own: List): List {
  let same = list.length === own.length;
  const made: unknown[] = [];
  for (let i = 0; i < list.length; i++) {
    const copy = i < own.length ? copiedAfter(list[i], before[i], own[i]) : copied(list[i]);
    if (copy !== own[i]) same = false;
    made.push(copy);
  }
  return same ? own : frozen(made);
}

/** Fields are gone through by their place, which is quicker than by their names. */
function dataAfter(data: Data, before: Data, own: Data): Data {
  const keys = Object.keys(data);
  const keysBefore = Object.keys(before);
  // Of data that has other fields than before nothing is taken over.
  if (keys.length !== keysBefore.length) return dataCopied(data);
  const parts = Object.values(data);
  const partsBefore = Object.values(before);
  let made: Record<string, unknown> | null = null;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const part = parts[i];
    if (key !== keysBefore[i] || (part === undefined) !== (partsBefore[i] === undefined)) return dataCopied(data);
    if (part === partsBefore[i]) continue;
    const copy = copiedAfter(part, partsBefore[i], own[key]);
    if (copy === own[key]) continue;
    made ??= { ...own };
    made[key] = copy;
  }
  return made ? frozen(made) : own;
}

/**
 * Drafts: plain data (objects and lists, without circles) that is written as if it could change, and never does. Only what is
 * written to is copied, with what it lies in; all else of the result is the very same part as before.
 */

/** What `recipe` makes of `base`; the very same when it changes nothing. What it writes may hold drafts, plain data, or both. */
export function produce<T extends object>(base: T, recipe: (draft: T) => void): T {
  const round: Round = { number: 0, drafts: new Map() };
  const root = new Part(round, base as Data, null, '');
  recipe(root.draft as T);
  return root.now as T;
}

/** The plain data behind a part of a draft as it stands; data that is no draft, as it is. It stays as it is, whatever is written later. */
export function plain<T>(part: T): T {
  const found = partOf(part);
  if (!found) return part;
  found.round.number++;
  return found.now as T;
}

type Data = Record<PropertyKey, unknown>;

/** What the parts of one draft share. */
interface Round {
  /** Goes up when data is given away: what was copied before is not written to any more. */
  number: number;
  /** By the data that a part holds now, so that the same data is the same draft wherever it is found. */
  drafts: Map<unknown, Part>;
}

const PART = Symbol('part');

/** A part of a draft, and the traps behind the proxy that stands for it. */
class Part implements ProxyHandler<Data> {
  readonly draft: Data;
  readonly round: Round;
  now: Data;
  private within: Part | null;
  private key: PropertyKey;
  /** Of the round in which `now` was copied; below any while it is still what it was. */
  private copied = -1;

  constructor(round: Round, now: Data, within: Part | null, key: PropertyKey) {
    this.round = round;
    this.now = now;
    this.within = within;
    this.key = key;
    this.draft = new Proxy<Data>(Array.isArray(now) ? ([] as unknown as Data) : {}, this);
    round.drafts.set(now, this);
  }

  /** The data, to be written to. */
  own(): Data {
    if (this.copied === this.round.number) return this.now;
    const { now } = this;
    const copy = (Array.isArray(now) ? now.slice() : { ...now }) as Data;
    this.copied = this.round.number;
    this.now = copy;
    this.round.drafts.delete(now);
    this.round.drafts.set(copy, this);
    const within = this.within?.own();
    if (!within) return copy;
    // Something may have been put in or taken out before it in its list.
    if (within[this.key] !== now && Array.isArray(within)) this.key = within.indexOf(now);
    if (within[this.key] !== now) throw new Error('a part of a draft was written to that is in it no more');
    within[this.key] = copy;
    return copy;
  }

  /** Known data may have been put here since it was last seen. */
  private partAt(key: PropertyKey, value: Data): Part {
    const known = this.round.drafts.get(value);
    if (!known) return new Part(this.round, value, this, key);
    known.within = this;
    known.key = key;
    return known;
  }

  get(_target: Data, key: PropertyKey): unknown {
    const value = this.now[key];
    if (typeof value === 'object' && value !== null) return this.partAt(key, value as Data).draft;
    if (key === PART) return this;
    return typeof value === 'function' ? (LISTS[key as keyof typeof LISTS] ?? value) : value;
  }

  set(_target: Data, key: PropertyKey, value: unknown): boolean {
    const data = settled(value);
    if (this.now[key] !== data || !(key in this.now)) this.own()[key] = data;
    return true;
  }

  deleteProperty(_target: Data, key: PropertyKey): boolean {
    return !(key in this.now) || delete this.own()[key];
  }

  has(_target: Data, key: PropertyKey): boolean {
    return key in this.now;
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.now);
  }

  getOwnPropertyDescriptor(target: Data, key: PropertyKey): PropertyDescriptor | undefined {
    if (!Object.hasOwn(this.now, key)) return undefined;
    const configurable = !(Array.isArray(target) && key === 'length');
    return { value: this.get(target, key), writable: true, enumerable: configurable, configurable };
  }
}

const partOf = (value: unknown): Part | undefined =>
  typeof value === 'object' && value !== null ? ((value as Data)[PART] as Part | undefined) : undefined;

/** The same without drafts in it: what was made for the draft is changed in place. */
function settled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const part = partOf(value);
  if (part) return part.now;
  const data = value as Data;
  for (const key in data) {
    const inner = settled(data[key]);
    if (inner !== data[key]) data[key] = inner;
  }
  return value;
}

type Test = (value: unknown, index: number) => boolean;
const listOf = (draft: object): unknown[] => partOf(draft)?.now as unknown as unknown[];
const ownList = (draft: object): unknown[] => partOf(draft)?.own() as unknown as unknown[];

/** What lists do oftenest, without a draft of each thing in them: only what is found becomes one. */
const LISTS = {
  find(this: unknown[], test: Test): unknown {
    return this[listOf(this).findIndex(test)];
  },
  findLast(this: unknown[], test: Test): unknown {
    return this[listOf(this).findLastIndex(test)];
  },
  findIndex(this: unknown[], test: Test): number {
    return listOf(this).findIndex(test);
  },
  some(this: unknown[], test: Test): boolean {
    return listOf(this).some(test);
  },
  filter(this: unknown[], test: Test): unknown[] {
    return listOf(this).flatMap((value, i) => (test(value, i) ? [this[i]] : []));
  },
  push(this: unknown[], ...values: unknown[]): number {
    return ownList(this).push(...values.map(settled));
  },
  splice(this: unknown[], start: number, count: number, ...values: unknown[]): unknown[] {
    return ownList(this).splice(start, count, ...values.map(settled));
  },
};

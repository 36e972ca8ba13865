/**
 * Chance, by name. Things picked once (a variant, a jitter, an answer) come from named streams, so that adding a stream
 * never shifts another. Samples of metrics and logs come from an integer hash, which needs no seeding. A record names both
 * algorithms (`RANDOM` in record/format.ts): change one here and that name changes too.
 */
import alea from 'seedrandom/lib/alea.js';
import type { MsRange } from '../scenario/plan.ts';

/** Gives the next ratio in [0, 1) each time it is called. */
export type Random = () => number;

/** The stream of this name in a drill with this seed; every call starts it afresh. */
export function stream(seed: string, name: string): Random {
  // The lengths keep ("a", "b:c") and ("a:b", "c") apart.
  return alea(`${seed.length}:${seed}:${name.length}:${name}`);
}

/** An integer in [from, to], both ends included. */
export function between([from, to]: MsRange, random: Random): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** One of the items, as often as its weight says. Throws a RangeError when there is none. */
export function pickWeighted<T extends { weight: number }>(items: readonly T[], random: Random): T {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  let left = random() * total;
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  throw new RangeError('nothing to pick from');
}

/** A well-mixed 32-bit integer for a word; for names of seeds and series, once each. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mix(hash ^ name.length);
}

/** A ratio in [0, 1) that depends on all three integers and on nothing else. */
export function hash32(seedHash: number, seriesHash: number, tick: number): number {
  let hash = mix(seedHash ^ Math.imul(seriesHash, 0x9e3779b1));
  hash = mix(hash ^ Math.imul(tick | 0, 0x85ebca77));
  return (mix(hash + seriesHash) >>> 0) / 0x1_0000_0000;
}

/** Every bit of the result depends on every bit given (the finaliser of MurmurHash3, public domain). */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

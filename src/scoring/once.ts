/** What several rules ask of the same drill is worked out once. Facts never change, so an answer never goes stale. */
import type { Facts } from './facts.ts';

export function once<T>(work: (facts: Facts) => T): (facts: Facts) => T {
  const done = new WeakMap<Facts, { answer: T }>();
  return (facts) => {
    let known = done.get(facts);
    if (!known) {
      known = { answer: work(facts) };
      done.set(facts, known);
    }
    return known.answer;
  };
}

/** How figures spread: the lowest, the middle and the highest of them, and their mean. */
export interface Spread {
  low: number;
  median: number;
  high: number;
  mean: number;
}

/** All zero for no figures at all. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const mean = figures.reduce((sum, n) => sum + n, 0) / Math.max(1, figures.length);
  return {
    low: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    high: sorted.at(-1) ?? 0,
    mean: Math.round(mean * 10) / 10,
  };
}

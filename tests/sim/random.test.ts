import { describe, expect, it } from 'vitest';
import { between, hash32, hashName, pickWeighted, stream } from '../../src/sim/random.ts';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

/** How far counts stray from being even, in units where 1 is what pure chance gives on average. */
function unevenness(values: number[], bins: number): number {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[Math.floor(value * bins)] = (counts[Math.floor(value * bins)] ?? 0) + 1;
  const expected = values.length / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) / (bins - 1);
}

function correlation(a: number[], b: number[]): number {
  const mean = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => {
    const y = b[i] ?? 0;
    ab += (x - ma) * (y - mb);
    aa += (x - ma) ** 2;
    bb += (y - mb) ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}

describe('named streams', () => {
  it('gives the same first values for ever', () => {
    expect(take(3, stream('42', 'variant'))).toMatchInlineSnapshot(`
      [
        0.23941264837048948,
        0.4042722964659333,
        0.5663375700823963,
      ]
    `);
    expect(take(3, stream('42', 'jitter'))).toMatchInlineSnapshot(`
      [
        0.9527459123637527,
        0.3220679413061589,
        0.7762354027945548,
      ]
    `);
  });

  it('keeps seed and name apart', () => {
    expect(stream('a', 'b:c')()).not.toBe(stream('a:b', 'c')());
    expect(stream('1', '11')()).not.toBe(stream('11', '1')());
  });

  it('spreads evenly within a stream and over the first values of many streams', () => {
    expect(unevenness(take(20_000, stream('7', 'a')), 50)).toBeLessThan(1.6);
    const firsts = Array.from({ length: 20_000 }, (_, seed) => stream(String(seed), 'variant')());
    expect(unevenness(firsts, 50)).toBeLessThan(1.6);
  });

  it('has streams that do not follow one another, by seed or by name', () => {
    const seeds = Array.from({ length: 5000 }, (_, seed) => String(seed));
    const variant = seeds.map((seed) => stream(seed, 'variant')());
    expect(
      Math.abs(
        correlation(
          variant,
          seeds.map((seed) => stream(seed, 'jitter')()),
        ),
      ),
    ).toBeLessThan(0.05);
    expect(Math.abs(correlation(variant.slice(1), variant.slice(0, -1)))).toBeLessThan(0.05);
    expect(Math.abs(correlation(take(5000, stream('7', 'a')), take(5000, stream('7', 'b'))))).toBeLessThan(0.05);
  });
});

describe('picking', () => {
  it('reaches both ends of a range and nothing outside', () => {
    const random = stream('1', 'between');
    const seen = new Set(take(500, () => between([3, 6], random)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
    expect(between([9, 9], random)).toBe(9);
  });

  it('picks as often as the weights say', () => {
    const random = stream('1', 'weights');
    const items = [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 3 },
    ];
    const share =
      take(8000, () => (pickWeighted(items, random).id === 'b' ? 1 : 0)).reduce((sum, x) => sum + x, 0) / 8000;
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.77);
    expect(() => pickWeighted([], random)).toThrow(RangeError);
  });
});

describe('hashed samples', () => {
  const seed = hashName('42');
  const series = hashName('app.error-ratio');

  it('gives the same values for ever', () => {
    expect([0, 1, 2, -1].map((tick) => hash32(seed, series, tick))).toMatchInlineSnapshot(`
      [
        0.5499020656570792,
        0.2402829029597342,
        0.6934625054709613,
        0.8249654911924154,
      ]
    `);
  });

  it('spreads evenly over ticks, over series and over seeds', () => {
    const ticks = Array.from({ length: 50_000 }, (_, tick) => tick - 1000);
    expect(
      unevenness(
        ticks.map((tick) => hash32(seed, series, tick)),
        100,
      ),
    ).toBeLessThan(1.5);
    expect(
      unevenness(
        ticks.map((i) => hash32(seed, hashName(`s${i}`), 5)),
        100,
      ),
    ).toBeLessThan(1.5);
    expect(
      unevenness(
        ticks.map((i) => hash32(hashName(`s${i}`), series, 5)),
        100,
      ),
    ).toBeLessThan(1.5);
  });

  it('has neighbours that do not follow one another', () => {
    const ticks = Array.from({ length: 20_000 }, (_, tick) => tick);
    const values = ticks.map((tick) => hash32(seed, series, tick));
    expect(Math.abs(correlation(values.slice(1), values.slice(0, -1)))).toBeLessThan(0.03);
    expect(
      Math.abs(
        correlation(
          values,
          ticks.map((tick) => hash32(seed + 1, series, tick)),
        ),
      ),
    ).toBeLessThan(0.03);
    expect(
      Math.abs(
        correlation(
          values,
          ticks.map((tick) => hash32(seed, series + 1, tick)),
        ),
      ),
    ).toBeLessThan(0.03);
    expect(
      Math.abs(
        correlation(
          values,
          ticks.map((tick) => hash32(series, seed, tick)),
        ),
      ),
    ).toBeLessThan(0.03);
  });
});

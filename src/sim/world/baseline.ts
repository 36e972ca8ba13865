/** What a series does on an ordinary day. */
import type { Plan, PlanSeries } from '../../scenario/plan.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The middle of an ordinary day's samples at drill time `t`: the hours' values, joined by straight lines in local time. */
export function baselineAt(plan: Plan, series: PlanSeries, t: number): number {
  const day = timeOfDay(plan, t);
  const hour = Math.floor(day / HOUR_MS);
  const here = series.hours[hour] ?? 0;
  const next = series.hours[(hour + 1) % 24] ?? here;
  return here === next ? here : here + (next - here) * ((day - hour * HOUR_MS) / HOUR_MS);
}

/** The lowest and the highest of `baselineAt` over [from, to]. */
export function baselineRange(plan: Plan, series: PlanSeries, from: number, to: number): [number, number] {
  const [a, b] = [baselineAt(plan, series, from), baselineAt(plan, series, to)];
  let [low, high] = [Math.min(a, b), Math.max(a, b)];
  // Between two full hours the line is straight, so only the full hours can lie outside.
  for (let t = from + HOUR_MS - (timeOfDay(plan, from) % HOUR_MS); t < to; t += HOUR_MS) {
    const value = baselineAt(plan, series, t);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

function timeOfDay(plan: Plan, t: number): number {
  const local = plan.startEpochMs + plan.utcOffsetMin * 60_000 + t;
  return ((local % DAY_MS) + DAY_MS) % DAY_MS;
}

/** Figures of the debrief's engine: scoring while a drill runs, moving through it, and trying what else could have been done. */
import { performance } from 'node:perf_hooks';
import { botRecord } from '../../src/cli/simulate.ts';
import { proposals } from '../../src/debrief/proposals.ts';
import { takeOf } from '../../src/debrief/take.ts';
import { filmOf, stateAt } from '../../src/record/film.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { score } from '../../src/scoring/score.ts';

const SEEKS = 400;

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** All in ms: the slowest score after any command (p95), the slowest seek (p95), and all proposals of a drill in which nothing was done. */
export function debriefFigures(plan: Plan): { scoreMs: number; seekMs: number; proposalsMs: number } {
  const expert = botRecord(plan, 'expert', 'bench-debrief');
  const film = filmOf(plan, expert);
  const scoring = () =>
    film.told.map((_, i) => {
      const until = film.frames.find((f) => f.commands > i)?.events ?? film.events.length;
      return timed(() => score(plan, film.events.slice(0, until), expert.header));
    });
  scoring();
  const seeks = Array.from({ length: SEEKS }, (_, i) =>
    timed(() => stateAt(plan, film, (i * 7_919_000) % Math.max(1, expert.endAt))),
  );
  const base = takeOf(plan, botRecord(plan, 'silent', 'bench-debrief'));
  const proposalsMs = timed(() => {
    for (const _ of proposals(base));
  });
  return { scoreMs: p95(scoring()), seekMs: p95(seeks), proposalsMs };
}

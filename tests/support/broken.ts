/** A mistake written into the small pack or scenario, and where it must be reported. */
import { loadPlan } from '../../src/scenario/load.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { PACK, SCENARIO, sources } from './small-pack.ts';

export interface Mistake {
  in: 'pack' | 'scenario';
  /** What stands there once; what is written instead. */
  from: string;
  to: string;
  /** What the report must point at: the first place after the mistake's start where this stands. The mistake itself when left out. */
  at?: string;
}

/** The first problem of a file with the mistake, and where the mistake lies. Throws when the mistake is not one place. */
export function report({ in: file, from, to, at }: Mistake): { problem: Problem | undefined; expected: object } {
  const text = file === 'pack' ? PACK : SCENARIO;
  const start = text.indexOf(from);
  if (start < 0 || text.indexOf(from, start + 1) >= 0) throw new Error(`"${from}" does not stand there just once`);
  const broken = text.replace(from, () => to);
  const lead = /^[\s-]*/.exec(to)?.[0].length ?? 0;
  const place = at === undefined ? start + lead : broken.indexOf(at, start);
  const before = broken.slice(0, place).split('\n');
  const loaded = loadPlan(sources({ [file]: broken }));
  return {
    problem: loaded.ok ? undefined : loaded.problems[0],
    expected: {
      file: file === 'pack' ? 'pack.yaml' : 'outage.yaml',
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      level: 'error',
    },
  };
}

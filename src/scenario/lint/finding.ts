/** What a check of a sound scenario finds, and what it looks at. */
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Pack } from '../format/pack.ts';
import type { Scenario } from '../format/scenario.ts';
import type { Plan } from '../plan.ts';
import type { Words } from '../problem.ts';

type Path = readonly PropertyKey[];

/** A new check is one function that gives these: what is wrong and the way out, in both languages. */
export interface Finding extends Words {
  /** The file it stands in: the scenario when left out. */
  in?: 'pack';
  path: Path;
  /** An error when left out; a warning says what is worth a look and may stay. */
  level?: 'warning';
  code: string;
}

/** A scenario that loads, in the author's words and as the plan made of it. */
export interface Case {
  pack: Pack;
  scenario: Scenario;
  rulebook: Rulebook;
  plan: Plan;
}

export type Check = (c: Case) => Finding[];

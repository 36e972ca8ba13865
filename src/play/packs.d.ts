/**
 * How to load the plan of each scenario, and what it is compiled from, by `pack/scenario`; made by the build from `scenarios/`,
 * so that the page reads no YAML for it.
 */
declare module 'virtual:plans' {
  const plans: Record<
    string,
    {
      plan: () => Promise<{ default: import('../scenario/plan.ts').Plan }>;
      sources: () => Promise<{
        default: { pack: string; scenario: string; rulebook: import('../runbook/rulebook.ts').Rulebook };
      }>;
    }
  >;
  export default plans;
}

/** While an author is at work: the files with errors, and whether what needs them plays on as it was before. */
declare module 'virtual:at-work' {
  const unsound: { file: string; plays: boolean; problems: import('./shell/check-pack.ts').PackProblem[] }[];
  export default unsound;
}

/** The rulebook of each pack, by pack id. */
declare module 'virtual:rulebooks' {
  const rulebooks: Record<string, import('../runbook/rulebook.ts').Rulebook>;
  export default rulebooks;
}

/** What the first screen says of each scenario, pack and procedure; made by the build, so that it reads no YAML and no rulebook. */
declare module 'virtual:scenario-cards' {
  export const cards: {
    packId: string;
    id: string;
    title: { en: string; fr: string };
    brief: { en: string; fr: string };
    difficulty: 'easy' | 'medium' | 'hard';
    minutes: number;
    /** For coverage, of drills that are over. */
    procedure: string;
  }[];
  export const packs: { id: string; name: { en: string; fr: string } }[];
  export const procedures: {
    packId: string;
    id: string;
    name: { en: string; fr: string };
    severity: { label: string; rank: number };
  }[];
}

/** The raw text of every pack's files, by pack id then by path inside the pack; made by the build from `scenarios/`. */
declare module 'virtual:packs' {
  const packs: Record<string, Record<string, string>>;
  export default packs;
}

/**
 * How to load the plan of each scenario, by `pack/scenario`; compiled by the build, so that the page reads no YAML for it. While
 * an author is at work, a scenario that does not load comes with its problems instead.
 */
declare module 'virtual:plans' {
  const plans: Record<string, () => Promise<{ default: import('./shell/planned.ts').Planned }>>;
  export default plans;
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

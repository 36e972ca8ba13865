/** The raw text of every pack's files, by pack id then by path inside the pack; made by the build from `scenarios/`. */
declare module 'virtual:packs' {
  const packs: Record<string, Record<string, string>>;
  export default packs;
}

/** What the first screen says of each scenario and of each procedure; made by the build, so that it reads no YAML and no rulebook. */
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
  export const procedures: {
    packId: string;
    id: string;
    name: { en: string; fr: string };
    severity: { label: string; rank: number };
  }[];
}

/** The raw text of every pack's files, by pack id then by path inside the pack; made by the build from `scenarios/`. */
declare module 'virtual:packs' {
  const packs: Record<string, Record<string, string>>;
  export default packs;
}

/** What the first screen says of each scenario; made by the build. The procedure is for coverage of drills that are over. */
declare module 'virtual:scenario-cards' {
  const cards: {
    packId: string;
    id: string;
    title: { en: string; fr: string };
    brief: { en: string; fr: string };
    difficulty: 'easy' | 'medium' | 'hard';
    minutes: number;
    procedure: string;
  }[];
  export default cards;
}

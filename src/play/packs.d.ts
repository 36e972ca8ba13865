/** The raw text of every pack's files, by pack id then by path inside the pack; made by the build from `scenarios/`. */
declare module 'virtual:packs' {
  const packs: Record<string, Record<string, string>>;
  export default packs;
}

/** A clear pattern in free prose, with where it stands, so that the trainee can see it and contest it. */
export interface Finding {
  kind: FindingKind;
  /** Offsets into the text, end excluded. */
  start: number;
  end: number;
  /** The words themselves. */
  words: string;
}

export type FindingKind =
  | 'placeholder'
  | 'repair-time'
  | 'blame'
  | 'host-name'
  | 'stack-trace'
  | 'handle'
  | 'guess-at-cause';

/** Every match of any of the patterns (all with the flag g), in the order in which they stand; overlapping ones once. */
export function findAll(kind: FindingKind, text: string, patterns: readonly RegExp[]): Finding[] {
  const found: Finding[] = [];
  for (const pattern of patterns) {
    // Not matchAll, which makes a copy of the pattern each time.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      const words = match[0].trim();
      const start = match.index + match[0].indexOf(words);
      found.push({ kind, start, end: start + words.length, words });
    }
  }
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((f, i, all) => !all.slice(0, i).some((g) => f.start < g.end));
}

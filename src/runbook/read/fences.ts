/** Mends fenced blocks that hold fenced blocks of the same length, which Markdown would close too early. */

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/;
const MARKDOWN = /^(?:markdown|md|mdx)\b/i;

interface Fence {
  at: number;
  mark: string;
  info: string;
}

const marksIn = (lines: readonly string[]): Fence[] =>
  lines.flatMap((line, at) => {
    const found = FENCE.exec(line);
    return found ? [{ at, mark: found[1] ?? '', info: (found[2] ?? '').trim() }] : [];
  });

/** True when the marks open and close by turns: a mark with a language never closes. */
const alternate = (marks: readonly Fence[]): boolean =>
  marks.length % 2 === 0 && marks.every((m, i) => i % 2 === 0 || m.info === '');

/**
 * The same lines with the outer fence made longer wherever a ```markdown block holds blocks as long as itself. The
 * number of lines stays. The outer block closes as late as leaves everything balanced.
 */
export function mendFences(lines: readonly string[]): string[] {
  const mended = [...lines];
  const marks = marksIn(lines);
  // Longer marks around shorter ones, or plain turns, are what Markdown already reads right.
  if (marks.some((m) => m.mark !== marks[0]?.mark) || alternate(marks)) return mended;
  const headOk = prefixAlternates(marks);
  const tailOk = suffixAlternates(marks);
  for (let open = 0; open < marks.length; open++) {
    if (open % 2 !== 0 || !headOk[open] || !MARKDOWN.test(marks[open]?.info ?? '')) continue;
    const inner = innerAlternates(marks, open);
    for (let close = marks.length - 1; close > open + 1; close--) {
      if ((close - open) % 2 === 0 || marks[close]?.info !== '' || !tailOk[close + 1] || !inner[close]) continue;
      for (const at of [open, close]) {
        const mark = marks[at];
        if (mark) mended[mark.at] = `${(mark.mark[0] ?? '`').repeat(mark.mark.length + 1)}${mark.info}`;
      }
      return mended;
    }
  }
  return mended;
}

/** At i: marks before i take turns. */
function prefixAlternates(marks: readonly Fence[]): boolean[] {
  const ok = [true];
  marks.forEach((m, i) => ok.push((ok[i] ?? false) && (i % 2 === 0 || m.info === '')));
  return ok;
}

/** At i: marks from i to the end take turns. */
function suffixAlternates(marks: readonly Fence[]): boolean[] {
  const ok: boolean[] = [];
  ok[marks.length] = true;
  for (let i = marks.length - 2; i >= 0; i -= 2) ok[i] = (ok[i + 2] ?? false) && marks[i + 1]?.info === '';
  return ok;
}

/** At i: marks between `open` and i take turns. */
function innerAlternates(marks: readonly Fence[], open: number): boolean[] {
  const ok: boolean[] = [];
  let good = true;
  for (let i = open + 1; i < marks.length; i++) {
    ok[i] = good;
    if ((i - open) % 2 === 0 && marks[i]?.info !== '') good = false;
  }
  return ok;
}

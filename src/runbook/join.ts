/** Several Markdown files, such as one for each alert, as one runbook. */
import { MAX_LINES } from './read/source.ts';

export interface RunbookFile {
  name: string;
  text: string;
}

/** Where a line of the joined text stands in its own file; lines count from 1. */
export interface Place {
  file: string;
  line: number;
}

export interface Joined {
  text: string;
  at(line: number): Place;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * The texts one below the other. Front matter is blank in all but the first, and a code block that a file leaves open ends
 * with it, so that no file changes how the next one reads.
 */
export function joinRunbooks(files: readonly RunbookFile[]): Joined {
  const lines: string[] = [];
  const starts: { file: string; from: number; lines: number }[] = [];
  for (const { name, text } of files) {
    // One line more than is read is enough for the reader to say so.
    if (lines.length > MAX_LINES) break;
    const own = text.replace(/^\ufeff/, '').split(/\r\n?|\n/, MAX_LINES + 1);
    const front = starts.length === 0 ? 0 : frontLines(own);
    const open = openFence(own.slice(front));
    starts.push({ file: name, from: lines.length, lines: own.length });
    own.forEach((line, i) => void lines.push(i < front ? '' : line));
    if (open) lines.push(open);
    lines.push('');
  }
  return {
    text: lines.join('\n'),
    at(line) {
      const { file = '', from = 0, lines: last = 1 } = starts.findLast((s) => s.from < line) ?? {};
      return { file, line: Math.min(line - from, last) };
    },
  };
}

/** How many lines the front matter takes, 0 without. */
function frontLines(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end < 0 || end > 200 ? 0 : end + 1;
}

/** The mark of the code block that is still open at the end, null when there is none. */
function openFence(lines: readonly string[]): string | null {
  let open: string | null = null;
  for (const line of lines) {
    const [, mark = '', rest = ''] = FENCE.exec(line) ?? [];
    if (mark === '') continue;
    if (open === null) open = mark;
    else if (mark[0] === open[0] && mark.length >= open.length && rest.trim() === '') open = null;
  }
  return open;
}

/** The text of a log line: fixed pieces, words and numbers that chance fills in, and the release in production. */
import type { PlanStream } from '../../scenario/plan.ts';
import { hash32, hashName } from '../random.ts';

type Piece =
  | { kind: 'fixed'; text: string }
  | { kind: 'words'; words: readonly string[]; hash: number }
  | { kind: 'number'; from: number; to: number; hash: number }
  | { kind: 'release' };

export type Template = readonly Piece[];

/** Splits `text` at its `{names}`; a name that the stream does not define stays as it is written. */
export function templateOf(text: string, stream: PlanStream): Template {
  const pieces: Piece[] = [];
  let fixed = '';
  for (const part of text.split(/(\{[^{}]*\})/)) {
    const piece = /^\{.*\}$/.test(part) ? filled(part.slice(1, -1), stream) : null;
    if (!piece) {
      fixed += part;
      continue;
    }
    if (fixed) pieces.push({ kind: 'fixed', text: fixed });
    fixed = '';
    pieces.push(piece);
  }
  return fixed ? [...pieces, { kind: 'fixed', text: fixed }] : pieces;
}

function filled(name: string, stream: PlanStream): Piece | null {
  if (name === 'release') return { kind: 'release' };
  if (!Object.hasOwn(stream.vars, name)) return null;
  const values = stream.vars[name];
  if (!values) return null;
  // The same name in text, path and detail of a line has the same value.
  const hash = hashName(`${stream.id}.${name}`);
  return 'from' in values ? { kind: 'number', ...values, hash } : { kind: 'words', words: values, hash };
}

/** The text of line `index`. */
export function fill(template: Template, seed: number, index: number, release: string | null): string {
  let text = '';
  for (const piece of template) {
    if (piece.kind === 'fixed') text += piece.text;
    else if (piece.kind === 'release') text += release ?? '-';
    else if (piece.kind === 'words') {
      text += piece.words[Math.floor(hash32(seed, piece.hash, index) * piece.words.length)] ?? '';
    } else {
      text += piece.from + Math.floor(hash32(seed, piece.hash, index) * (piece.to - piece.from + 1));
    }
  }
  return text;
}

/** Whether some line of this template can hold the needle (both in lower case); never says no wrongly. */
export function canHold(template: Template, needle: string): boolean {
  // How much of the needle the text so far may end in. Always among them: nothing.
  let reached = new Set([0]);
  for (const piece of template) {
    if (piece.kind === 'fixed') reached = read(reached, needle, piece.text);
    else if (piece.kind === 'words') {
      reached = new Set(piece.words.flatMap((word) => [...read(reached, needle, word)]));
    } else {
      const wanted = piece.kind === 'number' ? /[-0-9]/ : /./s;
      for (const start of [...reached]) {
        for (let end = start; wanted.test(needle[end] ?? ''); ) reached.add(++end);
      }
    }
    if (reached.has(needle.length)) return true;
  }
  return false;
}

function read(reached: ReadonlySet<number>, needle: string, text: string): Set<number> {
  const given = text.toLowerCase();
  let now = new Set(reached);
  for (let i = 0; i < given.length; i++) {
    const next = new Set([0]);
    for (const at of now) {
      if (at === needle.length) next.add(at);
      else if (needle[at] === given[i]) next.add(at + 1);
    }
    now = next;
  }
  return now;
}

/** Where something stands in a JSON text. `JSON.parse` says what is wrong, each engine in its own words; this says where. */

export interface Place {
  /** Both count from 1. */
  line: number;
  column: number;
}

const DEEPEST = 64;
const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where reading stopped. */
class Stuck extends Error {}

/** The place at which a text stops being JSON (or nests too deep); null when it is sound. */
export function placeOfSyntaxError(text: string): Place | null {
  const { stuck } = scan(text, []);
  return stuck === null ? null : placeAt(text, stuck);
}

/** The place of the value at a path, or of the nearest thing around it that exists. */
export function placeInJson(text: string, path: readonly PropertyKey[]): Place {
  return placeAt(text, scan(text, path).found);
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Reads the whole text; `depth` on the path counts how much of it led to the value being read, -1 beside the path. */
function scan(text: string, path: readonly PropertyKey[]): { found: number; stuck: number | null } {
  let at = 0;
  let found = 0;
  let longest = -1;

  const skip = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    at += match[0].length;
    return match[0];
  };
  const expect = (character: string): void => {
    if (text[at] !== character) throw new Stuck();
    at++;
  };
  const list = (end: string, item: () => void): void => {
    at++;
    skip(SPACE);
    if (text[at] === end) {
      at++;
      return;
    }
    for (;;) {
      item();
      skip(SPACE);
      if (text[at] !== ',') break;
      at++;
    }
    expect(end);
  };
  const value = (depth: number, nested: number): void => {
    skip(SPACE);
    if (depth > longest) {
      longest = depth;
      found = at;
    }
    if (nested > DEEPEST) throw new Stuck();
    const inner = (key: PropertyKey): number => (depth >= 0 && path[depth] === key ? depth + 1 : -1);
    if (text[at] === '{') {
      list('}', () => {
        skip(SPACE);
        const key = skip(STRING);
        if (key === null) throw new Stuck();
        skip(SPACE);
        expect(':');
        value(inner(JSON.parse(key)), nested + 1);
      });
    } else if (text[at] === '[') {
      let index = 0;
      list(']', () => value(inner(index++), nested + 1));
    } else if (skip(text[at] === '"' ? STRING : SCALAR) === null) {
      throw new Stuck();
    }
  };

  try {
    value(0, 0);
    skip(SPACE);
    return { found, stuck: at < text.length ? at : null };
  } catch (error) {
    if (error instanceof Stuck) return { found, stuck: at };
    throw error;
  }
}

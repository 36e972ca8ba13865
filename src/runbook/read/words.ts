/** Words of a runbook made comparable: without accents, emoji, numbering, Markdown marks or markup. */
import { HIDDEN, type Text } from '../text.ts';

const LINK = /!?\[([^\][]*)\]\(([^()\s]*)[^()]*\)/g;
const EMOJI = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
/** Any character that Markdown or HTML could mean something by. */
const MARKS = /[*_`~<[\\]/;
const ASCII = /^[ -~]*$/;
const TAG = /<\/?[a-z][^<>]*>/gi;

/** As many texts as a large runbook has lines and cells. */
const REMEMBERED = 20_000;

/** The same function with a memory: ten readers ask the same of each line, and an editor asks again at every key. */
function remembering(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const made = of(text);
    known.set(text, made);
    return made;
  };
}

/** The words a person sees: Markdown marks, tags and link targets are left out, white space is single. */
export const plain = remembering((markdown) => {
  if (!MARKS.test(markdown)) return single(markdown);
  const untagged = markdown.includes('<')
    ? markdown
        .replace(/<br\s*\/?>/gi, ', ')
        .replace(/<!--.*?-->/g, '')
        .replace(/<(https?:[^<>\s]+)>/g, '$1')
    : markdown;
  const words = (untagged.includes('[') ? untagged.replace(LINK, '$1') : untagged)
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(^|[\s(])[*_]([^*_\s][^*_]*)[*_](?=$|[\s).,:;!?])/g, '$1$2')
    .replace(/\\([|*_#<>[\]`-])/g, '$1');
  return single(words);
});

/** With single spaces, none at the ends. */
const single = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** With a space for each emoji. The first question is quick, and most words have no character so high. */
const withoutEmoji = (text: string): string =>
  /[\u00a9\u00ae\u203c\u2049\u2100-\uffff]|\u200d|\u20e3/.test(text) ? text.replace(EMOJI, ' ') : text;

/** The first address a link or a bare text points at. */
export function addressIn(markdown: string): string | null {
  return /\bhttps?:\/\/[^\s<>()|\]`"']+/.exec(markdown)?.[0] ?? null;
}

/** The same words with every accent and emoji gone, in lower case: for comparing only. */
export const fold = remembering((text) => {
  const words = plain(text);
  if (ASCII.test(words)) return words.toLowerCase();
  return withoutEmoji(words)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();
});

/** A heading's own words: no emoji or drawing at its edges, no "3.", "IV)" or "Step 2:" before it. */
export const titleOf = remembering((heading) =>
  withoutEmoji(plain(heading))
    .trim()
    .replace(/^(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?|[IVX]{1,4}[.)]|[A-Z][.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*$/, '')
    .trim(),
);

/** An id made of the words: letters, digits and dashes, at most 48 characters. */
export function slug(text: string): string {
  const made = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return ['prototype', 'constructor'].includes(made) ? `${made}-1` : made;
}

/** The wanted id, or the same with a number when it is taken; `fallback` when the words give none. */
export function freeId(wanted: string, taken: Iterable<string>, fallback: string): string {
  const used = new Set(taken);
  const base = wanted || fallback;
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** A text a rulebook may hold: tags shown as words, nothing invisible. A runbook in one language says the same in both. */
export function wording(text: string): Text | null {
  const said = text
    .replace(TAG, (tag) => (/^<(?:br|p|div|\/)/i.test(tag) ? ' ' : `‹${tag.slice(1, -1)}›`))
    .replace(/<(?=[a-z!/?])/gi, '‹')
    .replace(HIDDEN, '')
    .trim();
  return said === '' ? null : { en: said, fr: said };
}

/** True for a cell that says "nothing here". */
export const isNothing = (text: string): boolean => /^(?:[-–—/.…·]*|n\/?a|none|aucune?|neant|rien|x)$/.test(fold(text));

/** Cuts "a, b (c, d) / e" at its commas and semicolons, not inside brackets. */
export function listed(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;•\n]/.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts.map((p) => p.trim()).filter((p) => p !== '');
}

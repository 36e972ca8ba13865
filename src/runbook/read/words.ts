/** Words of a runbook made comparable: without accents, emoji, numbering, Markdown marks or markup. */
import { HIDDEN, type Text } from '../text.ts';

const LINK = /!?\[([^\][]*)\]\(([^()\s]*)[^()]*\)/g;
const EMOJI = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
/** Any character that Markdown or HTML could mean something by. */
const MARKS = /[*_`~<[\\]/;
const ASCII = /^[ -~]*$/;
const TAG = /<\/?[a-z][^<>]*>/gi;

/** The words a person sees: Markdown marks, tags and link targets are left out, white space is single. */
export function plain(markdown: string): string {
  if (!MARKS.test(markdown)) return markdown.replace(/\s+/g, ' ').trim();
  return markdown
    .replace(/<br\s*\/?>/gi, ', ')
    .replace(/<!--.*?-->/g, '')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(LINK, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(^|[\s(])[*_]([^*_\s][^*_]*)[*_](?=$|[\s).,:;!?])/g, '$1$2')
    .replace(/\\([|*_#<>[\]`-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first address a link or a bare text points at. */
export function addressIn(markdown: string): string | null {
  return /\bhttps?:\/\/[^\s<>()|\]`"']+/.exec(markdown)?.[0] ?? null;
}

/** The same words with every accent and emoji gone, in lower case: for comparing only. */
export function fold(text: string): string {
  const words = plain(text);
  if (ASCII.test(words)) return words.toLowerCase();
  return words
    .replace(EMOJI, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading's own words: no emoji or drawing at its edges, no "3.", "IV)" or "Step 2:" before it. */
export function titleOf(heading: string): string {
  return plain(heading)
    .replace(EMOJI, ' ')
    .trim()
    .replace(/^(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?|[IVX]{1,4}[.)]|[A-Z][.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*$/, '')
    .trim();
}

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

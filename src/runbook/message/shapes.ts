/** What the value of a field looks like by its kind, so that prose is not taken for one. */
import type { Rulebook, SlotKind } from '../rulebook.ts';
import { foldWord } from './words-of.ts';

const CLOCK = '\\d{1,2} ?(?:[:h] ?\\d{2}(?::\\d{2})?|h(?![\\p{L}\\d])| ?[ap]\\.?m\\b\\.?)(?: ?[ap]\\.?m\\b\\.?)?';
const ZONE = '(?: ?\\(? ?(?:utc|gmt|z|cest|cet|local(?: time)?|heure locale|heure de paris|paris(?: time)?)\\b ?\\)?)?';
const SPAN =
  "(?:~|≈|about |around |environ )?\\d{1,4}(?:[.,]\\d+)? ?(?:hours?|heures?|hrs?|h|minutes?|mins?|mn|m|'|seconds?|secondes?|s)(?![\\p{L}])(?: ?(?:and |et )?\\d{1,2} ?(?:minutes?|mins?|mn|m|')?(?![\\p{L}:\\d]))?";
const BLANK = '(?:\\[[^\\]\\n]{1,80}\\]|hh ?[:h] ?mm(?: ?utc)?|x{2,}(?: ?(?:minutes?|min))?)';
const PHASE =
  '(?:investigat\\p{L}+|identif\\p{L}+|monitor\\p{L}+|resolved|fixed|mitigat\\p{L}+|fixing|analys\\p{L}+|en (?:cours d.)?(?:analyse|investigation)|enquete|cause (?:trouvee|identifiee|found)|trouve\\p{L}*|surveill\\p{L}+|sous surveillance|resolue?s?|corrige\\p{L}*|retabli\\p{L}*|diagnos\\p{L}+|on (?:cherche|analyse|surveille))(?![\\p{L}])';

const TIME = `${CLOCK}${ZONE}|${BLANK}`;
/** Kinds whose value has one shape; every other takes any words. */
const SHAPES: { readonly [kind in SlotKind]?: string } = {
  time: TIME,
  'detected-at': TIME,
  'resolved-at': TIME,
  'next-update': `(?:in |dans |d.ici |sous )?(?:${SPAN})|${TIME}|(?:every|toutes les) ${SPAN}`,
  duration: `${SPAN}|${BLANK}`,
  phase: `${PHASE}|\\[[^\\]\\n]{1,80}\\]`,
};

const made = (source: string): RegExp => new RegExp(`(?:${source})`, 'uy');
const STICKY = new Map<SlotKind, RegExp>();
for (const [kind, source] of Object.entries(SHAPES)) STICKY.set(kind as SlotKind, made(source));

const LEVELS = new WeakMap<Rulebook, RegExp>();
const escaped = (id: string): string => id.replaceAll('.', '\\.');

/** A level of this rulebook, or a placeholder for one, several of them included. */
function levelShape(rulebook: Rulebook): RegExp {
  const known = LEVELS.get(rulebook);
  if (known) return known;
  const ids = rulebook.severities.map((s) => foldWord(s.id)).toSorted((a, b) => b.length - a.length);
  const one = `(?:${ids.map(escaped).join('|')}|\\[[^\\]\\n]{1,80}\\])`;
  const shape = made(`${one}(?: ?[/,] ?${one}){0,6}(?![\\p{L}\\p{N}])`);
  LEVELS.set(rulebook, shape);
  return shape;
}

/** Somebody by handle, or in brackets the place for one. */
const PERSON = /@[\p{L}\p{N}][\p{L}\p{N}._-]*|\[[^\]\n]{1,80}\]/uy;

/** Kinds that are one short thing: what follows it on the line belongs to somebody else. */
export const isShort = (kind: SlotKind): boolean => kind === 'severity' || kind === 'person' || STICKY.has(kind);

/** Kinds that may run over several lines. */
export const isLong = (kind: SlotKind): boolean => kind === 'news' || kind === 'resolution';

/** How far the value of a short kind reaches from an offset of a folded text; -1 where none begins there. */
export function shapeEnd(rulebook: Rulebook, kind: SlotKind, folded: string, at: number): number {
  const shape = kind === 'severity' ? levelShape(rulebook) : kind === 'person' ? PERSON : STICKY.get(kind);
  if (!shape) return -1;
  shape.lastIndex = at;
  const found = shape.exec(folded);
  return found ? at + found[0].length : -1;
}

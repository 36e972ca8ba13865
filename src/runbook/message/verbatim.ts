/** A message that still stands in its template's own words: read straight off the body, letter by letter. */
import type { Slot, Template } from '../rulebook.ts';
import type { Lang } from '../text.ts';
import { partsOf } from './cues.ts';
import { isLong } from './shapes.ts';

export interface Stretch {
  slot: Slot;
  start: number;
  end: number;
}

/**
 * Where the slots stand in a text that is the body with something in every slot; null when it is not. Each value ends where
 * the template's next words first come.
 */
export function verbatim(template: Template, lang: Lang, text: string, from: number): Stretch[] | null {
  const parts = partsOf(template, template.body[lang].trim());
  if (!parts.some((p) => 'slot' in p)) return null;
  const found: Stretch[] = [];
  let at = from;
  let open: Slot | null = null;
  const fill = (to: number): boolean => {
    if (!open) return to === at;
    const value = text.slice(at, to);
    if (!isLong(open.kind) && value.trim().includes('\n')) return false;
    const start = at + value.length - value.trimStart().length;
    if (value.trim() !== '') found.push({ slot: open, start, end: start + value.trim().length });
    open = null;
    return true;
  };
  for (const [i, part] of parts.entries()) {
    if ('slot' in part) {
      // Of two slots with nothing between them the second has it all.
      open = part.slot;
      continue;
    }
    const isLast = i === parts.length - 1;
    const to = isLast ? text.length - part.text.length : text.indexOf(part.text, at);
    if (to < at || !text.startsWith(part.text, to) || !fill(to)) return null;
    at = to + part.text.length;
  }
  return open && !fill(text.length) ? null : found;
}

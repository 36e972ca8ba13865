import type { Lang } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import type { SlotValue } from './commands/shapes.ts';

/** Stands at the head of every formal message, so that nobody outside takes a drill for the real thing. */
const EXERCISE: Record<Lang, string> = { en: 'EXERCISE', fr: 'EXERCICE' };

/** A message as it goes out: with the head of an exercise. */
export const underExercise = (body: string, lang: Lang): string => `${EXERCISE[lang]}\n\n${body}`;

export interface Rendered {
  /** Markdown. */
  text: string;
  /** Slots that were left as the template has them. */
  unfilled: string[];
}

/**
 * A template with its slots filled, as it would be sent; an empty slot shows its placeholder, in square brackets.
 * Null when the rulebook has no such template.
 */
export function renderMessage(
  plan: Pick<Plan, 'rulebook'>,
  id: string,
  slots: Readonly<Record<string, SlotValue>>,
  lang: Lang,
): Rendered | null {
  const template = plan.rulebook.templates.find((t) => t.id === id);
  if (!template) return null;
  const filled = (slot: string) => (Object.hasOwn(slots, slot) ? (slots[slot]?.text.trim() ?? '') : '');
  const body = template.body[lang].replace(/\{([A-Za-z0-9._-]+)\}/g, (whole, name: string) => {
    const slot = template.slots.find((s) => s.id === name);
    if (!slot) return whole;
    return filled(name) || bracketed(slot.placeholder[lang]);
  });
  return {
    text: underExercise(body, lang),
    unfilled: template.slots.filter((s) => filled(s.id) === '').map((s) => s.id),
  };
}

const bracketed = (placeholder: string) => (placeholder.startsWith('[') ? placeholder : `[${placeholder}]`);

/** A message that was typed by hand: what goes out, and what it says in each slot of its template. */
import { readMessage, type Span } from '../../runbook/message/read-message.ts';
import { foldWord } from '../../runbook/message/words-of.ts';
import type { Rulebook, Slot, Template } from '../../runbook/rulebook.ts';
import { HIDDEN, type Lang } from '../../runbook/text.ts';
import { underExercise } from '../render-message.ts';
import type { SlotValue } from './shapes.ts';

interface Understood {
  /** As it goes out, with the head of an exercise. */
  text: string;
  slots: Record<string, SlotValue>;
  /** Into `text`. */
  spans: Span[];
}

/** Reads a typed message by its template. */
export function understood(rulebook: Rulebook, template: Template, typed: string, lang: Lang): Understood {
  const plain = typed.normalize('NFC').replace(HIDDEN, '').replace(/\r\n?/g, '\n').trim();
  const text = underExercise(plain.replace(/^EXERCI[SC]E\n+/, ''), lang);
  const { slots, spans } = readMessage(rulebook, template, text, lang);
  return {
    text,
    slots: Object.fromEntries(
      template.slots.flatMap((slot): [string, SlotValue][] => {
        const words = slots[slot.id];
        return words === undefined ? [] : [[slot.id, slotSaid(slot, words)]];
      }),
    ),
    spans,
  };
}

/** The phases that a message can name, by their words in both languages. */
const PHASES: readonly (readonly [string, RegExp])[] = [
  ['monitoring', /monitor|surveil/],
  ['resolved', /resol|fixed|retabli/],
  ['identified', /identif|found|trouve/],
  ['investigating', /investigat|analys|enquete|diagnos|cherche/],
];

/** The phase that words name; null for none. */
export const phaseNamed = (words: string): string | null =>
  PHASES.find(([, pattern]) => pattern.test(foldWord(words)))?.[0] ?? null;

/** What is picked from a list in the form is told by the words here; the rules do the same for all that they judge. */
function slotSaid(slot: Slot, words: string): SlotValue {
  const phase = slot.kind === 'phase' ? phaseNamed(words) : null;
  return phase ? { text: words, pick: phase } : { text: words };
}

/** The same words with times of day by the 24 hour clock: `2:03 pm` becomes `14:03`. */
export const in24Hours = (words: string): string =>
  words.replace(
    /\b(1[0-2]|0?[1-9])(?:[:h.](\d{2}))? ?([ap])\.?m\b\.?/gi,
    (_, hours: string, minutes: string | undefined, half: string) => {
      const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
      return `${hour < 10 ? '0' : ''}${hour}:${minutes ?? '00'}`;
    },
  );

/** How a message that is typed by hand is understood while it is written: what is found, left or missing, never what is true. Pure. */
import { readMessage, type Span } from '../../../../runbook/message/read-message.ts';
import type { Rulebook, Slot, Template } from '../../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../../runbook/text.ts';
import { isUnderInvestigation } from '../../../../scoring/named.ts';
import { isFilled } from '../../../../scoring/slots.ts';
import { namedWhenTyped } from '../../../../scoring/typed-words.ts';
import type { SlotValue } from '../../../../sim/commands/shapes.ts';
import { phaseNamed } from '../../../../sim/commands/typed-message.ts';
import type { View } from '../../../../sim/view.ts';
import { inLang } from '../../../i18n/catalogue.ts';
import { labelled } from '../../../i18n/format.ts';
import { words } from './sheet-text.ts';
import { choicesFor } from './slot-options.ts';

export interface SlotRead {
  slot: Slot;
  state: 'found' | 'left' | 'missing';
  words: string;
  /** What of the lists the words name, where they are held against a list; null where they are not. */
  names: string[] | null;
}

export interface Understanding {
  slots: SlotRead[];
  spans: Span[];
}

/** What a text says in each slot of a template. Expects composed characters (NFC). */
export function understanding(
  rulebook: Rulebook,
  view: View,
  template: Template,
  text: string,
  lang: Lang,
): Understanding {
  const { slots, spans } = readMessage(rulebook, template, text, lang);
  return {
    spans,
    slots: template.slots.map((slot): SlotRead => {
      const said = slots[slot.id] ?? '';
      const state = said === '' ? 'missing' : isFilled(slot, { text: said }) ? 'found' : 'left';
      return { slot, state, words: said, names: state === 'found' ? namesIn(slot, said, view, lang) : null };
    }),
  };
}

function namesIn(slot: Slot, said: string, view: View, lang: Lang): string[] | null {
  const list = slot.kind === 'cause' ? view.causes : slot.kind === 'impact' ? view.capabilities : null;
  if (!list) return null;
  if (slot.kind === 'cause' && isUnderInvestigation(said)) return [inLang(words, lang).underInvestigation];
  const ids = namedWhenTyped(said, list);
  return list.flatMap(({ id, name }) => (ids.includes(id) ? [say(name, lang)] : []));
}

/** A rendered message as one goes on from it: without the head that every message gets. */
export const startText = (rendered: string): string => rendered.replace(/^EXERCI[SC]E\n+/, '');

/** The text with a slot's words put where they stand, or on a line of their own at its end. */
export function withWords(text: string, spans: readonly Span[], slot: Slot, said: string, lang: Lang): string {
  const own = spans.filter((span) => span.slot === slot.id);
  if (own.length === 0) return `${text.trimEnd()}\n${labelled(say(slot.label, lang), said, lang)}`;
  return own.reduceRight((made, { start, end }) => made.slice(0, start) + said + made.slice(end), text);
}

/** The form's slots from what was understood: what names one thing of a list is picked. */
export function asForm(
  read: readonly SlotRead[],
  view: View,
  rulebook: Rulebook,
  lang: Lang,
): Record<string, SlotValue> {
  return Object.fromEntries(
    read.flatMap(({ slot, state, words: said, names }): [string, SlotValue][] => {
      if (state !== 'found') return [];
      const choices = choicesFor(slot, view, rulebook, lang);
      const bare = (text: string): string => text.toLowerCase().replace(/^@/, '');
      const phase = slot.kind === 'phase' ? phaseNamed(said) : null;
      const chosen = choices.filter(
        (c) =>
          c.pick === phase ||
          [c.text, c.label, c.pick].some((one) => bare(one) === bare(said)) ||
          names?.includes(c.text),
      );
      const [only] = chosen;
      if (only && chosen.length === 1) return [[slot.id, { text: names ? said : only.text, pick: only.pick }]];
      return choices.length === 0 ? [[slot.id, { text: said }]] : [];
    }),
  );
}

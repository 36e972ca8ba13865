/** `send`: a message of the runbook by its slots, or a word on how it is written. */
import type { Rulebook, Slot } from '../../runbook/rulebook.ts';
import { type Lang, say, type Text } from '../../runbook/text.ts';
import { nearestOf } from '../../scenario/nearest.ts';
import { CLIENT_MAIL } from '../../sim/roster.ts';
import type { View } from '../../sim/view.ts';

/** What a line is read against: what the seat sees, the messages of the runbook, and the language that is spoken. */
export interface Table {
  view: View;
  templates: Rulebook['templates'];
  lang: Lang;
}

type Template = Rulebook['templates'][number];

/** Where a message goes: to the client, or to the team that works on the incident. */
export function channelOf(id: string, { view, templates }: Table): string {
  if (templates.find((t) => t.id === id)?.audience === 'client')
    return view.channels.find((c) => c.holds === 'client')?.id ?? CLIENT_MAIL;
  return view.channels.find((c) => c.holds === 'incidents')?.id ?? '';
}

/** Why a message cannot be sent so, with an example that can; null when it can. */
export function againstMessage(id: string | undefined, text: string, table: Table): Text | null {
  const { templates, lang } = table;
  const template = templates.find((t) => t.id === id);
  if (!template) return howToSend(id, table);
  if (template.slots.length === 0) return null;
  const parts = partsIn(text);
  const known = new Set(template.slots.map((slot) => slot.id));
  const wrong = parts.find(({ slot }) => slot === null || !known.has(slot));
  if (wrong) {
    const what = (wrong.slot ?? wrong.words).slice(0, 60);
    const meant = wrong.slot === null ? [] : nearestOf(wrong.slot, known).slice(0, 1);
    const how = howTo(template, lang);
    return wrong.slot === null
      ? { en: `“${what}” is no SLOT=WORDS. ${how.en}`, fr: `« ${what} » n’est pas de la forme CHAMP=MOTS. ${how.fr}` }
      : {
          en: `${template.id} has no slot ${what}.${meant.map((one) => ` Did you mean ${one}?`).join('')} ${how.en}`,
          fr: `${template.id} n’a pas de champ ${what}.${meant.map((one) => ` Vouliez-vous dire ${one}\u202f?`).join('')} ${how.fr}`,
        };
  }
  if (parts.some(({ words }) => words !== '')) return null;
  const how = howTo(template, lang);
  return { en: `That would say nothing. ${how.en}`, fr: `Ce message ne dirait rien. ${how.fr}` };
}

/** How a message is sent; which ones there are where none is named, or none of that name is. */
export function howToSend(id: string | undefined, { templates, lang }: Table): Text {
  const template = templates.find((t) => t.id === id);
  if (template) return howTo(template, lang);
  return id === undefined ? messagesOf(templates) : noMessage(id, templates);
}

/** The messages there are. */
export function messagesOf(templates: Rulebook['templates']): Text {
  const ids = templates.map((t) => t.id).join(', ');
  return { en: `The messages are: ${ids}.`, fr: `Les messages sont : ${ids}.` };
}

/** That there is no such message, and which ones there are. */
export function noMessage(id: string, templates: Rulebook['templates']): Text {
  const { en, fr } = messagesOf(templates);
  const shown = id.slice(0, 60);
  return { en: `There is no message ${shown}. ${en}`, fr: `Il n’y a pas de message ${shown}. ${fr}` };
}

/** The slots of a message, and a line that fills the first of them. */
function howTo({ id, slots, severities }: Template, lang: Lang): Text {
  const named = slots.map((slot) => `${slot.id}=`).join('; ');
  const example = `send ${id} ${slots
    .slice(0, 3)
    .map((slot) => `${slot.id}=${exampleOf(slot, severities, lang)}`)
    .join('; ')}`;
  return {
    en: `Its slots are: ${named}. For example: ${example}`,
    fr: `Ses champs sont : ${named}. Par exemple : ${example}`,
  };
}

/** Words that could stand in a slot, without the marks that part one slot from the next. */
function exampleOf({ kind, placeholder }: Slot, severities: readonly string[], lang: Lang): string {
  const [level] = severities;
  if (kind === 'severity' && level !== undefined) return `${level}@${level}`;
  return (
    say(placeholder, lang)
      .replace(/[[\];=@{}]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || '…'
  );
}

/** The parts of `slot=words; slot=words@pick`; a null slot where one is not of that form. */
function partsIn(text: string): { slot: string | null; words: string; pick: string | null }[] {
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      if (equals < 0) return { slot: null, words: part.trim(), pick: null };
      const said = part.slice(equals + 1).trim();
      // An @ within words is a part of them: only what stands alone behind the last one picks.
      const [, words = said, pick = null] = /^(.*[^\s])@\s*([\w.-]+)$/s.exec(said) ?? [];
      return { slot: part.slice(0, equals).trim(), words: words.trim(), pick };
    });
}

/** What was typed as slots of the command. */
export function slotsIn(text: string): Record<string, { text: string; pick?: string }> {
  const slots: Record<string, { text: string; pick?: string }> = Object.create(null);
  for (const { slot, words, pick } of partsIn(text))
    if (slot !== null) slots[slot] = { text: words, ...(pick !== null && { pick }) };
  return { ...slots };
}

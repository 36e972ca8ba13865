/** Filling a template so that it looks like news: true only where the rulebook, the clock or luck make it so. */
import type { Slot, Template } from '../../runbook/rulebook.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { SlotValue } from '../../sim/commands/shapes.ts';
import type { BlindView } from './blind.ts';

export interface Manner {
  /** Promised for this long after. */
  nextMs: number;
  cause: string;
  phase: 'investigating' | 'identified' | 'monitoring';
}

/** The command that sends a template with something plausible in every slot. */
export function filled(template: Template, view: BlindView, manner: Manner): Command {
  const slots = Object.fromEntries(template.slots.map((slot) => [slot.id, wordsFor(slot, view, manner)]));
  return { type: 'send-message', template: template.id, channel: template.channel, slots, lang: 'en' };
}

/** The same typed by hand: in the template's own text, or as a list of its labels. */
export function typedOut(template: Template, view: BlindView, manner: Manner, asList: boolean): Command {
  const words = (slot: Slot): string => wordsFor(slot, view, manner).text;
  const text = asList
    ? template.slots.map((slot) => `${slot.label.en}: ${words(slot)}`).join('\n')
    : template.slots.reduce((body, slot) => body.replaceAll(`{${slot.id}}`, words(slot)), template.body.en);
  return { type: 'send-message', template: template.id, channel: template.channel, text, lang: 'en' };
}

function wordsFor({ kind }: Slot, view: BlindView, manner: Manner): SlotValue {
  const start = view.pagedAt ?? view.now;
  const end = view.quietAt ?? view.now;
  const picked = (text: string, pick: string | null | undefined): SlotValue => ({ text, ...(pick && { pick }) });
  switch (kind) {
    case 'severity':
      return picked(view.level ?? 'grave', view.level);
    case 'person':
      return picked('Me', view.you);
    case 'impact':
    case 'service':
      return picked('Customers are affected', view.capabilities[0]);
    case 'phase':
      return picked(manner.phase, manner.phase);
    case 'cause':
      return picked('As we understand it', manner.cause);
    case 'time':
    case 'detected-at':
      return { text: clockUtc(view, start) };
    case 'resolved-at':
      return { text: clockUtc(view, end) };
    case 'next-update':
      return { text: clockUtc(view, view.now + manner.nextMs) };
    case 'duration':
      return { text: `${minutesBetween(start, end)} minutes` };
    case 'link':
      return { text: view.postmortem ?? 'the post-mortem ticket' };
    case 'title':
      return { text: 'Disruption of a service' };
    case 'news':
      return { text: `The team is on it, as of ${clockUtc(view, view.now)}` };
    case 'resolution':
      return { text: 'The team took what measures were needed' };
  }
}

/** Whole minutes from one drill time to another. */
export const minutesBetween = (from: number, to: number): number => Math.floor((to - from) / 60_000 + 0.5);

/** `HH:MM` UTC of a drill time. */
function clockUtc(view: BlindView, at: number): string {
  const minutes = Math.floor((view.startEpochMs + at) / 60_000) % 1440;
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)} UTC`;
}

/** Reading a message's slots: times of day, spans of time, and which slots say something. */
import type { Slot, SlotKind, Template } from '../runbook/rulebook.ts';
import type { Plan } from '../scenario/plan.ts';
import type { SlotValue } from '../sim/commands/shapes.ts';
import type { EventOf } from '../sim/events.ts';
import { MINUTE } from './clock.ts';
import { placeholders } from './detectors/placeholder.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A slot of a message's template with what was sent in it. */
export type SentSlot = { slot: Slot } & (
  | { filled: true; value: SlotValue }
  | { filled: false; value: SlotValue | null }
);

type Message = EventOf<'message.sent'>;

export const templateOf = (plan: Plan, message: Message): Template | null =>
  plan.rulebook.templates.find((t) => t.id === message.template) ?? null;

/** Reading a message's slots takes a dozen patterns each, and a dozen rules ask: it is done once a message. */
const slotsRead = new WeakMap<Message, { plan: Plan; slots: SentSlot[] }>();

/** Every slot of the message's template with what was sent in it. Empty for an unknown template. */
export function slotsOf(plan: Plan, message: Message): SentSlot[] {
  const read = slotsRead.get(message);
  if (read?.plan === plan) return read.slots;
  const slots = (templateOf(plan, message)?.slots ?? []).map((slot): SentSlot => {
    const value = Object.hasOwn(message.slots, slot.id) ? (message.slots[slot.id] ?? null) : null;
    return value !== null && isFilled(slot, value) ? { slot, value, filled: true } : { slot, value, filled: false };
  });
  slotsRead.set(message, { plan, slots });
  return slots;
}

/** The slots of a kind that the message's template has. */
export const slotsOfKind = (plan: Plan, message: Message, kind: SlotKind): SentSlot[] =>
  slotsOf(plan, message).filter((s) => s.slot.kind === kind);

/** Words that are neither nothing nor a placeholder; a pick alone will do. */
export function isFilled(slot: Slot, value: SlotValue): boolean {
  const words = value.text.trim();
  if (words === '') return value.pick !== undefined;
  const isPlaceholder = [slot.placeholder.en, slot.placeholder.fr].some((p) => bare(p) === bare(words));
  return !isPlaceholder && placeholders(words).length === 0;
}

const bare = (words: string): string => words.replace(/[[\]]/g, '').trim();

/** A message that says something: at least half of its slots are filled. */
export function saysSomething(plan: Plan, message: Message): boolean {
  const slots = slotsOf(plan, message);
  const filled = slots.filter((s) => s.filled).length;
  return slots.length === 0 ? placeholders(message.text).length === 0 : filled * 2 >= slots.length;
}

/** Hours and minutes, hours with am or pm, or, alone or where only a time of day can follow, hours with an `h`. */
const TIME =
  /(?<![\d:])(\d{1,2})\s*(?:[:h]\s*(\d{2})|(?=[ap]\.?m\b)|(?<=(?:^\s*|(?<![A-Za-zÀ-ſ])(?:at|by|à|vers|dès)\s+)\d{1,2}\s*)h(?![A-Za-zÀ-ſ\d]))(?::\d{2})?\s*(?:([ap])\.?m\b\.?)?\s*(?:\(?\s*(UTC|Z|GMT|CES?T|Paris|local|heure\s+locale|heure\s+de\s+Paris)\b)?/gi;

const UTC_NAMES = new Set(['utc', 'z', 'gmt']);

interface TimeOfDay {
  minutes: number;
  zone: 'utc' | 'local' | null;
}

/** Times of day in a text: `14:03 UTC`, `14h03`, `2:03 pm`, `14 h 03 (heure de Paris)`, `à 15 h`. */
export function timesIn(words: string): TimeOfDay[] {
  const found: TimeOfDay[] = [];
  for (const [, hours = '', minutes = '0', half, zone] of words.matchAll(TIME)) {
    const named = Number(hours);
    const hour = half ? (named % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : named;
    if (hour > 23 || Number(minutes) > 59) continue;
    found.push({
      minutes: hour * 60 + Number(minutes),
      zone: zone === undefined ? null : UTC_NAMES.has(zone.toLowerCase()) ? 'utc' : 'local',
    });
  }
  return found;
}

/** Drill ms of a time of day, on the day that brings it nearest to `near`. */
export function drillMs(plan: Plan, time: { minutes: number; zone: 'utc' | 'local' }, near: number): number {
  const offset = time.zone === 'utc' ? 0 : plan.utcOffsetMin * MINUTE;
  const epoch = plan.startEpochMs + near + offset;
  const midnight = Math.floor(epoch / DAY) * DAY;
  const candidates = [-DAY, 0, DAY].map((d) => midnight + d + time.minutes * MINUTE - offset - plan.startEpochMs);
  return candidates.reduce((best, c) => (Math.abs(c - near) < Math.abs(best - near) ? c : best));
}

/** Whether the template says UTC of this slot, in its placeholder or right behind it. */
function saysUtc(template: Template | null, slot: Slot): boolean {
  const behind = `{${slot.id}}`;
  const body = template?.body.en ?? '';
  const at = body.indexOf(behind);
  return /\bUTC\b/.test(slot.placeholder.en) || (at >= 0 && /^\W{0,4}UTC\b/.test(body.slice(at + behind.length)));
}

/** Drill ms that a filled time slot can mean. Where neither words nor template name a zone, UTC and local time are both read. */
export function timesMeant(plan: Plan, message: Message, { slot, value }: SentSlot, near: number): number[] {
  const time = value && timesIn(value.text)[0];
  if (!time) return [];
  const { minutes, zone } = time;
  if (zone) return [drillMs(plan, { minutes, zone }, near)];
  const utc = drillMs(plan, { minutes, zone: 'utc' }, near);
  return saysUtc(templateOf(plan, message), slot) ? [utc] : [utc, drillMs(plan, { minutes, zone: 'local' }, near)];
}

const HOURS_AND_MINUTES = /(\d+)\s*(?:h|hours?|heures?)\s*(\d{1,2})(?!\d|\s*s)/i;
const SPAN_PARTS: readonly (readonly [RegExp, number])[] = [
  [/(\d+(?:[.,]\d+)?)\s*(?:hours?|heures?|hrs?|h)(?![A-Za-zÀ-ſ\d])/i, HOUR],
  [/(\d+)\s*(?:minutes?|mins?|mn|m|')(?![A-Za-zÀ-ſ\d])/i, MINUTE],
  [/(\d+)\s*(?:seconds?|secondes?|secs?|s)(?![A-Za-zÀ-ſ\d])/i, 1000],
];

/** A span of time in words, ms: `42 minutes`, `1 h 05`, `1 hour 5 min`; a bare number counts minutes. Null without one. */
export function spanIn(words: string): number | null {
  const joined = HOURS_AND_MINUTES.exec(words);
  if (joined) return Number(joined[1]) * HOUR + Number(joined[2]) * MINUTE;
  let total: number | null = null;
  for (const [pattern, unit] of SPAN_PARTS) {
    const [, count] = pattern.exec(words) ?? [];
    if (count) total = (total ?? 0) + Math.floor(Number(count.replace(',', '.')) * unit);
  }
  if (total !== null) return total;
  const bare = /^[~≈]?\s*(\d{1,4})$/.exec(words.trim());
  return bare ? Number(bare[1]) * MINUTE : null;
}

/** A template that promises a rhythm in its own words. */
export const EVERY = /(?:every|toutes\s+les)\s+(\d{1,3})\s*(?:min|mn)/i;

/** When a message says that the next one comes, drill ms; null when it does not say, or names a time gone by. */
export function nextPromised(plan: Plan, message: Message): number | null {
  const slots = slotsOfKind(plan, message, 'next-update');
  if (slots.length === 0) {
    const every = EVERY.exec(message.text);
    return every ? message.at + Number(every[1]) * MINUTE : null;
  }
  const named = slots
    .flatMap((s) => {
      if (!s.filled) return [];
      const inSpan = spanIn(s.value.text);
      return [...timesMeant(plan, message, s, message.at), ...(inSpan === null ? [] : [message.at + inSpan])];
    })
    .filter((t) => t > message.at - MINUTE && t <= message.at + 4 * HOUR);
  return named.length > 0 ? Math.min(...named) : null;
}

/** Messages in a debrief: how what was sent holds, and what was owed and never sent. */
import { templateFor } from '../../../debrief/model-message.ts';
import type { Template } from '../../../runbook/rulebook.ts';
import { declaredAt, dutyAt, type Facts } from '../../../scoring/facts.ts';
import { clientMessages, openingDue, openingOf } from '../../../scoring/messages.ts';
import { newsDue } from '../../../scoring/news-due.ts';
import type { SentSlot } from '../../../scoring/slots.ts';
import { isTrue } from '../../../scoring/statements.ts';
import type { EventOf } from '../../../sim/events.ts';

/** `said`: filled with words that nothing can be held against. */
export type SlotVerdict = 'true' | 'false' | 'gap' | 'said';

/** How one slot of a message holds against what was so when it was sent. */
export function verdictOf(facts: Facts, message: EventOf<'message.sent'>, slot: SentSlot): SlotVerdict {
  if (!slot.filled) return 'gap';
  const holds = isTrue(facts, message, slot);
  return holds === null ? 'said' : holds ? 'true' : 'false';
}

export interface Owed {
  /** When it was due, ms of drill time. */
  at: number;
  phase: 'opened' | 'update' | 'resolved';
  audience: 'team' | 'client';
  template: Template;
}

/** Messages that were owed and never sent, with the template that the runbook has for them. */
export function missedIn(facts: Facts): Owed[] {
  return owedIn(facts).flatMap((owed) => {
    const severity = declaredAt(facts, owed.at) ?? dutyAt(facts, owed.at);
    const template = severity === null ? null : templateFor(facts, owed.phase, owed.audience, severity);
    return template ? [{ ...owed, template }] : [];
  });
}

function owedIn(facts: Facts): Omit<Owed, 'template'>[] {
  const opening = openingDue(facts);
  const owed: Omit<Owed, 'template'>[] = [];
  if (opening !== null && !openingOf(facts)) owed.push({ at: opening, phase: 'opened', audience: 'team' });
  for (const due of newsDue(facts)) if (!due.by) owed.push({ at: due.dueAt, phase: 'update', audience: 'team' });
  const over = facts.mitigated?.at;
  if (over === undefined) return owed;
  const resolved = facts.of('message.sent').filter((m) => m.phase === 'resolved' && m.at >= over);
  if (!resolved.some((m) => m.audience === 'team')) owed.push({ at: over, phase: 'resolved', audience: 'team' });
  if (clientMessages(facts).length === 0) owed.push({ at: over, phase: 'resolved', audience: 'client' });
  return owed;
}

/** Filling the rulebook's templates from the view: every slot by its kind, in plain words. */
import { openingTemplates } from '../../runbook/owed.ts';
import type { Rulebook, Slot, Template } from '../../runbook/rulebook.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { SlotValue } from '../../sim/commands/shapes.ts';
import type { Seen } from '../seen.ts';
import { lastDone } from './done.ts';
import type { Judgement } from './judge.ts';
import { causeSeen } from './remedies.ts';

/** `HH:MM` UTC of a drill time. */
function clockUtc(view: Seen, at: number): string {
  const minutes = Math.floor((view.startEpochMs + at) / 60_000) % 1440;
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export interface Situation {
  judgement: Judgement;
  commander: string;
  nextUpdateAt: number;
  /** Drill time at which recovery was seen; null before. */
  recoveredAt: number | null;
  /** The action that was taken, null before. */
  action: string | null;
}

function value(slot: Slot, view: Seen, s: Situation): SlotValue {
  const start = view.pagedAt ?? view.now;
  const end = s.recoveredAt ?? view.now;
  const capability = view.capabilities.find((c) => c.id === s.judgement.capability);
  const capabilityName = capability?.name.en ?? 'the service';
  const cause = causeSeen(view);
  const action = view.actions.find((a) => a.id === s.action);
  const minutes = Math.floor((end - start) / 60_000 + 0.5);
  switch (slot.kind) {
    case 'title':
      return { text: `${capabilityName}: not working for customers` };
    case 'severity':
      return { text: s.judgement.severity, pick: s.judgement.severity };
    case 'person':
      return { text: view.people.find((p) => p.id === s.commander)?.handle ?? s.commander, pick: s.commander };
    case 'time':
      return { text: clockUtc(view, start) };
    case 'detected-at':
      return { text: clockUtc(view, start) };
    case 'resolved-at':
      return { text: clockUtc(view, end) };
    case 'next-update':
      return { text: clockUtc(view, s.nextUpdateAt) };
    case 'impact':
    case 'service':
      return capability
        ? { text: `Customers cannot use this: ${capabilityName}`, pick: capability.id }
        : { text: 'Customers are affected' };
    case 'phase':
      return s.recoveredAt !== null
        ? { text: 'Monitoring', pick: 'monitoring' }
        : { text: 'Investigating', pick: 'investigating' };
    case 'news':
      return { text: news(view, s) };
    case 'duration':
      return { text: `${minutes} minutes` };
    case 'cause':
      return cause
        ? { text: cause.name.en, pick: cause.id }
        : { text: 'Under investigation', pick: 'under-investigation' };
    case 'resolution':
      return action ? { text: action.name.en, pick: action.id } : { text: 'The service came back; we are watching it' };
    case 'link':
      return { text: view.tickets.find((t) => t.kind === 'post-mortem')?.id ?? 'post-mortem ticket to follow today' };
  }
}

function news(view: Seen, s: Situation): string {
  if (s.recoveredAt !== null) return `Back to normal since ${clockUtc(view, s.recoveredAt)} UTC, watching the figures`;
  const running = view.actions.find((a) => a.state === 'running');
  if (running) return `Under way: ${running.name.en}`;
  const done = lastDone(view);
  if (done) return `Done: ${done.name.en}. Watching whether it helps`;
  return 'Looking at logs, releases and providers to tell the cause';
}

/** The command that sends a template, all slots filled. */
export function message(template: Template, view: Seen, situation: Situation): Command {
  const outside = template.audience === 'client';
  const slots = Object.fromEntries(
    template.slots.map((slot) => {
      // Chat handles mean nothing outside.
      const person = outside && slot.kind === 'person' ? view.people.find((p) => p.id === situation.commander) : null;
      return [slot.id, person ? { text: person.fullName, pick: person.id } : value(slot, view, situation)];
    }),
  );
  return { type: 'send-message', template: template.id, channel: template.channel, slots, lang: 'en' };
}

/**
 * The template for a phase, audience and level: the one that names the level before the one for all. Where none fits, news to
 * the team goes out by whatever the runbook has for it.
 */
export function templateFor(
  rulebook: Rulebook,
  phase: Template['phase'],
  audience: Template['audience'],
  severity: string,
): Template | null {
  const there = rulebook.templates.filter((t) => t.audience === audience);
  const meant = there.filter((t) => t.phase === phase);
  const best = (of: readonly Template[]) =>
    of.find((t) => t.severities.includes(severity) && t.slots.length > 0) ??
    of.find((t) => t.severities.length === 0) ??
    of.find((t) => t.severities.includes(severity));
  const fitting = best(meant);
  if (fitting) return fitting;
  if (audience === 'client') return best(there) ?? null;
  return meant[0] ?? (phase === 'resolved' ? null : openingTemplates(rulebook, severity)[0]) ?? null;
}

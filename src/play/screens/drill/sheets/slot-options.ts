/** What a slot of a template can be filled with by picking, and the quick fills beside it. Pure. */
import { roleWith } from '../../../../runbook/jobs.ts';
import type { Rulebook, Slot, Template } from '../../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../../runbook/text.ts';
import type { SlotValue } from '../../../../sim/commands/shapes.ts';
import type { View } from '../../../../sim/view.ts';
import { inLang } from '../../../i18n/catalogue.ts';
import { utcTime } from '../times.ts';
import { words } from './sheet-text.ts';

export interface Choice {
  pick: string;
  /** What the picker shows. */
  label: string;
  /** What stands in the message. */
  text: string;
}

/** The choices of a slot's kind; none for what is written freely. */
export function choicesFor(slot: Slot, view: View, rulebook: Rulebook, lang: Lang): Choice[] {
  const t = inLang(words, lang);
  const named = (list: readonly { id: string; name: { en: string; fr: string } }[]): Choice[] =>
    list.map(({ id, name }) => ({ pick: id, label: say(name, lang), text: say(name, lang) }));
  switch (slot.kind) {
    case 'severity':
      return rulebook.severities.map(({ id, name }) => ({ pick: id, label: `${id} ${say(name, lang)}`, text: id }));
    case 'person':
      return view.people.map((p) => ({ pick: p.id, label: p.fullName, text: p.handle }));
    case 'impact':
      return named(view.capabilities);
    case 'cause':
      return [
        ...named(view.causes),
        { pick: 'under-investigation', label: t.underInvestigation, text: t.underInvestigation },
      ];
    case 'phase':
      return [
        { pick: 'investigating', label: t.investigating, text: t.investigating },
        { pick: 'identified', label: t.identified, text: t.identified },
        { pick: 'monitoring', label: t.monitoring, text: t.monitoring },
        { pick: 'resolved', label: t.resolvedPhase, text: t.resolvedPhase },
      ];
    default:
      return [];
  }
}

export interface QuickFill {
  label: string;
  text: string;
}

const NEXT_MINUTES = [15, 30, 60];

/** Buttons that fill a slot with a time, a duration or a link, at a drill time (ms). They write what is known, not what is right. */
export function quickFills(slot: Slot, view: View, now: number, lang: Lang): QuickFill[] {
  const t = inLang(words, lang);
  const utc = (at: number) => `${utcTime(view, at)} UTC`;
  const paged = view.pagedAt;
  switch (slot.kind) {
    case 'time':
    case 'detected-at':
    case 'resolved-at':
      return [{ label: t.now, text: utc(now) }, ...(paged === null ? [] : [{ label: t.atPage, text: utc(paged) }])];
    case 'next-update':
      return NEXT_MINUTES.map((minutes) => ({ label: t.plus(minutes), text: utc(now + minutes * 60_000) }));
    case 'duration':
      return paged === null
        ? []
        : [{ label: t.sinceStart, text: `${Math.max(1, Math.round((now - paged) / 60_000))} minutes` }];
    case 'link':
      return view.tickets
        .filter((ticket) => ticket.kind === 'post-mortem')
        .map((ticket) => ({ label: t.postmortemLink, text: ticket.title }));
    default:
      return [];
  }
}

/** What a practice drill fills in by itself: the level that stands declared, and who commands. */
export function knownSlots(
  slots: readonly Slot[],
  view: View,
  rulebook: Rulebook,
  lang: Lang,
): Record<string, SlotValue> {
  if (view.mode === 'evidence') return {};
  const known: Record<string, SlotValue> = {};
  const commander = view.roles.find((r) => r.role === roleWith(rulebook, 'commander'))?.person;
  for (const slot of slots) {
    const pick = slot.kind === 'severity' ? view.declared?.severity : slot.kind === 'person' ? commander : null;
    const choice = pick ? choicesFor(slot, view, rulebook, lang).find((c) => c.pick === pick) : undefined;
    if (choice) known[slot.id] = { text: choice.text, pick: choice.pick };
  }
  return known;
}

/** Slots that still show their placeholder, in the template's order. */
export const blanksOf = (slots: readonly Slot[], filled: Readonly<Record<string, SlotValue>>): Slot[] =>
  slots.filter((slot) => (filled[slot.id]?.text ?? '').trim() === '');

/** The template that fits the moment: the first message, then updates, then the all-clear once closing begins. */
export function fittingTemplate(rulebook: Rulebook, view: View): string {
  const level = view.declared?.severity;
  const team = rulebook.templates.filter((t) => t.audience === 'team');
  const opened = view.chat.some((m) => m.template !== null && m.from === view.you);
  const phase = !opened ? 'opened' : view.stage === 'closure' ? 'resolved' : 'update';
  const isFor = (t: Template) => !level || t.severities.length === 0 || t.severities.includes(level);
  const fitting = team.find((t) => t.phase === phase && isFor(t));
  return (fitting ?? team[0] ?? rulebook.templates[0])?.id ?? '';
}

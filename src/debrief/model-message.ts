/** The message that would have been right at a moment: the rulebook's template filled from the drill's own facts. */
import type { Slot, Template } from '../runbook/rulebook.ts';
import { type Lang, say } from '../runbook/text.ts';
import { MINUTE, span } from '../scoring/clock.ts';
import { calmAt, declaredAt, dutyAt, type Facts, lostBy, tellingSeenBy } from '../scoring/facts.ts';
import { paceOf } from '../scoring/limits.ts';
import { causeToName, commanderAt } from '../scoring/statements.ts';
import type { Command } from '../sim/commands/index.ts';
import type { SlotValue } from '../sim/commands/shapes.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `HH:MM` in UTC of a drill time (ms), as templates ask for it. */
function clockUtc(facts: Facts, at: number): string {
  const ms = facts.plan.startEpochMs + at;
  const minutes = Math.floor((ms - Math.floor(ms / DAY) * DAY) / MINUTE);
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

interface Moment {
  facts: Facts;
  at: number;
  lang: Lang;
}

const pick = (lang: Lang, en: string, fr: string): string => (lang === 'fr' ? fr : en);

/** What users had lost by then: the scenario's own capability where it is among it. */
function lost({ facts, at }: Moment) {
  const ids = lostBy(facts, at);
  const { capabilities } = facts.plan.pack;
  const main = capabilities.find((c) => c.id === facts.plan.scenario.capability && ids.has(c.id));
  return main ?? capabilities.find((c) => ids.has(c.id)) ?? null;
}

function news({ facts, at, lang }: Moment): string {
  const { mitigated } = facts;
  if (calmAt(facts, at) && mitigated)
    return pick(
      lang,
      `Service is back since ${clockUtc(facts, mitigated.at)} UTC. We are watching the figures.`,
      `Le service est revenu depuis ${clockUtc(facts, mitigated.at)} UTC. Nous surveillons les chiffres.`,
    );
  const name = (id: string) => {
    const action = facts.plan.actions.find((a) => a.id === id);
    return action ? say(action.name, lang) : id;
  };
  const started = facts.of('action.started').findLast((a) => a.at <= at);
  if (started) {
    const done = facts
      .of('action.finished')
      .some((f) => f.action === started.action && f.at >= started.at && f.at <= at);
    return done
      ? pick(
          lang,
          `Done: ${name(started.action)}. Watching whether it helps.`,
          `Fait : ${name(started.action)}. Nous regardons si cela aide.`,
        )
      : pick(lang, `Under way: ${name(started.action)}.`, `En cours : ${name(started.action)}.`);
  }
  const telling = tellingSeenBy(facts, at).at(-1);
  const evidence = telling && facts.plan.evidence.find((e) => e.id === telling.evidence);
  if (evidence) return say(evidence.text, lang);
  return pick(
    lang,
    'Looking at logs, releases and providers to tell the cause.',
    'Nous examinons les logs, les versions et les fournisseurs pour trouver la cause.',
  );
}

const ended = ({ facts, at }: Moment): number => Math.min(at, facts.mitigated?.at ?? at);

const FILLS: { [kind in Slot['kind']]: (m: Moment) => SlotValue } = {
  title: (m) => {
    const what = lost(m);
    return {
      text: what
        ? pick(m.lang, `Customers hit: ${what.name.en}`, `Clients touchés : ${what.name.fr}`)
        : pick(m.lang, 'Customers are affected', 'Des clients sont touchés'),
    };
  },
  severity: ({ facts, at }) => {
    const level = declaredAt(facts, at) ?? dutyAt(facts, at) ?? facts.rulebook.severities[0]?.id ?? '';
    return { text: level, pick: level };
  },
  person: ({ facts, at }) => {
    const id = commanderAt(facts, at);
    return { text: facts.plan.people.find((p) => p.id === id)?.handle ?? id, pick: id };
  },
  time: ({ facts }) => ({ text: clockUtc(facts, facts.t0) }),
  'detected-at': ({ facts }) => ({ text: clockUtc(facts, facts.t0) }),
  'resolved-at': (m) => ({ text: clockUtc(m.facts, ended(m)) }),
  'next-update': ({ facts, at }) => {
    const level = dutyAt(facts, at);
    const pace = level === null ? null : paceOf(facts, level);
    const every = (calmAt(facts, at) ? pace?.mitigatedUpdateMs : pace?.updateMs) ?? 30 * MINUTE;
    return { text: clockUtc(facts, at + every) };
  },
  impact: (m) => impact(m),
  service: (m) => service(m),
  phase: (m) =>
    calmAt(m.facts, m.at)
      ? { text: pick(m.lang, 'Monitoring', 'Surveillance'), pick: 'monitoring' }
      : { text: pick(m.lang, 'Investigating', 'Investigation'), pick: 'investigating' },
  news: (m) => ({ text: news(m) }),
  duration: (m) => ({ text: span(ended(m) - m.facts.t0) }),
  cause: ({ facts, at, lang }) => {
    const id = causeToName(facts, at);
    const cause = facts.plan.scenario.causes.find((c) => c.id === id);
    return { text: cause ? say(cause.name, lang) : pick(lang, 'Under investigation', 'En cours d’analyse'), pick: id };
  },
  resolution: ({ facts, lang }) => {
    const action = facts.plan.actions.find((a) => a.id === facts.mitigated?.by);
    return action
      ? { text: say(action.name, lang), pick: action.id }
      : {
          text: pick(lang, 'The service came back; we are watching it', 'Le service est revenu ; nous le surveillons'),
        };
  },
  link: ({ facts, at, lang }) => {
    const ticket = facts.of('postmortem.opened').find((p) => p.at <= at);
    return {
      text: ticket
        ? pick(
            lang,
            `post-mortem ticket of ${clockUtc(facts, ticket.at)} UTC`,
            `ticket de post-mortem de ${clockUtc(facts, ticket.at)} UTC`,
          )
        : pick(lang, 'post-mortem ticket to follow today', 'ticket de post-mortem à venir aujourd’hui'),
    };
  },
};

function impact(m: Moment): SlotValue {
  const what = lost(m);
  return what
    ? {
        text: pick(
          m.lang,
          `Customers are hit: ${what.name.en}${share(m, what.id)}`,
          `Des clients sont touchés : ${what.name.fr}${share(m, what.id)}`,
        ),
        pick: what.id,
      }
    : { text: pick(m.lang, 'Customers are affected', 'Des clients sont touchés') };
}

/** Of whom it was lost by then, at its worst: ` (97 % of sessions)`. */
function share({ facts, at, lang }: Moment, capability: string): string {
  const shares = facts.truths
    .filter((t) => t.from <= at)
    .flatMap((t) => t.losses.flatMap((l) => (l.capability === capability ? [l.share] : [])));
  const tenths = Math.round(Math.max(0, ...shares) * 1000);
  if (tenths === 0) return '';
  const whole = Math.floor(tenths / 10);
  const rest = tenths % 10;
  const number = rest === 0 ? `${whole}` : `${whole}${lang === 'fr' ? ',' : '.'}${rest}`;
  return pick(lang, ` (${number} % of sessions)`, ` (${number} % des sessions)`);
}

function service(m: Moment): SlotValue {
  const what = lost(m);
  return what ? { text: pick(m.lang, what.name.en, what.name.fr), pick: what.id } : impact(m);
}

/** A template's slots filled with what was true at a moment (drill ms) of the drill whose facts these are. */
export const modelSlots = (facts: Facts, template: Template, at: number, lang: Lang): Record<string, SlotValue> =>
  Object.fromEntries(template.slots.map((slot) => [slot.id, FILLS[slot.kind]({ facts, at, lang })]));

/** The command that sends it. */
export const modelMessage = (facts: Facts, template: Template, at: number, lang: Lang): Command => ({
  type: 'send-message',
  template: template.id,
  channel: template.channel,
  slots: modelSlots(facts, template, at, lang),
  lang,
});

/** The template for a phase, an audience and a level: one that names the level before one for all. Null without any. */
export function templateFor(
  facts: Facts,
  phase: Template['phase'],
  audience: Template['audience'],
  severity: string,
): Template | null {
  const fitting = facts.rulebook.templates.filter((t) => t.phase === phase && t.audience === audience);
  const general = fitting.find((t) => t.severities.length === 0);
  return fitting.find((t) => t.severities.includes(severity) && t.slots.length > 0) ?? general ?? null;
}

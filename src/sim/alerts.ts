/** Alert rules over time: when the next one changes, and what a firing or a resolution does. */
import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import { seeItem } from './evidence.ts';
import type { Moment } from './moment.ts';
import { channelFor, nameOf, pagedBefore, playerOf } from './roster.ts';
import type { AlertWatch, DrillState, World } from './state.ts';
import { sayInChat } from './talk.ts';
import { type AlertStep, nextAlertStep } from './world/alerts.ts';

/** Looking ahead a little saves asking again at every due event. */
const AHEAD_MS = 300_000;

/** How long a page rings at the first on call before it goes to the second, as paging tools are set up. */
const PASS_ON_MS = 300_000;

/** A stretch of time about which something is known, as long as no fault begins or ends. */
interface Known {
  faults: World['faults'];
  from: number;
  until: number;
}

/** What was found out about a watch: its next change, if any, in (from, until]. */
interface Outlook extends Known {
  step: AlertStep | null;
}

const outlooks = new WeakMap<AlertWatch, Outlook>();
/** By the list of watches: none of them changes in (from, until]. Asked before every due event, so worth knowing at once. */
const quiet = new WeakMap<AlertWatch[], Known>();

/** The earliest changes of alert rules in (state.now, until]: all those of one tick, in the order of the rules. */
export function nextAlertSteps(plan: Plan, state: DrillState, rules: Plan['alerts'], until: number): AlertStep[] {
  const { watches, world, now } = state;
  const calm = quiet.get(watches);
  if (calm && isKnown(calm, world, now) && until <= calm.until) return [];
  let steps: AlertStep[] = [];
  let earliest = until;
  let quietUntil = Number.POSITIVE_INFINITY;
  watches.forEach((watch, i) => {
    const rule = rules[i];
    if (!rule) return;
    const { step, until: seen } = outlookOn(plan, world, rule, watch, now, earliest);
    quietUntil = Math.min(quietUntil, step ? step.at - 1 : seen);
    if (!step || step.at > earliest) return;
    if (step.at < earliest) steps = [];
    earliest = step.at;
    steps.push(step);
  });
  quiet.set(watches, { faults: world.faults, from: now, until: quietUntil });
  return steps;
}

const isKnown = ({ faults, from }: Known, world: World, now: number): boolean => faults === world.faults && from <= now;

function outlookOn(
  plan: Plan,
  world: World,
  rule: Plan['alerts'][number],
  watch: AlertWatch,
  from: number,
  until: number,
): Outlook {
  const known = outlooks.get(watch);
  if (known && isKnown(known, world, from)) {
    if (known.step ? known.step.at > from : known.until >= until) return known;
  }
  const ahead = until + AHEAD_MS;
  const outlook = {
    faults: world.faults,
    from,
    until: ahead,
    step: nextAlertStep(plan, world, rule, watch, from, ahead),
  };
  outlooks.set(watch, outlook);
  return outlook;
}

/** A rule was judged and its watch changed: it may fire, page, or resolve. */
export function stepAlert(m: Moment, { watch, value }: AlertStep): void {
  const { now } = m;
  const index = m.parts.alerts.findIndex((r) => r.id === watch.rule);
  const before = m.before.watches[index];
  const rule = m.parts.alerts[index];
  if (!before || !rule) return;
  const wasFiring = before.firedAt !== null;
  m.state.watches[index] = watch;
  if (watch.firedAt !== null && !wasFiring) {
    const eventId = m.emit('alert.fired', { alert: rule.id, value, pages: rule.pages });
    m.state.alerts.push({ rule: rule.id, firedAt: now, resolvedAt: null, value, eventId });
    post(m, eventId, rule.id, fillValue(rule.summary, value, m.plan.series[rule.series]?.unit));
    if (rule.pages) page(m, rule.id);
  } else if (watch.firedAt === null && wasFiring) {
    const entry = m.state.alerts.findLast((a) => a.rule === rule.id);
    if (entry) entry.resolvedAt = now;
    const eventId = m.emit('alert.resolved', { alert: rule.id });
    post(m, eventId, rule.id, { en: `Resolved: ${rule.name.en}`, fr: `Résolue : ${rule.name.fr}` });
  }
}

function page(m: Moment, alert: string): void {
  const first = pagedBefore(m.plan);
  if (first === null || m.state.pagedAt !== null) return deliverPage(m, alert);
  const name = nameOf(m.plan, first);
  sayInChat(m, channelFor(m.plan, 'alerts'), 'bot', {
    en: `Paging ${name}, first on call.`,
    fr: `Appel à ${name}, premier d’astreinte.`,
  });
  m.later(PASS_ON_MS, { do: 'pass-page', alert });
}

/** The first on call has not answered: the page goes to the second, unless the alert is over by itself. */
export function passPage(m: Moment, alert: string): void {
  const first = pagedBefore(m.plan);
  const person = m.state.people[first ?? ''];
  const fires = m.state.alerts.some((a) => a.rule === alert && a.resolvedAt === null);
  if (first === null || !person || !fires) return;
  if (m.state.pagedAt === null) {
    person.status = 'silent';
    person.since = m.now;
    person.tries += 1;
    const [from, to] = [nameOf(m.plan, first), nameOf(m.plan, playerOf(m.plan))];
    sayInChat(m, channelFor(m.plan, 'alerts'), 'bot', {
      en: `No answer from ${from} in 5 minutes. Paging ${to}, second on call.`,
      fr: `Pas de réponse de ${from} en 5 minutes. Appel à ${to}, second d’astreinte.`,
    });
  }
  deliverPage(m, alert);
}

/** A rule pages before the drill has started: the scenario's times are wrong. */
export class PagedEarly extends RangeError {
  readonly rule: string;
  constructor(rule: string, at: number) {
    super(`the rule ${rule} pages before the start, at ${at} ms`);
    this.rule = rule;
  }
}

function deliverPage(m: Moment, alert: string): void {
  if (m.now < 0) throw new PagedEarly(alert, m.now);
  m.emit('page.delivered', { alert, to: playerOf(m.plan) });
  m.state.pagedAt ??= m.now;
  if (!m.state.ringing.includes(alert)) m.state.ringing.push(alert);
  seeItem(m, `alert:${alert}`, { isPage: true });
}

function post(m: Moment, id: string, from: string, text: Text): void {
  m.add('chat', { id, at: m.now, channel: channelFor(m.plan, 'alerts'), from, text, template: null });
}

/** The text with the value in place, as the monitoring tool would print it. */
export function fillValue(text: Text, value: number, unit: string | undefined): Text {
  const shown = formatValue(value, unit);
  // A figure's point is a comma in French.
  return { en: text.en.replaceAll('{value}', shown), fr: text.fr.replaceAll('{value}', shown.replace('.', ',')) };
}

function formatValue(value: number, unit: string | undefined): string {
  const tenths = (n: number) => String(Math.round(n * 10) / 10);
  if (unit === 'ratio') return `${tenths(value * 100)} %`;
  if (unit === 'percent') return `${tenths(value)} %`;
  if (unit === 'ms') return `${Math.round(value)} ms`;
  if (unit === 'per-minute') return `${tenths(value)}/min`;
  return tenths(value);
}

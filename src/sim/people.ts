/** Teammates: they are reached or not, come to their desk, take roles and tasks, and say so. */
import { draw, luck } from './cast.ts';
import { holds } from './conditions.ts';
import type { EscalateBy } from './events.ts';
import { find } from './evidence.ts';
import type { Moment } from './moment.ts';
import { channelFor, personOf } from './roster.ts';
import { sayInChat } from './talk.ts';

/** After this long without an answer, the attempt has failed. */
const GIVE_UP_MS = 120_000;

/** Somebody tries to reach a person: they will answer after a while, or not at all. */
export function reach(m: Moment, id: string, by: EscalateBy): void {
  const person = personOf(m.plan, id);
  const state = m.state.people[id];
  if (!person || !state) return;
  state.tries += 1;
  const present = state.status === 'here' || state.status === 'arriving';
  if (!present) {
    state.status = 'called';
    state.since = m.now;
  }
  const { seed } = m.before.world;
  const name = `answer:${id}:${by}:${state.tries}`;
  const after = draw(seed, name, person[by].after);
  const away = isAway(m, id);
  if (away && by === 'chat') m.later(after, { do: 'say-busy', person: id });
  const willAnswer = !away && after <= GIVE_UP_MS && luck(seed, `${name}:luck`, person[by].chance);
  if (present || willAnswer)
    m.later(present ? Math.min(after, 20_000) : after, { do: 'answer', person: id, by, try: state.tries });
  else m.later(GIVE_UP_MS, { do: 'give-up', person: id, by, try: state.tries });
}

/** The person picks up; when they were not on the way yet, they are now. */
export function answer(m: Moment, id: string, by: EscalateBy, attempt: number): void {
  const person = personOf(m.plan, id);
  const state = m.state.people[id];
  if (!person || !state || state.status === 'stood-down') return;
  m.emit('person.answered', { person: id, by });
  state.reached = true;
  const open = m.state.escalations.findLast((e) => e.to === id && e.answeredAt === null);
  if (open) open.answeredAt = m.now;
  if (state.status === 'here' || state.status === 'arriving') return;
  const travel = draw(m.before.world.seed, `arrives:${id}:${attempt}`, person.arrives);
  state.status = 'arriving';
  state.since = m.now;
  state.arrivesAt = m.now + travel;
  sayInChat(m, channelFor(m.plan, 'incidents'), id, person.says.joins);
  m.later(travel, { do: 'arrive', person: id, try: attempt });
}

/** Nobody answered in time. A later attempt that is still open goes on. */
export function giveUp(m: Moment, id: string, by: EscalateBy, attempt: number): void {
  const state = m.state.people[id];
  if (state?.status !== 'called' || state.tries !== attempt) return;
  state.status = 'silent';
  state.since = m.now;
  const open = m.state.escalations.findLast((e) => e.to === id && e.answeredAt === null);
  if (open) open.silentAt = m.now;
  m.emit('person.silent', { person: id, by });
}

/** Away, but reading the chat: says so and stays away. */
export function sayBusy(m: Moment, id: string): void {
  const says = absenceOf(m, id)?.says ?? personOf(m.plan, id)?.says.busy;
  if (says) sayInChat(m, channelFor(m.plan, 'incidents'), id, says);
}

/** The person is at their desk. */
export function arrive(m: Moment, id: string): void {
  const state = m.state.people[id];
  if (state?.status !== 'arriving') return;
  state.status = 'here';
  state.since = m.now;
  state.arrivesAt = null;
  m.emit('person.arrived', { person: id });
}

/** Gives a role to a person and says so; the one who held it holds it no longer. */
export function giveRole(m: Moment, role: string, person: string): void {
  const previous = m.state.roles[role] ?? null;
  m.state.roles[role] = person;
  m.emit('role.assigned', { role, person, previous });
}

/** How long a teammate needs to say yes to a role. */
const ACCEPT_MS = 20_000;

/** Offers a role to a teammate who is here; they accept after a moment. */
export function offerRole(m: Moment, role: string, to: string): void {
  m.state.offers.push({ role, to, at: m.now });
  m.emit('handover.offered', { role, to });
  m.later(ACCEPT_MS, { do: 'accept-hand-over', role, person: to });
}

/** A teammate takes a task. They report at the time they promised, or later when it takes longer. */
export function giveTask(m: Moment, id: string, to: string, reportInMs: number): void {
  const task = m.parts.tasks.find((t) => t.id === id);
  const owner = m.state.people[to];
  if (!task || !owner) return;
  const { seed } = m.before.world;
  const needs = draw(seed, `task:${id}`, task.takes) + draw(seed, `late:${id}`, task.lateBy);
  const reportIn = Math.max(needs, reportInMs);
  const givenAt = m.now;
  m.state.tasks[id] = {
    to,
    givenAt,
    promisedAt: givenAt + reportInMs,
    reportAt: givenAt + reportIn,
    reportedAt: null,
    finding: null,
  };
  owner.task = id;
  m.emit('delegated', { task: id, to, reportInMs });
  m.later(reportIn, { do: 'report-task', task: id });
}

/** A teammate accepts the role that was offered, unless they left meanwhile. */
export function acceptHandOver(m: Moment, role: string, person: string): void {
  const index = m.state.offers.findIndex((o) => o.role === role && o.to === person);
  if (index < 0) return;
  m.state.offers.splice(index, 1);
  if (m.state.people[person]?.status !== 'here') return;
  m.emit('handover.accepted', { role, by: person });
  giveRole(m, role, person);
  sayInChat(m, channelFor(m.plan, 'incidents'), person, {
    en: 'I take it from here.',
    fr: 'Je prends la suite.',
  });
}

/** The task's time is up: its owner says in the chat what they found. */
export function reportTask(m: Moment, id: string): void {
  const task = m.parts.tasks.find((t) => t.id === id);
  const state = m.state.tasks[id];
  if (!task || !state || state.reportedAt !== null) return;
  const finding = task.finds.findIndex((f) => !f.when || holds(f.when, m.asItStands(), m.now));
  const found = task.finds[finding];
  state.reportedAt = m.now;
  state.finding = finding;
  const owner = m.state.people[state.to];
  if (owner?.task === id) owner.task = null;
  m.emit('task.reported', { task: id, by: state.to, late: m.now > state.promisedAt, finding });
  if (!found) return;
  sayInChat(m, channelFor(m.plan, 'incidents'), state.to, found.says);
  if (found.evidence) find(m, found.evidence);
}

/** Whether the person can reach a keyboard or a phone now, as the scenario has it. */
const isAway = (m: Pick<Moment, 'parts' | 'now'>, id: string): boolean => absenceOf(m, id) !== undefined;

function absenceOf({ parts, now }: Pick<Moment, 'parts' | 'now'>, id: string) {
  return parts.away.find((a) => a.person === id && a.fromMs <= now && now < a.toMs);
}

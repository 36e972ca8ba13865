/** Scripted events: they wait for their moment, happen, and expect something of somebody. */

import type { PlanInject } from '../scenario/plan.ts';
import { draw } from './cast.ts';
import { holds } from './conditions.ts';
import { seeItem } from './evidence.ts';
import { endFault, startFault } from './faults.ts';
import type { Moment } from './moment.ts';
import type { Parts } from './parts.ts';
import { channelFor, playerOf } from './roster.ts';
import type { DrillState } from './state.ts';
import { sayInChat } from './talk.ts';

/** How long a phone rings before the answering machine takes the call. */
const RINGS_MS = 30_000;

/** What the state makes happen by itself: injects whose condition holds, expectations that are met. Null when nothing. */
export function reactionsTo(parts: Parts, state: DrillState): ((m: Moment) => void) | null {
  const { waiting, expecting } = state;
  const those = (ids: readonly string[], may: (inject: PlanInject) => boolean): PlanInject[] =>
    ids.length === 0 ? [] : parts.injects.filter((i) => ids.includes(i.id) && may(i));
  const ready = those(waiting, ({ when }) => !when || holds(when, state));
  const met = those(expecting, ({ expects }) => expects !== null && holds(expects.what, state));
  if (ready.length === 0 && met.length === 0) return null;
  return (m) => {
    for (const inject of ready) {
      remove(m.state.waiting, inject.id);
      m.later(draw(m.before.world.seed, `after:${inject.id}`, inject.after), { do: 'fire-inject', inject: inject.id });
    }
    for (const inject of met) {
      remove(m.state.expecting, inject.id);
      m.emit('expectation.met', { inject: inject.id });
    }
  };
}

/** Its time has come; one with a condition waits for that from now on. */
export function awaitInject(m: Moment, id: string): void {
  const inject = m.parts.injects.find((i) => i.id === id);
  if (inject?.when) m.state.waiting.push(id);
  else fireInject(m, id);
}

/** The inject happens, unless what would make it pointless holds. */
export function fireInject(m: Moment, id: string): void {
  const inject = m.parts.injects.find((i) => i.id === id);
  if (!inject || m.state.injected.includes(id) || (inject.unless && holds(inject.unless, m.asItStands(), m.now)))
    return;
  m.state.injected.push(id);
  m.emit('inject.fired', { inject: id });
  deliver(m, inject);
  for (const fault of inject.starts ?? []) startFault(m, fault, id);
  for (const fault of inject.ends ?? []) endFault(m, fault, id, null);
  if (inject.expects) {
    m.state.expecting.push(id);
    m.later(inject.expects.withinMs, { do: 'expire-expectation', inject: id });
  }
}

function deliver(m: Moment, inject: PlanInject): void {
  const { now } = m;
  const { id, from, says, subject, to } = inject;
  switch (inject.by) {
    case 'chat': {
      sayInChat(m, to ?? channelFor(m.plan, 'incidents'), from ?? 'bot', says);
      seeItem(m, `chat:${id}`);
      break;
    }
    case 'mail': {
      m.emit('mail.arrived', { mail: id });
      const topic = subject ?? { en: 'No subject', fr: 'Sans objet' };
      m.state.mails.push({ id, at: now, from: from ?? null, subject: topic, body: says, readAt: null, sent: false });
      break;
    }
    case 'phone': {
      m.emit('call.rang', { call: id, from: from ?? playerOf(m.plan) });
      m.state.calls.push({ id, at: now, from: from ?? playerOf(m.plan), state: 'ringing' });
      m.later(RINGS_MS, { do: 'miss-call', call: id });
      break;
    }
    case 'status': {
      const provider = to ?? m.plan.pack.providers[0]?.id ?? '';
      m.emit('status.posted', { provider, post: id });
      m.state.posts.push({ id, at: now, provider });
      break;
    }
    case 'ticket': {
      const title = subject ?? says;
      const ticket = m.emit('ticket.opened', { ticket: id, title: title.en });
      m.state.tickets.push({ id: ticket, at: now, title: title.en, kind: 'provider' });
      break;
    }
  }
}

/** A call that still rings goes to the answering machine. */
export function missCall(m: Moment, id: string): void {
  const call = m.state.calls.find((c) => c.id === id);
  if (call?.state !== 'ringing') return;
  call.state = 'missed';
  m.emit('call.missed', { call: id });
}

/** The time for what an inject asks is up. */
export function expireExpectation(m: Moment, id: string): void {
  if (!m.state.expecting.includes(id)) return;
  remove(m.state.expecting, id);
  m.emit('expectation.missed', { inject: id });
}

function remove(list: string[], item: string): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

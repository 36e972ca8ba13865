/** The right person, at the right time; and nobody who was not called for. */
import { MINUTE } from '../../scoring/clock.ts';
import { GRACE } from '../../scoring/limits.ts';
import { overreaches } from '../../scoring/overreach.ts';
import { attempts, type DueRung, excusedByFix, nameOf, rungsDue } from '../../scoring/rota.ts';
import { text } from '../../scoring/rule.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { Take } from '../take.ts';
import { type Candidate, drop, give, given, leftPoints, timed } from './candidate.ts';

export function escalating(base: Take): Candidate[] {
  const missed = rungsDue(base.facts).filter((rung) => !isKept(base, rung) && !excusedByFix(base.facts, rung));
  const single = missed.map((rung) => calling(base, rung));
  return [...single, ...inSilence(base), ...notCalledFor(base)];
}

function isKept(base: Take, { rung, people, dueAt }: DueRung): boolean {
  const until = dueAt + base.facts.scaled(GRACE);
  if (rung.kind === 'war-room') return base.facts.of('warroom.opened').some((w) => w.at <= until);
  return attempts(base.facts).some((a) => people.includes(a.to) && a.at <= until);
}

function calling(base: Take, { rung, people, dueAt }: DueRung): Candidate {
  const to = people[0];
  if (rung.kind === 'war-room' || to === undefined) {
    const invite = base.facts
      .of('person.answered')
      .filter((p) => p.at <= dueAt)
      .map((p) => p.person);
    return {
      title: timed(base, dueAt, text('Open a war room', 'Ouvrir une cellule de crise')),
      changes: [give(dueAt, { type: 'open-war-room', invite: [...new Set(invite)] })],
    };
  }
  const late = given(base, 'escalate').find((c) => people.includes(c.command.to));
  return {
    title: timed(base, dueAt, text(`Page ${nameOf(base.plan, to)}`, `Biper ${nameOf(base.plan, to)}`)),
    changes: [...(late ? [drop(late.index)] : []), give(dueAt, calls(base, to, dueAt, 'rung-due'))],
  };
}

/** Somebody who did not answer, and nobody else tried within five minutes: the next person on the same rung, or the next rung. */
function inSilence(base: Take): Candidate[] {
  if (!leftPoints(base.scorecard, 'ESC-2')) return [];
  const rungs = rungsDue(base.facts);
  return base.facts.of('person.silent').flatMap((silent): Candidate[] => {
    const at = silent.at + MINUTE / 2;
    const others = rungs.flatMap((r) => r.people).filter((p) => p !== silent.person);
    return [...new Set(others)].slice(0, 2).map((to) => ({
      title: timed(
        base,
        at,
        text(`No answer: call ${nameOf(base.plan, to)}`, `Sans réponse : appeler ${nameOf(base.plan, to)}`),
      ),
      changes: [give(at, { ...calls(base, to, at, 'no-answer'), by: 'call' })],
    }));
  });
}

/** Each call and war room left out where some were too high, and all of those that were. */
function notCalledFor(base: Take): Candidate[] {
  if (!leftPoints(base.scorecard, 'ESC-3', 'ACK-3')) return [];
  const calls = given(base, 'escalate').map(({ index, at, command }) => {
    const name = nameOf(base.plan, command.to);
    return { title: timed(base, at, text(`Not call ${name}`, `Ne pas appeler ${name}`)), changes: [drop(index)] };
  });
  const rooms = given(base, 'open-war-room').map(({ index, at }) => ({
    title: timed(base, at, text('Not open the war room', 'Ne pas ouvrir la cellule de crise')),
    changes: [drop(index)],
  }));
  const high = overreaches(base.facts).map(({ at }) => at);
  const early = [...given(base, 'escalate'), ...given(base, 'open-war-room')].filter(({ at }) => high.includes(at));
  const all = {
    title: text('Call nobody two rungs or more before their time', 'N’appeler personne deux échelons avant son heure'),
    changes: early.map(({ index }) => drop(index)),
  };
  return [...(early.length > 1 ? [all] : []), ...calls, ...rooms];
}

function calls(base: Take, to: string, at: number, reason: 'rung-due' | 'no-answer'): Command & { type: 'escalate' } {
  const { facts, plan } = base;
  const seen = facts.of('evidence.seen').filter((e) => e.at <= at);
  const done = facts.of('action.started').filter((a) => a.at <= at);
  const tried = done.map((a) => plan.actions.find((p) => p.id === a.action)?.name.en ?? a.action);
  return {
    type: 'escalate',
    to,
    by: 'page',
    message: 'Customers are hit and it is not fixed yet. Please join and help to restore service.',
    impact: plan.scenario.capability,
    ask: 'join',
    reason,
    tried:
      tried.length > 0 ? `Done so far: ${tried.join(', ')}` : 'Looked at logs, metrics, releases and provider status',
    evidence: [...new Set(seen.map((e) => e.item))].slice(0, 4),
  };
}

/**
 * Plays as the runbook asks: acknowledge, look, judge, declare, tell, call for help on time, mitigate by the branch that
 * the evidence points to, verify, tell again, close. It reads only the view and the rulebook.
 */
import { roleWith } from '../../runbook/jobs.ts';
import { paceOf } from '../../runbook/owed.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { ViewDeadline } from '../../sim/view.ts';
import type { Bot } from '../bot.ts';
import type { Seen } from '../seen.ts';
import { isDone, lastDone } from './done.ts';
import { type Judgement, judge } from './judge.ts';
import { isLoading, lookForRecovery, nextLook } from './looking.ts';
import { causeSeen, remedyFor } from './remedies.ts';
import { lookAfterSecond } from './second.ts';
import { canWait, leaveForMorning, workOn } from './waiting.ts';
import { message, type Situation, templateFor } from './words.ts';

/** A person needs some seconds between two things. */
const BEAT_MS = 5_000;
const IDLE_MS = 20_000;
/** Messages go out this long before they are due. */
const AHEAD_MS = 120_000;
const UPDATE_MARGIN_MS = 60_000;

interface Mind {
  /** The role that leads, null when the rulebook has none. */
  readonly leads: string | null;
  /** When recovery was first seen. */
  recoveredAt: number | null;
  /** People tried, with the time, so that silence is followed by the next contact. */
  tried: Map<string, number>;
  sent: Set<string>;
}

type Duty = (view: Seen, rulebook: Rulebook, mind: Mind, judgement: Judgement) => Command[] | null;

export const expert: Bot = {
  id: 'expert',
  begin(rulebook) {
    const leads = roleWith(rulebook, 'commander');
    const mind: Mind = { leads, recoveredAt: null, tried: new Map(), sent: new Set() };
    return (view) => {
      const commands = decide(view, rulebook, mind);
      if (commands.length > 0) return { commands, wakeAt: view.now + BEAT_MS };
      const arrivesAt = isLoading(view) ? view.looks.find((l) => !l.arrived)?.arrivesAt : undefined;
      return { commands: [], wakeAt: Math.min(arrivesAt ?? view.now + IDLE_MS, view.now + IDLE_MS) };
    };
  },
};

function decide(view: Seen, rulebook: Rulebook, mind: Mind): Command[] {
  if (view.pagedAt === null) return [];
  const call = view.calls.find((c) => c.state === 'ringing');
  if (call) return [{ type: 'answer-call', call: call.id }];
  if (view.acknowledgedAt === null) return [{ type: 'acknowledge' }];
  const mail = view.mails.find((m) => !m.read && !m.sent);
  if (mail) return [{ type: 'read', mail: mail.id }];
  if (mind.recoveredAt === null) {
    const recovered = view.findings.findLast((f) => f.observation === 'recovered');
    if (recovered) mind.recoveredAt = recovered.at;
  }
  const judgement = judge(view, rulebook);
  if (judgement) {
    for (const duty of DUTIES) {
      const commands = duty(view, rulebook, mind, judgement);
      if (commands) return commands;
    }
  }
  // Once the cause shows there is nothing more to look for but the recovery.
  const known = judgement !== null && remedyFor(view) !== null;
  const work = known ? workOn(view) : null;
  if (work) return [work];
  const look = mind.recoveredAt === null ? ((known ? null : nextLook(view)) ?? lookForRecovery(view)) : null;
  return look ? [look] : [];
}

const declares: Duty = (view, rulebook, _mind, { cell, severity, evidence }) => {
  if (view.declared?.severity === severity) return null;
  const why = 'What was opened shows how many customers are hit and what they can no longer do.';
  // A square without a level cannot be chosen: the level is declared as it is.
  if (rulebook.matrix && !cell) return [{ type: 'declare', severity }];
  return [
    { type: 'classify', ...(cell ? { cell } : { severity }), why, evidence },
    { type: 'declare', severity },
  ];
};

/** At night a minor incident is left for the morning, and nobody is woken. */
const leavesIt: Duty = (view, rulebook, mind, { severity }) => {
  if (mind.sent.has('left')) return [{ type: 'close' }];
  if (!canWait(view, rulebook, severity)) return null;
  mind.sent.add('left');
  return leaveForMorning(view);
};

const takesCommand: Duty = (view, _rulebook, { leads }) => {
  const free = view.roles.find((r) => r.role === leads && r.person === null);
  return free ? [{ type: 'assign-role', role: free.role, person: view.you }] : null;
};

const opensTicket: Duty = (view) =>
  view.tickets.some((t) => t.kind === 'incident')
    ? null
    : [{ type: 'create-ticket', title: 'Incident under way, opened from the page' }];

const opensIncident: Duty = (view, rulebook, mind, judgement) => {
  if (mind.sent.has('opened')) return null;
  mind.sent.add('opened');
  return sending(view, rulebook, mind, judgement, 'opened', 'team');
};

const callsForHelp: Duty = (view, rulebook, mind, judgement) => {
  if (mind.recoveredAt !== null) return null;
  const nearest = view.deadlines.find((d) => d.kind === 'rung');
  for (const deadline of view.deadlines) {
    if (deadline.kind === 'war-room' && view.warRoomAt === null && isNear(view, deadline)) {
      return [
        { type: 'open-war-room', invite: view.people.filter((p) => p.status === 'here' && !p.you).map((p) => p.id) },
      ];
    }
    if (deadline.kind !== 'rung' || deadline.to === null) continue;
    // What has to be done needs somebody else: no reason to wait for the clock.
    const early = deadline === nearest && nextStep(view)?.state === 'not-ready';
    if (!early && deadline.dueAt - view.now > UPDATE_MARGIN_MS) continue;
    const command = callFor(view, rulebook, mind, judgement, deadline.to, early ? 'refused' : 'rung-due');
    if (command) return [command];
  }
  return null;
};

/** Calls whoever a rung names: by page, then by phone; when neither reaches them, whoever stands in, the other one on call first. */
function callFor(
  view: Seen,
  rulebook: Rulebook,
  mind: Mind,
  judgement: Judgement,
  contact: string,
  why: 'rung-due' | 'refused',
): Command | null {
  const named = view.people.find((p) => p.contacts.includes(contact) && !p.you);
  const partner = view.people.find(
    (p) => (p.name === view.onCall?.secondary || p.name === view.onCall?.primary) && !p.you,
  );
  const team = rulebook.contacts.filter((c) => c.audience === 'team').map((c) => c.id);
  const others = view.people.filter((p) => p.contacts.some((line) => team.includes(line)) && !p.you);
  const line = [named, partner, ...others].filter((p) => p !== undefined);
  for (const person of line) {
    if (isReached(person)) return null;
    const before = mind.tried.get(person.id) ?? 0;
    // The pager has tried them already.
    if (before === 0 && person.status === 'silent') continue;
    if (before > 0 && person.status !== 'silent') return null;
    if (before >= 2) continue;
    mind.tried.set(person.id, before + 1);
    return {
      type: 'escalate',
      to: person.id,
      by: before === 0 ? 'page' : 'call',
      message: 'Customers are hit and it is not fixed yet. Please join and help to restore service.',
      ...(judgement.capability && { impact: judgement.capability }),
      ask: 'join',
      reason: before === 0 && person === line[0] ? why : 'no-answer',
      tried: triedSoFar(view),
      evidence: judgement.evidence.map((e) => e.item),
    };
  }
  return null;
}

const isReached = (person: Seen['people'][number]) => ['here', 'arriving', 'called'].includes(person.status);

function triedSoFar(view: Seen): string {
  const done = view.actions.filter((a) => a.startedAt !== null).map((a) => a.name.en);
  return done.length > 0 ? `Done so far: ${done.join(', ')}` : 'Looked at logs, metrics, releases and provider status';
}

/** The first of the remedy's steps that is still to be done, null when there is none. One that failed gives way to its like. */
function nextStep(view: Seen): Seen['actions'][number] | null {
  for (const kind of remedyFor(view)?.kinds ?? []) {
    const choices = view.actions.filter((a) => a.kind === kind);
    // What can be done again counts as done once it was.
    if (choices.some(isDone)) continue;
    const untried = choices.filter((a) => a.startedAt === null);
    const step = untried.find((a) => a.state === 'ready') ?? untried.find((a) => a.state === 'not-ready');
    if (step) return step;
  }
  return null;
}

const mitigates: Duty = (view) => {
  const step = nextStep(view);
  if (step?.state !== 'ready' || view.actions.some((a) => a.state === 'running')) return null;
  const act: Command = { type: 'act', action: step.id };
  if (!step.production || step.announced) return [act];
  return [{ type: 'announce', action: step.id, text: `Starting now: ${step.name.en}` }, act];
};

const keepsPeoplePosted: Duty = (view, rulebook, mind, judgement) => {
  const due = view.deadlines.find((d) => d.kind === 'update' && d.state !== 'done');
  const early = view.declared !== null && due !== undefined && due.dueAt - view.now <= AHEAD_MS;
  return early && !mind.sent.has('resolved') ? sending(view, rulebook, mind, judgement, 'update', 'team') : null;
};

const verifies: Duty = (view, _rulebook, mind) => {
  const acted = view.actions.some(isDone);
  if (!acted || mind.recoveredAt !== null) return null;
  const look = lookForRecovery(view);
  return look ? [look] : null;
};

const writesPostmortem: Duty = (view, _rulebook, mind) => {
  if (mind.recoveredAt === null || view.postmortem) return null;
  const minutes = Math.floor((mind.recoveredAt - (view.pagedAt ?? 0)) / 60_000 + 0.5);
  return [
    {
      type: 'open-postmortem',
      owner: view.you,
      cause: causeSeen(view)?.id ?? 'under-investigation',
      impact: `Customers were hit for ${minutes} minutes`,
      minutes,
      timeline: true,
    },
  ];
};

const saysItIsOver: Duty = (view, rulebook, mind, judgement) => {
  if (mind.recoveredAt === null) return null;
  for (const audience of ['team', 'client'] as const) {
    const key = audience === 'team' ? 'resolved' : 'client';
    if (mind.sent.has(key)) continue;
    mind.sent.add(key);
    const commands = sending(view, rulebook, mind, judgement, 'resolved', audience);
    if (commands) return commands;
  }
  return null;
};

const closes: Duty = (view, _rulebook, mind) => {
  if (!mind.sent.has('resolved') || view.closedAt !== null) return null;
  const open = view.checklist.filter((c) => !c.done);
  if (open.length > 0) return open.map((c) => ({ type: 'tick', item: c.id, done: true }));
  const helpers = view.people
    .filter((p) => !p.you && (p.status === 'here' || p.status === 'arriving'))
    .map((p) => p.id);
  if (helpers.length > 0) return [{ type: 'stand-down', people: helpers }];
  return [{ type: 'close' }];
};

const keepsTwoApart: Duty = (view, rulebook, mind, judgement) => lookAfterSecond(view, rulebook, mind.tried, judgement);

const DUTIES: readonly Duty[] = [
  declares,
  leavesIt,
  takesCommand,
  opensIncident,
  opensTicket,
  callsForHelp,
  keepsTwoApart,
  keepsPeoplePosted,
  mitigates,
  verifies,
  writesPostmortem,
  saysItIsOver,
  closes,
];

const isNear = (view: Seen, d: ViewDeadline) =>
  (d.state === 'open' || d.state === 'late') && d.dueAt - view.now <= UPDATE_MARGIN_MS;

function sending(
  view: Seen,
  rulebook: Rulebook,
  mind: Mind,
  judgement: Judgement,
  phase: 'opened' | 'update' | 'resolved',
  audience: 'team' | 'client',
): Command[] | null {
  const template = templateFor(rulebook, phase, audience, judgement.severity);
  if (!template) return null;
  return [message(template, view, situation(view, rulebook, mind, judgement))];
}

function situation(view: Seen, rulebook: Rulebook, mind: Mind, judgement: Judgement): Situation {
  const pace = paceOf(rulebook, judgement.severity);
  const every = (mind.recoveredAt === null ? pace.updateMs : pace.mitigatedUpdateMs) ?? 1_800_000;
  return {
    judgement,
    commander: view.roles.find((r) => r.role === mind.leads)?.person ?? view.you,
    nextUpdateAt: view.now + every,
    recoveredAt: mind.recoveredAt,
    action: lastDone(view)?.id ?? null,
  };
}

/** ESC: were the right people tried when the matrix called for them, with what they need to act? */
import type { EventOf } from '../sim/events.ts';
import { clock, MINUTE, span } from './clock.ts';
import { placeholders } from './detectors/placeholder.ts';
import { calmAt, type Facts, lostBy } from './facts.ts';
import { GRACE } from './limits.ts';
import {
  type Attempt,
  answering,
  attempts,
  calledForHeight,
  type DueRung,
  excusedByFix,
  heightOf,
  nameOf,
  rungsDue,
  traineeOf,
  warRoomHeight,
} from './rota.ts';
import { charged, earned, fading, fromPublic, fromRunbook, notApplicable, type Rule, text } from './rule.ts';
import { listText } from './wording.ts';

const MATRIX = fromRunbook(text('escalation matrix', 'matrice d’escalade'));
const CONTACTS = fromRunbook(text('contacts and on-call rotation', 'contacts et rotation d’astreinte'));
const STUCK = 10 * MINUTE;

const NO_RUNG = text(
  'No rung of the escalation matrix fell due before mitigation.',
  'Aucun échelon de la matrice d’escalade n’était dû avant le rétablissement.',
);

/** Rungs that ask for a person and that no running fix excuses. */
const peopleDue = (facts: Facts): DueRung[] =>
  rungsDue(facts).filter((r) => r.rung.kind === 'escalate' && r.people.length > 0 && !excusedByFix(facts, r));

const firstAttempt = (facts: Facts, rung: DueRung): Attempt | null =>
  attempts(facts).find((a) => rung.people.includes(a.to) && !calmAt(facts, a.at)) ?? null;

const names = (facts: Facts, rung: DueRung) => {
  const list = rung.people.map((p) => nameOf(facts.plan, p));
  return list.join(' / ');
};

const mean = (shares: readonly number[]): number => shares.reduce((sum, s) => sum + s, 0) / Math.max(1, shares.length);

function judgeRungs(facts: Facts) {
  const due = peopleDue(facts);
  if (due.length === 0) return notApplicable(NO_RUNG);
  const grace = facts.scaled(GRACE);
  const tried = due.map((rung) => ({ rung, attempt: firstAttempt(facts, rung) }));
  const share = ({ rung, attempt }: (typeof tried)[number]) =>
    attempt ? fading(attempt.at, rung.dueAt + grace, rung.zeroAt) : 0;
  const lines = tried.map(({ rung, attempt }) => {
    const who = names(facts, rung);
    const dueAt = clock(facts.plan, rung.dueAt);
    const at = attempt ? clock(facts.plan, attempt.at) : null;
    return at
      ? text(`${who}: due at ${dueAt.en}, tried at ${at.en}.`, `${who} : dû à ${dueAt.fr}, tenté à ${at.fr}.`)
      : text(`${who}: due at ${dueAt.en}, never tried.`, `${who} : dû à ${dueAt.fr}, jamais tenté.`);
  });
  return earned(
    mean(tried.map(share)),
    tried.flatMap((t) => t.attempt ?? []),
    text(
      `By ${due[0]?.severity}'s column. ${lines.map((l) => l.en).join(' ')}`,
      `D’après la colonne ${due[0]?.severity}. ${lines.map((l) => l.fr).join(' ')}`,
    ),
  );
}

/** Whether every silence was followed within five minutes by a try at somebody else. */
function followsUp(facts: Facts, silent: EventOf<'person.silent'>): boolean {
  const until = silent.at + facts.scaled(GRACE);
  if (facts.mitigated && facts.mitigated.at <= until) return true;
  if (!facts.ended && facts.now < until) return true;
  const asked = facts.of('escalated').findLast((e) => e.to === silent.person && e.at <= silent.at);
  const from = asked?.at ?? silent.at;
  return facts.of('escalated').some((e) => e.at >= from && e.at <= until && isNext(facts, silent.person, e.to));
}

/** The next contact: somebody else of the ladder or the rota, and not the trainee. */
const isNext = (facts: Facts, silent: string, to: string): boolean =>
  to !== silent &&
  to !== traineeOf(facts) &&
  facts.rulebook.contacts.some((c) => c.audience === 'team' && answering(facts, c.id).includes(to));

function judgeRightPerson(facts: Facts) {
  const due = peopleDue(facts);
  if (due.length === 0) return notApplicable(NO_RUNG);
  const calls = facts.of('escalated');
  const right = due.filter((rung) => firstAttempt(facts, rung));
  const astray = calls.filter((e) => !calmAt(facts, e.at) && e.to === traineeOf(facts));
  const dropped = facts.of('person.silent').filter((s) => !followsUp(facts, s));
  const reached = right.length / due.length;
  const share = right.length === 0 ? 0 : reached * (dropped.length > 0 || astray.length > 0 ? 0.5 : 1);
  const why =
    right.length < due.length
      ? text(
          `By the rota ${due.map((r) => names(facts, r)).join(', ')} had to be tried; tried: ${right.length} of ${due.length}.`,
          `D’après la rotation il fallait tenter ${due.map((r) => names(facts, r)).join(', ')} ; personnes tentées : ${right.length} sur ${due.length}.`,
        )
      : text('The people whom the rota names were tried.', 'Les personnes que désigne la rotation ont été tentées.');
  const silent = dropped[0];
  const then = silent
    ? text(
        ` ${nameOf(facts.plan, silent.person)} did not answer at ${clock(facts.plan, silent.at).en}, and no other contact was tried within ${span(facts.scaled(GRACE))}.`,
        ` ${nameOf(facts.plan, silent.person)} n’a pas répondu à ${clock(facts.plan, silent.at).fr}, et aucun autre contact n’a été tenté dans les ${span(facts.scaled(GRACE))}.`,
      )
    : astray.length > 0
      ? text(' The trainee’s own phone was rung.', ' C’est votre propre téléphone qui a sonné.')
      : text('', '');
  return earned(
    share,
    [...calls, ...dropped, ...astray].toSorted((a, b) => a.at - b.at),
    text(why.en + then.en, why.fr + then.fr),
  );
}

interface Overreach {
  id: string;
  at: number;
  who: string;
  above: number;
}

/** Calls two rungs or more above what severity and time call for, without a reason that the timeline bears out. */
function overreaches(facts: Facts): Overreach[] {
  const calls = facts.of('escalated').flatMap((e) => {
    const above = heightOf(facts.plan, e.to) - calledForHeight(facts, e.at);
    return above >= 2 && !reasonHolds(facts, e) ? [{ id: e.id, at: e.at, who: nameOf(facts.plan, e.to), above }] : [];
  });
  const rooms = facts.of('warroom.opened').flatMap((w) => {
    const above = warRoomHeight(facts.plan) - calledForHeight(facts, w.at);
    return above >= 2 ? [{ id: w.id, at: w.at, who: '', above }] : [];
  });
  const once = calls.filter((c, i) => calls.findIndex((o) => o.who === c.who) === i);
  return [...once, ...rooms.slice(0, 1)].toSorted((a, b) => a.at - b.at);
}

const AT_RISK = new Set([
  'sales-stopped',
  'key-refused',
  'callbacks-refused',
  'near-simultaneous-duplicates',
  'api-version-changed',
]);

function reasonHolds(facts: Facts, call: EventOf<'escalated'>): boolean {
  const before = (e: { at: number }) => e.at <= call.at;
  const failedCall = facts.of('person.silent').some((s) => before(s) && s.person !== call.to);
  switch (call.reason) {
    case 'refused':
      return facts.of('action.finished').some((a) => before(a) && a.failed);
    case 'stuck': {
      const moved = [...facts.of('evidence.seen'), ...facts.of('action.finished')].filter(before);
      const since = Math.max(facts.of('acknowledged')[0]?.at ?? call.at, ...moved.map((e) => e.at));
      return call.at - since >= facts.scaled(STUCK);
    }
    case 'money-or-data':
      return facts.of('evidence.seen').some((e) => before(e) && AT_RISK.has(e.observation));
    default:
      return failedCall;
  }
}

function judgeOverreach(facts: Facts) {
  const over = overreaches(facts);
  const first = over[0];
  if (!first)
    return notApplicable(
      text('Nobody was called far above what was due.', 'Personne n’a été appelé bien au-dessus de ce qui était dû.'),
    );
  const at = clock(facts.plan, first.at);
  const who = over.map((o) => o.who);
  const people = {
    en: listText(who.map((w) => w || 'the war room')).en,
    fr: listText(who.map((w) => w || 'la cellule de crise')).fr,
  };
  return charged(
    8 + 4 * (over.length - 1),
    over,
    text(
      `Called two rungs or more above what severity and time asked for: ${people.en}, from ${at.en} on, with no failed call, refusal, 10 minutes stuck, or money or data shown at risk.`,
      `Appel deux échelons ou plus au-dessus de ce que demandaient la sévérité et l’heure : ${people.fr}, dès ${at.fr}, sans appel resté sans réponse, ni refus, ni 10 minutes de blocage, ni argent ou données montrés en danger.`,
    ),
  );
}

const ORDINARY = new Set(['nothing-unusual', 'third-party-healthy', 'recovered', 'user-error-noise']);

/** The four things a call for help carries; each true or missing. */
function contents(facts: Facts, call: EventOf<'escalated'>) {
  const shown = facts.of('evidence.seen').filter((e) => e.at <= call.at && !ORDINARY.has(e.observation));
  const worked =
    facts.of('look.arrived').some((l) => l.at <= call.at) || facts.of('action.started').some((a) => a.at <= call.at);
  return {
    broken: call.evidence.some((item) => shown.some((e) => e.item === item)),
    impact: call.impact !== null && lostBy(facts, call.at).has(call.impact),
    tried: worked && call.tried.trim().length > 0 && placeholders(call.tried).length === 0,
    ask: call.ask !== null,
  };
}

function judgeContents(facts: Facts) {
  const due = peopleDue(facts);
  if (due.length === 0) return notApplicable(NO_RUNG);
  const calls = facts.of('escalated');
  const judged = due.map((rung) => calls.find((c) => rung.people.includes(c.to) && !calmAt(facts, c.at)) ?? null);
  const carried = judged.flatMap((c) => (c ? [{ call: c, has: contents(facts, c) }] : []));
  const share = carried.reduce((sum, c) => sum + Object.values(c.has).filter(Boolean).length / 4, 0) / due.length;
  const worst = carried.find((c) => Object.values(c.has).includes(false));
  if (carried.length === 0)
    return earned(
      0,
      null,
      text(
        'None of the people who were due heard from you.',
        'Aucune des personnes à appeler n’a eu de vos nouvelles.',
      ),
    );
  const missing = worst ? missingWords(worst.has) : null;
  return earned(
    share,
    carried.map((c) => c.call),
    missing
      ? text(
          `The call to ${nameOf(facts.plan, worst?.call.to ?? '')} lacked: ${missing.en}.`,
          `L’appel à ${nameOf(facts.plan, worst?.call.to ?? '')} ne disait pas : ${missing.fr}.`,
        )
      : text(
          `Calls due that were made: ${carried.length} of ${due.length}, with what is broken, the impact, what was tried and what is asked.`,
          `Appels dus et faits : ${carried.length} sur ${due.length}, avec ce qui est cassé, l’impact, ce qui a été tenté et ce qui est demandé.`,
        ),
  );
}

function missingWords(has: ReturnType<typeof contents>) {
  const parts = [
    has.broken ? null : text('evidence of what is broken', 'un élément qui montre ce qui est cassé'),
    has.impact ? null : text('the true impact', 'l’impact réel'),
    has.tried ? null : text('what was tried', 'ce qui a été tenté'),
    has.ask ? null : text('a specific ask', 'une demande précise'),
  ].filter((p) => p !== null);
  return { en: listText(parts.map((p) => p.en)).en, fr: listText(parts.map((p) => p.fr)).fr };
}

function judgeWarRoom(facts: Facts) {
  const due = rungsDue(facts).find((r) => r.rung.kind === 'war-room' && !excusedByFix(facts, r));
  if (!due)
    return notApplicable(
      text(
        'The incident did not last until a war room was due.',
        'L’incident n’a pas duré jusqu’à la cellule de crise.',
      ),
    );
  const room = facts
    .of('warroom.opened')
    .find((w) => w.invited.some((p) => p !== traineeOf(facts)) && !calmAt(facts, w.at));
  const dueAt = clock(facts.plan, due.dueAt);
  if (!room)
    return earned(
      0,
      null,
      text(
        `The war room was due at ${dueAt.en} and nobody was invited to one.`,
        `La cellule de crise était due à ${dueAt.fr} et personne n’y a été invité.`,
      ),
    );
  const at = clock(facts.plan, room.at);
  return earned(
    fading(room.at, due.dueAt + facts.scaled(GRACE), due.zeroAt),
    room,
    text(
      `The war room was due at ${dueAt.en} and opened at ${at.en}.`,
      `La cellule de crise était due à ${dueAt.fr} ; elle a été ouverte à ${at.fr}.`,
    ),
  );
}

function showNotified(facts: Facts) {
  const after = (e: { at: number } | undefined) => (e ? span(e.at - facts.t0) : '–');
  const sent = facts.of('message.sent');
  const team = after(sent.find((m) => m.audience === 'team'));
  const client = after(sent.find((m) => m.audience === 'client'));
  const person = after(facts.of('person.answered')[0]);
  return notApplicable(
    text(
      `Time to notify, from the first page: first person reached ${person}, team channel ${team}, client ${client}.`,
      `Délais d’information, depuis le premier appel : première personne jointe ${person}, canal de l’équipe ${team}, client ${client}.`,
    ),
  );
}

export const ESCALATION_RULES: readonly Rule[] = [
  {
    id: 'ESC-1',
    dimension: 'escalation',
    kind: 'graded',
    max: 9,
    title: text('Each rung was tried when it fell due', 'Chaque échelon a été tenté à son heure'),
    source: MATRIX,
    judge: judgeRungs,
  },
  {
    id: 'ESC-2',
    dimension: 'escalation',
    kind: 'graded',
    max: 4,
    title: text(
      'The right person, and the next one when nobody answers',
      'La bonne personne, puis la suivante sans réponse',
    ),
    source: CONTACTS,
    judge: judgeRightPerson,
  },
  {
    id: 'ESC-3',
    dimension: 'escalation',
    kind: 'penalty',
    max: 12,
    title: text('Called far above what was due', 'Appel bien au-dessus de ce qui était dû'),
    source: MATRIX,
    judge: judgeOverreach,
  },
  {
    id: 'ESC-4',
    dimension: 'escalation',
    kind: 'graded',
    max: 4,
    title: text('The call carried what is needed to act', 'L’appel disait ce qu’il faut pour agir'),
    source: fromPublic(
      'PagerDuty, before/different_roles; Google SRE book, ch. 14',
      'PagerDuty, before/different_roles ; livre Google SRE, chap. 14',
    ),
    judge: judgeContents,
  },
  {
    id: 'ESC-5',
    dimension: 'escalation',
    kind: 'graded',
    max: 3,
    title: text('War room for what lasts', 'Cellule de crise pour ce qui dure'),
    source: MATRIX,
    judge: judgeWarRoom,
  },
  {
    id: 'ESC-6',
    dimension: 'escalation',
    kind: 'shown',
    max: 0,
    title: text('Time to notify, by audience (shown)', 'Délai d’information par public (affiché)'),
    source: fromPublic('docs/RULES.md', 'docs/RULES.md'),
    judge: showNotified,
  },
];

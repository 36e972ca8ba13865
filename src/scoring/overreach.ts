/** Was anybody called far above what severity and time ask for, without a reason that holds? */
import type { Text } from '../runbook/text.ts';
import type { EventOf } from '../sim/events.ts';
import { clock, MINUTE } from './clock.ts';
import type { Facts } from './facts.ts';
import { calledForHeight, heightOf, nameOf, warRoomHeight } from './rota.ts';
import { charged, notApplicable, text } from './rule.ts';
import { listText } from './wording.ts';

const STUCK = 10 * MINUTE;

interface Overreach {
  id: string;
  at: number;
  /** A person, or the war room. */
  who: Text;
}

/** Calls two rungs or more above what severity and time call for, without a reason that the timeline bears out. */
export function overreaches(facts: Facts): Overreach[] {
  const tooHigh = (height: number, at: number) => height - calledForHeight(facts, at) >= 2;
  const calls = facts
    .of('escalated')
    .filter((e) => tooHigh(heightOf(facts.plan, e.to), e.at) && !reasonHolds(facts, e));
  const rooms = facts.of('warroom.opened').filter((w) => tooHigh(warRoomHeight(facts.plan), w.at));
  return [
    ...calls
      .filter((c, i) => calls.findIndex((o) => o.to === c.to) === i)
      .map(({ id, at, to }) => ({ id, at, who: text(nameOf(facts.plan, to), nameOf(facts.plan, to)) })),
    ...rooms.slice(0, 1).map(({ id, at }) => ({ id, at, who: text('the war room', 'la cellule de crise') })),
  ].toSorted((a, b) => a.at - b.at);
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
      return facts.of('person.silent').some((s) => before(s) && s.person !== call.to);
  }
}

/** ESC-3: eight points for the first call too far above, four for each further person. */
export function judgeOverreach(facts: Facts) {
  const over = overreaches(facts);
  const first = over[0];
  if (!first)
    return notApplicable(
      text('Nobody was called far above what was due.', 'Personne n’a été appelé bien au-dessus de ce qui était dû.'),
    );
  const at = clock(facts.plan, first.at);
  const people = text(listText(over.map((o) => o.who.en)).en, listText(over.map((o) => o.who.fr)).fr);
  return charged(
    8 + 4 * (over.length - 1),
    over,
    text(
      `Called two rungs or more above what severity and time asked for: ${people.en}, from ${at.en} on, with no failed call, refusal, 10 minutes stuck, or money or data shown at risk.`,
      `Appel deux échelons ou plus au-dessus de ce que demandaient la sévérité et l’heure : ${people.fr}, dès ${at.fr}, sans appel resté sans réponse, ni refus, ni 10 minutes de blocage, ni argent ou données montrés en danger.`,
    ),
  );
}

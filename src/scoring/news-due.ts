/** When news was due, and how good what answered it was. */
import { newsTemplates } from '../runbook/owed.ts';
import type { SlotKind } from '../runbook/rulebook.ts';
import { MINUTE } from './clock.ts';
import { calmAt, dutyAt, type Facts, knowableAt } from './facts.ts';
import { paceOf } from './limits.ts';
import { allClearOf, type Message, openingDue, openingOf, teamMessages } from './messages.ts';
import { folded } from './named.ts';
import { once } from './once.ts';
import { drillMs, EVERY, nextPromised, type SentSlot, saysSomething, slotsOf, slotsOfKind, timesIn } from './slots.ts';

/** A moment written HH:MM holds until its minute is over. */
const WHOLE_MINUTE = MINUTE;

const IMPACT_NEWS = 10 * MINUTE;
const NEWS_KINDS = ['phase', 'news', 'next-update'] as const;

const newsSlots = (facts: Facts, message: Message): SentSlot[] =>
  NEWS_KINDS.flatMap((kind) => slotsOfKind(facts.plan, message, kind));

const newsWords = (facts: Facts, message: Message): string =>
  folded(
    slotsOf(facts.plan, message)
      .map((s) => s.value?.text.trim() ?? '')
      .join('|'),
  );

const UNCHANGED = /unchanged|no change|nothing new|inchangee?|sans changement|pas de changement|rien de nouveau/;

/** "Unchanged since HH:MM" is a full update when it is true: production and impact have stood still since. */
function isTrulyUnchanged(facts: Facts, message: Message): boolean {
  const words = slotsOf(facts.plan, message).map((s) => s.value?.text ?? '');
  const said = words.find((w) => UNCHANGED.test(folded(w)));
  const time = said === undefined ? undefined : timesIn(said)[0];
  if (!time) return false;
  const zones = time.zone ? [time.zone] : (['utc', 'local'] as const);
  const readings = zones.map((zone) => drillMs(facts.plan, { minutes: time.minutes, zone }, message.at));
  const changes = [
    ...facts.of('action.finished'),
    ...facts.of('mitigated'),
    ...facts.of('relapsed'),
    ...facts.of('truth.knowable'),
  ];
  return readings.some(
    (since) => since <= message.at && !changes.some((c) => c.at >= since + WHOLE_MINUTE && c.at <= message.at),
  );
}

/** How good an update is: 1 with phase, news and next time; 0.5 with gaps; 0 when it only repeats or says nothing. */
function updateQuality(facts: Facts, message: Message, before: Message | null): number {
  if (!saysSomething(facts.plan, message)) return 0;
  if (isTrulyUnchanged(facts, message) && nextPromised(facts.plan, message) !== null) return 1;
  if (before && newsWords(facts, message) === newsWords(facts, before)) return 0;
  if (message.phase === 'resolved') return 1;
  const slots = newsSlots(facts, message);
  // What no template of the runbook asks for cannot be missing.
  const hasNews = slots.some((s) => s.slot.kind === 'news') || !canSay(facts, 'news');
  const hasNext = nextPromised(facts.plan, message) !== null || !canSay(facts, 'next-update');
  const complete = hasNews && slots.every((s) => s.filled) && hasNext;
  return complete ? 1 : 0.5;
}

/** Whether some template for news to the team has such a slot. */
const canSay = (facts: Facts, kind: SlotKind): boolean =>
  newsTemplates(facts.rulebook).some((t) => t.slots.some((s) => s.kind === kind));

/** Whether a message of this rulebook can name the next time at all. */
export const canPromise = (facts: Facts): boolean =>
  canSay(facts, 'next-update') || newsTemplates(facts.rulebook).some((t) => EVERY.test(`${t.body.en} ${t.body.fr}`));

export interface NewsDue {
  dueAt: number;
  /** The message that answered it, however late; null when none did. */
  by: Message | null;
  share: number;
}

/** Every update that was due from the opening on, by the earlier of the cadence and the time last promised. */
export const newsDue = once((facts): NewsDue[] => {
  const opens = openingDue(facts);
  if (opens === null) return [];
  const opening = openingOf(facts);
  const allClear = allClearOf(facts);
  const closed = facts.of('closed').find((c) => calmAt(facts, c.at));
  const end = Math.min(
    allClear?.at ?? Number.POSITIVE_INFINITY,
    closed?.at ?? Number.POSITIVE_INFINITY,
    facts.mitigated === null && facts.ended ? facts.openUntil : facts.now,
  );
  const useful = usefulMessages(facts, opening);
  const due: NewsDue[] = [];
  let last = opening?.at ?? opens;
  let promised = opening ? nextPromised(facts.plan, opening) : null;
  // A drill has a last event, and no two steps in a row leave `last` where it is: by a cadence, which is a minute or more, by a
  // change of the level, or to a message after it. So the loop ends.
  for (;;) {
    // A level that owes no news may still have promised some, or become one that does.
    const every = cadenceAt(facts, last);
    const dueAt = Math.min(
      last + (every ?? Number.POSITIVE_INFINITY),
      promised ?? Number.POSITIVE_INFINITY,
      impactNewsDue(facts, last),
    );
    if (dueAt + WHOLE_MINUTE > end) break;
    const cadence = every ?? cadenceAt(facts, dueAt) ?? facts.scaled(IMPACT_NEWS);
    const from = last;
    const next = useful.find((u) => u.message.at > from) ?? null;
    if (next && next.message.at < dueAt + WHOLE_MINUTE) {
      due.push({ dueAt, by: next.message, share: next.quality });
    } else if (next && next.message.at <= dueAt + cadence) {
      const late = next.message.at - dueAt;
      due.push({ dueAt, by: next.message, share: late * 2 <= cadence ? next.quality / 2 : 0 });
    } else {
      due.push({ dueAt, by: null, share: 0 });
      // Whoever promised the minute that was passing promised a moment before the message itself.
      last = Math.max(from, dueAt);
      promised = null;
      continue;
    }
    last = next.message.at;
    promised = nextPromised(facts.plan, next.message);
  }
  return due;
});

/** Messages that carry something the opening did not, each with its quality. Empty and repeated ones reset no clock. */
function usefulMessages(facts: Facts, opening: Message | null): { message: Message; quality: number }[] {
  let before = opening;
  const useful: { message: Message; quality: number }[] = [];
  for (const message of teamMessages(facts)) {
    if (message.phase === 'resolved' && !calmAt(facts, message.at)) continue;
    const quality = updateQuality(facts, message, before);
    if (quality === 0) continue;
    useful.push({ message, quality });
    before = message;
  }
  return useful;
}

function cadenceAt(facts: Facts, at: number): number | null {
  const severity = dutyAt(facts, at);
  if (severity === null) return null;
  const { updateMs, mitigatedUpdateMs } = paceOf(facts, severity);
  const every = calmAt(facts, at) ? mitigatedUpdateMs : updateMs;
  return every === null ? null : Math.max(every, WHOLE_MINUTE);
}

/** An impact that changes for all to know is news within ten minutes. */
function impactNewsDue(facts: Facts, after: number): number {
  const now = knowableAt(facts, after);
  const change = facts.knowables.find((k) => k.at > after && k.severity !== now?.severity);
  return change ? change.at + facts.scaled(IMPACT_NEWS) : Number.POSITIVE_INFINITY;
}

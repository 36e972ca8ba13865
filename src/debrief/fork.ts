/** What if: a drill played again with something changed, and what that would have been worth. */
import { type Frame, frameAt } from '../record/film.ts';
import type { StampedCommand } from '../record/format.ts';
import { calmAt, type Facts } from '../scoring/facts.ts';
import { cardOf } from '../scoring/score.ts';
import type { RuleResult, Scorecard } from '../scoring/scorecard.ts';
import { durationHolds, factsStated } from '../scoring/statements.ts';
import type { Command } from '../sim/commands/index.ts';
import type { DrillEvent, EventOf } from '../sim/events.ts';
import { deltasOf, type RuleDelta, tenth } from './compare.ts';
import { type Take, takeOf } from './take.ts';

/** A change to a drill. `index` is the command's place in the record; times are drill ms. */
export type Change =
  | { do: 'give'; at: number; command: Command }
  | { do: 'move'; index: number; at: number }
  | { do: 'drop'; index: number };

/** A command of the record that says or supposes what is not so in the fork. */
export interface NoLonger {
  index: number;
  /** The code of the reason when it is refused now; null when it states what is false now. */
  refused: string | null;
}

export interface Fork {
  take: Take;
  changes: readonly Change[];
  scorecard: Scorecard;
  /** Points of the total that the changes are worth; negative when they cost. */
  gain: number;
  /** The same without the cap on an unmended drill: what they move even while the cap holds. */
  earnedGain: number;
  noLonger: readonly NoLonger[];
  /** A command that the changes add was refused: it could not have been given then. */
  refused: boolean;
  /** Rules that came out otherwise, the largest difference first. */
  deltas: readonly RuleDelta[];
}

/** A command of the fork, and its place in the record; null for a new one. */
interface Entry extends StampedCommand {
  from: number | null;
}

const MINUTE = 60_000;

/**
 * The drill with the changes made. The other commands are given at their times as long as they still apply; those that
 * were refused in the drill are left out. A message whose text is false in the fork, or a command that is refused there,
 * counts neither for nor against: the rules that rest on it keep what they said of the drill.
 */
export function fork(base: Take, changes: readonly Change[]): Fork {
  const entries = rewritten(base, changes);
  const frame = frameBefore(base, entries);
  const { header, endAt, ended } = base.played;
  const stamped = ({ at, seat, command }: Entry): StampedCommand => ({ at, seat, command });
  const rest = entries.filter((e) => e.from === null || e.from >= frame.commands);
  const played = {
    header: { ...header, origin: 'fork' as const },
    commands: entries.map(stamped),
    endAt: Math.max(endAt, entries.at(-1)?.at ?? endAt),
    ended,
  };
  const take = takeOf(base.plan, played, { frame, events: base.film.events, commands: rest.map(stamped) });
  const noLonger = rest.flatMap(({ from }, i): NoLonger[] => {
    if (from === null) return [];
    const refused = take.film.rejected[i] ?? null;
    return refused !== null || turnedFalse(base, from, take, i) ? [{ index: from, refused }] : [];
  });
  const own = (take: Take, i: number) => (take.film.told[i] ?? []).filter((e) => e.seat !== null).map((e) => e.id);
  const unsettled = new Set(noLonger.flatMap(({ index }) => own(base, index)));
  rest.forEach(({ from }, i) => {
    if (noLonger.some((n) => n.index === from)) for (const id of own(take, i)) unsettled.add(id);
  });
  const scorecard = settled(base, take, unsettled);
  return {
    take,
    changes,
    scorecard,
    gain: tenth(scorecard.total - base.scorecard.total),
    earnedGain: tenth(earnedOf(scorecard) - earnedOf(base.scorecard)),
    noLonger,
    refused: rest.some(({ from }, i) => from === null && take.film.rejected[i] != null),
    deltas: deltasOf(base.scorecard, scorecard),
  };
}

/** The commands of the fork in order of time: at the same time, a changed one before those of the record. */
function rewritten(base: Take, changes: readonly Change[]): Entry[] {
  const { commands, header } = base.played;
  const gone = new Set(changes.flatMap((c) => (c.do === 'give' ? [] : [c.index])));
  const fresh = changes.flatMap((change): Entry[] => {
    if (change.do === 'give') return [{ at: change.at, seat: header.seat, command: change.command, from: null }];
    const moved = change.do === 'move' ? commands[change.index] : undefined;
    return moved && change.do === 'move' ? [{ ...moved, at: change.at, from: change.index }] : [];
  });
  const kept = commands.flatMap((command, from): Entry[] =>
    gone.has(from) || base.film.rejected[from] != null ? [] : [shortened(base, { ...command, from }, fresh)],
  );
  // A stable sort keeps the fresh ones, put first, ahead at equal times.
  return [...fresh, ...kept].toSorted((a, b) => a.at - b.at);
}

/** A wait that a new command falls into ends there. */
function shortened(base: Take, entry: Entry, fresh: readonly Entry[]): Entry {
  const { command, at, from } = entry;
  if (command.type !== 'jump' || from === null) return entry;
  const jumped = base.film.told[from]?.find((e): e is DrillEvent & EventOf<'jumped'> => e.type === 'jumped');
  const cut = Math.min(...fresh.filter((f) => f.at > at && f.at < (jumped?.reached ?? at)).map((f) => f.at));
  return cut < command.until ? { ...entry, command: { ...command, until: cut } } : entry;
}

/** The last frame of the base before anything differs. */
function frameBefore(base: Take, entries: readonly Entry[]): Frame {
  const { commands } = base.played;
  const same = (e: Entry): boolean =>
    e.from !== null && commands[e.from]?.command === e.command && commands[e.from]?.at === e.at;
  const unchanged = new Set(entries.filter(same).map((e) => e.from));
  const missing = commands.findIndex((_, i) => !unchanged.has(i) && base.film.rejected[i] == null);
  const freshAt = Math.min(...entries.filter((e) => !same(e)).map((e) => e.at));
  const after = commands.findIndex((c) => c.at >= freshAt);
  const most = Math.min(missing < 0 ? commands.length : missing, after < 0 ? commands.length : after);
  const limit = Math.min(freshAt, commands[missing]?.at ?? Number.POSITIVE_INFINITY);
  const late = frameAt(base.film, limit);
  if (late.commands <= most) return late;
  return base.film.frames.findLast((f) => f.commands <= most && f.state.now <= limit) ?? (base.film.frames[0] as Frame);
}

/** Whether what a command said was so in the drill, and is not in the fork. */
function turnedFalse(base: Take, from: number, take: Take, index: number): boolean {
  const was = said(base, from);
  const is = said(take, index);
  if (!was || !is || was.type !== is.type) return false;
  switch (is.type) {
    case 'message.sent': {
      const before = was as EventOf<'message.sent'>;
      if (is.phase === 'resolved' && calmAt(base.facts, before.at) && !calmAt(take.facts, is.at)) return true;
      const held = factsStated(base.facts, before).filter((f) => f.holds);
      const holds = factsStated(take.facts, is);
      return held.some((h) => holds.some((n) => n.sent.slot.id === h.sent.slot.id && !n.holds));
    }
    case 'postmortem.opened':
      return turned(
        base.facts,
        take.facts,
        (facts) => is.minutes !== null && durationHolds(facts, is.minutes * MINUTE),
      );
    case 'closed':
      return is.early && !(was as EventOf<'closed'>).early;
  }
}

const turned = (before: Facts, after: Facts, holds: (facts: Facts) => boolean): boolean =>
  holds(before) && !holds(after);

type Statement = EventOf<'message.sent'> | EventOf<'postmortem.opened'> | EventOf<'closed'>;

/** What a command stated, of that which can turn false. */
const said = (take: Take, index: number): Statement | undefined =>
  take.film.told[index]?.find(
    (e): e is DrillEvent & Statement =>
      e.type === 'message.sent' || e.type === 'postmortem.opened' || e.type === 'closed',
  );

/** The fork's card, in which rules that rest on unsettled events keep what they said of the drill. */
function settled(base: Take, take: Take, unsettled: ReadonlySet<string>): Scorecard {
  if (unsettled.size === 0) return take.scorecard;
  const rests = (rule: RuleResult | undefined) => rule?.evidence.some((id) => unsettled.has(id)) ?? false;
  const rules = take.scorecard.rules
    .filter((rule) => rule.id !== 'CAP')
    .map((rule) => {
      const before = base.scorecard.rules.find((r) => r.id === rule.id);
      return before && (rests(rule) || rests(before)) ? before : rule;
    });
  return cardOf(take.facts, rules);
}

const earnedOf = (card: Scorecard): number => card.dimensions.reduce((sum, d) => sum + d.points, 0);

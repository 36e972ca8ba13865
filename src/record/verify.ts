/** Whether a record is what its commands give: the same state, events and scorecard, on any machine. */
import type { Plan } from '../scenario/plan.ts';
import { score } from '../scoring/score.ts';
import { canonicalJson, eventsHash, scorecardHash, stateHash } from './digest.ts';
import type { DrillRecord } from './format.ts';
import { replay } from './replay.ts';

/** The first thing that differs, in the order in which a difference spreads. */
interface Difference {
  what: 'variant' | 'command' | 'event' | 'end' | 'events' | 'state' | 'scorecard';
  /** Of the command or event; 0 for the others. */
  index: number;
  /** As kept, and as replayed; JSON. */
  kept: string;
  replayed: string;
  /** The record was played from another version of the pack, rulebook or scenario: a likely reason. */
  otherContent: boolean;
}

export interface Verdict {
  ok: boolean;
  /** As replayed. */
  stateHash: string;
  eventsHash: string;
  scorecardHash: string;
  firstDifference: Difference | null;
}

/** Replays a record and compares. */
export function verify(plan: Plan, record: DrillRecord): Verdict {
  const { header, commands, events, digests } = record;
  const { pack, rulebook, scenario } = header.digests;
  const otherContent =
    pack !== plan.digests.pack || rulebook !== plan.digests.rulebook || scenario !== plan.digests.scenario;
  const differs = (what: Difference['what'], index: number, kept: unknown, replayed: unknown): Difference => ({
    what,
    index,
    kept: canonicalJson(kept),
    replayed: canonicalJson(replayed),
    otherContent,
  });
  if (header.variant !== undefined && !plan.variants.some(({ id }) => id === header.variant)) {
    const firstDifference = differs(
      'variant',
      0,
      header.variant,
      plan.variants.map(({ id }) => id),
    );
    return { ok: false, stateHash: '', eventsHash: '', scorecardHash: '', firstDifference };
  }

  const again = replay(plan, record);
  const scorecard = score(plan, again.events, header);
  const hashes = {
    stateHash: stateHash(again.state),
    eventsHash: eventsHash(again.events),
    scorecardHash: scorecardHash(scorecard),
  };
  const firstDifference = find();
  return { ok: firstDifference === null, ...hashes, firstDifference };

  function find(): Difference | null {
    const command = commands.findIndex(({ rejected }, i) => (rejected ?? null) !== again.rejected[i]);
    if (command >= 0) return differs('command', command, commands[command]?.rejected ?? null, again.rejected[command]);
    const length = Math.max(events.length, again.events.length);
    for (let i = 0; i < length; i++) {
      if (canonicalJson(events[i]) !== canonicalJson(again.events[i]))
        return differs('event', i, events[i], again.events[i]);
    }
    const { endedAt, now } = again.state;
    const end = { endAt: now, ended: endedAt !== null };
    const kept = { endAt: record.endAt, ended: record.ended };
    if (canonicalJson(kept) !== canonicalJson(end)) return differs('end', 0, kept, end);
    if (digests.events !== hashes.eventsHash) return differs('events', 0, digests.events, hashes.eventsHash);
    if (digests.state !== hashes.stateHash) return differs('state', 0, digests.state, hashes.stateHash);
    if (scorecardHash(record.scorecard) !== hashes.scorecardHash)
      return differs('scorecard', 0, record.scorecard, scorecard);
    if (digests.scorecard !== hashes.scorecardHash)
      return differs('scorecard', 0, digests.scorecard, hashes.scorecardHash);
    return null;
  }
}

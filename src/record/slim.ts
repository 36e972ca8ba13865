/** A drill small enough for a link: what replays to all the rest. */
import { z } from 'zod';
import type { Plan } from '../scenario/plan.ts';
import { score } from '../scoring/score.ts';
import { eventsHash, scorecardHash, stateHash } from './digest.ts';
import type { DrillRecord } from './format.ts';
import { replay } from './replay.ts';
import { playedShape } from './schema.ts';

const SLIM_FORMAT = 'tocsin/link/1';

const slimSchema = z.strictObject({ format: z.literal(SLIM_FORMAT), ...playedShape });

type Slim = z.infer<typeof slimSchema>;

/** The record as a short text: without its events, its score and its clock, which a replay gives again. */
export function slimText({ header, commands, endAt, ended, digests, review }: DrillRecord): string {
  return JSON.stringify({
    format: SLIM_FORMAT,
    header,
    commands,
    endAt,
    ended,
    digests,
    ...(review && { review }),
  } satisfies Slim);
}

/** The content of a link; null when it is none, or cut off. Never throws. */
export function readSlim(text: string): Slim | null {
  try {
    const read = slimSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The whole record again, replayed; null when it does not come out as its digests say (other rules or content than here). */
export function fleshedOut(plan: Plan, slim: Slim): DrillRecord | null {
  const { header, commands, endAt, ended, digests, review } = slim;
  if (header.variant !== undefined && !plan.variants.some((v) => v.id === header.variant)) return null;
  const { state, events } = replay(plan, { header, commands, endAt, ended });
  const scorecard = score(plan, events, header);
  const same =
    digests.state === stateHash(state) &&
    digests.events === eventsHash(events) &&
    digests.scorecard === scorecardHash(scorecard);
  if (!same) return null;
  return { header, commands, marks: [], endAt, ended, events, digests, scorecard, ...(review && { review }) };
}

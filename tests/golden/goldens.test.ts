/** Recorded drills that every version must replay to the same bits, three ways. The browser replays them too (tests/e2e). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { eventsHash, scorecardHash, stateHash } from '../../src/record/digest.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { readRecord } from '../../src/record/parse.ts';
import { type Replayed, replay } from '../../src/record/replay.ts';
import { verify } from '../../src/record/verify.ts';
import { score } from '../../src/scoring/score.ts';
import { advance, begin } from '../../src/sim/engine.ts';
import type { DrillState } from '../../src/sim/state.ts';
import { goldenFiles } from '../support/goldens.ts';
import { shippedScenarios } from '../support/shipped.ts';

const throughJson = (state: DrillState): DrillState => JSON.parse(JSON.stringify(state));

function recordIn(path: string): DrillRecord {
  const read = readRecord(readFileSync(path, 'utf8'), path);
  if (!read.ok) throw new Error(read.problems.map((p) => p.message).join('\n'));
  return read.record;
}

const digestsOf = (
  { state, events }: Replayed,
  record: DrillRecord,
  plan: Awaited<ReturnType<typeof planOf>>['plan'],
) => ({
  state: stateHash(state),
  events: eventsHash(events),
  scorecard: scorecardHash(score(plan, events, record.header)),
});

describe('recorded drills replay to the same state, events and scorecard', () => {
  it('there are recorded drills of every variant that ships', async () => {
    const variants = new Set(
      goldenFiles().map((path) => recordIn(path).events.find((e) => e.type === 'drill.began')?.variant),
    );
    const shipped = await Promise.all(shippedScenarios().map(async (id) => (await planOf(id)).plan));
    expect([...variants].sort()).toEqual(shipped.flatMap((plan) => plan.variants.map((v) => v.id)).sort());
  });

  it.each(goldenFiles())('%s', async (path) => {
    const record = recordIn(path);
    const { plan } = await planOf(record.header.scenario);

    expect(verify(plan, record)).toMatchObject({ ok: true, firstDifference: null });
    expect(digestsOf(replay(plan, record), record, plan)).toEqual(record.digests);
    expect(digestsOf(replay(plan, record, throughJson), record, plan)).toEqual(record.digests);

    // From a snapshot in the middle of the drill: what follows depends on the state alone.
    const middle = Math.floor(record.commands.length / 2);
    let snapshot: DrillState | null = null;
    replay(plan, record, (state, index) => {
      if (index === middle) snapshot = throughJson(state);
      return state;
    });
    expect(
      digestsOf(
        replay(plan, record, (state, index) => (index === middle && snapshot ? snapshot : state)),
        record,
        plan,
      ),
    ).toEqual(record.digests);
  });

  it('a changed command is noticed, with the first difference', async () => {
    const [path] = goldenFiles();
    const record = recordIn(path ?? '');
    const { plan } = await planOf(record.header.scenario);
    const commands = record.commands.filter(({ command }) => command.type !== 'acknowledge');
    expect(verify(plan, { ...record, commands }).ok).toBe(false);
  });

  it('another seed is another drill', async () => {
    const { plan } = await planOf('inc-001-site-down');
    const play = (seed: string) =>
      advance(plan, begin(plan, { seed, seat: 'on-call', mode: 'practice', extended: 1 }).state, 600_000).state;
    expect(stateHash(play('1'))).toBe(stateHash(play('1')));
    expect(stateHash(play('1'))).not.toBe(stateHash(play('2')));
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { fork } from '../../src/debrief/fork.ts';
import { candidatesFor, proposals } from '../../src/debrief/proposals.ts';
import { type Take, takeOf } from '../../src/debrief/take.ts';
import { stateHash } from '../../src/record/digest.ts';
import { stateAt } from '../../src/record/film.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { readRecord } from '../../src/record/parse.ts';
import { replay } from '../../src/record/replay.ts';
import type { Plan } from '../../src/scenario/plan.ts';

const folder = 'scenarios/artisanat-dupont/goldens';

async function golden(name: string): Promise<{ plan: Plan; record: DrillRecord; base: Take }> {
  const read = readRecord(readFileSync(`${folder}/${name}.json`, 'utf8'), name);
  if (!read.ok) throw new Error(read.problems.map((p) => p.message).join('\n'));
  const { plan } = await planOf(read.record.header.scenario);
  return { plan, record: read.record, base: takeOf(plan, read.record) };
}

const expert = await golden('inc-001-expert-deployment');
const silent = await golden('inc-001-silent');

const finished = <T, R>(steps: Generator<T, R>): { steps: T[]; result: R } => {
  const seen: T[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { steps: seen, result: step.value };
    seen.push(step.value);
  }
};

const indexOf = (record: DrillRecord, type: string): number =>
  record.commands.findIndex((c) => c.command.type === type);

describe('a film of a drill', () => {
  it('shows at any moment what the drill was then, forwards and backwards', () => {
    const { plan, record, base } = expert;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: record.endAt }), (at) => {
        const commands = record.commands.filter((c) => c.at <= at);
        const then = replay(plan, { header: record.header, commands, endAt: at, ended: false });
        expect(stateHash(stateAt(plan, base.film, at))).toBe(stateHash(then.state));
      }),
      { numRuns: 25 },
    );
  });

  it('shows the middle of a wait', () => {
    const { plan, record } = silent;
    const commands = [{ at: 60_000, seat: 'on-call' as const, command: { type: 'jump' as const, until: 1_800_000 } }];
    const base = takeOf(plan, { ...record, commands });
    const jumped = base.film.events.find((e) => e.type === 'jumped');
    const middle = 60_000 + Math.floor(((jumped?.at ?? 0) - 60_000) / 2);
    expect(stateAt(plan, base.film, middle).now).toBe(middle);
    expect(base.film.frames.map((f) => f.state.now)).toEqual(
      base.film.frames.map((f) => f.state.now).toSorted((a, b) => a - b),
    );
  });

  it('has the score of the record', () => {
    for (const { base, record } of [expert, silent]) expect(base.scorecard).toEqual(record.scorecard);
  });
});

describe('what if', () => {
  it('nothing changed gains nothing', () => {
    const same = fork(expert.base, []);
    expect(same.gain).toBe(0);
    expect(same.deltas).toEqual([]);
    expect(same.noLonger).toEqual([]);
    expect(same.scorecard).toEqual(expert.base.scorecard);
  });

  it('gives the same as playing the changed commands from the start', () => {
    const { base, plan } = expert;
    const index = indexOf(expert.record, 'act');
    const at = (expert.record.commands[index]?.at ?? 0) + 600_000;
    const changed = fork(base, [{ do: 'move', index, at }]);
    const again = takeOf(plan, changed.take.played);
    expect(again.film.events).toEqual(changed.take.film.events);
    expect(again.scorecard.total).toBe(changed.take.scorecard.total);
  });

  it('without the act that mended it the total is capped, and what was said of the end no longer applies', () => {
    const { base, record } = expert;
    const acts = record.commands.flatMap((c, index) =>
      c.command.type === 'act' ? [{ do: 'drop' as const, index }] : [],
    );
    const worse = fork(base, acts);
    expect(worse.scorecard.capped).toBe(true);
    expect(worse.gain).toBeLessThan(-50);
    const spoken = worse.noLonger.map(({ index }) => record.commands[index]?.command);
    expect(spoken).toContainEqual(expect.objectContaining({ type: 'send-message' }));
    // Its text counts neither for nor against: the verdict on the resolved message is the drill's.
    expect(worse.deltas.map((d) => d.id)).not.toContain('COM-8');
  });

  it('a command whose precondition is gone no longer applies', () => {
    const { base, record } = expert;
    const index = indexOf(record, 'acknowledge');
    const declared = indexOf(record, 'declare');
    const changed = fork(base, [
      { do: 'drop', index },
      { do: 'drop', index: declared },
    ]);
    const refused = changed.noLonger.flatMap((n) =>
      n.refused === null ? [] : [record.commands[n.index]?.command.type],
    );
    expect(refused).toContain('close');
  });

  it('a command given inside a wait cuts it short', () => {
    const { plan, record } = silent;
    const commands = [{ at: 200_000, seat: 'on-call' as const, command: { type: 'jump' as const, until: 3_000_000 } }];
    const base = takeOf(plan, { ...record, commands });
    const jumped = base.film.events.find((e) => e.type === 'jumped');
    const at = 200_000 + Math.floor(((jumped?.at ?? 0) - 200_000) / 2);
    const cut = fork(base, [{ do: 'give', at, command: { type: 'note', text: 'Awake.' } }]);
    expect(cut.take.film.events.find((e) => e.type === 'noted')?.at).toBe(at);
  });

  it('ACK-1 acknowledged sooner gains what the rule gives', () => {
    const { base } = silent;
    const better = fork(base, [{ do: 'give', at: base.facts.t0 + 60_000, command: { type: 'acknowledge' } }]);
    expect(better.earnedGain).toBeGreaterThan(0);
    expect(better.deltas[0]).toMatchObject({ id: 'ACK-1', before: { points: 0 }, after: { outcome: 'full' } });
  });

  it('the drill that was is left as it was', () => {
    const before = JSON.stringify(silent.base.played.commands);
    for (const { changes } of candidatesFor(silent.base)) fork(silent.base, changes);
    expect(JSON.stringify(silent.base.played.commands)).toBe(before);
    expect(silent.base.scorecard).toEqual(silent.record.scorecard);
  });
});

describe('what would have gained most', () => {
  it('tries every candidate, counts them, and gives the best three, each for another rule', () => {
    const { steps, result } = finished(proposals(silent.base));
    expect(steps.at(-1)).toEqual({ tried: steps.length, of: candidatesFor(silent.base).length });
    expect(result).toHaveLength(3);
    const gains = result.map((p) => p.fork.gain);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(gains.at(-1)).toBeGreaterThan(0);
    expect(result[0]?.title.en).toMatch(/^Declare P1 with evidence for it at 14:0\d$/);
    for (const candidate of candidatesFor(silent.base)) {
      const tried = fork(silent.base, candidate.changes).gain;
      expect(tried).toBeLessThanOrEqual(gains[0] ?? 0);
    }
  });

  it('has nothing to propose where nothing was lost', () => {
    expect(finished(proposals(expert.base)).result).toEqual([]);
  });
});

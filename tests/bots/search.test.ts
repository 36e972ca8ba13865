import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { blinded } from '../../src/bots/search/blind.ts';
import { cheatRecord, hunt } from '../../src/cli/cheat/hunt.ts';
import { planOf } from '../../src/cli/packs.ts';
import { verify } from '../../src/record/verify.ts';
import type { Facts } from '../../src/scoring/facts.ts';
import { earned, type Rule, text, type Verdict } from '../../src/scoring/rule.ts';
import { RULES } from '../../src/scoring/rules.ts';
import { score } from '../../src/scoring/score.ts';
import type { Command } from '../../src/sim/commands/index.ts';
import { freezeStates } from '../../src/sim/frozen.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

// Hundreds of whole drills; what may not change is frozen in the other tests.
freezeStates(false);
vi.setConfig({ testTimeout: 240_000 });

/** What a search found once, as the commands that it gave. */
interface Kept {
  scenario: string;
  variant: string;
  seed: string;
  commands: { at: number; command: Command }[];
}

async function replayed(name: string) {
  const kept: Kept = JSON.parse(readFileSync(`tests/bots/exploits/${name}.json`, 'utf8'));
  const { plan } = await planOf(kept.scenario);
  const drill = play(plan, { seed: kept.seed, variant: kept.variant });
  for (const { at, command } of kept.commands) drill.until(at).give(command);
  drill.until(plan.lengthMs);
  const card = score(plan, drill.events, { mode: 'practice', extended: 1, seat: 'on-call' });
  return { card, earned: card.dimensions.reduce((sum, d) => sum + d.points, 0) };
}

describe('exploits that were found stay closed', () => {
  it.each([
    ['left-to-the-morning-unseen', /left to the morning without evidence/],
    ['mended-in-the-dark', /before anything that tells the cause/],
    ['every-button-pressed', /trying every button/],
  ])('CAP %s: held below a pass that the rest would pay', async (name, why) => {
    const { card, earned: rest } = await replayed(name);
    expect(rest).toBeGreaterThanOrEqual(50);
    expect(card.total).toBeLessThan(50);
    expect(card.rules.find((r) => r.id === 'CAP')?.why.en).toMatch(why);
  });
});

describe('a copy of the rules with three weaknesses', () => {
  const why = text('Planted by a test.', 'Mis là par un test.');
  const share = (part: number, whole: number): Verdict => earned(part / whole, null, why);
  /** The volume of messages pays, calling everybody pays, ticking the checklist pays whether it is true or not. */
  const weak: Readonly<Record<string, (facts: Facts) => Verdict>> = {
    'COM-2': (facts) => share(facts.of('message.sent').length, 12),
    'ESC-2': (facts) =>
      share(new Set(facts.of('escalated').map((e) => e.to)).size, Math.max(1, facts.plan.people.length - 1)),
    'END-1': (facts) =>
      share(new Set(facts.of('ticked').map((t) => t.item)).size, Math.max(1, facts.rulebook.checklist.length)),
  };
  const rules = RULES.filter(({ id }) => id !== 'COM-9' && id !== 'ESC-3').map((rule): Rule => {
    const judge = weak[rule.id];
    return judge ? { ...rule, judge } : rule;
  });
  const search = { seed: '1', budget: 700 };

  it('is seen through: the search finds all three within its budget', async () => {
    const { drills } = await hunt(drillPlan, { ...search, rules });
    const [best] = drills;
    const paid = best?.card.rules.filter((r) => Object.hasOwn(weak, r.id) && r.outcome === 'full').map((r) => r.id);
    expect(paid?.toSorted()).toEqual(Object.keys(weak).toSorted());
  });
});

const found = await hunt(drillPlan, { seed: 'twice', budget: 40 });

describe('the search', () => {
  it('finds the same for the same seed and budget, and keeps to its budget', async () => {
    let most = 0;
    const onProgress = (drills: number) => {
      most = drills;
    };
    expect(await hunt(drillPlan, { seed: 'twice', budget: 40, onProgress })).toEqual(found);
    expect(most).toBeLessThanOrEqual(40);
  });

  it('gives the best so far when it is stopped, and plays no more than it takes to know what that is worth', async () => {
    const stop = new AbortController();
    let most = 0;
    const onProgress = (drills: number) => {
      most = drills;
      if (drills >= 10) stop.abort();
    };
    const early = await hunt(drillPlan, { seed: 'twice', budget: 1000, onProgress, stop: stop.signal });
    expect(early.script.length).toBeGreaterThan(0);
    expect(early.drills.length).toBeGreaterThan(0);
    expect(most).toBeLessThan(40);
  });

  it('gives a record of its exploit that replays to the same digests and the same score', () => {
    const [drill] = found.drills;
    if (!drill) throw new Error('no drill');
    const record = cheatRecord(drillPlan, found.script, drill);
    expect(record.scorecard.total).toBe(drill.card.total);
    expect(verify(drillPlan, record).ok).toBe(true);
  });

  it('sees nothing of what a drill says: no words, no findings, no outputs, no names', () => {
    const drill = play(drillPlan).until(600_000);
    const seen = JSON.stringify(blinded(viewFor(drillPlan, drill.state, 'on-call'), 'x'));
    for (const word of [
      'observation',
      'output',
      'text',
      'name',
      'says',
      'shows',
      'supports',
      'kind',
      'impact',
      'summary',
    ])
      expect(seen).not.toContain(`"${word}"`);
  });
});

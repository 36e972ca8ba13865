import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import type { Command } from '../../src/sim/commands/index.ts';
import { advance, apply, begin } from '../../src/sim/engine.ts';
import type { DrillEvent } from '../../src/sim/events.ts';
import type { DrillState } from '../../src/sim/state.ts';
import { seriesAt } from '../../src/sim/world/series.ts';

const MINUTE = 60_000;
const { plan } = await planOf('inc-003-ten-o-clock');
const variants = plan.variants.map((v) => v.id);

/** A drill played by hand. */
class Played {
  state: DrillState;
  events: DrillEvent[] = [];

  constructor(variant: string, seed = 'by hand') {
    this.state = begin(plan, { variant, seed, seat: 'on-call', mode: 'practice', extended: 1 }).state;
  }
  wait(ms: number): this {
    const step = advance(plan, this.state, this.state.now + ms);
    this.state = step.state;
    this.events.push(...step.events);
    return this;
  }
  give(command: Command): this {
    const result = apply(plan, this.state, { seat: 'on-call', command });
    if (!result.ok) throw new Error(result.rejection.message.en);
    this.state = result.state;
    this.events.push(...result.events);
    return this;
  }
  act(action: string, then: number): this {
    return this.give({ type: 'act', action }).wait(then);
  }
  series(id: string): number {
    return seriesAt(plan, this.state.world, id, this.state.now);
  }
  get outcome() {
    return this.events.findLast((e) => e.type === 'action.finished');
  }
}

const paged = (variant: string, seed?: string) => new Played(variant, seed).wait(3 * MINUTE);
/** Reaches the one owner of the Vercel team who is not on a train. */
const withOwner = (variant: string) =>
  paged(variant)
    .give({ type: 'escalate', to: 'jean-pierre', by: 'call', message: 'An owner has to switch a setting.' })
    .wait(3 * MINUTE);

describe('a slow Thursday', () => {
  it.each(variants)('%s: pages within three minutes of the start, never before it', (variant) => {
    for (let seed = 0; seed < 25; seed++) {
      const at = paged(variant, `page ${seed}`).events.find((e) => e.type === 'page.delivered')?.at ?? -1;
      expect(at).toBeGreaterThan(0);
    }
  });

  it.each(variants)('%s: something tells its cause, and two red herrings do not', (variant) => {
    const here = plan.evidence.filter((e) => e.only === null || e.only.includes(variant));
    expect(here.filter((e) => e.tells?.includes(variant)).length).toBeGreaterThanOrEqual(3);
    const herrings = here.filter((e) => HERRINGS[variant]?.includes(e.id));
    expect(herrings).toHaveLength(HERRINGS[variant]?.length ?? 0);
    expect(herrings.flatMap((e) => e.tells ?? [])).toEqual([]);
  });

  const HERRINGS: Record<string, string[]> = {
    queries: ['newsletter-quarter', 'vercel-builds', 'log-db-slow'],
    images: ['newsletter-quarter', 'reviews-herring', 'free-html'],
    starts: ['preview-compute', 'neon-elsewhere', 'legal-copy'],
  };

  it('gives no answer away before the level is declared', () => {
    const { title, briefing, objectives } = plan.scenario;
    const giveaway =
      /\bP[1-4]\b|INC-\d|rollback|retour en arrière|release|\bversion|deploy|déploi|image|picture|photo|quer(y|ies)|requête|cold|froid|slow|lent/i;
    for (const text of [title, briefing, ...objectives]) {
      expect(text.en).not.toMatch(giveaway);
      expect(text.fr).not.toMatch(giveaway);
    }
  });

  it('says every sentence in both languages', () => {
    const same = textsIn(plan).filter(({ en, fr }) => en === fr && /[a-z]+ [a-z]+ [a-z]+ [a-z]+/i.test(en));
    expect(same).toEqual([]);
  });
});

describe('what ends it', () => {
  it('queries: the rollback, within a quarter of an hour; elsewhere it fails', () => {
    expect(paged('queries').act('rollback', 12 * MINUTE).state.mitigatedAt).not.toBeNull();
    for (const other of ['images', 'starts']) {
      const played = paged(other).act('rollback', 90 * MINUTE);
      expect(played.outcome).toMatchObject({ failed: true });
      expect(played.state.mitigatedAt).toBeNull();
    }
  });

  it('images: putting the campaign back, but not before two rungs were due; elsewhere it fails', () => {
    const played = paged('images').act('revert-campaign', 60 * MINUTE);
    expect(played.state.mitigatedAt).toBeNull();
    expect(played.wait(60 * MINUTE).state.mitigatedAt).not.toBeNull();
    for (const other of ['queries', 'starts']) {
      const elsewhere = paged(other).act('revert-campaign', 2 * 60 * MINUTE);
      expect(elsewhere.outcome).toMatchObject({ failed: true });
      expect(elsewhere.state.mitigatedAt).toBeNull();
    }
  });

  it('starts: an owner switches the setting and one redeploy follows; elsewhere both fail', () => {
    expect(() => paged('starts').act('fluid-on', 0)).toThrow(/owners/);
    const played = withOwner('starts').act('fluid-on', 21 * MINUTE);
    expect(played.state.world.faults.some((f) => f.id === 'cold-waves' && f.endMs === null)).toBe(true);
    expect(played.act('redeploy', 30 * MINUTE).state.mitigatedAt).not.toBeNull();
    for (const other of ['queries', 'images']) {
      const elsewhere = withOwner(other).act('fluid-on', 21 * MINUTE);
      expect(elsewhere.outcome).toMatchObject({ failed: true });
      elsewhere.act('redeploy', 60 * MINUTE);
      expect(elsewhere.outcome).toMatchObject({ failed: true });
      expect(elsewhere.state.mitigatedAt).toBeNull();
    }
  });
});

describe('what makes it worse', () => {
  it.each(['queries', 'starts'])(
    '%s: past the pooler the slots run out and P2 becomes P1, until the way back',
    (variant) => {
      const played = paged(variant).act('unpooled-host', 10 * MINUTE);
      expect(played.outcome).toMatchObject({ harm: { points: 10 } });
      expect(played.state.truth.severity).toBe('P1');
      expect(played.series('db-connections')).toBe(112);
      expect(played.series('orders')).toBeLessThan(0.1);
      expect(played.act('pooled-host', 10 * MINUTE).state.truth.severity).toBe('P2');
    },
  );

  it.each(variants)('%s: an emptied CDN serves all from the origin for a while', (variant) => {
    const played = paged(variant).act('purge-cdn', 5 * MINUTE);
    expect(played.outcome?.harm?.points).toBeGreaterThanOrEqual(4);
    expect(played.series('image-hits')).toBeLessThan(0.1);
    expect(played.wait(30 * MINUTE).series('image-hits')).toBeGreaterThan(0.5);
  });

  it('starts: each redeploy without the setting is colder', () => {
    const played = paged('starts').wait(5 * MINUTE);
    const before = played.series('cold-starts');
    played.act('redeploy', 12 * MINUTE);
    expect(played.outcome).toMatchObject({ failed: true, harm: { points: 4 } });
    expect(played.series('cold-starts')).toBeGreaterThan(before);
  });

  it('queries: promoting the same build again is a relapse', () => {
    const played = paged('queries')
      .act('rollback', 12 * MINUTE)
      .act('promote-newest', 4 * MINUTE);
    expect(played.events.some((e) => e.type === 'relapsed')).toBe(true);
    expect(played.state.truth.severity).toBe('P2');
  });
});

describe('the second incident of the variant images', () => {
  const confirmations = () =>
    paged('images')
      .give({ type: 'declare', severity: 'P2' })
      .wait(42 * MINUTE);
  const stuck = (played: Played) => played.state.world.faults.some((f) => f.id === 'mails-stuck' && f.endMs === null);

  it('takes other things from customers than the first, whose level it leaves alone', () => {
    const played = confirmations();
    expect(stuck(played)).toBe(true);
    expect(played.series('mails-waiting')).toBeGreaterThan(10);
    expect(played.state.truth).toMatchObject({ severity: 'P2', losses: [{ capability: 'browse' }] });
  });

  it('can be handed to Lucas, who ends it within the hour while the first goes on', () => {
    const played = confirmations()
      .give({ type: 'escalate', to: 'lucas', by: 'call', message: 'Please come.' })
      .wait(5 * MINUTE)
      .give({ type: 'look', item: 'series:mails-waiting' })
      .wait(MINUTE)
      .give({ type: 'split', title: 'Confirmations do not go out', evidence: ['series:mails-waiting'] })
      .give({ type: 'hand-over', incident: 'second', to: 'lucas' })
      .wait(58 * MINUTE);
    expect(played.events.some((e) => e.type === 'incident.taken' && e.by === 'lucas')).toBe(true);
    expect(stuck(played)).toBe(false);
    expect(played.state.mitigatedAt).toBeNull();
  });

  it.each(['queries', 'starts'])('%s: there is none', (variant) => {
    const played = paged(variant).wait(60 * MINUTE);
    expect(stuck(played)).toBe(false);
    expect(played.series('mails-waiting')).toBeLessThan(10);
  });
});

describe('work until half past three', () => {
  it.each(variants)(
    '%s: jumps stop at what happens and at what is due, and cross the drill in fewer than 90',
    (variant) => {
      const played = paged(variant).give({ type: 'acknowledge' });
      const until = 5 * 60 * MINUTE + 26 * MINUTE;
      let jumps = 0;
      for (; played.state.now < until && jumps < 90; jumps++) played.give({ type: 'jump', until });
      expect(played.state.now).toBe(until);
      const stops = new Set(played.events.flatMap((e) => (e.type === 'jumped' ? e.why : [])));
      expect(stops).toContain('deadline');
      expect(stops).toContain('chat.said');
    },
  );
});

/** Every text in both languages in a piece of data. */
function textsIn(data: unknown): { en: string; fr: string }[] {
  if (data === null || typeof data !== 'object') return [];
  if ('en' in data && 'fr' in data) return [{ en: String(data.en), fr: String(data.fr) }];
  return Object.values(data).flatMap(textsIn);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsAt } from '../../../src/sim/world/errors.ts';
import { healthAt } from '../../../src/sim/world/health.ts';
import { pageCheck } from '../../../src/sim/world/pages.ts';
import { panelsAt } from '../../../src/sim/world/panels.ts';
import { liveRelease, releasesAt } from '../../../src/sim/world/releases.ts';
import { smallPlan, worldWith } from '../../support/small-plan.ts';
import { asOf, moments, worlds } from './worlds.ts';

const MINUTE = 60_000;
const broken = worldWith([{ id: 'bad-release', fromMs: 0, endMs: 10 * MINUTE }]);
const group = (id: string, t: number, world = broken) => errorsAt(smallPlan, world, t).find((found) => found.id === id);

describe('error groups', () => {
  it('count their rate over the time the fault has lasted, and stop with it', () => {
    expect(group('missing', -1)).toBeUndefined();
    expect(group('missing', 0)).toMatchObject({ count: 1, users: 0, firstSeen: 0, lastSeen: 0, release: 'r2' });
    expect(group('missing', 2 * MINUTE)).toMatchObject({ count: 801, users: 180, lastSeen: 2 * MINUTE });
    expect(group('missing', 10 * MINUTE - 1)?.count).toBe(4000);
    expect(group('missing', 40 * MINUTE)).toEqual(group('missing', 10 * MINUTE - 1));
  });

  it('of old have been there all along', () => {
    expect(group('old-one', 0)).toMatchObject({ count: 721, firstSeen: -86_400_000, lastSeen: 0 });
  });

  it('add up when the fault comes back', () => {
    const twice = worldWith([
      { id: 'bad-release', fromMs: 0, endMs: MINUTE },
      { id: 'bad-release', fromMs: 20 * MINUTE, endMs: null },
    ]);
    expect(group('missing', 21 * MINUTE - 1, twice)).toMatchObject({ count: 800, firstSeen: 0 });
  });

  it('say the shares of their tags, the newest group first', () => {
    expect(group('missing', MINUTE)?.tags).toEqual([
      {
        tag: 'browser',
        values: [
          { value: 'Chrome', share: 0.6 },
          { value: 'Firefox', share: 0.4 },
        ],
      },
    ]);
    expect(errorsAt(smallPlan, broken, 10 * MINUTE - 1)[0]?.id).toBe('missing');
  });
});

describe('what tools show now', () => {
  it('a page answers as it should, unless a fault lasts', () => {
    expect(pageCheck(smallPlan, broken, 'home', -1)).toMatchObject({ status: 200, headers: ['x-release: r2'] });
    expect(pageCheck(smallPlan, broken, 'home', 0)).toMatchObject({ status: 500, body: 'sorry' });
    expect(pageCheck(smallPlan, broken, 'home', 10 * MINUTE)?.status).toBe(200);
    expect(pageCheck(smallPlan, broken, 'nope', 0)).toBeNull();
  });

  it('a panel keeps what the fault does not replace, and gives the values its facts show', () => {
    const [panel] = panelsAt(smallPlan, broken, 'database', MINUTE);
    expect(panel?.body.note?.en).toBe('Too many restarts.');
    expect(panel?.body.facts).toHaveLength(1);
    expect(panel?.series).toEqual({ 'app.memory': 200 });
    expect(panelsAt(smallPlan, broken, 'payments', 0)).toEqual([]);
  });

  it('the map follows the series', () => {
    const health = (t: number) => healthAt(smallPlan, broken, t).map((system) => system.health);
    expect([-1, MINUTE, 20 * MINUTE].map(health)).toEqual([
      ['ok', 'ok'],
      ['bad', 'ok'],
      ['ok', 'ok'],
    ]);
    expect(healthAt(smallPlan, broken, MINUTE)[0]?.reading?.unit).toBe('ratio');
  });

  it('releases: the newest first, the one in production marked, also after a way back', () => {
    const back = { ...broken, releases: [...broken.releases, { id: 'r1', atMs: 10 * MINUTE }] };
    expect([-86_400_001, -86_400_000, 0, 10 * MINUTE].map((t) => liveRelease(back, t))).toEqual([
      null,
      'r1',
      'r2',
      'r1',
    ]);
    expect(releasesAt(smallPlan, back, 20 * MINUTE).map(({ release, live }) => [release.id, live])).toEqual([
      ['r2', false],
      ['r1', true],
    ]);
    expect(releasesAt(smallPlan, back, -6 * MINUTE)).toHaveLength(1);
  });

  it('nothing at a time reads later than that time', () => {
    fc.assert(
      fc.property(worlds, moments, (world, t) => {
        const shown = (w: typeof world) => [
          errorsAt(smallPlan, w, t),
          healthAt(smallPlan, w, t),
          pageCheck(smallPlan, w, 'home', t),
          panelsAt(smallPlan, w, 'database', t),
          releasesAt(smallPlan, w, t),
        ];
        expect(shown(asOf(world, t))).toEqual(shown(world));
      }),
    );
  });
});

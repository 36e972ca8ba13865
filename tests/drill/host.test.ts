import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUSHED_MS } from '../../src/drill/clock.ts';
import { resumeHost } from '../../src/drill/host.ts';
import { memoryStore } from '../../src/drill/memory-store.ts';
import { isPushed } from '../../src/drill/pushed.ts';
import { searchWith } from '../../src/drill/search.ts';
import { exportRecord } from '../../src/record/export.ts';
import { readRecord } from '../../src/record/parse.ts';
import { verify } from '../../src/record/verify.ts';
import { HIDDEN } from '../../src/sim/events.ts';
import { anyCommand } from '../support/any-command.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { rig, settled } from './rig.ts';

const MINUTE = 60_000;

type Deed =
  | { do: 'pass'; ms: number; every: number }
  | { do: 'give'; command: Parameters<ReturnType<typeof rig>['host']['send']>[0] }
  | { do: 'attend'; what: 'composer' | 'matrix' | 'call'; open: boolean }
  | { do: 'hide'; hidden: boolean }
  | { do: 'reload' }
  | { do: 'trouble'; what: 'full' | 'blocked' | null };

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('pass' as const),
        ms: fc.integer({ min: 1, max: 40_000 }),
        every: fc.constantFrom(16, 250, 5000, 90_000),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('give' as const), command: anyCommand }) },
    fc.record({
      do: fc.constant('attend' as const),
      what: fc.constantFrom('composer' as const, 'matrix' as const, 'call' as const),
      open: fc.boolean(),
    }),
    fc.record({ do: fc.constant('hide' as const), hidden: fc.boolean() }),
    fc.record({ do: fc.constant('reload' as const) }),
    fc.record({
      do: fc.constant('trouble' as const),
      what: fc.constantFrom('full' as const, 'blocked' as const, null),
    }),
  ),
  { maxLength: 40 },
);

describe('a host', () => {
  it('keeps a record that replays to the same, whatever is done and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('practice' as const, 'evidence' as const), deeds, async (mode, script) => {
        const drill = rig({ mode });
        for (const deed of script) {
          const { host } = drill;
          if (deed.do === 'pass') drill.pass(deed.ms, deed.every);
          else if (deed.do === 'give') host.send(deed.command);
          else if (deed.do === 'attend') host.attend(deed.what, deed.open);
          else if (deed.do === 'hide') host.hide(deed.hidden);
          else if (deed.do === 'trouble') drill.trouble(deed.what);
          else if (host.storage() === 'kept') {
            drill.trouble(null);
            await drill.reload();
          }
        }
        await drill.host.finish();
        const record = drill.host.record();
        expect(record && verify(drillPlan, record)).toMatchObject({ ok: true, firstDifference: null });
        expect(record && readRecord(exportRecord(record)).ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('loses at most 5 s of wall time in a crash, and nothing that was seen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400_000 }), fc.constantFrom(16, 250, 1000), async (ms, every) => {
        const drill = rig();
        drill.pass(ms, every);
        const before = { now: drill.host.clock().now, events: drill.host.events() };
        await drill.reload(3 * MINUTE);
        const after = drill.host.clock().now;
        expect(before.now - after).toBeLessThanOrEqual(5000 + every);
        expect(after).toBeLessThanOrEqual(before.now);
        expect(drill.host.events().slice(0, before.events.length)).toEqual(before.events);
      }),
      { numRuns: 40 },
    );
  });

  it('is not rewound by a reload: commands stay given', async () => {
    const drill = rig();
    drill.pass(3 * MINUTE);
    expect(drill.host.send({ type: 'acknowledge' })).toEqual({ ok: true });
    drill.host.send({ type: 'pace', factor: 10 });
    drill.pass(2000);
    const before = drill.host.view();
    await drill.reload();
    expect(drill.host.view().acknowledgedAt).toBe(before.acknowledgedAt);
    expect(drill.host.clock().pace).toBe(10);
    expect(drill.host.send({ type: 'acknowledge' }).ok).toBe(false);
  });

  it('stamps refused commands and says why', async () => {
    const drill = rig();
    drill.pass(1000);
    const sent = drill.host.send({ type: 'acknowledge' });
    expect(sent).toMatchObject({
      ok: false,
      rejection: { message: { en: expect.any(String), fr: expect.any(String) } },
    });
    await drill.host.finish();
    expect(drill.host.record()?.commands).toEqual([
      { at: 1000, seat: 'on-call', command: { type: 'acknowledge' }, rejected: expect.any(String) },
    ]);
  });

  it('refuses what is no command, without putting it on record', async () => {
    const drill = rig();
    const odd = JSON.parse('{"type": "note", "text": 7}');
    expect(drill.host.send(odd)).toMatchObject({ ok: false, rejection: { code: 'malformed' } });
    await drill.host.finish();
    expect(drill.host.record()?.commands).toEqual([]);
    expect(drill.host.send({ type: 'note', text: 'late' })).toMatchObject({
      ok: false,
      rejection: { code: 'drill-over' },
    });
    expect(drill.host.record()?.commands).toEqual([]);
  });

  it('shows a seat neither causes nor faults', () => {
    const drill = rig();
    drill.pass(20 * MINUTE, 1000);
    expect(drill.host.events().length).toBeGreaterThan(3);
    expect(drill.host.events().some(({ type }) => HIDDEN.has(type))).toBe(false);
    expect(JSON.stringify(drill.host.view())).not.toContain('bad-release');
  });

  it('moves the view with events, commands and once a second, and tells those who listen', () => {
    const drill = rig();
    let told = 0;
    const stop = drill.host.subscribe(() => told++);
    const first = drill.host.view();
    drill.pass(900, 100);
    expect(drill.host.view()).toBe(first);
    drill.pass(200, 100);
    expect(drill.host.view().now).toBe(1000);
    expect(told).toBe(1);
    drill.host.send({ type: 'note', text: 'here' });
    expect(told).toBe(2);
    stop();
    drill.pass(5000);
    expect(told).toBe(2);
  });
});

describe('fair time', () => {
  it('falls to x1 for 20 s of wall time after a pushed message, however late the tick comes', () => {
    const often = rig();
    const late = rig();
    for (const { host } of [often, late]) host.send({ type: 'pace', factor: 10 });
    often.pass(30_000, 16);
    late.pass(30_000, 30_000);
    const pushed = late.host.events().find(isPushed);
    expect(pushed).toBeDefined();
    expect(late.host.clock().now).toBe(often.host.clock().now);
    const at = pushed?.at ?? 0;
    const left = 30_000 - at / 10;
    expect(late.host.clock().now).toBe(at + Math.min(left, PUSHED_MS) + Math.max(0, left - PUSHED_MS) * 10);
  });

  it('falls to x1 while the composer, the matrix or a call is open', () => {
    const drill = rig();
    drill.host.send({ type: 'pace', factor: 10 });
    drill.host.attend('composer', true);
    drill.pass(1000);
    expect(drill.host.clock()).toMatchObject({ now: 1000, pace: 10, effectivePace: 1, slow: 'composer' });
    drill.host.attend('composer', false);
    drill.pass(1000);
    expect(drill.host.clock()).toMatchObject({ now: 11_000, effectivePace: 10, slow: null });
  });

  it('stands still in a pause', () => {
    const drill = rig();
    drill.pass(1000);
    drill.host.send({ type: 'pause' });
    drill.pass(30_000);
    expect(drill.host.clock()).toMatchObject({ now: 1000, paused: true });
    drill.host.send({ type: 'resume' });
    drill.pass(1000);
    expect(drill.host.clock().now).toBe(2000);
  });

  it('stands still while the tab is hidden in practice, and goes on in evidence; both put it on record', () => {
    const [practice, evidence] = [rig(), rig({ mode: 'evidence' })];
    for (const drill of [practice, evidence]) {
      drill.host.hide(true);
      drill.pass(10_000);
      drill.host.hide(false);
      drill.pass(1000);
      expect(drill.host.events().map(({ type }) => type)).toEqual(expect.arrayContaining(['paused', 'resumed']));
    }
    expect(practice.host.clock().now).toBe(1000);
    expect(evidence.host.clock().now).toBe(11_000);
  });

  it('does not go on by itself after a pause that was asked for', () => {
    const drill = rig();
    drill.host.send({ type: 'pause' });
    drill.host.hide(true);
    drill.host.hide(false);
    expect(drill.host.clock().paused).toBe(true);
  });

  it('takes a machine that slept for a hidden tab', () => {
    const drill = rig();
    drill.pass(5000);
    drill.pass(10 * MINUTE, 10 * MINUTE);
    expect(drill.host.clock().now).toBe(5000);
    drill.pass(1000);
    expect(drill.host.clock().now).toBe(6000);
  });
});

describe('keeping', () => {
  it('goes on when storage is full or blocked, says so, and keeps everything once it can', async () => {
    const drill = rig();
    await settled();
    drill.pass(20_000);
    drill.trouble('full');
    drill.pass(20_000);
    drill.host.send({ type: 'note', text: 'still here' });
    await settled();
    expect(drill.host.storage()).toBe('full');
    drill.trouble(null);
    drill.pass(20_000);
    await settled();
    expect(drill.host.storage()).toBe('kept');
    await drill.reload();
    expect(drill.host.clock().now).toBeGreaterThanOrEqual(55_000);
    expect(drill.host.events().some(({ type }) => type === 'noted')).toBe(true);
  });

  it('gives the record even when it could not be kept', async () => {
    const drill = rig();
    drill.trouble('blocked');
    drill.pass(10_000);
    expect(await drill.host.finish()).toBe('d1');
    expect(drill.host.storage()).toBe('blocked');
    expect(drill.host.record()?.endAt).toBe(10_000);
    expect((await drill.store.load('d1'))?.kind).not.toBe('finished');
  });

  it('puts the record in place of the running drill', async () => {
    const drill = rig();
    drill.pass(10_000);
    await settled();
    expect((await drill.store.list()).running).toHaveLength(1);
    await drill.host.finish();
    const { running, finished } = await drill.store.list();
    expect(running).toEqual([]);
    expect(finished).toMatchObject([{ id: 'd1', lasted: 10_000 }]);
    expect(await drill.store.load('d1')).toEqual({ kind: 'finished', record: drill.host.record() });
    await drill.store.remove('d1');
    expect(await drill.store.load('d1')).toBeNull();
  });

  it('has a mark at least every 5 s of wall time', async () => {
    const drill = rig();
    drill.pass(2 * MINUTE);
    await drill.host.finish();
    const marks = drill.host.record()?.marks ?? [];
    marks.forEach((mark, i) => void expect(mark.wall - (marks[i - 1]?.wall ?? 0)).toBeLessThanOrEqual(5100));
    expect(marks.length).toBeGreaterThanOrEqual(24);
  });

  it('does not go on from other content or with another engine', async () => {
    const drill = rig();
    drill.pass(10_000);
    await settled();
    const loaded = await drill.store.load('d1');
    if (loaded?.kind !== 'running') throw new Error('not kept');
    const around = { store: memoryStore(), now: () => 0, searcher: searchWith((step) => step()) };
    const moved = { ...drillPlan, digests: { ...drillPlan.digests, scenario: 'f'.repeat(64) } };
    expect(resumeHost({ ...around, plan: moved, stored: loaded.drill })).toEqual({ ok: false, why: 'other-content' });
    const header = { ...loaded.drill.header, engine: '0.0.1' };
    const old = resumeHost({ ...around, plan: drillPlan, stored: { ...loaded.drill, header } });
    expect(old).toEqual({ ok: false, why: 'other-engine' });
  });
});

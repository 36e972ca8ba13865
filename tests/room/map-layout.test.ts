import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { roomLayout } from '../../src/play/room/layout.ts';
import { depthsOf, mapLayout } from '../../src/play/room/map-layout.ts';
import { planScreen } from '../../src/play/room/wall-screen.ts';
import { link, nightFacts, system } from './room.support.ts';

const SLACK = 1e-6;

const maps = fc.integer({ min: 0, max: 10 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, i) => `s${i}`);
  const end = fc.integer({ min: 0, max: Math.max(0, count - 1) });
  return fc.record({
    systems: fc.constant(ids.map((id, i) => system(id, { kind: i === 0 ? 'customers' : 'other' }))),
    links: fc
      .array(fc.tuple(end, end), { maxLength: 16 })
      .map((pairs) => (count ? pairs.map(([from, to]) => link(`s${from}`, `s${to}`)) : [])),
  });
});

describe('the wall screen’s layout', () => {
  it('never lets two systems touch or leave the glass, for every crowd, width, size and set of links', () => {
    const screens = fc.record({
      width: fc.integer({ min: 360, max: 1600 }),
      size: fc.constantFrom<'full' | 'slim'>('full', 'slim'),
      seats: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(maps, screens, (map, { width, size, seats }) => {
        const team = Array.from({ length: seats }, (_, i) => ({ id: `t${i}`, office: false }));
        const layout = roomLayout({ width, height: size === 'full' ? 204 : 92, size, team });
        const plan = planScreen(layout, { ...nightFacts().map, ...map });
        const { glass, banner } = plan;
        const boxes = [...plan.map.places, ...(plan.map.spark ? [plan.map.spark] : [])];
        expect(plan.map.places.map((place) => place.id).sort()).toEqual(map.systems.map(({ id }) => id).sort());
        boxes.forEach((box, i) => {
          expect(box.x).toBeGreaterThanOrEqual(glass.x - SLACK);
          expect(box.x + box.w).toBeLessThanOrEqual(glass.x + glass.w + SLACK);
          expect(box.y).toBeGreaterThanOrEqual(glass.y + banner - SLACK);
          expect(box.y + box.h).toBeLessThanOrEqual(glass.y + glass.h + SLACK);
          expect(box.w).toBeGreaterThan(20);
          for (const other of boxes.slice(i + 1)) {
            const apart =
              box.x + box.w <= other.x + SLACK ||
              other.x + other.w <= box.x + SLACK ||
              box.y + box.h <= other.y + SLACK ||
              other.y + other.h <= box.y + SLACK;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('puts a system to the right of every system that calls it', () => {
    const systems = ['customers', 'edge', 'app', 'db', 'payments'].map((id) => system(id));
    const links = [link('customers', 'edge'), link('edge', 'app'), link('app', 'db'), link('app', 'payments')];
    const { places } = mapLayout(systems, links, { x: 0, y: 0, w: 340, h: 112 });
    const left = (id: string) => places.find((place) => place.id === id)?.x ?? Number.NaN;
    for (const { from, to } of links) expect(left(to)).toBeGreaterThan(left(from));
    expect(places.every((place) => place.lines === 2)).toBe(true);
  });

  it('counts depth by the longest way and ends on loops', () => {
    const systems = ['a', 'b', 'c'].map((id) => system(id));
    expect(depthsOf(systems, [link('a', 'b'), link('b', 'c'), link('a', 'c')]).get('c')).toBe(2);
    const looped = depthsOf(systems, [link('a', 'b'), link('b', 'a'), link('b', 'b'), link('b', 'gone')]);
    expect([...looped.values()].every((depth) => depth < systems.length)).toBe(true);
  });
});

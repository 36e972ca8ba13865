import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { packetsOn } from '../../src/play/room/packets-on.ts';
import { link } from './room.support.ts';

const wire = (flow: number, failing: number) => ({
  link: link('a', 'b', { flow, failing }),
  from: { x: 10, y: 20 },
  to: { x: 70, y: 50 },
});
const ratio = fc.double({ min: 0, max: 1, noNaN: true });

describe('packets on a link', () => {
  it('stay on the line at every moment', () => {
    fc.assert(
      fc.property(ratio, ratio, fc.double({ min: 0, max: 1e6, noNaN: true }), (flow, failing, travelled) => {
        for (const packet of packetsOn(wire(flow, failing), travelled)) {
          expect(packet.x).toBeGreaterThanOrEqual(10);
          expect(packet.x).toBeLessThanOrEqual(70);
          expect(packet.y - 20).toBeCloseTo((packet.x - 10) / 2);
          expect(packet.alpha).toBeGreaterThanOrEqual(0);
          expect(packet.alpha).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('fail all, none, or in the ratio asked for', () => {
    const failedShare = (failing: number) => {
      let failed = 0;
      let seen = 0;
      for (let travelled = 0; travelled < 6000; travelled += 13) {
        for (const packet of packetsOn(wire(1, failing), travelled)) {
          if (packet.x < 40) continue;
          seen += 1;
          failed += packet.failed ? 1 : 0;
        }
      }
      return failed / seen;
    };
    expect(failedShare(0)).toBe(0);
    expect(failedShare(1)).toBe(1);
    expect(failedShare(0.3)).toBeGreaterThan(0.25);
    expect(failedShare(0.3)).toBeLessThan(0.35);
  });

  it('are none where nothing flows', () => {
    expect(packetsOn(wire(0, 0), 100)).toEqual([]);
  });
});

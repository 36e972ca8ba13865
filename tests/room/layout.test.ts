import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type RoomSpace, roomLayout, type Span } from '../../src/play/room/layout.ts';
import { plateSpan } from '../../src/play/room/plates.ts';

const spaces = fc.record({
  width: fc.integer({ min: 360, max: 1600 }),
  height: fc.integer({ min: 92, max: 300 }),
  size: fc.constantFrom<RoomSpace['size']>('full', 'slim'),
  team: fc
    .array(fc.boolean(), { maxLength: 6 })
    .map((offices) => offices.map((office, i) => ({ id: `seat-${i}`, office }))),
});
const SLACK = 1e-6;

function spansOf(space: RoomSpace): Span[] {
  const layout = roomLayout(space);
  const zones = [layout.window, layout.desk, layout.bell, layout.screen].filter((span) => span !== null);
  return [...zones, ...layout.seats];
}

describe('the room’s layout', () => {
  it('keeps every zone and seat inside the room, side by side, for every width and number of seats', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        const { width } = roomLayout(space);
        const spans = spansOf(space);
        let end = 0;
        for (const span of spans) {
          expect(span.x).toBeGreaterThanOrEqual(end - SLACK);
          end = span.x + span.w;
        }
        expect(end).toBeLessThanOrEqual(width + SLACK);
      }),
    );
  });

  it('seats everybody or nobody, offices after the bench, each under a plate of its own', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        const { seats } = roomLayout(space);
        expect([0, space.team.length]).toContain(seats.length);
        const firstOffice = seats.findIndex((seat) => seat.office);
        if (firstOffice >= 0) expect(seats.slice(firstOffice).every((seat) => seat.office)).toBe(true);
        for (const seat of seats) {
          const plate = plateSpan(seat);
          expect(plate.x).toBeGreaterThanOrEqual(seat.x);
          expect(plate.x + plate.w).toBeLessThanOrEqual(seat.x + seat.w + SLACK);
        }
      }),
    );
  });

  it('never draws smaller than the design, so that no letter is under 12 pixels', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        const layout = roomLayout(space);
        expect(layout.unit).toBeGreaterThanOrEqual(1);
        expect(layout.height * layout.unit).toBeCloseTo(space.height);
      }),
    );
  });

  it('shows all of it beside the incident file at 1440, and window, bell and screen on a phone', () => {
    const team = ['ic', 'comms', 'sme', 'lead', 'cto'].map((id) => ({ id, office: false }));
    const wide = roomLayout({ width: 1065, height: 204, size: 'full', team });
    expect([wide.window, wide.desk, wide.team].every((span) => span !== null)).toBe(true);
    const slim = roomLayout({ width: 1024, height: 92, size: 'slim', team });
    expect([slim.window, slim.desk, slim.team].every((span) => span !== null)).toBe(true);
    const phone = roomLayout({ width: 390, height: 92, size: 'slim', team });
    expect(phone.window).not.toBeNull();
    expect(phone.seats).toEqual([]);
  });
});

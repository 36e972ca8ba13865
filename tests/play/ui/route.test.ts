import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hashOf, routeOf } from '../../../src/play/ui/route.ts';

describe('routes', () => {
  it('come back from their address, whatever the id', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.constantFrom('drill' as const, 'debrief' as const, 'runbooks' as const),
        (id, screen) => {
          expect(routeOf(hashOf({ screen, id }))).toEqual({ screen, id });
        },
      ),
    );
  });

  it('lead to the list of runbooks without an id', () => {
    expect(hashOf({ screen: 'runbooks', id: null })).toBe('#/runbooks');
    expect(routeOf('#/runbooks')).toEqual({ screen: 'runbooks', id: null });
    expect(routeOf('#/runbooks/')).toEqual({ screen: 'runbooks', id: null });
  });

  it('go home from anything unknown', () => {
    for (const hash of ['', '#', '#/', '#/drill', '#/drill/', '#/nowhere/x', '#/debrief']) {
      expect(routeOf(hash)).toEqual({ screen: 'home' });
    }
    expect(routeOf('#/settings')).toEqual({ screen: 'settings' });
    expect(routeOf('#/drill/%E0%A4%A')).toEqual({ screen: 'drill', id: '%E0%A4%A' });
  });
});

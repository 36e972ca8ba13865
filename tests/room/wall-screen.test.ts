import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { roomLayout } from '../../src/play/room/layout.ts';
import { alarm, bone, lamp } from '../../src/play/room/palette.ts';
import type { Pen } from '../../src/play/room/pen.ts';
import type { Health, RoomFacts } from '../../src/play/room/room-facts.ts';
import { drawSystems, planScreen } from '../../src/play/room/wall-screen.ts';
import { nightFacts, system } from './room.support.ts';

/** A context that notes in which colours paths are filled and drawn. */
function noting(): { pen: Pen; filled: Set<unknown>; drawn: Set<unknown> } {
  const [filled, drawn] = [new Set<unknown>(), new Set<unknown>()];
  const context: Record<string, unknown> = {
    fill: (path?: unknown) => path && filled.add(context.fillStyle),
    stroke: (path?: unknown) => path && drawn.add(context.strokeStyle),
    measureText: (text: string) => ({ width: 6 * text.length }),
  };
  const pen = new Proxy(context, {
    get: (own, key: string) => own[key] ?? (() => undefined),
    set: (own, key: string, value) => Reflect.set(own, key, value),
  });
  return { pen: pen as unknown as Pen, filled, drawn };
}

/** The wall with nothing but the customers on it. */
function customersDrawn(health: Health, size: 'full' | 'slim') {
  const map: RoomFacts['map'] = {
    ...nightFacts().map,
    banner: { tone: 'ok', title: '', detail: '' },
    systems: [system('customers', { kind: 'customers', name: 'Customers', health })],
    links: [],
    spark: [],
  };
  const layout = roomLayout({ width: 1440, height: size === 'full' ? 204 : 92, size, team: [] });
  const { pen, filled, drawn } = noting();
  drawSystems(pen, planScreen(layout, map), map);
  return { filled, drawn };
}

describe('the wall screen', () => {
  beforeAll(() => void vi.stubGlobal('Path2D', class {}));
  afterAll(() => void vi.unstubAllGlobals());

  it.each(['full', 'slim'] as const)('shows how the customers fare, on a %s wall', (size) => {
    for (const health of ['ok', 'idle'] as const) {
      const { filled, drawn } = customersDrawn(health, size);
      expect(filled).toContain(bone[2]);
      expect([...filled, ...drawn]).not.toContain(alarm.on);
    }
    for (const [health, colour] of [
      ['bad', alarm.on],
      ['warn', lamp.on],
    ] as const) {
      const { filled, drawn } = customersDrawn(health, size);
      expect(filled, 'the figure').toContain(colour);
      expect(filled).not.toContain(bone[2]);
      expect(drawn, 'the mark beside it').toContain(colour);
    }
  });
});

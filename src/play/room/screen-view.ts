import { Part, type Stage } from './bake.ts';
import type { RoomLayout } from './layout.ts';
import { Packets } from './packets.ts';
import type { RoomFacts } from './room-facts.ts';
import type { View } from './view.ts';
import { drawWallScreen, planScreen } from './wall-screen.ts';

/** The wall screen with the packets that run along its links. */
export class ScreenView implements View {
  readonly #screen: Part;
  readonly #packets: Packets;

  constructor(stage: Stage) {
    this.#screen = new Part(stage, 30);
    this.#packets = new Packets(stage, 31);
  }

  update(facts: RoomFacts, layout: RoomLayout): void {
    const plan = planScreen(layout, facts.map);
    const { x, y, w, h } = plan.glass;
    const rect = { x: x - 8, y: y - 8, w: w + 16, h: h + 16 };
    const { label: _label, note: _note, ...drawn } = facts.map;
    this.#screen.show(JSON.stringify(drawn), rect, (pen) => drawWallScreen(pen, plan, facts.map));
    this.#packets.update(plan);
  }

  tick(facts: RoomFacts, _layout: RoomLayout, _now: number, passed: number): void {
    this.#packets.tick(facts, passed);
  }

  destroy(): void {
    this.#screen.clear();
    this.#packets.destroy();
  }
}

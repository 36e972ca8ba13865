import { Part, type Stage } from './bake.ts';
import type { RoomLayout } from './layout.ts';
import { Packets } from './packets.ts';
import type { RoomFacts } from './room-facts.ts';
import type { View } from './view.ts';
import { drawGlass, drawSystems, planScreen } from './wall-screen.ts';

/** The wall screen with the packets that run along its links. */
export class ScreenView implements View {
  readonly #glass: Part;
  readonly #systems: Part;
  readonly #packets: Packets;

  constructor(stage: Stage) {
    this.#glass = new Part(stage, 30);
    this.#systems = new Part(stage, 32);
    this.#packets = new Packets(stage, 31);
  }

  update(facts: RoomFacts, layout: RoomLayout): void {
    const plan = planScreen(layout, facts.map);
    const { x, y, w, h } = plan.glass;
    const rect = { x: x - 8, y: y - 8, w: w + 16, h: h + 16 };
    const { banner, systems, spark, sparkLabel, sparkTone } = facts.map;
    const wires = plan.wires.map(({ link, from, to }) => [link.health, link.flow > 0, from, to]);
    this.#glass.show(JSON.stringify([banner.tone, wires]), rect, (pen) => drawGlass(pen, plan, facts.map));
    const drawn = JSON.stringify([banner, systems, spark, sparkLabel, sparkTone, plan.map]);
    this.#systems.show(drawn, plan.glass, (pen) => drawSystems(pen, plan, facts.map));
    this.#packets.update(plan);
  }

  tick(facts: RoomFacts, _layout: RoomLayout, _now: number, passed: number): void {
    this.#packets.tick(facts, passed);
  }

  destroy(): void {
    this.#glass.clear();
    this.#systems.clear();
    this.#packets.destroy();
  }
}

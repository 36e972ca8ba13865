import type { RoomLayout } from './layout.ts';
import type { RoomFacts } from './room-facts.ts';

/** A piece of the room: `update` when facts change, `tick` every frame, with milliseconds since the start and the last. */
export interface View {
  update(facts: RoomFacts, layout: RoomLayout): void;
  tick(facts: RoomFacts, layout: RoomLayout, now: number, passed: number): void;
  destroy(): void;
}

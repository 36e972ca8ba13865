import type { Wire } from './wall-screen.ts';

const SPACING = 9.5; // room units between two packets of a full flow

/** One packet's place on its wire at a moment; `failed` once it has become a cross. */
export interface Packet {
  x: number;
  y: number;
  failed: boolean;
  alpha: number;
}

/** Which packets are on a wire `travelled` room units after the start. Failing ones turn into a cross half-way. */
export function packetsOn({ link, from, to }: Wire, travelled: number): Packet[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (link.flow <= 0 || length < 4) return [];
  const count = Math.max(1, Math.min(12, Math.round((length / SPACING) * Math.min(1, link.flow))));
  return Array.from({ length: count }, (_, i) => {
    const way = travelled / length + i / count;
    const lap = Math.floor(way);
    const share = way - lap;
    // A fixed order of failures, spread evenly: packet n fails when n times the ratio passes a whole number.
    const n = lap * count + (count - i);
    const fails = Math.floor((n + 1) * link.failing) > Math.floor(n * link.failing);
    const failed = fails && share > 0.35;
    const ends = Math.min(1, Math.min(share, 1 - share) * 8);
    const fade = failed ? Math.max(0, Math.min(1, (0.95 - share) * 6)) : ends;
    return { x: from.x + dx * share, y: from.y + dy * share, failed, alpha: fade };
  });
}

import type { LinkFact, SystemFact } from './room-facts.ts';

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface SystemPlace extends Box {
  id: string;
  lines: 1 | 2; // two lines show the reading below the name
}

export interface MapLayout {
  places: SystemPlace[];
  spark: Box | null; // room for the sparkline and its label, when there is some
  inColumns: boolean; // false: a plain grid, too crowded for links to be followed
}

/** How many links away from a root each system is (the longest way); systems on a loop count as far as they were met. */
export function depthsOf(systems: readonly SystemFact[], links: readonly LinkFact[]): Map<string, number> {
  const depths = new Map(systems.map((system) => [system.id, 0]));
  // A way without a loop has at most as many links as there are systems.
  for (let round = 1; round < systems.length; round += 1) {
    for (const link of links) {
      const from = depths.get(link.from);
      const to = depths.get(link.to);
      if (from === undefined || to === undefined || link.from === link.to) continue;
      if (from + 1 > to && from + 1 < systems.length) depths.set(link.to, from + 1);
    }
  }
  return depths;
}

interface Density {
  lines: 1 | 2;
  height: number;
  rowGap: number;
  width: number;
  linkGap: number;
}

/** From roomy to crowded; the first that fits is used. */
const DENSITIES: Density[] = [
  { lines: 2, height: 34, rowGap: 4, width: 74, linkGap: 22 },
  { lines: 2, height: 30, rowGap: 3, width: 60, linkGap: 20 },
  { lines: 2, height: 30, rowGap: 3, width: 56, linkGap: 12 },
  { lines: 1, height: 19, rowGap: 3, width: 66, linkGap: 16 },
  { lines: 1, height: 16, rowGap: 2, width: 60, linkGap: 12 },
  { lines: 1, height: 16, rowGap: 2, width: 38, linkGap: 8 },
];
const MOST_WIDE = 116;
const CUSTOMERS_WIDE = 50;
const CUSTOMERS_BARE = 26; // without their name, on a low screen
const LOW = 60;
const COLUMN_GAP = 4;
const SPARK_HEIGHT = 38;

interface Column {
  systems: SystemFact[];
  depth: number;
  top: number;
  bottom: number;
}

function splitIntoColumns(groups: SystemFact[][], area: Box, density: Density, spark: boolean): Column[] {
  return groups.flatMap((group, depth) => {
    const isLast = depth === groups.length - 1;
    const bottom = area.y + area.h - (spark && !isLast ? SPARK_HEIGHT : 0);
    const rows = Math.floor((bottom - area.y + density.rowGap) / (density.height + density.rowGap));
    if (rows < 1) return [{ systems: group, depth, top: area.y, bottom: area.y }];
    const count = Math.ceil(group.length / rows);
    const each = Math.ceil(group.length / count);
    return Array.from({ length: count }, (_, i) => ({
      systems: group.slice(i * each, (i + 1) * each),
      depth,
      top: area.y,
      bottom,
    })).filter((column) => column.systems.length > 0);
  });
}

const isCustomers = (column: Column) => column.systems.every((system) => system.kind === 'customers');

function placeColumns(columns: Column[], area: Box, density: Density, sparkBelow: boolean): MapLayout | null {
  if (columns.some((column) => column.bottom <= column.top)) return null;
  const gapBefore = columns.map((column, i) =>
    i === 0 ? 0 : columns[i - 1]?.depth === column.depth ? COLUMN_GAP : density.linkGap,
  );
  const customersWide = area.h < LOW || density.lines === 1 ? CUSTOMERS_BARE : CUSTOMERS_WIDE;
  const least = columns.map((column) => (isCustomers(column) ? customersWide : density.width));
  const needed = [...gapBefore, ...least].reduce((sum, w) => sum + w, 0);
  if (needed > area.w) return null;

  const growing = columns.filter((column) => !isCustomers(column)).length;
  const grow = Math.min(MOST_WIDE - density.width, (0.4 * (area.w - needed)) / Math.max(1, growing));
  const linkGaps = gapBefore.filter((gap) => gap === density.linkGap).length;
  const used = needed + growing * grow;
  const stretch = linkGaps > 0 ? (area.w - used) / linkGaps : 0;

  const places: SystemPlace[] = [];
  let x = area.x;
  let lastGroupX = area.x;
  columns.forEach((column, i) => {
    const gap = gapBefore[i] ?? 0;
    x += gap + (gap === density.linkGap ? stretch : 0);
    if (gap !== COLUMN_GAP) lastGroupX = x;
    const w = (least[i] ?? 0) + (isCustomers(column) ? 0 : grow);
    const count = column.systems.length;
    const free = column.bottom - column.top - count * density.height;
    const rowGap = count > 1 ? Math.min(9, free / (count - 1)) : 0;
    const top = column.top + (free - rowGap * (count - 1)) / 2;
    column.systems.forEach((system, row) => {
      places.push({
        id: system.id,
        x,
        y: top + row * (density.height + rowGap),
        w,
        h: density.height,
        lines: density.lines,
      });
    });
    x += w;
  });
  const width = Math.min(lastGroupX - area.x - 10, 190);
  const spark =
    sparkBelow && width >= 90 ? { x: area.x, y: area.y + area.h - SPARK_HEIGHT, w: width, h: SPARK_HEIGHT } : null;
  return { places, spark, inColumns: true };
}

/**
 * Lays systems out in columns by link depth inside an area (any unit); the denser the crowd, the smaller the boxes.
 * Boxes never overlap and stay inside the area when it is at least 190 by 34.
 */
export function mapLayout(systems: readonly SystemFact[], links: readonly LinkFact[], area: Box): MapLayout {
  if (systems.length === 0) return { places: [], spark: null, inColumns: true };
  const depths = depthsOf(systems, links);
  const linked = new Set(links.flatMap((link) => [link.from, link.to]));
  const deepest = Math.max(...systems.map((system) => depths.get(system.id) ?? 0));
  const depthOf = (system: SystemFact) => (linked.has(system.id) ? (depths.get(system.id) ?? 0) : deepest);
  const groupsUpTo = (most: number) =>
    Array.from({ length: Math.min(most, deepest) + 1 }, (_, depth) =>
      systems.filter((system) => Math.min(depthOf(system), most) === depth),
    ).filter((group) => group.length > 0);

  for (let most = deepest; most >= 0; most -= 1) {
    const groups = groupsUpTo(most);
    for (const density of DENSITIES) {
      for (const spark of area.h >= 90 ? [true, false] : [false]) {
        const layout = placeColumns(splitIntoColumns(groups, area, density, spark), area, density, spark);
        if (layout) return layout;
      }
    }
  }
  return tightGrid(systems, area);
}

/** The last resort for tiny screens: rows of equal small boxes. */
function tightGrid(systems: readonly SystemFact[], area: Box): MapLayout {
  const rows = Math.max(1, Math.floor((area.h + 2) / 18));
  const perRow = Math.ceil(systems.length / rows);
  const w = (area.w - (perRow - 1) * 3) / perRow;
  const h = Math.min(16, area.h);
  const places = systems.map((system, i) => ({
    id: system.id,
    x: area.x + (i % perRow) * (w + 3),
    y: area.y + Math.floor(i / perRow) * 18,
    w,
    h,
    lines: 1 as const,
  }));
  return { places, spark: null, inColumns: false };
}

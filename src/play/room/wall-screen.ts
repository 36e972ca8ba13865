import type { RoomLayout } from './layout.ts';
import { write } from './lettering.ts';
import { type Box, type MapLayout, mapLayout, type SystemPlace } from './map-layout.ts';
import { alarm, bone, done, ink, lamp, sepia } from './palette.ts';
import { box, cross, disc, fill, frame, line, mark, type Pen, tick } from './pen.ts';
import type { Health, LinkFact, RoomFacts, SystemFact } from './room-facts.ts';

/** One link as drawn: a straight line between two systems, in room units. */
export interface Wire {
  link: LinkFact;
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface ScreenPlan {
  glass: Box;
  banner: number; // its height
  map: MapLayout;
  wires: Wire[];
}

/** Narrower, a system's box has no room for three letters of its name. */
const LEAST_NAMED = 34;

const TONES = {
  ok: { ground: done.wash, text: done.pale },
  bad: { ground: alarm.on, text: sepia[9] },
  warn: { ground: lamp.on, text: sepia[9] },
};
const HEALTH: Record<Health, { edge: string; ground: string; name: string; reading: string }> = {
  ok: { edge: done.on, ground: '#14262A', name: bone[1], reading: done.pale },
  warn: { edge: lamp.on, ground: '#2B2412', name: bone[1], reading: '#FFE3AE' },
  bad: { edge: alarm.on, ground: alarm.wash, name: bone[1], reading: alarm.pale },
  idle: { edge: ink.line, ground: '#111D20', name: bone[2], reading: bone[3] },
};

/** Where the wall screen's parts are for these facts. */
export function planScreen(layout: RoomLayout, map: RoomFacts['map']): ScreenPlan {
  const bezel = layout.slim ? 4 : 7;
  const top = layout.slim ? 6 : 15;
  const glass = {
    x: layout.screen.x + bezel,
    y: top,
    w: layout.screen.w - 2 * bezel,
    h: layout.floor - top - (layout.slim ? 2.5 : 10),
  };
  const banner = layout.slim ? 16 : 20;
  const pad = layout.slim ? 2.5 : 6;
  const area = { x: glass.x + 8, y: glass.y + banner + pad, w: glass.w - 16, h: glass.h - banner - 2 * pad };
  const places = mapLayout(map.systems, map.links, area);
  const byId = new Map(places.places.map((place) => [place.id, place]));
  const wires = (places.inColumns ? map.links : []).flatMap((link) => {
    const from = byId.get(link.from);
    const to = byId.get(link.to);
    return from && to && from !== to ? [wire(link, from, to)] : [];
  });
  return { glass, banner, map: places, wires };
}

function wire(link: LinkFact, from: SystemPlace, to: SystemPlace): Wire {
  const middle = (place: SystemPlace) => place.y + place.h / 2;
  const near = (place: SystemPlace, y: number) => Math.max(place.y + 5, Math.min(place.y + place.h - 5, y));
  if (to.x >= from.x + from.w) {
    const aim = middle(from) + (middle(to) - middle(from)) * 0.3;
    return { link, from: { x: from.x + from.w, y: near(from, aim) }, to: { x: to.x, y: middle(to) } };
  }
  if (from.x >= to.x + to.w) {
    return { link, from: { x: from.x, y: middle(from) }, to: { x: to.x + to.w, y: middle(to) } };
  }
  const down = to.y > from.y;
  return {
    link,
    from: { x: from.x + from.w / 2, y: down ? from.y + from.h : from.y },
    to: { x: to.x + to.w / 2, y: down ? to.y : to.y + to.h },
  };
}

/** The bezel, the glass and the links: what the packets pass over. */
export function drawGlass(pen: Pen, plan: ScreenPlan, map: RoomFacts['map']): void {
  const { x, y, w, h } = plan.glass;
  const bezel = plan.banner > 18 ? 7 : 4;
  const tone = map.banner.tone;
  box(pen, x - bezel, y - bezel, w + 2 * bezel, h + 2 * bezel, ink[950], 4);
  frame(pen, x - bezel + 0.5, y - bezel + 0.5, w + 2 * bezel - 1, h + 2 * bezel - 1, '#1C2D31', 1, 4);
  if (tone !== 'ok') frame(pen, x - 2.5, y - 2.5, w + 5, h + 5, TONES[tone].ground, 2, 2);
  box(pen, x, y, w, h, '#0B1719');
  for (const one of plan.wires) drawWire(pen, one);
}

/** Banner, systems and sparkline: what the packets pass behind. */
export function drawSystems(pen: Pen, plan: ScreenPlan, map: RoomFacts['map']): void {
  for (const place of plan.map.places) {
    const system = map.systems.find((candidate) => candidate.id === place.id);
    if (system?.kind === 'customers') drawCustomers(pen, system, place);
    else if (system) drawSystem(pen, system, place);
  }
  if (plan.map.spark) drawSpark(pen, plan.map.spark, map);
  drawBanner(pen, plan, map, plan.map.spark === null);
}

function drawBanner(pen: Pen, plan: ScreenPlan, map: RoomFacts['map'], withSparkLabel: boolean): void {
  const { x, y, w } = plan.glass;
  const { tone, title, detail } = map.banner;
  const { ground, text } = TONES[tone];
  const middle = y + plan.banner / 2;
  box(pen, x, y, w, plan.banner, ground);
  if (tone === 'ok') tick(pen, x + 14, middle, text);
  else if (tone === 'bad') cross(pen, x + 14, middle, 4.2, text, 3);
  else mark(pen, x + 14, middle, text);
  const used = write(pen, x + 27, middle + 4.6, title.toLocaleUpperCase(), {
    colour: text,
    size: 13.5,
    weight: 800,
    within: detail === '' ? w - 40 : w * 0.6,
  });
  const left = w - used - 27 - 22;
  const full = withSparkLabel && w > 330 && map.sparkLabel ? `${detail} · ${map.sparkLabel}` : detail;
  if (left > 30)
    write(pen, x + w - 8, middle + 4.4, full, { colour: text, size: 12.5, weight: 700, align: 'right', within: left });
}

function drawWire(pen: Pen, { link, from, to }: Wire): void {
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  if (link.health === 'idle' || link.flow <= 0) line(pen, path, '#4E6A71', 1.5, [2, 4]);
  else line(pen, path, link.health === 'bad' ? alarm.on : link.health === 'warn' ? lamp.on : ink.line, 1.5);
}

function drawCustomers(pen: Pen, system: SystemFact, place: SystemPlace): void {
  const two = place.lines === 2 && place.w >= 40;
  const cx = place.x + (two ? place.w / 2 : 13);
  const scale = two ? 1 : Math.min(1, place.h / 22);
  const cy = place.y + place.h / 2;
  box(pen, place.x, place.y, place.w, place.h, '#0B1719');
  const body = (s: number) =>
    `M${cx - 10 * s} ${cy + 9 * s}c0-${8 * s} ${4 * s}-${11 * s} ${10 * s}-${11 * s}s${10 * s} ${3 * s} ${10 * s} ${11 * s}z`;
  const lift = two ? -8 : 1;
  pen.save();
  pen.translate(0, lift);
  const { edge, reading } = HEALTH[system.health];
  const strained = system.health === 'bad' || system.health === 'warn';
  disc(pen, cx, cy - 8 * scale, 5.5 * scale, strained ? edge : bone[2]);
  fill(pen, body(scale), strained ? edge : bone[2]);
  // People who are well need no tick; a crowd that cannot get in has the mark of the boxes, for who tells no colours.
  if (strained && (two || place.w >= 24)) drawHealthMark(pen, system.health, cx + 14 * scale, cy - 8 * scale);
  pen.restore();
  if (two)
    write(pen, cx, place.y + place.h - 1, system.name, {
      colour: strained ? reading : bone[2],
      align: 'center',
      within: place.w,
    });
}

function drawHealthMark(pen: Pen, health: Health, x: number, y: number): void {
  if (health === 'ok') tick(pen, x, y, done.on, 0.9);
  else if (health === 'bad') cross(pen, x, y, 3.3, alarm.on, 2.2);
  else if (health === 'warn') mark(pen, x, y, lamp.on);
}

function drawSystem(pen: Pen, system: SystemFact, place: SystemPlace): void {
  const { x, y, w, h, lines } = place;
  const look = HEALTH[system.health];
  const bad = system.health === 'bad';
  box(pen, x, y, w, h, look.ground, 3);
  frame(pen, x, y, w, h, look.edge, bad ? 2.2 : 1.3, 3, system.health === 'idle' ? [3, 3] : []);
  const pad = w < 42 ? 3 : w < 52 ? 4 : w < 70 ? 5 : 7;
  // Where a name would be cut the tick goes first: what fails keeps its cross.
  const bare =
    system.health === 'idle' || (system.health === 'ok' && lines === 1 && system.name.length * 6.3 > w - 2 * pad - 13);
  const markRoom = bare ? 0 : 15;
  const within = w - 2 * pad - markRoom + 2;
  if (lines === 2) {
    const nameAt = y + h / 2 - 3;
    write(pen, x + pad, nameAt, system.name, { colour: look.name, size: 12.5, weight: 700, within });
    write(pen, x + pad, nameAt + 13.2, system.reading, {
      colour: look.reading,
      weight: 500,
      mono: true,
      within: w - pad - 4,
    });
    if (!bare) drawHealthMark(pen, system.health, x + w - 10, nameAt - 4);
    return;
  }
  // A letter and an ellipsis name nothing: on a phone's screen the boxes are lamps, and the banner names what fails.
  if (w < LEAST_NAMED) return drawHealthMark(pen, system.health, x + w / 2, y + h / 2);
  const base = y + h / 2 + 4.3;
  const used = write(pen, x + pad, base, system.name, { colour: look.name, weight: 700, within });
  if (!bare) drawHealthMark(pen, system.health, x + w - 9, y + h / 2);
  const left = within - used - 6;
  if (left > 28)
    write(pen, x + w - pad - markRoom, base, system.reading, {
      colour: look.reading,
      weight: 600,
      align: 'right',
      within: left,
    });
}

function drawSpark(pen: Pen, area: Box, map: RoomFacts['map']): void {
  const colour = { ok: done.on, bad: alarm.on, warn: lamp.on }[map.sparkTone];
  const top = area.y + 1;
  const bottom = area.y + area.h - 17;
  const most = Math.max(...map.spark, 1e-9);
  const last = map.spark.length - 1;
  if (last > 0) {
    const points = map.spark.map((value, i) => {
      const share = Math.max(0, Math.min(1, value / most));
      return `${area.x + (i / last) * area.w} ${bottom - 1 - share * (bottom - top - 2)}`;
    });
    line(pen, `M${area.x} ${bottom + 1}h${area.w}`, ink[600], 1);
    fill(pen, `M${area.x} ${bottom}L${points.join('L')}L${area.x + area.w} ${bottom}z`, colour, 0.14);
    line(pen, `M${points.join('L')}`, colour, 1.8);
  }
  write(pen, area.x, area.y + area.h - 2, map.sparkLabel, { colour: bone[2], within: area.w });
}

import { disc, downward, fill, type Pen } from './pen.ts';
import type { RoomFacts } from './room-facts.ts';

/** The light outside at one moment. Colours are hex; `stars` and `windowsLit` are ratios 0..1. */
export interface Sky {
  top: string;
  bottom: string;
  farRoofs: string;
  nearRoofs: string;
  stars: number;
  windowsLit: number;
  daylight: number; // how much light falls into the room, 0..1
  sun: number | null; // height above the roofs, 0..1; null below the horizon
}

type Palette = Pick<Sky, 'top' | 'bottom' | 'farRoofs' | 'nearRoofs' | 'stars' | 'windowsLit' | 'daylight'>;

const NIGHT: Palette = {
  top: '#0A1030',
  bottom: '#28346E',
  farRoofs: '#151D45',
  nearRoofs: '#0B1230',
  stars: 1,
  windowsLit: 0.5,
  daylight: 0,
};
const BLUE: Palette = {
  top: '#1B2456',
  bottom: '#7A5A7E',
  farRoofs: '#2A2749',
  nearRoofs: '#161A3C',
  stars: 0.45,
  windowsLit: 0.75,
  daylight: 0.1,
};
const GLOW: Palette = {
  top: '#4A4B86',
  bottom: '#F0A56F',
  farRoofs: '#453C63',
  nearRoofs: '#2A2C55',
  stars: 0,
  windowsLit: 0.6,
  daylight: 0.75,
};
const DAY: Palette = {
  top: '#8FB4C9',
  bottom: '#DDE6DF',
  farRoofs: '#7D929A',
  nearRoofs: '#5D7480',
  stars: 0,
  windowsLit: 0,
  daylight: 0.5,
};
const DUSK: Palette = {
  top: '#2B2F66',
  bottom: '#C8695A',
  farRoofs: '#33294E',
  nearRoofs: '#1C1D42',
  stars: 0.15,
  windowsLit: 1,
  daylight: 0.15,
};

const DAY_MINUTES = 1440;

function mixColour(a: string, b: string, share: number): string {
  const channel = (text: string, i: number) => Number.parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(channel(a, i) + (channel(b, i) - channel(a, i)) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function mix(a: Palette, b: Palette, share: number): Palette {
  const number = (key: 'stars' | 'windowsLit' | 'daylight') => a[key] + (b[key] - a[key]) * share;
  return {
    top: mixColour(a.top, b.top, share),
    bottom: mixColour(a.bottom, b.bottom, share),
    farRoofs: mixColour(a.farRoofs, b.farRoofs, share),
    nearRoofs: mixColour(a.nearRoofs, b.nearRoofs, share),
    stars: number('stars'),
    windowsLit: number('windowsLit'),
    daylight: number('daylight'),
  };
}

/** The sky at a time of day, and at dawn whatever the hour once the incident is resolved. */
export function skyOf(facts: Pick<RoomFacts, 'sky' | 'mood'>): Sky {
  const { sunrise = 420, sunset = 1170 } = facts.sky;
  const clock = ((facts.sky.minutesOfDay % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const keys: [number, Palette][] = [
    [0, NIGHT],
    [sunrise - 90, NIGHT],
    [sunrise - 40, BLUE],
    [sunrise + 5, GLOW],
    [sunrise + 100, DAY],
    [sunset - 90, DAY],
    [sunset - 5, GLOW],
    [sunset + 25, DUSK],
    [sunset + 150, NIGHT],
    [Math.max(DAY_MINUTES, sunset + 151), NIGHT],
  ];
  const next = keys.findIndex(([minute]) => minute > clock);
  const [from, before] = keys[Math.max(0, next - 1)] ?? [0, NIGHT];
  const [to, after] = keys[next] ?? [DAY_MINUTES, NIGHT];
  const palette = mix(before, after, Math.max(0, Math.min(1, (clock - from) / Math.max(1, to - from))));
  const day = (clock - sunrise) / (sunset - sunrise);
  const sun = day >= 0 && day <= 1 ? 4 * day * (1 - day) : null;
  if (facts.mood === 'resolved' && palette.daylight < GLOW.daylight && clock < 720) return { ...GLOW, sun: 0.12 };
  return { ...palette, sun };
}

const STARS = [
  0.15, 0.13, 0.37, 0.08, 0.54, 0.25, 0.24, 0.37, 0.8, 0.13, 0.71, 0.42, 0.44, 0.46, 0.9, 0.35, 0.07, 0.3, 0.62, 0.1,
];

/** Paints sky, moon or sun, stars and roofs into the rectangle; the caller clips. */
export function drawSky(pen: Pen, w: number, h: number, sky: Sky): void {
  pen.fillStyle = downward(pen, 0, h, sky.top, sky.bottom);
  pen.fillRect(0, 0, w, h);
  for (let i = 0; i < STARS.length; i += 2) {
    disc(
      pen,
      (STARS[i] ?? 0) * w,
      (STARS[i + 1] ?? 0) * h,
      i % 3 ? 0.8 : 1.1,
      '#F6EDDA',
      sky.stars * (i % 4 ? 0.65 : 0.95),
    );
  }
  if (sky.sun === null) {
    const moon = `M${w - 27} ${h * 0.14}a11 11 0 1 0 12 17 9.500 9.500 0 0 1-12-17z`;
    fill(pen, moon, '#F6EDDA', Math.min(1, 0.15 + sky.stars));
  } else {
    const y = h * (0.6 - 0.45 * sky.sun);
    disc(pen, w * 0.6, y, 22, '#FFE3AE', 0.25);
    disc(pen, w * 0.6, y, 12, '#FFE9BE', 0.95);
  }
  drawRoofs(pen, w, h, sky);
}

function drawRoofs(pen: Pen, w: number, h: number, sky: Sky): void {
  const a = h * 0.62;
  const b = h * 0.55;
  fill(pen, `M0 ${h}V${a}l10-10h18l7 10v8h8V${b}l6-8h20l9 10V${h}z`, sky.farRoofs);
  fill(
    pen,
    `M13 ${a - 10}v-12h5v12zM21 ${a - 10}v-8h4v8zM52 ${b - 8}v-13h6v13zM${w} ${h}V${h * 0.66}h-12V${h}z`,
    sky.farRoofs,
  );
  fill(pen, `M0 ${h}V${h * 0.8}l14-4 12 6h20l8-12h16l${Math.max(2, w - 70)} 8V${h}z`, sky.nearRoofs);
  const windows: [number, number][] = [
    [17, 0.66],
    [56, 0.64],
    [66, 0.64],
    [27, 0.69],
    [8, 0.86],
    [60, 0.86],
  ];
  const lit = Math.round(windows.length * sky.windowsLit);
  pen.fillStyle = '#FFC661';
  for (const [x, share] of windows.slice(0, lit)) pen.fillRect(x, h * share, 4.5, 6.5);
}

/** Sash bars, frame and sill around a pane whose top left is the origin. */
export function drawWindowFrame(pen: Pen, w: number, h: number): void {
  pen.strokeStyle = '#2A3B40';
  pen.lineWidth = 6;
  pen.strokeRect(-3, -3, w + 6, h + 6);
  pen.fillStyle = '#3A4F55';
  pen.fillRect(-6, -6, w + 12, 1.5);
  pen.fillStyle = '#2A3B40';
  pen.fillRect(w / 2 - 2.5, 0, 5, h);
  pen.fillRect(0, h * 0.36, w, 3);
  pen.fillStyle = '#3A4F55';
  pen.fillRect(-10, h + 2, w + 20, 5);
  pen.fillStyle = '#22353A';
  pen.fillRect(-10, h + 7, w + 20, 2);
}

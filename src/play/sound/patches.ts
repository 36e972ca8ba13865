import type { Text } from '../../runbook/text.ts';

/** One tone of a sound. Times in seconds from the start, frequencies in Hz, level 0..1. */
export interface Tone {
  readonly at: number;
  readonly hz: number;
  /** Where the pitch glides to by the end. */
  readonly toHz?: number;
  readonly length: number;
  readonly level: number;
  readonly wave: 'sine' | 'triangle' | 'square' | 'noise';
  /** Rises in this time, then falls away: short for struck things. */
  readonly attack?: number;
}

export interface Patch {
  readonly caption: Text;
  readonly tone: 'calm' | 'urgent';
  readonly tones: readonly Tone[];
}

/** The partials of a bell: a low hum, the strike note, and the minor third that makes it sound like bronze. */
const bell = (strike: number, length: number, level: number): Tone[] =>
  [
    [0.5, 1, 0.5],
    [1, 0.8, 1],
    [1.19, 0.6, 0.6],
    [1.5, 0.45, 0.35],
    [2, 0.35, 0.4],
    [2.74, 0.2, 0.2],
  ].map(([partial = 1, lasts = 1, share = 1]) => ({
    at: 0,
    hz: strike * partial,
    length: length * lasts,
    level: level * share,
    wave: 'sine',
    attack: 0.004,
  }));

const twoTone = (at: number): Tone[] => [
  { at, hz: 880, length: 0.17, level: 0.22, wave: 'triangle', attack: 0.01 },
  { at: at + 0.18, hz: 660, length: 0.2, level: 0.22, wave: 'triangle', attack: 0.01 },
];

const ring = (at: number): Tone[] =>
  Array.from({ length: 10 }, (_, i) => ({
    at: at + i * 0.045,
    hz: i % 2 ? 1120 : 940,
    length: 0.045,
    level: 0.14,
    wave: 'triangle',
    attack: 0.006,
  }));

/** Every sound of the game. Each has a caption, shown whether or not it is heard. */
export const patches = {
  page: {
    caption: { en: 'The pager sounds: somebody must answer.', fr: 'L’astreinte sonne : quelqu’un doit répondre.' },
    tone: 'urgent',
    tones: [...twoTone(0), ...twoTone(0.46), ...twoTone(0.92)],
  },
  tick: {
    caption: { en: 'A deadline is near.', fr: 'Une échéance approche.' },
    tone: 'calm',
    tones: [
      { at: 0, hz: 1900, toHz: 1500, length: 0.035, level: 0.12, wave: 'triangle', attack: 0.001 },
      { at: 0.5, hz: 1500, toHz: 1200, length: 0.035, level: 0.1, wave: 'triangle', attack: 0.001 },
    ],
  },
  bell: {
    caption: { en: 'The bell tolls: a deadline has passed.', fr: 'La cloche sonne : une échéance est dépassée.' },
    tone: 'urgent',
    tones: bell(196, 3.2, 0.26),
  },
  lamp: {
    caption: { en: 'A lamp is switched on: somebody has joined.', fr: 'Une lampe s’allume : quelqu’un est arrivé.' },
    tone: 'calm',
    tones: [
      { at: 0, hz: 2400, length: 0.012, level: 0.2, wave: 'noise', attack: 0.001 },
      { at: 0.05, hz: 900, length: 0.02, level: 0.16, wave: 'noise', attack: 0.001 },
    ],
  },
  paper: {
    caption: { en: 'A sheet slides off: sent.', fr: 'Une feuille glisse : envoyé.' },
    tone: 'calm',
    tones: [{ at: 0, hz: 1400, toHz: 4200, length: 0.26, level: 0.13, wave: 'noise', attack: 0.09 }],
  },
  message: {
    caption: { en: 'A message arrives.', fr: 'Un message arrive.' },
    tone: 'calm',
    tones: [{ at: 0, hz: 420, toHz: 760, length: 0.09, level: 0.2, wave: 'sine', attack: 0.006 }],
  },
  chime: {
    caption: { en: 'A low chime: service is back.', fr: 'Un carillon grave : le service est rétabli.' },
    tone: 'calm',
    tones: [...bell(262, 2, 0.12), ...bell(330, 2, 0.1).map((tone) => ({ ...tone, at: 0.24 }))],
  },
  phone: {
    caption: { en: 'The phone rings.', fr: 'Le téléphone sonne.' },
    tone: 'urgent',
    tones: [...ring(0), ...ring(0.75)],
  },
} as const satisfies Record<string, Patch>;

export type SoundName = keyof typeof patches;

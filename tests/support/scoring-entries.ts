/** Short ways to write what happens in a drill that is written by hand. */
import type { ActionKind, Observation } from '../../src/scenario/format/scenario.ts';
import type { EventOf } from '../../src/sim/events.ts';
import { type Entry, message, OPENED, WORLD } from './scoring-plan.ts';

/** The drill's time is up at minute 75. */
export const END: Entry = [75, 'drill.ended', { why: 'time' }];
export const P1: Entry = [3, 'declared', { severity: 'P1', previous: null }];

/** Users are no longer harmed from a minute on, by the rollback or by something else. */
export const over = (minute: number, by = 'rollback'): Entry => [minute, 'mitigated', { by }];
export const relapse = (minute: number): Entry => [minute, 'relapsed', { fault: 'bad-release' }];

export const looked = (minute: number, item: string): Entry => [minute, 'look.arrived', { item, output: null }];

/** Evidence is seen: what tells the cause of the release variant, or something else. */
export const told = (
  minute: number,
  evidence = 'seen-500',
  observation: Observation = 'errors-only-on-new-release',
  item = 'logs:app-500',
): Entry => [minute, 'evidence.seen', { evidence, item, observation, users: null, impact: null, capability: null }];

export const began = (minute: number, action: string, kind: ActionKind = 'other', production = true): Entry => [
  minute,
  'action.started',
  { action, kind, production },
];
export const done = (minute: number, action: string, more: Partial<EventOf<'action.finished'>> = {}): Entry => [
  minute,
  'action.finished',
  { action, kind: 'other', outcome: 0, failed: false, ends: [], harm: null, ...more },
];

export const silent = (minute: number, person: string): Entry => [minute, 'person.silent', { person, by: 'page' }];
export const answered = (minute: number, person: string): Entry => [minute, 'person.answered', { person, by: 'page' }];
export const room = (minute: number, ...invited: string[]): Entry => [minute, 'warroom.opened', { invited }];

/** What is known to be true becomes another level. */
export const became = (minute: number, severity: string, impact: string, by = 'quick-checks'): Entry => [
  minute,
  'truth.knowable',
  { cells: [{ users: 'many', impact }], severity, by },
];

/** The same first minutes, with another variant behind them. */
export const as = (variant: string, entries: readonly Entry[] = WORLD): Entry[] =>
  entries.map((e): Entry => (e[1] === 'drill.began' ? [-45, 'drill.began', { ...e[2], variant }] : e));

/** The same first minutes, of a level that owes little. */
export const MILD: readonly Entry[] = WORLD.map(
  (e): Entry =>
    e[1] === 'truth.knowable'
      ? [1, 'truth.knowable', { cells: [{ users: 'few', impact: 'medium' }], severity: 'P3', by: 'page' }]
      : e,
);

/** 13:02 UTC is minute 0. */
export const utc = (minute: number): string =>
  `${13 + Math.floor((2 + minute) / 60)}:${String((2 + minute) % 60).padStart(2, '0')}`;

export const opening = (minute: number, more: object = {}): Entry => message(minute, 'opened', { ...OPENED, ...more });
export const update = (minute: number, news: string, next = utc(minute + 15)): Entry =>
  message(minute, 'update', { phase: 'Fixing', news, next });
/** A message in which nothing was filled. */
export const unfilled = (minute: number, template = 'opened'): Entry =>
  message(minute, template, { title: '[title]', next: 'HH:MM', phase: '', news: '[news]' });

/** All that a screen may do with a running drill. Screens see nothing else. */
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { PanelBody, PlanResponse } from '../scenario/plan.ts';
import type { Command } from '../sim/commands/index.ts';
import type { DrillEvent } from '../sim/events.ts';
import type { ErrorGroup, LogFilter, LogLine, SeriesWindow } from '../sim/signals.ts';
import type { View } from '../sim/view.ts';

export interface Rejection {
  /** Stable, kebab-case. */
  code: string;
  message: Text;
}

export type Sent = { ok: true } | { ok: false; rejection: Rejection };

/** Why time runs at x1 although a faster pace is set. */
export type SlowReason = 'composer' | 'matrix' | 'call' | 'pushed';

export interface DrillClock {
  /** Drill ms, to the animation frame; `view().now` moves only with due events, commands and once a second. */
  now: number;
  pace: number;
  /** The pace in force: 1 while a reason to go slow holds. */
  effectivePace: number;
  slow: SlowReason | null;
  paused: boolean;
}

/** A metric a screen may chart. */
export interface ChartSeries {
  id: string;
  name: Text;
  unit: string;
  system: string;
}

export interface DrillPort {
  readonly id: string;
  readonly rulebook: Rulebook;
  view(): View;
  clock(): DrillClock;
  /** Events this seat may see, oldest first. */
  events(): readonly DrillEvent[];
  /** Called after every change of the view; returns how to stop. */
  subscribe(changed: () => void): () => void;
  send(command: Command): Sent;
  /** Says that the composer, the matrix or a call is open, so that time runs fair. */
  attend(what: 'composer' | 'matrix' | 'call', open: boolean): void;
  charts(): ChartSeries[];
  series(id: string, from: number, to: number, points: number): SeriesWindow;
  /** The `count` newest lines at or before `before` that match, oldest first. */
  logs(query: { before: number; count: number; filter?: LogFilter }): LogLine[];
  /** Lines by level in `buckets` equal spans of [from, to). */
  logHistogram(from: number, to: number, buckets: number): { errors: number[]; others: number[] };
  /** Counts every matching line since `from` in a worker; found lines and progress (0..1) come as they are met. */
  searchLogs(
    query: { from: number; to: number; filter: LogFilter },
    on: { hit(lines: LogLine[]): void; progress(share: number, matches: number): void },
  ): { stop(): void };
  errors(): ErrorGroup[];
  panels(
    console: 'database' | 'payments',
  ): { id: string; name: Text; body: PanelBody; series: Record<string, number> }[];
  pageCheck(page: string): PlanResponse | null;
  /** Renders a template as it would be sent. */
  preview(template: string, slots: Record<string, { text: string; pick?: string }>, lang: 'en' | 'fr'): string;
  /** Ends the drill (closing it early when it still runs) and stores its record; gives the record's id. */
  finish(): Promise<string>;
  /** Whether the drill is being kept: full and blocked let it go on. */
  storage(): 'kept' | 'full' | 'blocked';
}

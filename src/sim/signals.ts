/** What the world's signals look like to whoever asks. The functions live in world/; every one is pure in (plan, world, time). */
export interface LogLine {
  /** `stream#index`: the same line has the same id whoever asks and whenever. */
  id: string;
  at: number;
  stream: string;
  system: string;
  source: string;
  level: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  status: number | null;
  method: string | null;
  path: string | null;
  text: string;
  detail: string | null;
  release: string | null;
}

/** Every given field must match; `text` is a case-insensitive part of the line. */
export interface LogFilter {
  text?: string;
  levels?: readonly LogLine['level'][];
  systems?: readonly string[];
  status?: number;
  release?: string;
}

export interface ErrorGroup {
  id: string;
  system: string;
  title: string;
  culprit: string;
  level: 'warning' | 'error' | 'fatal';
  count: number;
  users: number;
  firstSeen: number;
  lastSeen: number;
  release: string | null;
  stack: string[];
  tags: { tag: string; values: { value: string; share: number }[] }[];
}

export interface SeriesWindow {
  id: string;
  /** Drill ms, ascending; same length as values. */
  times: number[];
  values: number[];
}

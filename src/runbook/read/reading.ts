/** What a reading of a runbook is made of. Nothing in it is invented: what the runbook does not say is null. */
import type { Rulebook } from '../rulebook.ts';
import type { Text } from '../text.ts';

/** `stated` in so many words; `likely` by its place or form; `guess` to be confirmed by a person. */
export type Sureness = 'stated' | 'likely' | 'guess';

export interface Origin {
  /** From 1. */
  line: number;
  sure: Sureness;
}

/** Something to look at in the runbook. Lines and columns count from 1. */
export interface Finding {
  line: number;
  column: number;
  level: 'error' | 'warning';
  code: string;
  message: Text;
  suggestion: Text;
}

type Nullable<T, K extends keyof T> = { [P in keyof T]: P extends K ? T[P] | null : T[P] };

export interface DraftSeverity extends Nullable<Rulebook['severities'][number], 'name' | 'impact'> {
  /** The runbook's own words, kept because "two business days" is no number of milliseconds. */
  responseText: string | null;
  resolutionText: string | null;
}

type AxisLevel = NonNullable<Rulebook['matrix']>['users'][number];

export interface DraftMatrix {
  users: Nullable<AxisLevel, 'means'>[];
  impact: Nullable<AxisLevel, 'means'>[];
  cells: Record<string, Record<string, string>>;
}

export type DraftRole = Nullable<Rulebook['roles'][number], 'duties'>;
export type DraftProcedure = Nullable<Rulebook['procedures'][number], 'severity'>;
export type DraftRotation = Nullable<NonNullable<Rulebook['rotation']>, 'timeZone' | 'weekday' | 'hour'>;
type DraftTool = Nullable<Rulebook['tools'][number], 'usage'>;

/** A rulebook as far as the runbook gives it. */
export interface Draft
  extends Omit<
    Rulebook,
    'title' | 'version' | 'severities' | 'matrix' | 'roles' | 'procedures' | 'rotation' | 'tools'
  > {
  title: Text | null;
  version: string | null;
  severities: DraftSeverity[];
  matrix: DraftMatrix | null;
  roles: DraftRole[];
  procedures: DraftProcedure[];
  rotation: DraftRotation | null;
  tools: DraftTool[];
}

/** A table row of the document around the runbook: what it demands, who validates, what to avoid. */
export interface Demand {
  line: number;
  what: string;
  detail: string[];
}

/** What a specification says of the runbook it holds. */
export interface Specification {
  acceptance: Demand[];
  validations: Demand[];
  antiPatterns: Demand[];
}

/** A gap and the default that would be used for it, in words. */
export interface Missing {
  path: string;
  what: Text;
  fallback: Text;
}

/** That contacts were checked on a day. */
export interface Checked {
  /** The contact's id; null for all of them. */
  contact: string | null;
  /** YYYY-MM-DD; null when the runbook names no day that can be read. */
  on: string | null;
  line: number;
}

export interface Reading {
  draft: Draft;
  /** Where each value came from, by path (`severities.P1.responseMs`). */
  provenance: Record<string, Origin>;
  specification: Specification;
  /** Lines that say something nobody understood. */
  unexplained: number[];
  findings: Finding[];
  /** Lines whose blanks are there to be filled in a drill. */
  blanks: ReadonlySet<number>;
  checked: readonly Checked[];
  /** The lines as read, without byte order mark or carriage returns, accents mended. */
  lines: readonly string[];
}

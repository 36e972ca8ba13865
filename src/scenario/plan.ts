/** The plan: pack + rulebook + scenario, checked and compiled. Plain, immutable data; times are integer milliseconds relative to the start. */
import type { z } from 'zod';
import type { Cell, Rulebook } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { Condition } from './format/condition.ts';
import type { Pack } from './format/pack.ts';
import type { Scenario } from './format/scenario.ts';
import type {
  alertRuleSchema,
  bendSchema,
  errorGroupSchema,
  logStreamSchema,
  pageFaultSchema,
  panelFaultSchema,
  panelSchema,
  seriesSchema,
} from './format/world.ts';

/** Between which two values the seed picks; equal when there is nothing to pick. */
export type MsRange = readonly [number, number];

export interface PlanSeries extends Omit<z.infer<typeof seriesSchema>, 'every' | 'baseline'> {
  everyMs: number;
  /** 24 values, one per hour of the day in the pack's zone. */
  hours: number[];
}

export interface PlanBend extends Omit<z.infer<typeof bendSchema>, 'shape' | 'recover'> {
  shape:
    | { kind: 'step' }
    | { kind: 'ramp'; overMs: number }
    | { kind: 'flap'; periodMs: number; duty: number }
    | { kind: 'grow'; perMinute: number; until: number };
  recoverMs: number;
}

export interface PlanStream extends Omit<z.infer<typeof logStreamSchema>, 'every' | 'vars'> {
  everyMs: number;
  vars: Record<string, readonly string[] | { from: number; to: number }>;
}

export interface PlanErrorGroup extends Omit<z.infer<typeof errorGroupSchema>, 'seenBefore'> {
  /** How long before the start it was first seen; null for a group that a fault brings. */
  seenBeforeMs: number | null;
}

export interface PlanResponse {
  status: number;
  headers: string[];
  body: string;
  takesMs: number;
}

export interface PlanPage {
  id: string;
  system: string;
  url: string;
  method: 'GET' | 'HEAD' | 'POST';
  ok: PlanResponse;
}

export type PlanPageFault = PlanResponse & Pick<z.infer<typeof pageFaultSchema>, 'page'>;
export type PlanPanel = z.infer<typeof panelSchema>;
export type PanelBody = PlanPanel['ok'];
export type PlanPanelFault = z.infer<typeof panelFaultSchema>;

export interface PlanAlertRule extends Omit<z.infer<typeof alertRuleSchema>, 'over' | 'for' | 'every'> {
  overMs: number;
  forMs: number;
  everyMs: number;
  only: string[] | null;
}

/**
 * What users lose and which squares of the matrix a sound reader may put that on; the first is the plain reading. Without a
 * matrix there are no squares, and the level follows by order.
 */
export interface PlanLoss {
  capability: string;
  loss: 'down' | 'degraded' | 'cosmetic';
  share: number;
  cells: Cell[];
  /** Only where no square gives a level. */
  severity?: string;
}

export interface PlanFault {
  id: string;
  on: string;
  from: MsRange | null;
  lasts: MsRange | null;
  users: PlanLoss[];
  series: PlanBend[];
  logs: PlanStream[];
  quiet: { stream: string; keep: number }[];
  errors: PlanErrorGroup[];
  pages: PlanPageFault[];
  panels: PlanPanelFault[];
  only: string[] | null;
}

type Raw<K extends 'injects' | 'tasks' | 'away' | 'releases'> = NonNullable<Scenario[K]>[number];

export interface PlanRelease extends Omit<Raw<'releases'>, 'at' | 'only'> {
  at: MsRange;
  only: string[] | null;
}

/** What it supports is said in the levels of the rulebook's matrix; without one, in those of the matrix proposed by order. */
export interface PlanEvidence extends Omit<Scenario['evidence'][number], 'only' | 'supports'> {
  supports?: { users?: string | undefined; impact?: string | undefined; capability?: string | undefined };
  only: string[] | null;
}

export interface PlanInject extends Omit<Raw<'injects'>, 'at' | 'after' | 'only' | 'expects'> {
  at: MsRange | null;
  after: MsRange;
  expects: { of: string; what: Condition; withinMs: number } | null;
  only: string[] | null;
}

export interface PlanOutcome extends Omit<Scenario['actions'][number]['outcomes'][number], 'after'> {
  after: MsRange;
}

export interface PlanAction extends Omit<Scenario['actions'][number], 'takes' | 'outcomes' | 'only'> {
  takes: MsRange;
  outcomes: PlanOutcome[];
  only: string[] | null;
}

export interface PlanTask extends Omit<Raw<'tasks'>, 'takes' | 'lateBy' | 'only'> {
  takes: MsRange;
  lateBy: MsRange;
  only: string[] | null;
}

export interface PlanAway {
  person: string;
  fromMs: number;
  toMs: number;
  why: Raw<'away'>['why'];
  says?: Raw<'away'>['says'];
  only: string[] | null;
}

export interface PlanPerson extends Omit<Pack['people'][number], 'page' | 'call' | 'chat' | 'arrives'> {
  page: { after: MsRange; chance: number };
  call: { after: MsRange; chance: number };
  chat: { after: MsRange; chance: number };
  arrives: MsRange;
}

export interface PlanVariant extends Omit<Scenario['variants'][number], 'follow'> {
  follow: { needs: number; of: string[]; withinMs: number } | null;
}

/** An incident that hides in the first one. */
export interface PlanSecond extends Omit<NonNullable<Scenario['second']>, 'only' | 'solvedAfter'> {
  /** From taking it over until its faults end; null where nobody ends them. */
  solvedAfter: MsRange | null;
  only: string[] | null;
}

/** What had to stand for what, so that this pack can be played by this rulebook. */
export interface FitNote {
  /** lacks: nothing stands for it. stands-in: somebody else does. default: the rulebook is silent. */
  kind: 'lacks' | 'stands-in' | 'default';
  what: Text;
  /** What the drill does instead. */
  instead: Text;
  /** How to mend it; null where there is nothing to mend. */
  wayOut: Text | null;
  /** It names the procedure, so no seat may see it before the debrief. */
  spoils?: true;
}

/** The rota's answer for this scenario's start. */
export interface OnCall {
  week: string;
  primary: string;
  secondary: string;
  weekend: boolean;
}

export interface Plan {
  pack: Pick<
    Pack,
    'id' | 'name' | 'about' | 'timeZone' | 'site' | 'channels' | 'capabilities' | 'systems' | 'providers' | 'player'
  >;
  rulebook: Rulebook;
  scenario: Pick<
    Scenario,
    | 'id'
    | 'version'
    | 'procedure'
    | 'title'
    | 'briefing'
    | 'difficulty'
    | 'objectives'
    | 'start'
    | 'paged'
    | 'minutes'
    | 'capability'
    | 'causes'
  >;
  /** Real time of the start: ms since 1970 UTC, and the zone's offset then in minutes. */
  startEpochMs: number;
  utcOffsetMin: number;
  lengthMs: number;
  /** How long before the start the world already runs, so that alert windows and charts have a past. */
  warmUpMs: number;
  onCall: OnCall | null;
  variants: PlanVariant[];
  series: Record<string, PlanSeries>;
  /** Streams of ordinary days, in the pack's order. */
  logs: PlanStream[];
  errors: PlanErrorGroup[];
  pages: PlanPage[];
  panels: PlanPanel[];
  alerts: PlanAlertRule[];
  faults: PlanFault[];
  releases: PlanRelease[];
  evidence: PlanEvidence[];
  knowable: { only: string[] | null; by: string[] }[];
  /** Left out where one incident is all there is. */
  second?: PlanSecond;
  injects: PlanInject[];
  actions: PlanAction[];
  tasks: PlanTask[];
  away: PlanAway[];
  hints: (Omit<NonNullable<Scenario['hints']>[number], 'only'> & { only: string[] | null })[];
  people: PlanPerson[];
  /** Drill time until a console, or a thing in it, has loaded. */
  lookMs: Record<string, number>;
  /** What the rulebook lacks for this scenario, and what stands for it; nothing where they were made for each other. */
  notes?: readonly FitNote[];
  /** SHA-256 in hexadecimal of the sources it was compiled from. */
  digests: { pack: string; rulebook: string; scenario: string };
}

/** Whether a part of the scenario takes part in a variant. */
export const takesPart = (part: { only: string[] | null }, variant: string): boolean =>
  part.only === null || part.only.includes(variant);

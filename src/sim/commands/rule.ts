/** What every command's file holds: its shape, who may give it, when it is refused, and what it does. */
import type { z } from 'zod';
import type { Plan } from '../../scenario/plan.ts';
import type { Seat } from '../events.ts';
import type { Moment } from '../moment.ts';
import { type Parts, partsFor } from '../parts.ts';
import { playerOf } from '../roster.ts';
import type { DrillState } from '../state.ts';
import type { Rejection } from './rejection.ts';

/** What a refusal may look at. */
export interface Situation {
  readonly plan: Plan;
  readonly parts: Parts;
  readonly state: DrillState;
  /** The trainee's own person. */
  readonly you: string;
}

export const situationOf = (plan: Plan, state: DrillState): Situation => ({
  plan,
  parts: partsFor(plan, state.world.variant),
  state,
  you: playerOf(plan),
});

export interface CommandRule<S extends z.ZodType> {
  readonly schema: S;
  /** Seats that may give it. Whoever plays alone sits as on-call and may do all. */
  readonly seats: readonly Seat[];
  /** Why it makes no sense now; null when it does. */
  reject(now: Situation, command: z.infer<S>): Rejection | null;
  /** What it does. Called only when it is not rejected. */
  run(m: Moment, command: z.infer<S>): void;
}

/** Gives the rule back with its types filled in. */
export const command = <S extends z.ZodType>(rule: CommandRule<S>): CommandRule<S> => rule;

/** Every seat of a trainee. */
export const TRAINEES: readonly Seat[] = ['on-call', 'ic', 'communication', 'sme'];
/** Those who lead: alone, the on-call leads. */
export const LEADERS: readonly Seat[] = ['on-call', 'ic'];
/** Those who touch systems. */
export const HANDS: readonly Seat[] = ['on-call', 'ic', 'sme'];
/** Those who speak for the incident. */
export const VOICES: readonly Seat[] = ['on-call', 'ic', 'communication'];

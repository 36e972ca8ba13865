/** Leaving a minor incident of the night to working hours: when that is right, and when it is left well. */
import { isMajor } from '../runbook/owed.ts';
import { nextWorkingMorning, readInstant } from '../scenario/calendar.ts';
import type { EventOf } from '../sim/events.ts';
import { hourAt, MINUTE } from './clock.ts';
import { dutyAt, type Facts, gravestDuty } from './facts.ts';
import { once } from './once.ts';
import { notApplicable, text, type Verdict } from './rule.ts';

const HOUR = 60 * MINUTE;

/** Night runs from 20:00 to 08:00, local time. */
export const isNight = (facts: Facts, at: number): boolean => {
  const hour = hourAt(facts.plan, at);
  return hour < 8 || hour >= 20;
};

/** A minor incident that rings at night may wait for working hours. */
export const mayWait = (facts: Facts): boolean =>
  isNight(facts, facts.t0) && !isMajor(facts.rulebook, dutyAt(facts, facts.t0));

/** The deferral of an incident that could wait until the morning, from first to last; null when it was not left, or not rightly. */
export const leftToMorning = once(
  (facts): EventOf<'deferred'> | null =>
    (mayWait(facts) && !isMajor(facts.rulebook, gravestDuty(facts)) && facts.of('deferred')[0]) || null,
);

/** Whether it was left until 09:00 of the next working day, give or take an hour. */
export function isNextMorning(facts: Facts, deferred: EventOf<'deferred'>): boolean {
  const until = readInstant(deferred.until);
  if (until === null) return false;
  const { startEpochMs, utcOffsetMin } = facts.plan;
  const morning = nextWorkingMorning({ epochMs: startEpochMs + deferred.at, utcOffsetMin });
  return Math.abs(until.epochMs - morning.epochMs) <= HOUR;
}

/** Tonight nothing more is owed: it waits for the morning, and users are served or not until then. Null where it is owed. */
export const notTonight = (facts: Facts): Verdict | null =>
  leftToMorning(facts) && facts.mitigated === null
    ? notApplicable(
        text('Left to working hours: not owed tonight.', 'Laissé aux heures ouvrées : ce n’est pas dû cette nuit.'),
      )
    : null;

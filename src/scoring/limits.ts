/** Thresholds: what the team's rulebook says, and the defaults of docs/RULES.md where it is silent. All in ms. */
import { clientMailAfter, isMajor, type Pace, paceOf as pace } from '../runbook/owed.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import { MINUTE } from './clock.ts';
import type { Facts } from './facts.ts';

export const GRACE = 5 * MINUTE;

const first = (...values: (number | null | undefined)[]): number | null =>
  values.find((v) => v !== null && v !== undefined) ?? null;

/** The stricter of the limits that are given. */
function strictest(values: (number | null | undefined)[]): number | null {
  const given = values.filter((v) => v !== null && v !== undefined);
  return given.length > 0 ? Math.min(...given) : null;
}

function target(rulebook: Rulebook, measures: 'acknowledge' | 'resolve', severity: string): number | null {
  const targets = rulebook.metrics.filter((m) => m.measures === measures).flatMap((m) => m.targets);
  return first(
    strictest(targets.filter((t) => t.severity === severity).map((t) => t.maxMs)),
    strictest(targets.filter((t) => t.severity === null).map((t) => t.maxMs)),
  );
}

const level = (rulebook: Rulebook, severity: string) => rulebook.severities.find((s) => s.id === severity);

/** From the first page to the acknowledgement: MTTA target and response SLA, the stricter; 5 min by default. */
export function acknowledgeLimit(facts: Facts, severity: string): number {
  const { rulebook } = facts;
  const limit = strictest([target(rulebook, 'acknowledge', severity), level(rulebook, severity)?.responseMs]);
  return facts.scaled(limit ?? 5 * MINUTE);
}

/** From the first page to mitigation: MTTR target and resolution SLA, the stricter; null when neither speaks. */
export function resolutionLimit(facts: Facts, severity: string): number | null {
  const { rulebook } = facts;
  const limit = strictest([target(rulebook, 'resolve', severity), level(rulebook, severity)?.resolutionMs]);
  return limit === null ? null : facts.scaled(limit);
}

/** How soon and how often a level owes news to the team. */
export function paceOf(facts: Facts, severity: string): Pace {
  const { openingMs, updateMs, mitigatedUpdateMs } = pace(facts.rulebook, severity);
  const scaled = (ms: number | null): number | null => (ms === null ? null : facts.scaled(ms));
  return {
    openingMs: scaled(openingMs),
    updateMs: scaled(updateMs),
    mitigatedUpdateMs: scaled(mitigatedUpdateMs),
  };
}

/** From verified recovery to the client's e-mail; null for levels that owe none. */
export function clientMailLimit(facts: Facts, severity: string): number | null {
  const ms = clientMailAfter(facts.rulebook, severity);
  return ms === null ? null : facts.scaled(ms);
}

/** From the later of acknowledgement and knowing to the first call. */
export const callLimit = (facts: Facts, severity: string): number =>
  facts.scaled((isMajor(facts.rulebook, severity) ? 5 : 15) * MINUTE);

/** How far a stated duration may stray: 20 %, at least 5 min. */
export const durationTolerance = (ms: number): number => Math.max(Math.floor(ms / 5), GRACE);

/** Every rule, in the order in which a debrief lists them. */
import type { Text } from '../runbook/text.ts';
import { ACKNOWLEDGEMENT_RULES } from './acknowledgement.ts';
import { CLOSURE_RULES } from './closure.ts';
import { COMMUNICATION_RULES } from './communication.ts';
import { ESCALATION_RULES } from './escalation.ts';
import { MITIGATION_RULES } from './mitigation.ts';
import type { Rule } from './rule.ts';
import { SECOND_RULES } from './second.ts';
import { SEVERITY_RULES } from './severity.ts';

export const RULES: readonly Rule[] = [
  ...SEVERITY_RULES,
  ...ACKNOWLEDGEMENT_RULES,
  ...ESCALATION_RULES,
  ...COMMUNICATION_RULES,
  ...MITIGATION_RULES,
  ...CLOSURE_RULES,
  ...SECOND_RULES,
];

/** What a rule asks, in a line; null for an id that is no rule's. */
export const titleOf = (id: string): Text | null => RULES.find((r) => r.id === id)?.title ?? null;

import type { Text } from '../../runbook/text.ts';

/** Why a command was refused, and what would do instead. */
export interface Rejection {
  /** Stable, kebab-case. */
  code: string;
  message: Text;
}

export const refuse = (code: string, en: string, fr: string): Rejection => ({ code, message: { en, fr } });

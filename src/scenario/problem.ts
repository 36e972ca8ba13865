/** Something wrong in a file a person wrote: what, where, and how to mend it. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  level: 'error' | 'warning';
  /** Stable, kebab-case; listed in docs/SCENARIOS.md. */
  code: string;
  message: string;
  suggestion: string;
}

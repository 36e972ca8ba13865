/** What a runbook says beside its rules, so that writing it anew loses none of it. */
import type { Reading } from '../read/reading.ts';

export interface Beside {
  /** The day, YYYY-MM-DD, on which all contacts were checked. */
  checkedOn?: string | null;
  /** How limits are worded that are no fixed time ("two business days"), by level. */
  limits?: Readonly<Record<string, { response: string | null; resolution: string | null }>>;
}

/** What the reading found beside the rules. */
export const besideOf = ({ draft, checked }: Reading): Beside => ({
  checkedOn: checked.find((c) => c.contact === null)?.on ?? null,
  limits: Object.fromEntries(
    draft.severities.map((s) => [
      s.id,
      {
        response: s.responseMs === null ? s.responseText : null,
        resolution: s.resolutionMs === null ? s.resolutionText : null,
      },
    ]),
  ),
});

/** Reads and checks a runbook off the page's thread. In: a job. Out: its check, without the lines that the page has already. */
import type { AsOf } from '../../runbook/check/acceptance.ts';
import type { Mends } from '../../runbook/mend.ts';
import { type CheckInTwo, checkInTwo } from '../../runbook/two-languages.ts';

export interface CheckJob {
  text: string;
  /** The same runbook in the other language. */
  other: string | null;
  mends: Mends;
  asOf: AsOf;
}

self.addEventListener('message', ({ data: { text, other, mends, asOf } }: MessageEvent<CheckJob>) => {
  const check: CheckInTwo = checkInTwo(text, other, mends, asOf);
  self.postMessage({ ...check, reading: { ...check.reading, lines: [] } });
});

/** Reads and checks a runbook off the page's thread. In: a job. Out: its check, without the lines that the page has already. */
import type { AsOf } from '../../runbook/check/acceptance.ts';
import { type Check, checkRunbook } from '../../runbook/check/check.ts';
import type { Mends } from '../../runbook/mend.ts';

export interface CheckJob {
  text: string;
  mends: Mends;
  asOf: AsOf;
}

self.addEventListener('message', ({ data: { text, mends, asOf } }: MessageEvent<CheckJob>) => {
  const check: Check = checkRunbook(text, mends, asOf);
  self.postMessage({ ...check, reading: { ...check.reading, lines: [] } });
});

/** A thread that waits for work, plays drills beside others, and tells of each what came of it. */
import { parentPort } from 'node:worker_threads';
import { freezeStates } from '../../sim/frozen.ts';
import { playUntaken, type Work } from './work.ts';

freezeStates(false);
parentPort?.once('message', (work: Work) => {
  for (const done of playUntaken(work)) parentPort?.postMessage(done);
});

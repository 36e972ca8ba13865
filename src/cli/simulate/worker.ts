/** A thread that plays drills beside others, and tells of each what came of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { freezeStates } from '../../sim/frozen.ts';
import { playUntaken, type Work } from './work.ts';

freezeStates(false);
const work: Work = workerData;
for (const done of playUntaken(work)) parentPort?.postMessage(done);

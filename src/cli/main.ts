/** The command line: `npx tocsin …`. Exit 0 is fine, 1 problems found, 2 wrong use. */
import { setFlagsFromString } from 'node:v8';
import { freezeStates } from '../sim/frozen.ts';
import { run } from './run.ts';

freezeStates(false);
// A command runs for some seconds. V8 would spend half of them on making its code quicker, most of it by copying functions
// into those that call them, which pays only in what runs longer.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
// Whoever reads only the first lines (`| head`) has what they want.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
await run(process.argv.slice(2), process.env);

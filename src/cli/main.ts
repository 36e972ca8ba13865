/** The command line: `npx tocsin …`. Exit 0 is fine, 1 problems found, 2 wrong use. */
import { freezeStates } from '../sim/frozen.ts';
import { run } from './run.ts';

freezeStates(false);
// Whoever reads only the first lines (`| head`) has what they want.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
await run(process.argv.slice(2), process.env);

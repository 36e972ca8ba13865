// `npm start`: installs and builds what is missing, then serves the page on this machine. Needs only Node and npm.
import { join } from 'node:path';

import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const port = process.env.PORT ? Number(process.env.PORT) : 4173;
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}"; it must be a whole number from 0 to 65535.`);
  process.exit(1);
}

ensureInstalled();
ensureBuilt();

try {
  const { server, address } = await serve(join(root, 'dist'), port);
  console.log(`Tocsin is at ${address} (Ctrl-C stops it)`);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  if (process.env.npm_lifecycle_event) stopWithParent(stop);
} catch (error) {
  console.error(
    `Cannot listen on 127.0.0.1 from port ${port} on: ${/** @type {Error} */ (error).message}. Set PORT to another port.`,
  );
  process.exit(1);
}

/**
 * npm hands a SIGTERM to the shell between it and us, which keeps it to itself: without this, stopping `npm start` from
 * another program would leave the server behind, with its port.
 * @type {(stop: () => void) => void}
 */
function stopWithParent(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250).unref();
}

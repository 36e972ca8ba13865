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
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
} catch (error) {
  console.error(
    `Cannot listen on 127.0.0.1 from port ${port} on: ${/** @type {Error} */ (error).message}. Set PORT to another port.`,
  );
  process.exit(1);
}

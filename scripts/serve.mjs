import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

import { securityHeaders } from './security-policy.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** How many ports after the one asked for are tried before giving up. */
const portsToTry = 50;

/**
 * Serves the files of a folder, and nothing else, on this machine only.
 * Takes the first free port from `port` on (0: any). Resolves to the server and its address, rejects if none is free.
 * @param {string} folder
 * @param {number} port
 */
export async function serve(folder, port) {
  const root = realpathSync(folder);
  const server = createServer((request, response) => answer(root, request, response));
  return { server, address: `http://127.0.0.1:${await listen(server, port)}/` };
}

/** @type {(server: import('node:http').Server, firstPort: number) => Promise<number>} */
async function listen(server, firstPort) {
  const lastPort = Math.min(firstPort + portsToTry, 65_535);
  for (let port = firstPort; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || port >= lastPort) throw error;
    }
  }
}

/** @type {(server: import('node:http').Server, port: number) => Promise<number>} */
function listenOn(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @type {(root: string, request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} */
function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = findFile(root, request.url ?? '/');
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
    // The build names everything under assets/ by its content; the page itself must be asked for again.
    'Cache-Control': file.path.startsWith(join(root, 'assets') + sep) ? 'max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * The file an address stands for, or undefined when it is malformed, does not exist or leads out of the folder.
 * @type {(root: string, address: string) => { path: string, size: number } | undefined}
 */
function findFile(root, address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*/, ''));
    const real = realpathSync(join(root, path.endsWith('/') ? `${path}index.html` : path));
    const stat = statSync(real);
    return real.startsWith(root + sep) && stat.isFile() ? { path: real, size: stat.size } : undefined;
  } catch {
    return undefined;
  }
}

/** @type {(response: import('node:http').ServerResponse, status: 404 | 405) => void} */
function refuse(response, status) {
  const text = status === 405 ? 'Only GET and HEAD are answered here.\n' : 'There is nothing at this address.\n';
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {};
  response.writeHead(status, { ...securityHeaders, ...allow, 'Content-Type': types['.txt'] }).end(text);
}

/** `serve`: the game with a trainer's folder of packs, which reloads when one of their files is saved. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintPacks } from './lint.ts';
import { complain, langOf, print, printJson, problemLine, UsageError } from './output.ts';
import { packsAt } from './packs.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

interface Options {
  port: string;
  lang: string;
  json?: boolean;
}

/** Serves until it is stopped. Problems of the packs are printed first; the page shows the scenarios that load. */
export async function serve(folder: string, { port, ...options }: Options): Promise<void> {
  const lang = langOf(options.lang);
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError('--port takes a whole number from 0 to 65535.');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
  if (existsSync(join(folder, 'pack.yaml')))
    throw new UsageError(`${folder} is one pack. Give the folder that it lies in: all packs in there are served.`);
  for (const problem of await lintPacks(packsAt([folder]))) complain(problemLine(problem, lang));
  const { createServer } = await import('vite');
  process.env.TOCSIN_PACKS = resolve(folder);
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: number },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  if (options.json) printJson({ url, folder });
  else print(`Tocsin is at ${url} with the packs in ${folder} (Ctrl-C stops it)`);
  process.once('SIGINT', () => void server.close().then(() => process.exit(0)));
}

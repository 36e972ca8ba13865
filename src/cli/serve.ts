/** `serve`: the game with a trainer's folder of packs, which reloads when one of their files is saved. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Spec } from './command.ts';
import { shown } from './files.ts';
import { lintPacks } from './lint.ts';
import { complain, langOf, noFolder, printJson, problemText, tell, UsageError } from './output.ts';
import { packsAt } from './packs.ts';
import { ROOT } from './root.ts';

/** After a save, until the packs are checked again. */
const SETTLED_MS = 300;

const SOUND = { en: 'Nothing wrong in these packs.', fr: 'Rien à redire sur ces packs.' };

export const SERVE: Spec = {
  name: 'serve',
  means: {
    en: 'serve the game with a folder of packs; it reloads when a file of theirs is saved',
    fr: 'servir le jeu avec un dossier de packs ; il se recharge quand un de leurs fichiers est enregistré',
  },
  takes: [
    {
      name: { en: 'folder', fr: 'dossier' },
      means: { en: 'a folder in which each pack is a folder', fr: 'un dossier où chaque pack est un dossier' },
      takes: 'one',
    },
  ],
  flags: [
    {
      flag: '--port',
      value: { en: 'n', fr: 'n' },
      means: { en: 'the port, or the next free one', fr: 'le port, ou le premier libre après lui' },
      usual: '4180',
    },
    { flag: '--json', means: { en: 'print where it is as JSON', fr: 'afficher son adresse en JSON' } },
  ],
  run: serve,
};

interface Options {
  port: string;
  lang: string;
  json?: boolean;
}

/** Serves until it is stopped. Problems of the packs are printed first; the page shows the scenarios that load. */
async function serve(folder: string, { port, ...options }: Options): Promise<void> {
  const lang = langOf(options.lang);
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError({
      en: '--port takes a whole number from 0 to 65535.',
      fr: '--port attend un nombre entier de 0 à 65535.',
    });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(noFolder(folder));
  if (existsSync(join(folder, 'pack.yaml')))
    throw new UsageError({
      en: `${folder} is one pack. Give the folder that it lies in: all packs in there are served.`,
      fr: `${folder} est un seul pack. Donnez le dossier où il se trouve : tous les packs de ce dossier sont servis.`,
    });
  const check = async (): Promise<number> => {
    const problems = await lintPacks(packsAt([folder]));
    for (const problem of problems) complain(problemText(problem), lang);
    return problems.length;
  };
  await check();
  const { createServer } = await import('vite');
  process.env.TOCSIN_PACKS = resolve(folder);
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    // What is wrong with a pack is said here by us, and whatever else on the page.
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: number },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  if (options.json) printJson({ url, folder });
  else
    tell(
      {
        en: `Tocsin is at ${url} with the packs in ${folder} (Ctrl-C stops it)`,
        fr: `Tocsin est à l’adresse ${url} avec les packs de ${folder} (Ctrl-C pour arrêter)`,
      },
      lang,
    );
  let checking: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_change, file) => {
    if (!file.startsWith(resolve(folder) + sep) || !/\.(?:ya?ml|md)$/.test(file)) return;
    // An editor saves in several steps.
    clearTimeout(checking);
    checking = setTimeout(async () => {
      complain({ en: `${shown(file)} was saved.`, fr: `${shown(file)} a été enregistré.` }, lang);
      if ((await check()) === 0) complain(SOUND, lang);
    }, SETTLED_MS);
  });
  process.once('SIGINT', () => void server.close().then(() => process.exit(0)));
}

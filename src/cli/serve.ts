/** `serve`: the game with a trainer's folder of packs, which reloads when one of their files is saved. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../scenario/problem.ts';
import type { Spec } from './command.ts';
import { shown } from './files.ts';
import { complain, langOf, noFolder, printJson, problemText, tell, UsageError } from './output.ts';
import { packsAt } from './packs.ts';
import { ROOT } from './root.ts';

const UNSOUND = {
  en: 'What has errors plays on as it was before them; what never was without is not offered.',
  fr: 'Ce qui a des erreurs se joue comme avant elles ; ce qui n’a jamais été sans n’est pas proposé.',
};
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

/** What the plugin that gives the page its packs (`tooling/vite-packs.ts`) does for us. */
interface ServedPacks {
  problems(): Promise<readonly Problem[]>;
  onSaved(told: (files: readonly string[], problems: readonly Problem[]) => void): void;
}

/** Serves until it is stopped. Problems of the packs are printed first, and again after each save. Throws UsageError. */
async function serve(folder: string, { port, ...options }: Options): Promise<void> {
  const lang = langOf(options.lang);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new UsageError({
      en: '--port takes a whole number from 0 to 65535.',
      fr: '--port attend un nombre entier de 0 à 65535.',
    });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(noFolder(folder));
  const above = shown(dirname(resolve(folder)));
  if (existsSync(join(folder, 'pack.yaml')))
    throw new UsageError({
      en: `${folder} is one pack. Give the folder that it lies in, ${above}: all packs in there are served.`,
      fr: `${folder} est un seul pack. Donnez le dossier où il se trouve, ${above} : tous les packs de ce dossier sont servis.`,
    });
  // Says so where no pack is.
  packsAt([folder]);
  const { createServer } = await import('vite');
  process.env.TOCSIN_PACKS = resolve(folder);
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    // What is wrong with a pack is said here by us, and whatever else on the page.
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: number },
  });
  const packs: ServedPacks = server.config.plugins.find(({ name }) => name === 'tocsin-packs')?.api;
  const sayAll = (problems: readonly Problem[]) => {
    for (const problem of problems) complain(problemText(problem), lang);
    if (problems.some(({ level }) => level === 'error')) complain(UNSOUND, lang);
  };
  sayAll(await packs.problems());
  packs.onSaved((files, problems) => {
    for (const file of files.map(shown)) complain({ en: `${file} was saved.`, fr: `${file} a été enregistré.` }, lang);
    sayAll(problems);
    if (problems.length === 0) complain(SOUND, lang);
  });
  // Before anybody is told where it is.
  process.once('SIGINT', () => void server.close().then(() => process.exit(0)));
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError({
      en: `Port ${port} cannot be used: ${why}.`,
      fr: `Le port ${port} ne peut pas être utilisé : ${why}.`,
    });
  }
  const url = server.resolvedUrls?.local[0] ?? '';
  if (number > 0 && new URL(url).port !== port)
    complain(
      {
        en: `Port ${port} is taken: the next free one is used.`,
        fr: `Le port ${port} est pris : le suivant qui est libre est utilisé.`,
      },
      lang,
    );
  if (options.json) printJson({ url, folder });
  else
    tell(
      {
        en: `Tocsin is at ${url} with the packs in ${folder} (Ctrl-C stops it)`,
        fr: `Tocsin est à l’adresse ${url} avec les packs de ${folder} (Ctrl-C pour arrêter)`,
      },
      lang,
    );
}

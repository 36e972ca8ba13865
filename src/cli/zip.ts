/** `pack` and `unpack`: a pack as one zip file, there and back. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Lang } from '../runbook/text.ts';
import { colon } from '../runbook/write/marks.ts';
import { belongsInZip, zipOf } from '../scenario/zip.ts';
import { JSON_FLAG, type Spec } from './command.ts';
import { ProblemsFound, readSource, shown, textsInZip } from './files.ts';
import { lintPacks } from './lint.ts';
import { complain, counted, langOf, noFolder, print, printJson, problemText, UsageError } from './output.ts';
import { packsAt } from './packs.ts';

export const PACK: Spec = {
  name: 'pack',
  means: {
    en: 'put a pack’s folder into one zip file, if it has no errors',
    fr: 'mettre le dossier d’un pack dans un seul fichier zip, s’il est sans erreur',
  },
  takes: [
    {
      name: { en: 'folder', fr: 'dossier' },
      means: { en: 'the folder of the pack', fr: 'le dossier du pack' },
      takes: 'one',
    },
  ],
  flags: [
    {
      flag: '--out',
      value: { en: 'file', fr: 'fichier' },
      means: {
        en: 'the zip file to write; the folder’s name with .zip when left out',
        fr: 'le fichier zip à écrire ; sans cette option, le nom du dossier suivi de .zip',
      },
    },
    JSON_FLAG,
  ],
  run: packFolder,
};

export const UNPACK: Spec = {
  name: 'unpack',
  means: {
    en: 'take a pack out of its zip file, into a new folder',
    fr: 'extraire un pack de son fichier zip, dans un nouveau dossier',
  },
  takes: [
    {
      name: { en: 'file', fr: 'fichier' },
      means: { en: 'a zip file that holds a pack', fr: 'un fichier zip qui contient un pack' },
      takes: 'one',
    },
  ],
  flags: [
    {
      flag: '--to',
      value: { en: 'folder', fr: 'dossier' },
      means: {
        en: 'where to; a folder named after the file when left out',
        fr: 'la destination ; sans cette option, un dossier qui porte le nom du fichier',
      },
    },
    JSON_FLAG,
  ],
  run: unpack,
};

/** Writes a pack's folder as a zip beside it. A pack with errors is not packed. */
export async function packFolder(
  folder: string,
  { out, json, ...options }: { out?: string; json?: boolean; lang: string },
): Promise<void> {
  const lang = langOf(options.lang);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(noFolder(folder));
  const found = packsAt([folder]);
  const [pack] = found;
  if (!pack || found.length > 1)
    throw new UsageError({
      en: `${folder} is not one pack’s folder.`,
      fr: `${folder} n’est pas le dossier d’un seul pack.`,
    });
  const problems = await lintPacks(found);
  if (problems.some((p) => p.level === 'error')) throw new ProblemsFound(problems);
  for (const problem of problems) complain(problemText(problem), lang);
  const { paths, leftOut } = filesOf(pack.folder);
  for (const path of leftOut)
    complain(
      {
        en: `${path} stays out: only .yaml and .md files with plain names go in, three levels deep at most.`,
        fr: `${path} n’est pas pris : seuls entrent les fichiers .yaml et .md aux noms simples, sur trois niveaux au plus.`,
      },
      lang,
    );
  const target = out ?? `${basename(pack.folder)}.zip`;
  writeFileSync(target, zipOf(Object.fromEntries(paths.map((p) => [p, readSource(join(pack.folder, p)).text]))));
  if (json) printJson({ file: target, files: paths, leftOut });
  else print(`${target}${colon(lang)} ${filesText(paths.length, lang)}`);
}

const filesText = (n: number, lang: Lang): string =>
  counted(n, { en: 'file', fr: 'fichier' }, { en: 'files', fr: 'fichiers' }, lang);

/** Folders that no pack is made of, with all that is in them: recorded drills, and what other tools keep. */
const NOT_OURS = /(?:^|\/)(?:\.[^/]*|node_modules)(?:\/|$)|^goldens\//;

/** The paths, with `/`, of what belongs into a zip, and of what lies beside it and does not: links, pictures, odd names. */
function filesOf(folder: string): { paths: string[]; leftOut: string[] } {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'), entry }))
    .filter(({ path }) => !NOT_OURS.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const fits = ({ path, entry }: (typeof found)[number]) => entry.isFile() && belongsInZip(path);
  return {
    paths: found.filter(fits).map(({ path }) => path),
    leftOut: found.filter((one) => !fits(one)).map(({ path }) => path),
  };
}

/** Writes what a zip holds into a folder that is new or empty, and nowhere else. */
export async function unpack(
  file: string,
  { to, json, ...options }: { to?: string; json?: boolean; lang?: string },
): Promise<void> {
  const lang = langOf(options.lang ?? 'en');
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UsageError({ en: `There is no file ${file}.`, fr: `Il n’y a pas de fichier ${file}.` });
  const texts = textsInZip(file);
  const folder = resolve(to ?? basename(file).replace(/\.zip$/i, ''));
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    throw new UsageError({
      en: `${shown(folder)} is there already. Say where with --to.`,
      fr: `${shown(folder)} existe déjà. Indiquez une autre destination avec --to.`,
    });
  for (const [path, text] of Object.entries(texts)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
  }
  const files = Object.keys(texts);
  if (json) printJson({ folder: relative('.', folder), files });
  else print(`${relative('.', folder)}${colon(lang)} ${filesText(files.length, lang)}`);
}

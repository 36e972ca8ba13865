/** `pack` and `unpack`: a pack as one zip file, there and back. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { belongsInZip, zipOf } from '../scenario/zip.ts';
import { ProblemsFound, readSource, textsInZip } from './files.ts';
import { lintPacks } from './lint.ts';
import { complain, langOf, print, printJson, problemLine, UsageError } from './output.ts';
import { packsAt } from './packs.ts';

/** Writes a pack's folder as a zip beside it. A pack with errors is not packed. */
export async function packFolder(
  folder: string,
  { out, json, ...options }: { out?: string; json?: boolean; lang: string },
): Promise<void> {
  const lang = langOf(options.lang);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
  const found = packsAt([folder]);
  const [pack] = found;
  if (!pack || found.length > 1) throw new UsageError(`${folder} is not one pack’s folder.`);
  const problems = await lintPacks(found);
  if (problems.some((p) => p.level === 'error')) throw new ProblemsFound(problems);
  for (const problem of problems) complain(problemLine(problem, lang));
  const paths = filesOf(pack.folder);
  const target = out ?? `${basename(pack.folder)}.zip`;
  writeFileSync(target, zipOf(Object.fromEntries(paths.map((p) => [p, readSource(join(pack.folder, p)).text]))));
  if (json) printJson({ file: target, files: paths });
  else print(`${target}: ${paths.length} files`);
}

/** The paths, with `/`, of what belongs into a zip; recorded drills and links stay out. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => belongsInZip(path) && !path.startsWith('goldens/'))
    .toSorted();

/** Writes what a zip holds into a folder that is new or empty, and nowhere else. */
export async function unpack(file: string, { to, json }: { to?: string; json?: boolean }): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`There is no file ${file}.`);
  const texts = textsInZip(file);
  const folder = resolve(to ?? basename(file).replace(/\.zip$/i, ''));
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    throw new UsageError(`${relative('.', folder)} is there already. Say where with --to.`);
  for (const [path, text] of Object.entries(texts)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
  }
  const files = Object.keys(texts);
  if (json) printJson({ folder: relative('.', folder), files });
  else print(`${relative('.', folder)}: ${files.length} files`);
}

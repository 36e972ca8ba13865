/** The files of packs on disk. A zip reads as the folder it was made from: `bakery.zip/first.yaml`. */
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { NO_FILE, NOT_TEXT, type Problem, problemOfFile, type Words } from '../scenario/problem.ts';
import type { SourceFile } from '../scenario/read-yaml.ts';
import { MAX_ZIP_BYTES, unzip, zipTooLarge } from '../scenario/zip.ts';

/** Nothing larger is even read; the reader's own limit is lower and names the characters. */
const MAX_FILE_BYTES = 4_000_000;

/** Files that cannot be used, or packs and scenarios that have errors. */
export class ProblemsFound extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} found`);
    this.problems = problems;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Whether a path leads to a zip, which then stands for a folder. */
export const isZip = (path: string): boolean => /\.zip$/i.test(path) && existsSync(path) && statSync(path).isFile();

/** Whether a path leads to something that can hold a pack: a folder, or a zip. */
export const isHolder = (path: string): boolean => isFolder(path) || isZip(path);

const unzipped = new Map<string, Readonly<Record<string, string>>>();

/** The texts in a zip, by path inside it. Throws ProblemsFound for one that is refused: of a hostile one little is read. */
export function textsInZip(path: string): Readonly<Record<string, string>> {
  const known = unzipped.get(resolve(path));
  if (known) return known;
  const { size } = statSync(path);
  const name = shown(path);
  const read = size > MAX_ZIP_BYTES ? zipTooLarge(name, size) : unzip(readFileSync(path), name);
  if (!read.ok) throw new ProblemsFound(read.problems);
  unzipped.set(resolve(path), read.value);
  return read.value;
}

/** Whether there is a file at a path; a link counts, and is refused when it is read. */
export function isThere(path: string): boolean {
  const folder = dirname(path);
  return isZip(folder) ? Object.hasOwn(textsInZip(folder), basename(path)) : existsSync(path);
}

/** The names of the files that lie in a folder or zip itself; links too, to be refused when they are read. */
export const namesIn = (holder: string): string[] =>
  isZip(holder)
    ? Object.keys(textsInZip(holder)).filter((path) => !path.includes('/'))
    : readdirSync(holder, { withFileTypes: true })
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map((entry) => entry.name)
        .toSorted();

/** The folders that lie in a folder, by their paths. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => resolve(folder, entry.name))
    .toSorted();

/** A file's text under its path from here. Throws ProblemsFound when it is missing, too large, or no text. */
export function readSource(path: string): SourceFile {
  const refuse = (code: string, words: Words) => new ProblemsFound([problemOfFile(shown(path), code, words)]);
  if (!isThere(path)) throw refuse('no-file', { message: NO_FILE, suggestion: ADD_IT });
  if (isZip(dirname(path))) return { name: shown(path), text: textsInZip(dirname(path))[basename(path)] ?? '' };
  const found = lstatSync(path);
  if (!found.isFile()) throw refuse('not-a-file', NO_PLAIN_FILE);
  if (found.size > MAX_FILE_BYTES) throw refuse('file-too-large', tooLarge(found.size));
  try {
    return { name: shown(path), text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch {
    throw refuse('not-text', NOT_TEXT);
  }
}

const ADD_IT = { en: 'A pack needs it: add it.', fr: 'Un pack en a besoin : ajoutez-le.' };

const NO_PLAIN_FILE: Words = {
  message: { en: 'It is a link, a folder or a device.', fr: 'C’est un lien, un dossier ou un périphérique.' },
  suggestion: { en: 'Put the file itself there.', fr: 'Mettez le fichier lui-même à cet endroit.' },
};

const tooLarge = (bytes: number): Words => ({
  message: {
    en: `The file has ${bytes} bytes; the most is ${MAX_FILE_BYTES}.`,
    fr: `Le fichier fait ${bytes} octets ; le maximum est ${MAX_FILE_BYTES}.`,
  },
  suggestion: {
    en: 'Split it, or remove what is not needed.',
    fr: 'Découpez-le, ou retirez ce qui ne sert pas.',
  },
});

/** The path as a person here would write it. */
export const shown = (path: string): string => relative('.', path) || path;

/** Gathers the files of a pack from what was dropped or chosen. What a folder can hold is bounded before a byte is read. */
import { belongsInZip, MAX_ZIP_BYTES } from '../../../scenario/zip.ts';
import type { PackFiles } from '../../shell/pack-worker.ts';
import type { Trouble } from '../../ui/error-note.tsx';
import type { Dropped } from '../home/dropped.ts';
import { gatherText } from './packs-text.ts';

export type Gathered =
  | { ok: true; pack: PackFiles; leftOut: number }
  | { ok: false; name: string; troubles: Trouble[] };

interface Found {
  /** From the folder that was dropped or chosen on. */
  path: string;
  file: File;
}

/** What is looked at in a folder, at most, and how many folders deep. */
const MOST_SEEN = 1000;
const DEEPEST = 4;
const MOST_FILES = 200;
/** Folders that no pack is made of: recorded drills, and what other tools keep. */
const NOT_OURS = /^(?:\..*|__MACOSX|node_modules|goldens)$/;
const OURS = /\.(?:ya?ml|md)$/i;

/** The pack in what was dropped: a zip, a folder, or the files of one. */
export async function gatherDropped(dropped: readonly Dropped[]): Promise<Gathered> {
  const [first] = dropped;
  const name = first?.name ?? '';
  try {
    const seen = { count: 0 };
    const found = (await Promise.all(dropped.map((one) => filesIn(one, '', seen)))).flat();
    if (seen.count > MOST_SEEN) return refuse(name, { what: gatherText.manySeen, mend: gatherText.ownFolder });
    return gathered(found, dropped.length === 1 ? name : 'pack');
  } catch {
    return refuse(name, { what: gatherText.unread, mend: gatherText.unreadMend });
  }
}

/** The pack in what was chosen with a file dialog: a zip, or a whole folder. */
export function gatherChosen(files: readonly File[]): Gathered {
  const [first] = files;
  const name = first?.webkitRelativePath.split('/')[0] || (first?.name ?? '');
  if (files.length > MOST_SEEN) return refuse(name, { what: gatherText.manySeen, mend: gatherText.ownFolder });
  return gathered(
    files
      .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
      .filter(({ path }) => path.split('/').every((part, i) => i === 0 || !NOT_OURS.test(part))),
    name,
  );
}

async function filesIn(one: Dropped, around: string, seen: { count: number }): Promise<Found[]> {
  if (++seen.count > MOST_SEEN) return [];
  if (!('isDirectory' in one)) return [{ path: around + one.name, file: one }];
  if (one.isFile) {
    const file = await new Promise<File>((done, failed) => (one as FileSystemFileEntry).file(done, failed));
    return [{ path: around + one.name, file }];
  }
  const path = `${around}${one.name}/`;
  if (path.split('/').length - 1 > DEEPEST) return [];
  const reader = (one as FileSystemDirectoryEntry).createReader();
  const found: Found[] = [];
  // The browser gives a folder's entries in portions; an empty one is the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (entries.length === 0 || seen.count > MOST_SEEN) return found;
    for (const entry of entries) if (!NOT_OURS.test(entry.name)) found.push(...(await filesIn(entry, path, seen)));
  }
}

function gathered(found: readonly Found[], name: string): Gathered {
  const [only] = found;
  if (only && found.length === 1 && /\.zip$/i.test(only.file.name)) {
    if (only.file.size > MAX_ZIP_BYTES) return refuse(name, tooLarge(only.file.size));
    return { ok: true, pack: { name: name.replace(/\.zip$/i, ''), zip: only.file }, leftOut: 0 };
  }
  const roots = found.flatMap(({ path }) => (/(?:^|\/)pack\.yaml$/.test(path) ? path.slice(0, -9) : []));
  const root = roots.toSorted((a, b) => a.length - b.length)[0];
  if (root === undefined) return refuse(name, { what: gatherText.noPack, mend: gatherText.noPackMend });
  if (roots.length > 1) {
    const where = roots.map((folder) => folder.slice(0, -1)).join(', ');
    return refuse(name, { what: gatherText.manyPacks, where: where.slice(0, 200), mend: gatherText.ownFolder });
  }
  const inside = found.flatMap(({ path, file }) =>
    path.startsWith(root) ? { path: path.slice(root.length), file } : [],
  );
  const ours = inside.filter(({ path }) => OURS.test(path));
  const odd = ours.filter(({ path }) => !belongsInZip(path));
  if (odd.length > 0) {
    const troubles = odd.slice(0, 20).map(({ path }) => ({
      what: gatherText.oddName,
      where: JSON.stringify(path.slice(0, 120)),
      mend: gatherText.oddMend,
    }));
    return { ok: false, name, troubles };
  }
  const size = ours.reduce((sum, { file }) => sum + file.size, 0);
  if (size > MAX_ZIP_BYTES) return refuse(name, tooLarge(size));
  if (ours.length > MOST_FILES) return refuse(name, { what: gatherText.manyFiles, mend: gatherText.ownFolder });
  const folder = root.split('/').at(-2) ?? name;
  return { ok: true, pack: { name: folder, files: ours }, leftOut: found.length - ours.length };
}

const refuse = (name: string, trouble: Trouble): Gathered => ({ ok: false, name, troubles: [trouble] });

function tooLarge(bytes: number): Trouble {
  const size = String(Math.ceil(bytes / 100_000) / 10);
  return {
    what: { en: gatherText.tooLarge.en(size), fr: gatherText.tooLarge.fr(size.replace('.', ',')) },
    mend: gatherText.tooLargeMend,
  };
}

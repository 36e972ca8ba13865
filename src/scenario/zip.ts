/** A pack as one zip file. What a hostile one can do is bounded before anything is unpacked: names, links, sizes. */
import { inflateSync, strFromU8, strToU8, zipSync } from 'fflate';
import type { Text } from '../runbook/text.ts';
import { problemOfFile } from './problem.ts';
import type { Read } from './read-yaml.ts';

/** The most that a zip may have, in bytes: nothing larger need even be read. */
export const MAX_ZIP_BYTES = 10_000_000;
const MAX_FILES = 200;
const MAX_FILE_BYTES = 4_000_000;
const MAX_ALL_BYTES = 10_000_000;
/** Folders and files of a pack: plain names, three levels at most, YAML or Markdown. */
const NAME = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,79}\/){0,2}[A-Za-z0-9][A-Za-z0-9._-]{0,79}\.(?:yaml|md)$/;
/** What the Finder of a Mac puts into each zip beside what was asked for. */
const LITTER = /^__MACOSX\/|(?:^|\/)\.DS_Store$/;
/** 1980-01-02 in ms since 1970, about the first day a zip can name: the same pack gives the same bytes on any day. */
const NO_DAY = 315_619_200_000;

/** Whether a file of this path, with `/`, belongs into a zipped pack: its YAML and its Markdown, not what else lies there. */
export const belongsInZip = (path: string): boolean => NAME.test(path);

/** The zip of a pack's texts, by path inside the pack. */
export function zipOf(texts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.keys(texts)
    .toSorted()
    .map((path) => [path, strToU8(texts[path] ?? '')] as const);
  return zipSync(Object.fromEntries(files), { mtime: NO_DAY, level: 9 });
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  crc: number;
  at: number;
}

const LEAVE_OUT: Text = {
  en: 'Leave out what the pack does not need.',
  fr: 'Retirez ce dont le pack n’a pas besoin.',
};
const ANEW: Text = { en: 'Make it anew with npx tocsin pack.', fr: 'Refaites-le avec npx tocsin pack.' };

/** What is said of a zip of so many bytes, more than are read. */
export const zipTooLarge = (file: string, bytes: number): Read<never> => ({
  ok: false,
  problems: [
    problemOfFile(file, 'zip-too-large', {
      message: {
        en: `The zip has ${bytes} bytes; the most is ${MAX_ZIP_BYTES}.`,
        fr: `Le zip fait ${bytes} octets ; le maximum est ${MAX_ZIP_BYTES}.`,
      },
      suggestion: LEAVE_OUT,
    }),
  ],
});

/** The texts of a zipped pack, by path inside the pack, or what is wrong with it. A folder around everything is taken off. */
export function unzip(bytes: Uint8Array, file: string): Read<Record<string, string>> {
  const bad = (code: string, message: Text, suggestion: Text): Read<never> => ({
    ok: false,
    problems: [problemOfFile(file, code, { message, suggestion })],
  });
  if (bytes.length > MAX_ZIP_BYTES) return zipTooLarge(file, bytes.length);
  const found = entriesOf(bytes);
  if (!Array.isArray(found)) return bad('zip-broken', found, ANEW);
  const listed = found.filter(({ name }) => !LITTER.test(name));
  // By the list alone, before anything is unpacked: nothing ever makes more than the list says.
  let all = 0;
  for (const { name, size } of listed) {
    all += size;
    const most = size > MAX_FILE_BYTES ? MAX_FILE_BYTES : MAX_ALL_BYTES;
    if (size > MAX_FILE_BYTES || all > MAX_ALL_BYTES)
      return bad(
        'zip-too-large',
        {
          en: `Unpacked, ${shown(name)} makes it more than ${most} bytes.`,
          fr: `Une fois ouvert, ${shown(name)} le porte à plus de ${most} octets.`,
        },
        LEAVE_OUT,
      );
  }
  const texts: Record<string, string> = {};
  const around = folderAround(listed.map((e) => e.name));
  for (const entry of listed) {
    const name = entry.name.slice(around.length);
    if (entry.link)
      return bad(
        'zip-link',
        { en: `${shown(entry.name)} is a symbolic link.`, fr: `${shown(entry.name)} est un lien symbolique.` },
        { en: 'Put the file itself into the zip.', fr: 'Mettez le fichier lui-même dans le zip.' },
      );
    if (name === '' || (name.endsWith('/') && entry.size === 0 && NAME.test(`${name}a.md`))) continue;
    if (!NAME.test(name))
      return bad(
        'zip-name',
        {
          en: `${shown(entry.name)} cannot be the name of a file in a pack.`,
          fr: `Un fichier de pack ne peut pas s’appeler ${shown(entry.name)}.`,
        },
        {
          en: 'Keep to .yaml and .md files with plain names, three levels deep at most.',
          fr: 'Tenez-vous à des fichiers .yaml et .md aux noms simples, sur trois niveaux au plus.',
        },
      );
    const other = Object.keys(texts).find((path) => collide(path, name));
    if (other !== undefined)
      return bad(
        'zip-name',
        other === name
          ? { en: `${shown(name)} is in the zip twice.`, fr: `${shown(name)} est deux fois dans le zip.` }
          : {
              en: `${shown(other)} and ${shown(name)} cannot lie beside each other on every disk.`,
              fr: `${shown(other)} et ${shown(name)} ne peuvent pas coexister sur tous les disques.`,
            },
        { en: 'Keep one of the two.', fr: 'Gardez l’un des deux.' },
      );
    const text = textOf(bytes, entry);
    if (text === null)
      return bad(
        'zip-broken',
        { en: `${shown(name)} cannot be unpacked.`, fr: `${shown(name)} ne peut pas être extrait.` },
        ANEW,
      );
    texts[name] = text;
  }
  return { ok: true, value: texts };
}

/** Whether two paths are one where case does not count, or one is a file where the other needs a folder. */
function collide(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** A name from outside, safe to print. */
const shown = (name: string): string => JSON.stringify(name.slice(0, 80));

/** The one folder that all names lie in, with its slash; empty when there is none or a pack.yaml lies beside it. */
function folderAround(names: readonly string[]): string {
  const first = names[0] ?? '';
  const folder = first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && names.every((name) => name.startsWith(folder)) ? folder : '';
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LINK = 0o120000;
const KIND = 0o170000;

/** What the zip's own list says it holds, or what is wrong with that list. */
function entriesOf(bytes: Uint8Array): (Entry & { link: boolean })[] | Text {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const stop = Math.max(0, end - 0xffff);
  while (end >= stop && view.getUint32(end, true) !== END) end--;
  if (end < stop) return { en: 'It is no zip file.', fr: 'Ce n’est pas un fichier zip.' };
  const count = view.getUint16(end + 10, true);
  if (count > MAX_FILES)
    return {
      en: `It holds ${count} files; the most is ${MAX_FILES}.`,
      fr: `Il contient ${count} fichiers ; le maximum est ${MAX_FILES}.`,
    };
  const entries: (Entry & { link: boolean })[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      return { en: 'Its list of files is broken.', fr: 'Sa liste de fichiers est abîmée.' };
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) return { en: 'It is encrypted.', fr: 'Il est chiffré.' };
    const nameLength = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      link: ((view.getUint32(at + 38, true) >>> 16) & KIND) === LINK,
    });
    at += 46 + nameLength + more;
  }
  return entries;
}

/** A file's text; null when it is not what the list said, or no text. Never makes more than the size in the list. */
function textOf(bytes: Uint8Array, { at, method, packed, size, crc }: Entry): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return null;
  const raw = bytes.subarray(from, from + packed);
  try {
    const data = method === 0 ? raw : method === 8 ? inflateSync(raw, { out: new Uint8Array(size) }) : null;
    if (data === null || data.length !== size || crcOf(data) !== crc) return null;
    return utf8(data);
  } catch {
    return null;
  }
}

/** Three bytes with which some editors begin a text in UTF-8; they are no part of it. */
const MARK = [0xef, 0xbb, 0xbf];

/** The text of bytes in UTF-8; null when they are in no UTF-8. What cannot be read comes back as other bytes than it was. */
function utf8(data: Uint8Array): string | null {
  const bytes = MARK.every((byte, i) => data[i] === byte) ? data.subarray(MARK.length) : data;
  const text = strFromU8(bytes);
  const again = strToU8(text);
  return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? text : null;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

/** The checksum that zips use, CRC-32. */
function crcOf(data: Uint8Array): number {
  let c = -1;
  for (const byte of data) c = (c >>> 8) ^ (CRC_TABLE[(c ^ byte) & 0xff] ?? 0);
  return ~c >>> 0;
}

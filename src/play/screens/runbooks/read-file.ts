/** Reads a file that a person brought: its text and in which encoding, or what is wrong with it. Nothing is thrown. */
import type { Trouble } from '../../ui/error-note.tsx';
import { fileText } from './runbooks-text.ts';

const MOST_BYTES = 5_000_000;

/** How the files that became new runbooks were read, by the runbook's id; for the workbench to say. */
export const arrivals = new Map<string, string>();

export type Brought =
  /** `encoding` is said when it was not UTF-8. */
  { ok: true; text: string; encoding: string | null } | { ok: false; trouble: Trouble };

/** The size is looked at before a byte is read: a file of any size costs nothing. */
export async function readFile(file: File): Promise<Brought> {
  if (file.size > MOST_BYTES) {
    const megabytes = String(Math.ceil(file.size / 100_000) / 10);
    const what = { en: fileText.tooLarge.en(megabytes), fr: fileText.tooLarge.fr(megabytes.replace('.', ',')) };
    return { ok: false, trouble: { what, mend: fileText.tooLargeMend } };
  }
  try {
    return textOf(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, trouble: { what: fileText.unread, mend: fileText.unreadMend } };
  }
}

/** The text of a file's bytes: UTF-8, UTF-16 by its mark, or else Windows-1252, in which any bytes are letters. */
export function textOf(bytes: Uint8Array): Brought {
  const mark = MARKS.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  if (mark) return { ok: true, text: new TextDecoder(mark.encoding).decode(bytes), encoding: mark.name };
  if (isBinary(bytes)) return { ok: false, trouble: { what: fileText.notText, mend: fileText.notTextMend } };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: null };
  } catch {
    return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

const MARKS = [
  { starts: [0xff, 0xfe], encoding: 'utf-16le', name: 'UTF-16' },
  { starts: [0xfe, 0xff], encoding: 'utf-16be', name: 'UTF-16' },
] as const;

/** A zero byte, or many control characters: no text in any encoding of one byte has them. */
function isBinary(bytes: Uint8Array): boolean {
  let strange = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) strange++;
  }
  return strange * 50 > bytes.length;
}

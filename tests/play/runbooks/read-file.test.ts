import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile, textOf } from '../../../src/play/screens/runbooks/read-file.ts';

const bytes = (...all: number[]) => new Uint8Array(all);
const read = (given: Uint8Array) => {
  const brought = textOf(given);
  return brought.ok ? [brought.text, brought.encoding] : 'refused';
};

describe('a file that is brought', () => {
  it('is UTF-8, with or without its mark', () => {
    expect(read(new TextEncoder().encode('Gravité'))).toEqual(['Gravité', null]);
    expect(read(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual(['A', null]);
  });

  it('may be UTF-16 by its mark, or Windows-1252 when it is nothing else, and that is said', () => {
    expect(read(bytes(0xff, 0xfe, 0xe9, 0x00))).toEqual(['é', 'UTF-16']);
    expect(read(bytes(0xfe, 0xff, 0x00, 0xe9))).toEqual(['é', 'UTF-16']);
    expect(read(bytes(0x47, 0xe9))).toEqual(['Gé', 'Windows-1252']);
  });

  it('is refused when it is no text', () => {
    expect(read(bytes(0x50, 0x4b, 0x03, 0x04, 0x00))).toBe('refused');
    expect(read(bytes(0x01, 0x02, 0x03, 0x41))).toBe('refused');
    expect(read(bytes())).toEqual(['', null]);
  });

  it('comes through whole whatever text it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replace(/\p{Cc}|\ufeff/gu, '');
        expect(read(new TextEncoder().encode(clean))).toEqual([clean, null]);
      }),
    );
  });

  it('is refused by its size before a byte is read', async () => {
    const huge = { size: 50_000_000, arrayBuffer: () => Promise.reject(new Error('was read')) } as unknown as File;
    const brought = await readFile(huge);
    expect(brought.ok ? null : brought.trouble.what.fr).toBe('Il fait 50 Mo\u202f; le maximum est de 5 Mo.');
  });

  it('is said to be unreadable when the browser cannot read it', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File;
    expect(await readFile(gone)).toMatchObject({ ok: false });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLinkText, toLinkText } from '../../../src/play/shell/link.ts';

describe('a text in an address', () => {
  it('comes back as it was, in letters that need no escaping', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2000 }), async (text) => {
        const sound = new TextDecoder().decode(new TextEncoder().encode(text));
        const letters = await toLinkText(sound);
        expect(letters).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(await fromLinkText(letters)).toBe(sound);
      }),
      { numRuns: 60 },
    );
  });

  it('a damaged one is said to be none', async () => {
    const letters = await toLinkText('{"format":"tocsin/link/1"}'.repeat(20));
    expect(await fromLinkText(letters.slice(0, -8))).toBeNull();
    expect(await fromLinkText('%%%')).toBeNull();
    expect(await fromLinkText(`A${letters}`)).toBeNull();
  });

  it('one that would unfold without end is refused', async () => {
    const bomb = await toLinkText('a'.repeat(3_900_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect((await fromLinkText(bomb))?.length).toBe(3_900_000);
    const { deflateRawSync } = await import('node:zlib');
    const worse = deflateRawSync(Buffer.alloc(50_000_000)).toString('base64url');
    expect(await fromLinkText(worse)).toBeNull();
  });
});

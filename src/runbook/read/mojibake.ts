/** UTF-8 that was read as Latin-1 or Windows-1252 ("Ã©" for "é"), read right again. */

/** The characters Windows-1252 shows for the bytes 0x80 to 0x9f. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const MOJIBAKE = /(?:Ã[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™ ]|â€.|Â[\u00a0-\u00bf])/;
const RUN = new RegExp(`[\\u0080-\\u00ff${WINDOWS}]{2,}`, 'g');

/** Where the first broken accent stands, -1 without one. */
export const firstMojibake = (text: string): number => text.search(MOJIBAKE);

/** The text with its accents mended; null when nothing in it looks broken or can be mended. */
export function mendMojibake(text: string): string | null {
  if (firstMojibake(text) < 0) return null;
  const mended = mendRuns(text);
  return mended === text ? null : mended;
}

/** Runs of characters that are UTF-8 read wrong, read right; others stay. Only for a text that shows that it is broken. */
export const mendRuns = (text: string): string =>
  text.replace(RUN, (run) => {
    let bytes = '';
    for (const char of run) {
      const code = WINDOWS.includes(char) ? 0x80 + WINDOWS.indexOf(char) : (char.codePointAt(0) ?? 0);
      if (code > 0xff) return run;
      bytes += `%${code.toString(16)}`;
    }
    try {
      return decodeURIComponent(bytes);
    } catch {
      return run;
    }
  });

/** A text in an address: compressed, in letters that an address may hold. Nothing is sent anywhere: it stays behind the '#'. */

/** Longer links are cut by chats and mail programs. */
export const LONGEST_LINK = 16_000;
/** What a link may unfold to, so that a few letters cannot fill the memory. */
const MOST_BYTES = 4_000_000;

export async function toLinkText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return base64url(
    await collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), MOST_BYTES),
  );
}

/** The text of a link; null when it is damaged or unfolds to more than a drill can hold. */
export async function fromLinkText(letters: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const unfolded = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new TextDecoder('utf-8', { fatal: true }).decode(await collect(unfolded, MOST_BYTES));
  } catch {
    return null;
  }
}

/** All bytes of a stream. Throws a RangeError beyond the most that is allowed. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Markdown from data: what people typed stays text, whatever it holds. */

/** A text as plain words inside a line of Markdown: no markup, no tag, no line break. Spaces that do not break stay as they are. */
export const words = (text: string): string =>
  text
    .replaceAll(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]|#~]/g, '\\$&')
    .replaceAll('<', '&lt;');

/** A table; cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A list; `none` stands where it is empty. */
export const list = (items: readonly string[], none: string): string =>
  items.length > 0 ? items.map((item) => `- ${item}`).join('\n') : none;

/** Blocks with an empty line between. */
export const page = (...blocks: readonly (string | null)[]): string =>
  `${blocks.filter((b) => b !== null && b !== '').join('\n\n')}\n`;

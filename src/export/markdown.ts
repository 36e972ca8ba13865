/** Markdown from data: what people typed stays text, whatever it holds. */

import type { Lang } from '../runbook/text.ts';

/** A text as plain words inside a line of Markdown: no markup, no tag, no line break. */
export const words = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]|#~]/g, '\\$&')
    .replaceAll('<', '&lt;');

/** A label before what it names: `Cause: a bad release`, in French with a narrow space before the colon. Both are Markdown already. */
export const labelled = (label: string, text: string, lang: Lang): string =>
  `${label}${lang === 'fr' ? '\u202f:' : ':'} ${text}`;

/** A table; cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A list; `none` stands where it is empty. */
export const list = (items: readonly string[], none: string): string =>
  items.length > 0 ? items.map((item) => `- ${item}`).join('\n') : none;

/** Blocks with an empty line between. */
export const page = (...blocks: readonly (string | null)[]): string =>
  `${blocks.filter((b) => b !== null && b !== '').join('\n\n')}\n`;

import type { Lang, Text } from '../../../runbook/text.ts';

/** A runbook's title as a name: not longer than fits on a line. */
export function runbookName(title: Text, lang: Lang): string {
  const words = title[lang].trim();
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

/** Which of a rulebook's templates a text was written by. */
import type { Rulebook, Template } from '../rulebook.ts';
import type { Lang } from '../text.ts';
import { cuesOf, segments } from './cues.ts';
import { LONGEST_MESSAGE, readMessage } from './read-message.ts';
import { bareWords } from './words-of.ts';

/** What a text must have of a template at least, from 0 to 1, to be taken for one: less where it tells three things or more. */
const LEAST = 0.3;
const LEAST_OF_MANY = 0.2;

/** The template that a text is most plainly written by; null for a text that looks like none. */
export function recognised(rulebook: Rulebook, text: string, lang: Lang): Template | null {
  const said = saidIn(text);
  const looks = rulebook.templates.flatMap((template) => {
    const { slots } = template;
    const words = ownWords(template, said);
    const { missing } = readMessage(rulebook, template, text, lang);
    // Any words would do for a title or for news.
    const told = slots.filter((s) => s.kind !== 'news' && s.kind !== 'title' && !missing.includes(s.id)).length;
    // One thing told may be chance.
    const isOne = words >= 0.5 || (told > 1 && (words + told / slots.length) / 2 >= (told > 2 ? LEAST_OF_MANY : LEAST));
    return isOne ? [{ template, words, told }] : [];
  });
  const most = Math.max(1, ...looks.map((look) => look.told));
  const standing = (look: (typeof looks)[number]): number => look.words + (2 * look.told) / most;
  return looks.toSorted((a, b) => standing(b) - standing(a))[0]?.template ?? null;
}

/** Whether a text without slots to fill has at least half of the template's own words. */
export const hasItsWords = (template: Template, text: string): boolean => ownWords(template, saidIn(text)) >= 0.5;

const saidIn = (text: string): string => ` ${bareWords(text.slice(0, LONGEST_MESSAGE)).join(' ')} `;

/** The share of the template's own words that a text has, run by run, in the language of which it has more. */
function ownWords(template: Template, said: string): number {
  const { literals } = cuesOf(template);
  const shares = (['en', 'fr'] as const).map((lang) => {
    const runs = template.body[lang]
      .split(/\n|\{[A-Za-z0-9._-]+\}/)
      .flatMap(segments)
      .map((run) => bareWords(run).join(' '))
      .filter((run) => literals.has(run));
    const size = (of: readonly string[]): number => of.reduce((sum, run) => sum + run.length, 0);
    const all = size(runs);
    return all === 0 ? 0 : size(runs.filter((run) => said.includes(` ${run} `))) / all;
  });
  return Math.max(...shares);
}

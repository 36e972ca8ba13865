/** Which things a text names, and which it denies. */
import type { Text } from '../runbook/text.ts';

const BEYOND_ASCII = /[^ -~\n]/;

/** Lower case without accents, with plain apostrophes, so that words compare as people read them. */
export const folded = (words: string): string =>
  (BEYOND_ASCII.test(words)
    ? words
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('’', "'")
    : words
  ).toLowerCase();

/** A denial up to two words before the name, in the same clause; but who cannot buy, or is not able to, says that buying is lost. */
const NOT_BEFORE =
  /(?<!\b(?:can|could|peut|peuvent|pouvaient) )\b(?:not?|isn't|aren't|without|no longer|pas|ni|sans|aucune?|hors|unlike|except|sauf)(?! (?:able|possible|moyen|a|pu)\b)\s+(?:[^\s,.;:()]+\s+){0,2}$/;
const SPARED = '(?:affected|impacted|concerned|touch|hit|down|broken|impacte|concerne|affecte|en panne)';
/** A denial behind the name, at once or after one word: that it is not affected, or that it works. */
const NOT_AFTER = new RegExp(
  String.raw`^\s+(?:(?!ne |never )[^\s,.;:()]+\s+)?(?:(?:(?:(?:is|are|was|were) )?not|(?:is|are|was|were)n't|n'(?:est|etait) (?:pas|plus)|ne sont (?:pas|plus)) ${SPARED}|(?:is |are |was |were )?unaffected|n'a (?:pas|aucun)|(?:is |are |est )?ok\b|works?\b|fonctionne)`,
);

/** Which of the named things a text says, leaving out those it denies. */
export function named(words: string, things: readonly { id: string; name: Text | string }[]): string[] {
  const said = folded(words);
  return things
    .filter(({ name }) => {
      const names = typeof name === 'string' ? [name] : [name.en, name.fr];
      return names.some((n) => saidPlainly(said, folded(n)));
    })
    .map((t) => t.id);
}

function saidPlainly(said: string, name: string): boolean {
  if (name === '') return false;
  for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
    const before = said.slice(0, at);
    const after = said.slice(at + name.length);
    if (/[a-zA-ZÀ-ſ\d]$/.test(before) || /^[a-zA-ZÀ-ſ\d]/.test(after)) continue;
    if (!NOT_BEFORE.test(before) && !NOT_AFTER.test(after)) return true;
  }
  return false;
}

/** Stands for a cause where none is known yet. */
export const UNDER_INVESTIGATION = 'under-investigation';

const BEING_LOOKED_INTO =
  /under investigation|still investigating|being investigated|not yet known|en cours d'(?:analyse|investigation)|analyse en cours|investigation en cours|pas encore connue?/;

/** Whether a text says that the cause is still being looked for. */
export const isUnderInvestigation = (words: string): boolean => BEING_LOOKED_INTO.test(folded(words));

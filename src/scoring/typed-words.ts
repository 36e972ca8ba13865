/**
 * What a message typed by hand names. The form offers a list of causes, capabilities and people; who types says it in words of
 * their own, so a thing counts as named when most of its name's own words are there, in either language, and nothing else's fit better.
 */
import { bareWords } from '../runbook/message/words-of.ts';
import type { Text } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import { isByRota, peopleFor } from '../scenario/stand-ins.ts';
import { named } from './named.ts';

interface Thing {
  id: string;
  name: Text;
}

/** Words that every name, or every message, has. */
const SMALL = new Set(
  (
    'a an the of to by for with without in on at from as that which had has have was were is are be been and or not no its it ' +
    'le la les l un une des de du d au aux par pour avec sans dans en sur qui que qu il elle y a ete est sont etait ne pas s c ce ' +
    'cette son sa ses se n customer customers client clients user users utilisateur utilisateurs'
  ).split(' '),
);

/** Half of a name's own words name the thing. */
const ENOUGH = 0.5;

const own = (words: string): string[] => bareWords(words).filter((w) => !SMALL.has(w));

/** Two forms of one word: pay and paying, commande and commander. */
function alike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return (
    same >= 3 && same >= Math.max(a.length, b.length) - 4 && (shorter < 5 ? same === shorter : same >= shorter - 2)
  );
}

/** Where one clause ends and another begins, so that what is denied in one stays in it. */
const CLAUSE = /[,.;:()\n]|\b(?:but|while|whereas|mais|alors que|tandis que)\b/;
const DENIED =
  /^\s*(?:and |et )?(?:not (?!possible)|pas (?!possible)|ni |neither |nor |without |sans |unlike |except |sauf |hors (?!service))|(?<!no longer |not |n't |ne |nothing )\b(?:works?|working|fonctionne(?:nt)?)\b(?! (?:pas|plus|mal))|\b(?:un|not |isn't |aren't )affected\b|\b(?:ok|fine|epargnee?s?)\b|\b(?:not|isn't|aren't) (?:down|hit|impacted|concerned|broken)\b|\bpas (?:touche|impacte|concerne|affecte|en panne|hs\b|ko\b)/;

/** What is said and not denied, in comparable form. */
const saidIn = (words: string): string[] =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .split(CLAUSE)
    .filter((clause) => !DENIED.test(clause))
    .flatMap(own);

interface Fit {
  id: string;
  share: number;
  by: ReadonlySet<string>;
}

/** Which of the things a text that was typed by hand names. */
function namedInOwnWords(words: string, things: readonly Thing[]): string[] {
  const said = saidIn(words);
  const names = things.map(({ id, name }) => ({ id, words: [own(name.en), own(name.fr)] }));
  const isElsewhere = (word: string, id: string): boolean =>
    names.some((n) => n.id !== id && n.words.some((of) => of.some((w) => alike(w, word))));
  const fits = names.flatMap(({ id, words: both }): Fit[] => {
    const shares = both.map((name) => {
      const met = name.filter((word) => said.some((s) => alike(s, word)));
      const isOwn = met.length === name.length || met.some((word) => !isElsewhere(word, id));
      const by = new Set(said.filter((s) => met.some((word) => alike(s, word))));
      return { id, share: isOwn && name.length > 0 ? met.length / name.length : 0, by };
    });
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
    return best.share >= ENOUGH ? [best] : [];
  });
  // Of two that live on the same words the one that they fit better.
  return fits
    .filter((fit) => !fits.some((other) => other.share > fit.share && [...fit.by].every((w) => other.by.has(w))))
    .map((fit) => fit.id);
}

/** Which of the things a typed text names: by their names or in words of its own, in the order of the list. */
export function namedWhenTyped(words: string, things: readonly Thing[]): string[] {
  const said = new Set([...named(words, things), ...namedInOwnWords(words, things)]);
  return things.flatMap(({ id }) => (said.has(id) ? [id] : []));
}

/**
 * Whom a text names: by handle, name or id; else by a line of the phone book (the rota's is the writer, where the writer is on
 * it); else the writer by `me`. Ids of people.
 */
export function peopleNamed(plan: Plan, words: string, writer: string): string[] {
  const said = ` ${bareWords(words).join(' ').replaceAll('@', '')} `;
  const says = (name: string): boolean => {
    const bare = bareWords(name).join(' ').replaceAll('@', '');
    return bare !== '' && said.includes(` ${bare} `);
  };
  const byName = plan.people.filter((p) => [p.handle, p.name, p.fullName, p.id].some(says)).map((p) => p.id);
  if (byName.length > 0) return byName;
  const byLine = plan.rulebook.contacts
    .filter((c) => says(c.role.en) || says(c.role.fr) || says(c.id))
    .flatMap((c) => {
      const people = peopleFor(plan, c.id);
      return isByRota(plan, c.id) ? [people.find((p) => p === writer) ?? people[0] ?? ''] : people;
    });
  if (byLine.length > 0) return [...new Set(byLine)];
  return /(?<=^| )(?:me|myself|i|moi|moi meme|je)(?= |$)/.test(said.trim()) ? [writer] : [];
}

/** What a trainee reads before the level is declared gives no answer away; both languages are written. */
import type { Text } from '../../runbook/text.ts';
import type { Condition } from '../format/condition.ts';
import type { Case, Check, Finding } from './finding.ts';

/** Words that stand alone: `P1` is not found in `P1001`. */
const holdsWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordMark(text[at - 1]) && !isWordMark(text[at + word.length])) return true;
  }
  return false;
};

const isWordMark = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** In small letters, without accents, with one blank between words. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ARTICLES = new Set(['a', 'an', 'the', 'un', 'une', 'le', 'la', 'les', 'l', 'des', 'du', 'de', 'd']);

/** A cause's name without the articles before it, null when what is left is too common to look for. */
function tellingWords(name: string): string | null {
  const words = plain(name).split(' ');
  while (words.length > 0 && ARTICLES.has(words[0] ?? '')) words.shift();
  return words.length >= 2 ? words.join(' ') : null;
}

interface Passage {
  path: readonly PropertyKey[];
  text: Text;
}

/** Whether a condition can only hold once a level was declared. */
const afterDeclaring = (c: Condition | undefined): boolean => {
  if (!c) return false;
  if ('all' in c) return c.all.some(afterDeclaring);
  if ('any' in c) return c.any.every(afterDeclaring);
  return ['declared', 'mitigated', 'closed', 'sent', 'ended'].some((key) => key in c);
};

function readEarly({ scenario }: Case): Passage[] {
  const passages: Passage[] = [
    { path: ['title'], text: scenario.title },
    { path: ['briefing'], text: scenario.briefing },
    ...scenario.objectives.map((text, i) => ({ path: ['objectives', i], text })),
  ];
  scenario.alerts?.forEach((a, i) => {
    for (const key of ['name', 'summary'] as const) passages.push({ path: ['alerts', i, key], text: a[key] });
  });
  scenario.injects?.forEach((n, i) => {
    if (afterDeclaring(n.when)) return;
    for (const key of ['subject', 'says', 'ifMissed'] as const) {
      const text = n[key];
      if (text) passages.push({ path: ['injects', i, key], text });
    }
  });
  return passages;
}

/** No procedure, no severity and no cause is named where the trainee reads it too early. */
export const noAnswerInSight: Check = (c) => {
  const { rulebook, scenario } = c;
  const levels = rulebook.severities.map((s) => s.id).filter((id) => /\d/.test(id));
  const procedures = rulebook.procedures.map((p) => p.id);
  return readEarly(c).flatMap(({ path, text }) =>
    (['en', 'fr'] as const).flatMap((lang): Finding[] => {
      const written = text[lang];
      const say = (code: string, message: Text, suggestion: Text): Finding => ({
        path: [...path, lang],
        code,
        message,
        suggestion,
      });
      const procedure = procedures.find((id) => holdsWord(written, id));
      const level = levels.find((id) => holdsWord(written, id));
      const words = plain(written);
      const cause = scenario.causes.find((k) => {
        const name = tellingWords(k.name[lang]);
        return name !== null && ` ${words} `.includes(` ${name} `);
      });
      return [
        ...(procedure
          ? [
              say(
                'names-procedure',
                { en: `This names the procedure ${procedure}.`, fr: `Ceci nomme la procédure ${procedure}.` },
                {
                  en: 'Say what is seen; finding the procedure is the trainee’s part.',
                  fr: 'Dites ce qui se voit ; trouver la procédure revient à la personne qui s’exerce.',
                },
              ),
            ]
          : []),
        ...(level
          ? [
              say(
                'names-severity',
                {
                  en: `This names the severity ${level} before anybody declared one.`,
                  fr: `Ceci nomme le niveau ${level} avant que quelqu’un en ait déclaré un.`,
                },
                {
                  en: 'Leave the level out, or let it come after declared: any.',
                  fr: 'Taisez le niveau, ou faites venir ce texte après declared: any.',
                },
              ),
            ]
          : []),
        ...(cause
          ? [
              say(
                'names-cause',
                {
                  en: `This names the cause ${cause.id}, true or tempting.`,
                  fr: `Ceci nomme la cause ${cause.id}, vraie ou tentante.`,
                },
                {
                  en: 'Say what is seen, in other words than the list of causes uses.',
                  fr: 'Dites ce qui se voit, avec d’autres mots que la liste des causes.',
                },
              ),
            ]
          : []),
      ];
    }),
  );
};

/** A longer text that is the same in both languages was forgotten in one of them. */
export const bothLanguages: Check = ({ scenario }) => {
  const found: Finding[] = [];
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (value === null || typeof value !== 'object') return;
    const { en, fr } = value as Partial<Text>;
    if (typeof en === 'string' && en === fr && plain(en).split(' ').length >= 4)
      found.push({
        path: [...path, 'fr'],
        level: 'warning',
        code: 'not-translated',
        message: {
          en: 'The text is the same in English and in French.',
          fr: 'Le texte est le même en anglais et en français.',
        },
        suggestion: { en: 'Translate it.', fr: 'Traduisez-le.' },
      });
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(scenario, []);
  return found;
};

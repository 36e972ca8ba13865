/** One rulebook in two languages, from the same runbook kept in English and in French. */
import type { Check } from './check/check.ts';
import { lineOf, originLine, text } from './check/place.ts';
import { pathWords } from './path-words.ts';
import type { Finding } from './read/reading.ts';
import type { Rulebook } from './rulebook.ts';
import type { Lang, Text } from './text.ts';
import { durationWords } from './write/times.ts';

/** A finding, and in which of the two files it stands. */
export interface LangFinding extends Finding {
  lang: Lang;
}

export interface Merged {
  /** The rules of the English file with the words of both; null when one of the two cannot be played by. */
  rulebook: Rulebook | null;
  /** Where the two disagree. A rule that stands in one file only is kept, with its words in both languages. */
  problems: LangFinding[];
}

/**
 * Joins what `checkRunbook` made of the two files, thing by thing: things with ids by their ids, others by their order.
 * Words may differ; numbers, names and addresses may not.
 */
export function mergeRunbooks(en: Check, fr: Check): Merged {
  if (!en.rulebook || !fr.rulebook) return { rulebook: null, problems: [] };
  const problems: LangFinding[] = [];
  const readings = { en: en.reading, fr: fr.reading };
  const report: Report = {
    add: (lang, path, code, message, suggestion) =>
      problems.push({ lang, line: lineOf(readings[lang], path), column: 1, level: 'error', code, message, suggestion }),
    line(lang, path) {
      const line = originLine(readings[lang], path);
      return line === null ? text('', '') : text(` (line ${line})`, ` (ligne ${line})`);
    },
  };
  const rulebook = merge(report, '', en.rulebook, fr.rulebook) as Rulebook;
  problems.sort((a, b) => Number(a.lang === 'fr') - Number(b.lang === 'fr') || a.line - b.line);
  return { rulebook, problems };
}

interface Report {
  add(lang: Lang, path: string, code: string, message: Text, suggestion: Text): void;
  /** Where a value stands in one of the files: ` (line 12)`, or nothing when that is not known. */
  line(lang: Lang, path: string): Text;
}
type Data = Readonly<Record<string, unknown>>;

function merge(report: Report, path: string, en: unknown, fr: unknown): unknown {
  if (isText(en) && isText(fr)) return { en: en.en, fr: fr.fr };
  if (Array.isArray(en) && Array.isArray(fr)) return mergeLists(report, path, en, fr);
  if (isData(en) && isData(fr))
    return Object.fromEntries(
      [...new Set([...Object.keys(en), ...Object.keys(fr)])].map((key) => {
        const at = path === '' ? key : key === 'cells' ? path : `${path}.${key}`;
        return [key, merge(report, at, en[key], fr[key])];
      }),
    );
  if (en !== fr) {
    const [inEnglish, inFrench] = [shown(path, en), shown(path, fr)];
    const [line, ligne] = [report.line('en', path), report.line('fr', path)];
    const what = pathWords(path);
    report.add(
      'fr',
      path,
      'languages-differ',
      text(
        `${what.en}: the English runbook says “${inEnglish.en}”${line.en}, the French one “${inFrench.en}”${ligne.en}.`,
        `${what.fr} : le runbook anglais dit « ${inEnglish.fr} »${line.fr}, le français « ${inFrench.fr} »${ligne.fr}.`,
      ),
      text('Write the same in both.', 'Écrire la même chose dans les deux.'),
    );
  }
  return en ?? fr;
}

function mergeLists(report: Report, path: string, en: readonly unknown[], fr: readonly unknown[]): unknown[] {
  const [english, french] = [keyed(en), keyed(fr)];
  const missing = (lang: Lang, at: string) => {
    const [here, other] = lang === 'en' ? ['English', 'French'] : ['French', 'English'];
    const [ici, ailleurs] = lang === 'en' ? ['anglais', 'français'] : ['français', 'anglais'];
    const [what, line] = [pathWords(at), report.line(lang, at)];
    report.add(
      lang,
      at,
      'one-language-only',
      text(
        `${what.en} is in the ${here} runbook only${line.en}.`,
        `${what.fr} : dans le runbook ${ici} seulement${line.fr}.`,
      ),
      text(`Write it in the ${other} one too, or take it out.`, `L’écrire aussi en ${ailleurs}, ou l’enlever.`),
    );
  };
  const merged = [...english].map(([key, thing]) => {
    const at = `${path}.${key}`;
    const other = french.get(key);
    if (other !== undefined) return merge(report, at, thing, other);
    missing('en', at);
    return thing;
  });
  const rest = [...french].filter(([key]) => !english.has(key));
  for (const [key] of rest) missing('fr', `${path}.${key}`);
  return [...merged, ...rest.map(([, thing]) => thing)];
}

/** A list's things by what they are known by: an id, a level, a level's window, else their place. */
function keyed(things: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  things.forEach((thing, at) => {
    const { id, severity, fromMs, openingMs } = isData(thing) ? thing : {};
    const by = id ?? (fromMs !== undefined ? `${severity}.${fromMs}` : openingMs !== undefined ? severity : at);
    const key = String(by);
    found.set(found.has(key) ? `${key}.${at}` : key, thing);
  });
  return found;
}

const isData = (value: unknown): value is Data => value !== null && typeof value === 'object' && !Array.isArray(value);

const isText = (value: unknown): value is Text =>
  isData(value) && Object.keys(value).length === 2 && 'en' in value && 'fr' in value;

/** What a value says, in words where the runbook has no word of its own for it. */
function shown(path: string, value: unknown): Text {
  if (value === null || value === undefined || value === '') return text('nothing', 'rien');
  if (typeof value === 'number' && path.endsWith('Ms'))
    return text(durationWords(value, 'en'), durationWords(value, 'fr'));
  return text(String(value), String(value));
}

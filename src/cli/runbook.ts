/** `runbook check`: what a runbook says, and whether a drill can be played by it. */
import { readFileSync, statSync } from 'node:fs';
import { type Check, checkRunbook } from '../runbook/check/check.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import { type Lang, say } from '../runbook/text.ts';
import { print, printJson, UsageError } from './output.ts';

/** Files larger than this are not even opened; the reader's own bound is smaller. */
const MAX_BYTES = 50_000_000;

interface Options {
  json?: boolean;
  lang: string;
}

/** Prints the check of a runbook file; exit 1 when it is not usable. Throws UsageError for a file that cannot be read. */
export function checkFile(path: string, options: Options): void {
  const lang = langOf(options.lang);
  const check = checkRunbook(textIn(path));
  if (!check.ok) process.exitCode = 1;
  if (options.json) printJson(asJson(check, lang));
  else report(path, check, lang);
}

/** The rulebook of a runbook file, to play by. Throws UsageError when it cannot be read, or nobody can play by it. */
export function rulebookIn(path: string): Rulebook {
  const { rulebook } = checkRunbook(textIn(path));
  if (!rulebook) throw new UsageError(`Nobody can play by ${path} yet: npx tocsin runbook check ${path} says why.`);
  return rulebook;
}

/** One of the two languages. Throws UsageError for another. */
export function langOf(lang: string): Lang {
  if (lang === 'en' || lang === 'fr') return lang;
  throw new UsageError(`--lang is en or fr, not ${lang}.`);
}

/** A file's text. Throws UsageError for one that cannot be read. */
export function textIn(path: string): string {
  try {
    if (statSync(path).size > MAX_BYTES) throw new UsageError(`${path} is larger than 50 MB.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read.`);
  }
}

/** Texts in one language: `{ en, fr }` becomes the words themselves. */
function inOne(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((v) => inOne(v, lang));
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && 'en' in value && 'fr' in value) return value[lang];
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, inOne(v, lang)]));
}

function asJson({ ok, reading, acceptance, missing, problems }: Check, lang: Lang): unknown {
  const { draft, provenance, specification, unexplained } = reading;
  return inOne(
    {
      ok,
      rulebook: { ...draft, matrix: draft.matrix?.cells ?? null },
      acceptance,
      problems,
      missing,
      provenance,
      specification,
      unexplained,
    },
    lang,
  );
}

/** The report's own words. */
const WORDS = {
  usable: { en: 'A drill can be played by this runbook.', fr: 'On peut s’exercer avec ce runbook.' },
  unusable: {
    en: 'No drill can be played by this runbook yet.',
    fr: 'On ne peut pas encore s’exercer avec ce runbook.',
  },
  read: { en: 'Read:', fr: 'Lu :' },
  unexplained: { en: 'Lines not understood:', fr: 'Lignes non comprises :' },
  error: { en: 'error:', fr: 'erreur :' },
  warning: { en: 'warning:', fr: 'attention :' },
  severities: { en: 'severities', fr: 'niveaux' },
  cells: { en: 'matrix cells', fr: 'cases de matrice' },
  roles: { en: 'roles', fr: 'rôles' },
  procedures: { en: 'procedures', fr: 'procédures' },
  escalation: { en: 'escalation rungs', fr: 'paliers d’escalade' },
  contacts: { en: 'contacts', fr: 'contacts' },
  weeks: { en: 'rotation weeks', fr: 'semaines de rotation' },
  templates: { en: 'templates', fr: 'modèles' },
} as const;

function report(path: string, { ok, reading, acceptance, problems }: Check, lang: Lang): void {
  const { draft } = reading;
  const word = (key: keyof typeof WORDS): string => say(WORDS[key], lang);
  print(word(ok ? 'usable' : 'unusable'));
  const counts: [keyof typeof WORDS, number][] = [
    ['severities', draft.severities.length],
    ['cells', Object.values(draft.matrix?.cells ?? {}).flatMap((row) => Object.keys(row)).length],
    ['roles', draft.roles.length],
    ['procedures', draft.procedures.length],
    ['escalation', draft.escalation.length],
    ['contacts', draft.contacts.length],
    ['weeks', draft.rotation?.weeks.length ?? 0],
    ['templates', draft.templates.length],
  ];
  print(`${word('read')} ${counts.map(([what, n]) => `${n} ${word(what)}`).join(', ')}`);
  for (const { ok: met, id, why } of acceptance) print(`  ${met ? '✓' : '✗'} ${id.padEnd(10)} ${say(why, lang)}`);
  for (const p of problems)
    print(
      `${path}:${p.line}:${p.column}: ${word(p.level)} ${say(p.message, lang)} [${p.code}]\n  ${say(p.suggestion, lang)}`,
    );
  if (reading.unexplained.length > 0) print(`${word('unexplained')} ${reading.unexplained.join(', ')}`);
}

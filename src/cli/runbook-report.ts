/** What `runbook check` says, for people and for programs. */
import type { Check } from '../runbook/check/check.ts';
import type { Place } from '../runbook/join.ts';
import { type Lang, say, type Text } from '../runbook/text.ts';
import { counted, print } from './output.ts';

/** A check of one or several files. */
export interface Report extends Omit<Check, 'problems'> {
  problems: (Check['problems'][number] & { file: string })[];
  unexplained: Place[];
}

/** Texts in one language: `{ en, fr }` becomes the words themselves. */
function inOne(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((v) => inOne(v, lang));
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && 'en' in value && 'fr' in value) return value[lang];
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, inOne(v, lang)]));
}

export function asJson({ ok, reading, acceptance, missing, problems, unexplained }: Report, lang: Lang): unknown {
  const { draft, provenance, specification } = reading;
  const several = new Set([...problems, ...unexplained].map(({ file }) => file)).size > 1;
  return inOne(
    {
      ok,
      rulebook: { ...draft, matrix: draft.matrix?.cells ?? null },
      acceptance,
      problems: several ? problems : problems.map(({ file, ...p }) => p),
      missing,
      provenance,
      specification,
      unexplained: several ? unexplained : unexplained.map(({ line }) => line),
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
  read: { en: 'Read:', fr: 'Lu :' },
  unexplained: { en: 'Lines not understood:', fr: 'Lignes non comprises :' },
  error: { en: 'error:', fr: 'erreur :' },
  warning: { en: 'warning:', fr: 'attention :' },
} as const;

/** What was read, one of it and several. */
const PARTS = {
  severities: [
    { en: 'severity', fr: 'niveau' },
    { en: 'severities', fr: 'niveaux' },
  ],
  cells: [
    { en: 'matrix cell', fr: 'case de matrice' },
    { en: 'matrix cells', fr: 'cases de matrice' },
  ],
  roles: [
    { en: 'role', fr: 'rôle' },
    { en: 'roles', fr: 'rôles' },
  ],
  procedures: [
    { en: 'procedure', fr: 'procédure' },
    { en: 'procedures', fr: 'procédures' },
  ],
  escalation: [
    { en: 'escalation rung', fr: 'palier d’escalade' },
    { en: 'escalation rungs', fr: 'paliers d’escalade' },
  ],
  contacts: [
    { en: 'contact', fr: 'contact' },
    { en: 'contacts', fr: 'contacts' },
  ],
  weeks: [
    { en: 'rotation week', fr: 'semaine de rotation' },
    { en: 'rotation weeks', fr: 'semaines de rotation' },
  ],
  templates: [
    { en: 'template', fr: 'modèle' },
    { en: 'templates', fr: 'modèles' },
  ],
} satisfies Record<string, readonly [Text, Text]>;

/** Prints it for people: what was read, whether it is enough, and what to mend, each with its line. */
export function report({ ok, reading, acceptance, problems, unexplained }: Report, lang: Lang): void {
  const { draft } = reading;
  const word = (key: keyof typeof WORDS): string => say(WORDS[key], lang);
  print(word(ok ? 'usable' : 'unusable'));
  const counts: [keyof typeof PARTS, number][] = [
    ['severities', draft.severities.length],
    ['cells', Object.values(draft.matrix?.cells ?? {}).flatMap((row) => Object.keys(row)).length],
    ['roles', draft.roles.length],
    ['procedures', draft.procedures.length],
    ['escalation', draft.escalation.length],
    ['contacts', draft.contacts.length],
    ['weeks', draft.rotation?.weeks.length ?? 0],
    ['templates', draft.templates.length],
  ];
  print(`${word('read')} ${counts.map(([what, n]) => counted(n, PARTS[what][0], PARTS[what][1], lang)).join(', ')}`);
  for (const { ok: met, id, why } of acceptance) print(`  ${met ? '✓' : '✗'} ${id.padEnd(10)} ${say(why, lang)}`);
  for (const p of problems)
    print(
      `${p.file}:${p.line}:${p.column}: ${word(p.level)} ${say(p.message, lang)} [${p.code}]\n  ${say(p.suggestion, lang)}`,
    );
  for (const file of new Set(unexplained.map((place) => place.file))) {
    const lines = unexplained.flatMap((place) => (place.file === file ? place.line : []));
    print(`${word('unexplained')} ${file}: ${lines.join(', ')}`);
  }
}

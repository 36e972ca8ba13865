/** A pack's own runbook -> the rulebook its scenarios play by. */
import { type Check, checkRunbook } from '../runbook/check/check.ts';
import { mergeRunbooks } from '../runbook/merge.ts';
import type { Finding } from '../runbook/read/reading.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Problem, Words } from './problem.ts';
import { type Read, type SourceFile, tooManyCharacters } from './read-yaml.ts';

/** The files a pack keeps its runbook in: one for each language, or one for both. */
export const RUNBOOK_FILES = { en: 'runbook.en.md', fr: 'runbook.fr.md', both: 'runbook.md' } as const;

/** What is said of a pack that has none of them. */
export const NO_RUNBOOK: Words = {
  message: { en: 'The pack has no runbook.', fr: 'Le pack n’a pas de runbook.' },
  suggestion: {
    en: `Put a ${RUNBOOK_FILES.en} and a ${RUNBOOK_FILES.fr} beside its pack.yaml, or one ${RUNBOOK_FILES.both}.`,
    fr: `Mettez un ${RUNBOOK_FILES.en} et un ${RUNBOOK_FILES.fr} à côté de son pack.yaml, ou un seul ${RUNBOOK_FILES.both}.`,
  },
};

/**
 * The rulebook of the runbook found under those names; null when there is none. What stops a drill from being played, and
 * where the two languages disagree, are problems; all else is for `tocsin runbook check` to tell.
 */
export function loadRunbook(find: (name: string) => SourceFile | null): Read<Rulebook> | null {
  const [en, fr, both] = [RUNBOOK_FILES.en, RUNBOOK_FILES.fr, RUNBOOK_FILES.both].map(find);
  const files = en && fr ? [en, fr] : [en ?? fr ?? both].flatMap((file) => file ?? []);
  if (files.length === 0) return null;
  const tooLong = files.flatMap((file) => tooManyCharacters(file) ?? []);
  if (tooLong.length > 0) return { ok: false, problems: tooLong };
  const checks = files.map((file) => checkRunbook(file.text));
  const problems = files.flatMap((file, at) => errorsOf(checks[at]?.problems ?? [], file.name));
  const [first, second] = checks as [Check, Check | undefined];
  if (!second) return readOf(first.rulebook, problems);
  const merged = mergeRunbooks(first, second);
  const apart = merged.problems.map((p) => problemOf(p, (p.lang === 'en' ? en : fr)?.name ?? ''));
  return readOf(merged.rulebook, [...problems, ...apart]);
}

const readOf = (rulebook: Rulebook | null, problems: Problem[]): Read<Rulebook> =>
  rulebook && problems.length === 0 ? { ok: true, value: rulebook } : { ok: false, problems };

const errorsOf = (findings: readonly Finding[], file: string): Problem[] =>
  findings.filter((f) => f.level === 'error').map((f) => problemOf(f, file));

const problemOf = ({ line, column, level, code, message, suggestion }: Finding, file: string): Problem => ({
  file,
  line,
  column,
  level,
  code,
  message,
  suggestion,
});

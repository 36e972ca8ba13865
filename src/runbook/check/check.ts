/** Whether a runbook can be drilled by, and what to mend in it. */
import { type Mends, mend } from '../mend.ts';
import { readRunbook } from '../read/read.ts';
import type { Finding, Missing, Reading } from '../read/reading.ts';
import type { Rulebook } from '../rulebook.ts';
import { type AsOf, acceptance, type Criterion } from './acceptance.ts';
import { complete } from './complete.ts';
import { lineOf, originLine } from './place.ts';
import { contradictions, placeholders, staleSteps } from './problems.ts';

export interface Check {
  /** A drill can be played by it: nothing stands in the way, whatever could be better. */
  ok: boolean;
  reading: Reading;
  /** What would be played, gaps filled with the defaults named in `missing`. */
  rulebook: Rulebook | null;
  acceptance: Criterion[];
  missing: Missing[];
  /** In the order of their lines. */
  problems: Finding[];
  /** Mends that found no place in this text; they change nothing. */
  idle: string[];
}

/** Reads and checks a runbook's Markdown, with what a person mended beside it, as of a day. Never throws. */
export function checkRunbook(text: string, mends: Mends = {}, asOf: AsOf = {}): Check {
  const read = readRunbook(text);
  const { draft, idle } = mend(read.draft, mends);
  const reading: Reading = { ...read, draft };
  const { rulebook, missing, refused } = complete(reading.draft);
  const mended = new Set(
    Object.keys(mends).flatMap((path) => (idle.includes(path) ? [] : (originLine(read, path) ?? []))),
  );
  const problems: Finding[] = [
    ...reading.findings,
    ...contradictions(reading),
    // What stands there was put right beside the text.
    ...placeholders(reading).filter(({ line }) => !mended.has(line)),
    ...staleSteps(reading),
  ];
  if (reading.draft.severities.length === 0) problems.push(noSeverities(reading));
  else
    for (const { path, why } of refused)
      problems.push({
        line: lineOf(reading, path),
        column: 1,
        level: 'error',
        code: 'not-playable',
        message: { en: `This cannot be played by: ${why.en}`, fr: `Ceci ne peut pas servir de règle : ${why.fr}` },
        suggestion: { en: 'Shorten or reword it.', fr: 'Le raccourcir ou le reformuler.' },
      });
  for (const gap of missing)
    if (!gap.path.endsWith('.means') && gap.path !== 'severities' && gap.path !== 'version')
      problems.push({
        line: lineOf(reading, gap.path),
        column: 1,
        level: 'warning',
        code: 'missing',
        message: {
          en: `Missing: ${gap.what.en}. Instead: ${gap.fallback.en}.`,
          fr: `Il manque : ${gap.what.fr}. À la place : ${gap.fallback.fr}.`,
        },
        suggestion: { en: 'Write it in the runbook.', fr: 'L’écrire dans le runbook.' },
      });
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const ok = rulebook !== null && problems.every((p) => p.level !== 'error');
  return { ok, reading, rulebook, acceptance: acceptance(reading, asOf), missing, problems, idle };
}

function noSeverities(reading: Reading): Finding {
  const links = reading.lines.filter((line) => /https?:\/\//.test(line)).length;
  const words = reading.lines.filter((line) => line.trim() !== '').length;
  const elsewhere = words > 0 && words <= 12 && links > 0;
  return {
    line: 1,
    column: 1,
    level: 'error',
    code: 'no-severities',
    message: elsewhere
      ? {
          en: 'The runbook seems to be behind a link: there are no severity levels here.',
          fr: 'Le runbook semble être derrière un lien : il n’y a pas de niveaux de sévérité ici.',
        }
      : { en: 'No severity levels were found.', fr: 'Aucun niveau de sévérité n’a été trouvé.' },
    suggestion: {
      en: 'Add a table with level, name, impact, response time and resolution time.',
      fr: 'Ajouter un tableau avec niveau, nom, impact, délai de réponse et délai de résolution.',
    },
  };
}

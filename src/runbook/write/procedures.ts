/** Procedures in writing: symptoms, diagnosis as a script with comments, branches, and the message they call for. */
import type { Procedure, Rulebook } from '../rulebook.ts';
import type { Lang, Text } from '../text.ts';
import { colon, fence, marked, ref, section } from './marks.ts';
import { LABELS } from './words.ts';

export const proceduresPart = ({ procedures }: Rulebook, lang: Lang): string[] =>
  procedures.map((procedure) => procedurePart(procedure, lang));

function procedurePart(procedure: Procedure, lang: Lang): string {
  const { id, name, severity, symptoms, diagnosis, branches, message } = procedure;
  const label = (text: Text) => `**${text[lang]}${colon(lang)}**`;
  const parts: string[] = [];
  if (symptoms.length > 0)
    parts.push(`${label(LABELS.symptoms)}\n\n${symptoms.map((s) => `- ${marked(s[lang])}`).join('\n')}`);
  if (diagnosis.length > 0) {
    const steps = diagnosis.map((step, at) => stepLines(step, at, lang).join('\n'));
    parts.push(`${label(LABELS.diagnosis)}\n\n${fence(steps.join('\n\n').split('\n'), 'bash')}`);
  }
  if (branches.length > 0) {
    const ways = branches.map((b) =>
      [`${b.when[lang]} (${b.id})${colon(lang)}`, ...b.steps.map((step) => `  → ${step[lang]}`)].join('\n'),
    );
    parts.push(`${label(LABELS.branches)}\n\n${fence(ways.join('\n\n').split('\n'))}`);
  }
  if (message !== null) parts.push(`${label(LABELS.message)} ${ref(message)}`);
  return section(`${id}${colon(lang)} ${marked(name[lang])} (${severity})`, ...parts);
}

/** A comment that says what to do, the command, and what it should answer. */
function stepLines({ note, command, expect }: Procedure['diagnosis'][number], at: number, lang: Lang): string[] {
  // A command's own comments get a backslash, so that they are not taken for the next step.
  const typed = command === null ? [] : command.split('\n').map((line) => line.replace(/^(\\*)#/, '\\$1#'));
  const answer = expect ? [`# ${LABELS.expect[lang]}${colon(lang)} ${expect[lang]}`] : [];
  return [`# ${at + 1}. ${note[lang]}`, ...typed, ...answer];
}

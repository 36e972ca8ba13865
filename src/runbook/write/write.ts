/** Writes a rulebook as the runbook a team keeps: Markdown that people read and that reads back as the same rulebook. */
import type { Rulebook } from '../rulebook.ts';
import type { Lang, Text } from '../text.ts';
import { checklistPart, metricsPart, toolsPart } from './after.ts';
import type { Beside } from './beside.ts';
import { marked } from './marks.ts';
import { normalise } from './normalise.ts';
import { contactsPart, ladderPart, rotationPart } from './people.ts';
import { proceduresPart } from './procedures.ts';
import { lifecyclePart, matrixPart, rolesPart, severitiesPart } from './severities.ts';
import { cadencePart, templatesPart } from './templates.ts';
import { CHAPTERS, WRITTEN } from './words.ts';

/**
 * The runbook in one language, with what else it said (`besideOf`). Reading it gives `normalise(rulebook, lang)`; its limits are those of the reader (lines of
 * 10,000 characters, 5 MB).
 */
export function writeRunbook(rulebook: Rulebook, lang: Lang, beside: Beside = {}): string {
  const rules = normalise(rulebook, lang);
  const parts: readonly (readonly [Text, readonly string[]])[] = [
    [CHAPTERS.severities, [severitiesPart(rules, lang, beside), matrixPart(rules, lang)]],
    [CHAPTERS.process, [lifecyclePart(rules, lang), rolesPart(rules, lang)]],
    [CHAPTERS.procedures, proceduresPart(rules, lang)],
    [CHAPTERS.escalation, [ladderPart(rules, lang), contactsPart(rules, lang, beside), rotationPart(rules, lang)]],
    [CHAPTERS.communication, [cadencePart(rules, lang), templatesPart(rules, lang)]],
    [CHAPTERS.after, [checklistPart(rules, lang), metricsPart(rules, lang)]],
    [CHAPTERS.tools, [toolsPart(rules, lang)]],
  ];
  const chapters = parts
    .map(([title, written]) => [title, written.filter((part) => part !== '')] as const)
    .filter(([, written]) => written.length > 0)
    .map(([title, written], at) => [`## ${at + 1}. ${title[lang]}`, ...written].join('\n\n'));
  return `${[head(rules), `# ${marked(rules.title[lang])}`, ...chapters].join('\n\n')}\n`;
}

const head = ({ id, version }: Rulebook): string =>
  ['---', `format: ${WRITTEN}`, `id: ${id}`, `version: "${version}"`, '---'].join('\n');

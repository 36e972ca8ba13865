/** Procedures of a written runbook. */
import type { Procedure } from '../../rulebook.ts';
import { idSchema } from '../../text.ts';
import { sameWords, tidy, tidyLines, unmarked } from '../../write/marks.ts';
import { LABELS } from '../../write/words.ts';
import type { Code, Line } from '../block.ts';
import { type Desk, explain, note, take } from '../desk.ts';
import type { DraftProcedure } from '../reading.ts';
import type { Section } from '../sections.ts';
import { freeId, slug } from '../words.ts';
import { addOnce, idOrNull, means } from './page.ts';

export function readWrittenProcedures(desk: Desk, chapter: Section | undefined): DraftProcedure[] {
  const procedures: DraftProcedure[] = [];
  for (const section of chapter?.children ?? []) {
    const head = headOf(section.heading, procedures);
    const procedure: DraftProcedure = { ...head, symptoms: [], diagnosis: [], branches: [], message: null };
    explain(desk, section.line);
    if (!addOnce(desk, procedures, procedure, section.line)) continue;
    note(desk, `procedures.${procedure.id}`, section.line);
    readBody(desk, section, procedure);
  }
  return procedures;
}

/** "INC-001: Site unreachable (P1)". */
function headOf(
  heading: string,
  procedures: readonly DraftProcedure[],
): Pick<DraftProcedure, 'id' | 'name' | 'severity'> {
  const [, id, named = heading] = /^([A-Za-z0-9][\w.-]*)\s*:\s+(.*)$/s.exec(heading) ?? [];
  const [, name = named, severity] = /^(.*)\s\(([A-Za-z0-9][\w.-]*)\)$/s.exec(named) ?? [];
  const words = sameWords(unmarked(name));
  return {
    id:
      id !== undefined && idSchema.safeParse(id).success
        ? id
        : freeId(
            slug(words.en),
            procedures.map((p) => p.id),
            'procedure',
          ),
    name: words,
    severity: severity === undefined ? null : idOrNull(severity),
  };
}

function readBody(desk: Desk, section: Section, procedure: DraftProcedure): void {
  const at = `procedures.${procedure.id}`;
  let label = '';
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') {
      const [, said = '', rest = ''] = /^\*\*([^*]*?)\s*:?\s*\*\*\s*(.*)$/s.exec(block.lines[0]?.text ?? '') ?? [];
      if (said === '') continue;
      label = said;
      take(desk, block);
      if (!means(said, LABELS.message)) continue;
      procedure.message = idOrNull(rest);
      note(desk, `${at}.message`, block.line);
    } else if (block.kind === 'list' && means(label, LABELS.symptoms)) {
      take(desk, block);
      for (const { text, line } of block.items) {
        note(desk, `${at}.symptoms.${procedure.symptoms.length}`, line);
        procedure.symptoms.push(sameWords(unmarked(text)));
      }
    } else if (block.kind === 'code' && means(label, LABELS.diagnosis)) {
      take(desk, block);
      for (const { line, step } of stepsIn(block)) {
        note(desk, `${at}.diagnosis.${procedure.diagnosis.length}`, line);
        procedure.diagnosis.push(step);
      }
    } else if (block.kind === 'code' && means(label, LABELS.branches)) {
      take(desk, block);
      readBranches(desk, block, procedure);
    }
  }
}

type Step = Procedure['diagnosis'][number];

function stepsIn(code: Code): { line: number; step: Step }[] {
  const steps: { line: number; note: string; expect: string | null; command: string[] }[] = [];
  for (const { text, line } of code.lines) {
    const note = /^#\s+\d+[.)]\s(.*)$/s.exec(text)?.[1];
    if (note !== undefined) {
      steps.push({ line, note, expect: null, command: [] });
      continue;
    }
    const step = steps.at(-1);
    const [, label = '', answer = ''] = /^#\s+([^:]*?)\s*:\s(.*)$/s.exec(text) ?? [];
    if (step && means(label, LABELS.expect)) step.expect = answer;
    else if (step) step.command.push(text.replace(/^\\(\\*#)/, '$1'));
    // A script that begins without a comment.
    else if (text.trim() !== '') steps.push({ line, note: text, expect: null, command: [text] });
  }
  return steps.map(({ line, note, expect, command }) => ({
    line,
    step: {
      note: sameWords(tidy(note)),
      command: tidyLines(command.join('\n')) || null,
      expect: expect === null ? null : sameWords(tidy(expect)),
    },
  }));
}

/** "If something was deployed (recent-deployment):" and its steps behind arrows. */
function readBranches(desk: Desk, code: Code, procedure: DraftProcedure): void {
  const branches: (Procedure['branches'][number] & { line: number })[] = [];
  for (const { text, line } of code.lines) {
    const step = stepOf(text);
    if (step !== null) branches.at(-1)?.steps.push(sameWords(tidy(step)));
    else if (text.trim() !== '') branches.push({ ...whenOf({ text, line }, branches), line });
  }
  for (const { line, ...branch } of branches) {
    // A condition without a step says nothing to do: the schema asks for one.
    if (branch.steps.length === 0) branch.steps.push(branch.when);
    if (!addOnce(desk, procedure.branches, branch, line)) continue;
    note(desk, `procedures.${procedure.id}.branches.${branch.id}`, line);
  }
}

const stepOf = (text: string): string | null => /^\s+(?:→|->)\s?(.*)$/s.exec(text)?.[1] ?? null;

function whenOf({ text }: Line, taken: readonly { id: string }[]): Procedure['branches'][number] {
  const said = text.trim().replace(/\s*:$/, '');
  const [, when = said, id] = /^(.*)\s\(([A-Za-z0-9][\w.-]*)\)$/s.exec(said) ?? [];
  const known = id !== undefined && idSchema.safeParse(id).success;
  const words = sameWords(tidy(known ? when : said));
  return {
    id: known
      ? id
      : freeId(
          slug(words.en),
          taken.map((b) => b.id),
          'branch',
        ),
    when: words,
    steps: [],
  };
}

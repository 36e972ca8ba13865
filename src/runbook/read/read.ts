/** Reads a runbook in Markdown, French or English, in whatever layout its team keeps it. */
import { idSchema } from '../text.ts';
import { sameWords, unmarked } from '../write/marks.ts';
import { lastLine } from './blocks.ts';
import { readCadence } from './cadence.ts';
import { type Desk, explain, note, openDesk } from './desk.ts';
import { readEscalation } from './escalation.ts';
import { readChecklist, readLifecycle, readMetrics, readTools } from './lists.ts';
import { readMatrix } from './matrix.ts';
import { readContacts, readRoles } from './people.ts';
import { readProcedures } from './procedures.ts';
import type { Draft, Reading } from './reading.ts';
import { readRotation } from './rotation.ts';
import { type Document, documentOf, lastLineOf, type Section } from './sections.ts';
import { readSeverities } from './severities.ts';
import { openSource } from './source.ts';
import { readSpecification } from './specification.ts';
import { readTemplates } from './templates.ts';
import { isNothing, slug, wording } from './words.ts';
import { readWritten } from './written/written.ts';

/**
 * What a runbook says, where it says it and how sure that is. Never throws and never invents: what is not there is null or
 * empty. A text that is no runbook gives a reading with findings.
 */
export function readRunbook(text: string): Reading {
  const { lines, findings } = openSource(text);
  const document = documentOf(lines);
  const { desk, rules } = rulesOf(document);
  const draft: Draft = { format: 'tocsin/rulebook/1', ...readHead(desk, document), ...rules };
  const around = document.around ? openDesk(document.around) : null;
  const specification = readSpecification(around ? [around, desk] : [desk]);
  return {
    draft,
    provenance: desk.provenance,
    specification,
    unexplained: unexplained(lines, document, desk, around),
    findings: [...findings, ...desk.findings],
    blanks: desk.blanks,
    checked: desk.checked,
    lines,
  };
}

/** By place where the layout is the written one and its levels are where they belong, else by meaning. */
function rulesOf(document: Document): { desk: Desk; rules: ReturnType<typeof readAnyLayout> } {
  const written = openDesk(document.runbook);
  const rules = document.written ? readWritten(written) : null;
  if (rules && rules.severities.length > 0) return { desk: written, rules };
  const desk = openDesk(document.runbook);
  return { desk, rules: readAnyLayout(desk) };
}

/** Recognises the parts of a runbook by what they mean. Levels come first: the other readers need their names. */
function readAnyLayout(desk: Desk): Omit<Draft, 'format' | 'id' | 'title' | 'version'> {
  const severities = readSeverities(desk);
  const matrix = readMatrix(desk);
  const rotation = readRotation(desk);
  const contacts = readContacts(desk);
  const roles = readRoles(desk);
  const escalation = readEscalation(desk, { contacts, roles });
  const cadence = readCadence(desk);
  const templates: Draft['templates'] = [];
  const procedures = readProcedures(desk, templates);
  readTemplates(desk, templates);
  const lifecycle = readLifecycle(desk);
  const checklist = readChecklist(desk);
  const metrics = readMetrics(desk);
  const tools = readTools(desk);
  return {
    severities,
    matrix,
    lifecycle,
    roles,
    procedures,
    escalation,
    contacts,
    rotation,
    templates,
    cadence,
    checklist,
    metrics,
    tools,
  };
}

/** Id, title and version: from the front matter, else the first heading. */
function readHead(desk: Desk, { front, runbook, around, written }: Document): Pick<Draft, 'id' | 'title' | 'version'> {
  const heading = runbook.children[0] ?? around?.children[0];
  const named = front.get('name') ?? front.get('title');
  const title = heading ? headingWords(heading, written) : named && wording(named.value);
  const version = front.get('version');
  const stated = front.get('id')?.value ?? '';
  const id = written && idSchema.safeParse(stated).success ? stated : slug(stated);
  if (heading ?? named) note(desk, 'title', heading?.line ?? named?.line ?? 1);
  if (version) note(desk, 'version', version.line);
  if (id) note(desk, 'id', front.get('id')?.line ?? 1);
  return {
    id: id || 'runbook',
    title: title ?? null,
    version: version && (written || !isNothing(version.value)) ? version.value : null,
  };
}

const headingWords = ({ heading, title }: Section, written: boolean): Draft['title'] =>
  written ? sameWords(unmarked(heading)) : wording(title);

/** Lines with words that no reader took. Headings count as understood with what stands below them. */
function unexplained(lines: readonly string[], document: Document, desk: Desk, around: Desk | null): number[] {
  explain(desk, 1, document.frontLines);
  for (const part of [desk, ...(around ? [around] : [])]) {
    let first = true;
    for (const section of part.sections) {
      const below = section.blocks.some((b) => part.explained.has(b.line));
      // The document's title, and a subtitle that is a heading with nothing of its own.
      const isTitle =
        section.depth > 0 &&
        (first || (section.depth <= 2 && section.blocks.length === 0 && section.children.length === 0));
      if (section.depth > 0) first = false;
      if (isTitle || section.ownTopic || below || section.children.some((c) => c.ownTopic)) explain(part, section.line);
      if (section.topic === 'aside') for (const block of section.blocks) explain(part, block.line, lastLine(block));
    }
  }
  const last = lines.length;
  const known = (line: number) => desk.explained.has(line) || (around?.explained.has(line) ?? false);
  const inside = document.around ? linesWithin(document) : { from: 1, to: last };
  const left: number[] = [];
  for (let line = 1; line <= last; line++) {
    const text = lines[line - 1] ?? '';
    if (!/[\p{L}\p{N}]/u.test(text) || /^\s*(?:`{3,}|~{3,}|<!--)/.test(text)) continue;
    const isInner = line >= inside.from && line <= inside.to;
    if (!(isInner ? desk.explained.has(line) : known(line))) left.push(line);
  }
  return left;
}

/** Where the runbook stands in the document around it. */
function linesWithin({ runbook }: Document): { from: number; to: number } {
  const from = runbook.children[0]?.line ?? runbook.line;
  return { from, to: lastLineOf(runbook) };
}

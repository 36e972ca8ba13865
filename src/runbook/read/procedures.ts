/** Procedures: symptoms, diagnosis steps, what to do in which case, and the message to send. */
import type { Block, Code, Item } from './block.ts';
import { lastLine, wordsOf } from './blocks.ts';
import { type Desk, explain, note, take } from './desk.ts';
import { mentioned } from './levels.ts';
import type { Draft, DraftProcedure } from './reading.ts';
import { type Group, groupsOf, itemsIn, type Section } from './sections.ts';
import { addTemplate, typed } from './templates.ts';
import { fold, freeId, plain, slug, wording } from './words.ts';

type Part = 'symptoms' | 'diagnosis' | 'resolution' | 'message';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['message', /communicat|message|annonce|announce|notif/],
  [
    'symptoms',
    /symptom|\bsignes?\b|\bsigns?\b|^alert|declencheur|trigger|what you see|ce que l'on voit|detection|^meaning|^signification/,
  ],
  ['diagnosis', /diagnos|investigat|\bverif|\bchecks?\b|^triage|^analyse|premiers? gestes|first (?:steps|look)|debug/],
  [
    'resolution',
    /resol|mitigat|\bfix|remedi|correctif|correction|solutions?\b|what to do|que faire|retabli|recovery|\bactions?\b|procedure|\bsteps\b|etapes/,
  ],
];
const CONDITION = /^(?:if|si|s'il|when|quand|lorsque|en cas d[eu']|in case|otherwise|else|sinon)(?![a-z])/;

const partOf = (label: string): Part | null => PARTS.find(([, pattern]) => pattern.test(fold(label)))?.[0] ?? null;

/** The procedures; the messages they hold become templates. */
export function readProcedures(desk: Desk, templates: Draft['templates']): DraftProcedure[] {
  const procedures: DraftProcedure[] = [];
  const inside = new Set<Section>();
  for (const section of desk.sections) {
    if (inside.has(section) || !isProcedure(section)) continue;
    const mark = (s: Section) => {
      inside.add(s);
      s.children.forEach(mark);
    };
    mark(section);
    procedures.push(readProcedure(desk, section, procedures, templates));
  }
  return procedures;
}

const OTHER_TOPICS = new Set([
  'severities',
  'matrix',
  'roles',
  'escalation',
  'contacts',
  'rotation',
  'checklist',
  'metrics',
  'tools',
  'templates',
  'anti-patterns',
  'validation',
  'acceptance',
  'cadence',
]);

function isProcedure(section: Section): boolean {
  if (section.title === '') return false;
  const groups = groupsOf({ ...section, children: [] }).filter((g) => g.label !== '');
  const parts = new Set([...groups.map((g) => partOf(g.label)), ...section.children.map((c) => partOf(c.title))]);
  const known = (['symptoms', 'diagnosis', 'resolution'] as const).filter((p) => parts.has(p)).length;
  const named = /\b[A-Z]{2,5}-\d{1,4}\b/.test(section.title);
  if (section.topic === 'procedures' && section.ownTopic !== 'procedures')
    return (
      known >= 1 ||
      (section.children.length === 0 &&
        partOf(section.title) === null &&
        section.blocks.some((b) => b.kind === 'list' || b.kind === 'code'))
    );
  if (section.topic && OTHER_TOPICS.has(section.topic) && !named) return false;
  return known >= 2 || (named && known >= 1);
}

function readProcedure(
  desk: Desk,
  section: Section,
  known: readonly DraftProcedure[],
  templates: Draft['templates'],
): DraftProcedure {
  const written = /\b([A-Z]{2,8}-\d{1,4})\b/.exec(section.title)?.[1];
  const title = section.title.replace(written ?? '', '').replace(/^[\s:–—-]+/, '');
  const [severity] = mentioned(section.title, desk.levels);
  const name = wording(title.replace(/\s*[([][^)\]]*[)\]]\s*$/, '').trim() || section.title) ?? { en: '…', fr: '…' };
  const id = freeId(
    written ?? slug(name.fr),
    known.map((p) => p.id),
    `procedure-${known.length + 1}`,
  );
  const procedure: DraftProcedure = {
    id,
    name,
    severity: severity ?? null,
    symptoms: [],
    diagnosis: [],
    branches: [],
    message: null,
  };
  note(desk, `procedures.${id}`, section.line);
  if (severity) note(desk, `procedures.${id}.severity`, section.line);
  const groups = groupsOf(section);
  let part: Part | null = null;
  for (const group of groups) {
    const said = partOf(group.label);
    const condition = CONDITION.test(fold(group.label));
    part = condition ? 'resolution' : group.label === '' ? null : (said ?? (part === 'resolution' ? part : null));
    if (part === null) {
      // A procedure that is only a list of steps.
      if (groups.length === 1) readResolution(desk, procedure, group, false);
      else if (!procedure.severity) severityFrom(desk, procedure, group);
      continue;
    }
    explain(desk, group.line);
    if (part === 'symptoms') readSymptoms(desk, procedure, group);
    else if (part === 'diagnosis') readDiagnosis(desk, procedure, group);
    else if (part === 'resolution') readResolution(desk, procedure, group, condition);
    else readMessage(desk, procedure, group, templates);
  }
  return procedure;
}

/** "Severity: P2" below the title. */
function severityFrom(desk: Desk, procedure: DraftProcedure, group: Group): void {
  for (const block of group.blocks) {
    const lines = block.kind === 'paragraph' ? block.lines : itemsIn([block]);
    for (const { text, line } of lines) {
      const [severity] = /severit|gravite|priorit|niveau|level/.test(fold(text)) ? mentioned(text, desk.levels) : [];
      if (!severity) continue;
      procedure.severity = severity;
      note(desk, `procedures.${procedure.id}.severity`, line);
      return;
    }
  }
}

const linesOf = (block: Block): { text: string; line: number }[] =>
  block.kind === 'paragraph'
    ? block.lines
    : block.kind === 'table'
      ? block.rows.map((r) => ({ text: r.cells.join(' : '), line: r.line }))
      : block.kind === 'code'
        ? block.lines
        : itemsIn([block]);

function readSymptoms(desk: Desk, procedure: DraftProcedure, group: Group): void {
  for (const block of group.blocks) {
    for (const { text, line } of linesOf(block)) {
      const said = wording(plain(text));
      if (!said) continue;
      procedure.symptoms.push(said);
      note(desk, `procedures.${procedure.id}.symptoms.${procedure.symptoms.length - 1}`, line);
    }
    take(desk, block);
  }
}

function addStep(
  desk: Desk,
  procedure: DraftProcedure,
  note_: string,
  command: string | null,
  expect: string | null,
  line: number,
): void {
  const said = wording(note_) ?? (command ? wording(command) : null);
  if (!said) return;
  procedure.diagnosis.push({ note: said, command, expect: expect ? wording(expect) : null });
  note(desk, `procedures.${procedure.id}.diagnosis.${procedure.diagnosis.length - 1}`, line);
}

const EXPECT = /^(?:attendus?|expected?|expect|should (?:return|be|show)|doit (?:renvoyer|afficher))\s*:?\s*/i;

function readDiagnosis(desk: Desk, procedure: DraftProcedure, group: Group): void {
  for (const block of group.blocks) {
    if (block.kind === 'code') readCommands(desk, procedure, block);
    else if (block.kind === 'list') for (const item of block.items) readCheck(desk, procedure, item);
    else for (const { text, line } of linesOf(block)) addStep(desk, procedure, plain(text), codeIn(text), null, line);
    take(desk, block);
  }
}

/** The command a text quotes; an address is none. */
const codeIn = (text: string): string | null => /`(?!https?:)([^`]{3,})`/.exec(text)?.[1] ?? null;

/** A list item: its words, the command it quotes or holds, what it should answer. */
function readCheck(desk: Desk, procedure: DraftProcedure, item: Item): void {
  const [words = '', expect] = plain(item.text).split(
    /\s*(?:→|->|=>)\s*(?:expected?|attendus?)?\s*:?\s*|\s*[(,]?\b(?:expected|attendu)\s*:\s*/i,
  );
  const code = item.blocks.find((b): b is Code => b.kind === 'code');
  const command =
    codeIn(item.text) ??
    (code
      ? code.lines
          .map((l) => l.text)
          .join('\n')
          .trim()
      : null);
  addStep(desk, procedure, words, command || null, expect ?? null, item.line);
  for (const inner of item.blocks)
    if (inner.kind === 'list') for (const below of inner.items) readCheck(desk, procedure, below);
}

/** Shell comments say what a step is for, the lines between are its commands. A blank line or a number begins the next. */
function readCommands(desk: Desk, procedure: DraftProcedure, code: Code): void {
  let notes: string[] = [];
  let commands: string[] = [];
  let expect: string | null = null;
  let start = code.line;
  let blank = true;
  const flush = () => {
    if (notes.length > 0 || commands.length > 0)
      addStep(desk, procedure, notes.join(' ; ') || commands.join(' ; '), commands.join('\n') || null, expect, start);
    notes = [];
    commands = [];
    expect = null;
  };
  for (const { text, line } of code.lines) {
    const trimmed = text.trim();
    const comment = /^(?:#|\/\/|--)\s*(.*)$/.exec(trimmed)?.[1];
    if (trimmed === '') {
      blank = true;
      continue;
    }
    if (comment !== undefined) {
      const numbered = /^\d+[.)]\s/.test(comment);
      const expects = EXPECT.test(comment);
      if (numbered || (blank && !expects) || (commands.length > 0 && !expects)) flush();
      if (notes.length === 0 && commands.length === 0) start = line;
      if (expects) expect = comment.replace(EXPECT, '');
      else if (comment !== '') notes.push(comment.replace(/^\d+[.)]\s*/, '').replace(/^[-*]\s+/, ''));
    } else {
      if (blank && commands.length > 0) flush();
      if (notes.length === 0 && commands.length === 0) start = line;
      commands.push(trimmed.replace(/^\$\s+/, ''));
    }
    blank = false;
  }
  flush();
}

/** The branch under construction: a condition and what to do then. */
interface Branch {
  when: string;
  steps: string[];
  line: number;
}

/** `isBranch`: the label itself is the condition. Steps without a condition stand below the label's words. */
function readResolution(desk: Desk, procedure: DraftProcedure, group: Group, isBranch: boolean): void {
  const branches: Branch[] = [];
  const always = group.label || procedure.name.fr;
  let current: Branch | null = isBranch ? { when: group.label, steps: [], line: group.line } : null;
  if (current) branches.push(current);
  const open = (when: string, line: number) => {
    current = { when: when.replace(/\s*[:,]\s*$/, '').trim(), steps: [], line };
    branches.push(current);
  };
  const step = (text: string, line: number) => {
    if (text.trim() === '') return;
    if (!current) open(always, line);
    current?.steps.push(text.trim());
  };
  const statement = (text: string, line: number): boolean => {
    const words = plain(text);
    if (!CONDITION.test(fold(words))) return false;
    const [, when = words, then = ''] =
      /^(.*?)\s*(?::|→|->|=>|,\s*(?:then|alors)\s|\bthen\b|\balors\b)\s*(.*)$/.exec(words) ??
      /^([^,]{4,80}),\s*(.+)$/.exec(words) ??
      /^(otherwise|else|sinon)\s+(.+)$/i.exec(words) ??
      [];
    open(when, line);
    step(then, line);
    return true;
  };
  for (const block of group.blocks) {
    if (block.kind === 'list')
      for (const item of block.items) {
        if (!statement(item.text, item.line)) {
          if (current && branches.length > 1 && !isBranch && block.items.some((i) => CONDITION.test(fold(i.text))))
            current = null;
          step(plain(item.text), item.line);
        }
        for (const inner of item.blocks)
          for (const { text, line } of linesOf(inner)) if (!statement(text, line)) step(plain(text), line);
      }
    else if (block.kind === 'table')
      for (const row of block.rows) {
        open(plain(row.cells[0] ?? ''), row.line);
        for (const cell of row.cells.slice(1)) step(plain(cell), row.line);
      }
    else if (block.kind === 'code')
      for (const { text, line } of block.lines) {
        if (!/^\s/.test(text) && statement(text, line)) continue;
        step(text.trim().replace(/^(?:→|->|=>|[-*•]|\d+[.)]|#)\s*/, ''), line);
      }
    else
      for (const { text, line } of block.kind === 'paragraph' ? block.lines : block.kind === 'quote' ? block.lines : [])
        if (!statement(text, line)) step(plain(text), line);
    take(desk, block);
  }
  for (const { when, steps, line } of branches) {
    const said = wording(when);
    // A condition that says what to do in the same breath is its own step.
    const done = (steps.length > 0 ? steps : [when]).flatMap((s) => wording(s) ?? []);
    if (!said || done.length === 0) continue;
    const bare = fold(when).replace(
      /^(?:if|si|s'il y a|when|quand|lorsque|en cas de|in case of)\s+(?:the |le |la |les |un |une |a )?/,
      '',
    );
    const id = freeId(
      slug(bare),
      procedure.branches.map((b) => b.id),
      `branch-${procedure.branches.length + 1}`,
    );
    procedure.branches.push({ id, when: said, steps: done });
    note(desk, `procedures.${procedure.id}.branches.${id}`, line, when === always && !isBranch ? 'likely' : 'stated');
  }
}

function readMessage(desk: Desk, procedure: DraftProcedure, group: Group, templates: Draft['templates']): void {
  for (const block of group.blocks) {
    const text = typed(block) ?? (block.kind === 'paragraph' ? wordsOf(block) : null);
    if (!text || procedure.message) continue;
    if (!typed(block) && text.length < 30) continue;
    const made = addTemplate(desk, templates, `${procedure.id} ${procedure.name.fr}`, text, block.line, {
      above: group.label,
      ...(procedure.severity && { severities: [procedure.severity] }),
    });
    if (!made) continue;
    procedure.message = made.id;
    note(desk, `procedures.${procedure.id}.message`, block.line);
    take(desk, block);
    explain(desk, block.line, lastLine(block));
  }
}

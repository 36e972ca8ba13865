/** Severity levels, from tables, headings, lists, definition lines or prose. */
import type { Item, Table } from './block.ts';
import { about, type Desk, explain, note, tables, take } from './desk.ts';
import { type Duration, readDuration, readWindow } from './durations.ts';
import { type LevelName, leadingLevel, levelNamesIn, rankOfWord, wordLevel } from './levels.ts';
import type { DraftSeverity, Sureness } from './reading.ts';
import { groupsOf, itemsIn, type Section } from './sections.ts';
import { promisesIn } from './sla.ts';
import { columnOf } from './topics.ts';
import { fold, isNothing, listed, plain, wording } from './words.ts';

interface Found {
  severity: DraftSeverity;
  name: LevelName;
  line: number;
}

/** The levels, gravest first. Also tells the desk which levels there are. */
export function readSeverities(desk: Desk): DraftSeverity[] {
  const found = new Map<string, Found>();
  for (const { table, section } of tables(desk)) readTable(desk, found, table, section);
  readHeadings(desk, found);
  if (found.size === 0) readLines(desk, found);
  readProse(desk, found);
  const ordered = gravestFirst([...found.values()]);
  desk.levels = ordered.map(({ severity, name }) => ({
    id: severity.id,
    kind: name.kind,
    number: name.number,
    name: severity.name?.fr ?? null,
  }));
  return ordered.map((f) => f.severity);
}

/** The level of that name, made when it is new. */
function levelAt(desk: Desk, found: Map<string, Found>, name: LevelName, line: number, sure: Sureness): DraftSeverity {
  const key = name.number === null ? name.id : `${name.kind}${name.number}`;
  const known = found.get(key);
  if (known) {
    explain(desk, line);
    return known.severity;
  }
  const severity: DraftSeverity = {
    id: name.id,
    name: null,
    impact: null,
    examples: [],
    responseMs: null,
    resolutionMs: null,
    responseText: null,
    resolutionText: null,
  };
  found.set(key, { severity, name, line });
  note(desk, `severities.${name.id}`, line, sure);
  return severity;
}

function promise(
  desk: Desk,
  severity: DraftSeverity,
  kind: 'response' | 'resolution',
  value: Duration,
  line: number,
  sure: Sureness,
): void {
  if (severity[`${kind}Text`] !== null) return;
  severity[`${kind}Ms`] = value.ms;
  severity[`${kind}Text`] = value.text;
  note(desk, `severities.${severity.id}.${kind}Ms`, line, sure);
}

function setName(desk: Desk, severity: DraftSeverity, name: string, line: number, sure: Sureness): void {
  const said = isNothing(name) ? null : wording(name);
  if (severity.name || !said) return;
  severity.name = said;
  note(desk, `severities.${severity.id}.name`, line, sure);
}

function setImpact(desk: Desk, severity: DraftSeverity, impact: string, line: number, sure: Sureness): void {
  const said = isNothing(impact) ? null : wording(impact);
  if (severity.impact || !said) return;
  severity.impact = said;
  note(desk, `severities.${severity.id}.impact`, line, sure);
}

function addExamples(desk: Desk, severity: DraftSeverity, examples: readonly string[], line: number): void {
  const said = examples.flatMap((e) => wording(plain(e)) ?? []);
  if (said.length === 0) return;
  severity.examples.push(...said);
  note(desk, `severities.${severity.id}.examples`, line, 'stated');
}

function readTable(desk: Desk, found: Map<string, Found>, table: Table, section: Section): void {
  const { header, rows } = table;
  const inTopic = section.topic === 'severities';
  const named = columnOf(header, 'level');
  const level = Math.max(0, named);
  const names = rows.map(
    (row) => leadingLevel(row.cells[level] ?? '') ?? (named >= 0 || inTopic ? wordLevel(row.cells[level] ?? '') : null),
  );
  if (names.filter(Boolean).length * 2 <= rows.length || rows.length === 0) return;
  const response = columnOf(header, 'response', level);
  const resolution = columnOf(header, 'resolution', level, response);
  const impact = columnOf(header, 'impact', level, response, resolution);
  const examples = columnOf(header, 'examples', level, response, resolution, impact);
  const name = columnOf(header, 'name', level, response, resolution, impact, examples);
  const updates = columnOf(header, 'updates', level, response, resolution, impact, examples);
  const escalation = header.some(
    (cell, at) => at !== level && (readWindow(cell) !== null || /escala/.test(fold(cell))),
  );
  const promised = response >= 0 || resolution >= 0;
  if (escalation && !promised) return;
  if (!promised && !(inTopic && (impact >= 0 || examples >= 0 || name >= 0))) return;
  if (
    ['escalation', 'metrics', 'matrix', 'contacts', 'templates'].includes(section.topic ?? '') &&
    !(promised && impact >= 0)
  )
    return;
  rows.forEach((row, at) => {
    const given = names[at];
    if (!given) return;
    const cell = (i: number): string => (i < 0 ? '' : plain(row.cells[i] ?? ''));
    const severity = levelAt(desk, found, given, row.line, 'stated');
    setName(desk, severity, cell(name) || nameAfter(cell(level), given), row.line, 'stated');
    setImpact(desk, severity, cell(impact), row.line, 'stated');
    addExamples(desk, severity, isNothing(cell(examples)) ? [] : listed(cell(examples)), row.line);
    for (const [kind, column] of [
      ['response', response],
      ['resolution', resolution],
    ] as const) {
      if (isNothing(cell(column))) continue;
      promise(desk, severity, kind, readDuration(cell(column)) ?? { ms: null, text: cell(column) }, row.line, 'stated');
    }
  });
  // An "updates" column is for the reader of cadences: leave it the table.
  if (updates < 0) take(desk, table);
  else explain(desk, table.line, rows.at(-1)?.line ?? table.line);
}

/** "P1 - Critical" and "Critical (P1)" name the level beside its number. */
function nameAfter(cell: string, level: LevelName): string {
  if (level.number === null || level.kind === '') return level.number === null ? cell : '';
  const after = cell
    .slice(level.end)
    .replace(/^[\s:.)\]–—-]+/, '')
    .replace(/^\((.*)\)$/, '$1');
  if (after !== '') return after.replace(/\s*\(.*$/, '').trim();
  const before = /^(.*?)\s*[([]/.exec(cell)?.[1] ?? '';
  return before;
}

/** "### SEV1 - Critical (response 15 min, resolution 1 h)" and what stands below. */
function readHeadings(desk: Desk, found: Map<string, Found>): void {
  for (const section of desk.sections) {
    if (section.depth === 0) continue;
    const inTopic = section.topic === 'severities';
    const name =
      leadingLevel(section.title) ??
      (inTopic && !section.children.length ? wordLevel(section.title.replace(/\(.*$/, '')) : null);
    if (!name || (section.topic && !inTopic && section.topic !== 'aside')) continue;
    const inTitle = promisesIn(titleRest(section.title, name));
    const body = section.blocks.map((b) => b.kind);
    if (!inTopic && inTitle.promises.length === 0 && !body.includes('paragraph') && !body.includes('list')) continue;
    if (/\bINC\b/i.test(section.title)) continue;
    const severity = levelAt(desk, found, name, section.line, inTopic ? 'stated' : 'likely');
    setName(
      desk,
      severity,
      shortName(titleRest(section.title, name)) || nameAfter(section.title.replace(/\(.*?\d.*?\)/g, '').trim(), name),
      section.line,
      'stated',
    );
    for (const p of inTitle.promises) promise(desk, severity, p.kind, p.duration, section.line, p.sure);
    readBody(desk, severity, section);
  }
}

const titleRest = (title: string, name: LevelName): string =>
  name.number === null ? title : title.slice(name.end).replace(/^[\s:.)\]–—-]+/, '');

/** The words before the first bracket, colon or dash. */
const shortName = (text: string): string => {
  const words = (/^[^:([–—]*/.exec(text)?.[0] ?? '').replace(/\s+-\s.*$/, '').trim();
  return words.length <= 40 && !readDuration(words) ? words : '';
};

function readBody(desk: Desk, severity: DraftSeverity, section: Section): void {
  for (const group of groupsOf(section)) {
    const kind = statementOf(group.label);
    const lines = group.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.lines.map((l) => ({ ...l, item: false }))
        : itemsIn([block]).map((i) => ({ text: i.text, line: i.line, item: true })),
    );
    if (group.label) explain(desk, group.line);
    for (const { text, line, item } of lines) readStatement(desk, severity, text, line, item, kind);
  }
}

type Statement = 'impact' | 'examples' | 'response' | 'resolution' | null;

function statementOf(label: string): Statement {
  for (const kind of ['examples', 'response', 'resolution', 'impact'] as const)
    if (columnOf([label], kind) === 0) return kind;
  return null;
}

function readStatement(
  desk: Desk,
  severity: DraftSeverity,
  text: string,
  line: number,
  item: boolean,
  under: Statement,
): void {
  const said = plain(text);
  const pair = /^([^:]{2,40})\s*:\s*(.+)$/.exec(said);
  const kind = (pair && statementOf(pair[1] ?? '')) || under;
  const value = pair && statementOf(pair[1] ?? '') ? (pair[2] ?? '') : said;
  if (kind === 'response' || kind === 'resolution') {
    promise(desk, severity, kind, readDuration(value) ?? { ms: null, text: value }, line, 'stated');
    return;
  }
  if (kind === 'examples') return addExamples(desk, severity, item && !pair ? [value] : listed(value), line);
  if (kind === 'impact') return setImpact(desk, severity, value, line, 'stated');
  const { promises, rest } = promisesIn(said);
  for (const p of promises) if (p.sure === 'stated') promise(desk, severity, p.kind, p.duration, line, 'stated');
  const about_ = promises.some((p) => p.sure === 'stated') ? rest : said;
  if (about_ === '') return;
  if (item && (severity.impact || !promises.length)) addExamples(desk, severity, [about_], line);
  else setImpact(desk, severity, about_, line, 'likely');
}

/** "- **P1 (Critical)**: the site is down. Answer within 15 minutes." in a list or on a line of its own. */
function readLines(desk: Desk, found: Map<string, Found>): void {
  for (const section of about(desk, 'severities')) {
    const lines = section.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : b.kind === 'list' ? b.items : []));
    for (const at of lines) {
      const text = plain(at.text);
      const head = text.split(/[:(–—]|\s-\s/)[0] ?? '';
      const name = leadingLevel(text) ?? (/[:(–—]|\s-\s/.test(text) || 'blocks' in at ? wordLevel(head) : null);
      if (!name) continue;
      const severity = levelAt(desk, found, name, at.line, 'stated');
      const rest = name.number === null && name.kind === '' ? text.slice(head.length) : text.slice(name.end);
      readDefinition(desk, severity, name.number === null ? head.trim() : '', rest, at.line);
      if ('blocks' in at)
        for (const inner of itemsIn((at as Item).blocks))
          readStatement(desk, severity, inner.text, inner.line, true, null);
    }
  }
}

function readDefinition(desk: Desk, severity: DraftSeverity, word: string, rest: string, line: number): void {
  const bracket = /^[\s*]*[([]([^)\]]{2,40})[)\]]/.exec(rest);
  const bracketName = bracket && !readDuration(bracket[1] ?? '') ? (bracket[1] ?? '') : '';
  let body = rest.slice(bracketName ? (bracket?.[0].length ?? 0) : 0).replace(/^[\s:.)\]=–—-]+/, '');
  const first = /^([^:(–—.,]{2,30}?)\s*(?:[:(–—]|\s-\s|\.\s)\s*/.exec(body);
  const lead = first?.[1] ?? '';
  let name = word || bracketName;
  if (!name && (rankOfWord(lead) !== null || (first && !/\.\s*$/.test(first[0]) && !readDuration(lead)))) {
    name = lead;
    body = body.slice(first?.[0].length ?? 0);
  } else if (!name && rankOfWord(body) !== null) {
    name = body;
    body = '';
  }
  setName(desk, severity, name, line, 'likely');
  const [before = '', after] = body.split(/\b(?:e\.g\.|ex(?:a|e)mples?\s*:|ex\.?\s*:|such as|par exemple|comme)\s*/i);
  const { promises, rest: impact } = promisesIn(before);
  for (const p of promises) promise(desk, severity, p.kind, p.duration, line, p.sure);
  setImpact(desk, severity, impact, line, 'likely');
  if (after) {
    const more = promisesIn(after);
    for (const p of more.promises) promise(desk, severity, p.kind, p.duration, line, p.sure);
    addExamples(desk, severity, listed(more.promises.length > 0 ? more.rest : after.replace(/[.)]\s*$/, '')), line);
  }
}

/** "A P1 must be answered within 15 minutes": fills what tables left open; makes levels only in a section about them. */
function readProse(desk: Desk, found: Map<string, Found>): void {
  const makes = found.size === 0;
  for (const section of desk.sections) {
    if (section.topic && !['severities', 'lifecycle', 'aside', 'escalation'].includes(section.topic)) continue;
    for (const block of section.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'list') continue;
      const lines = block.kind === 'paragraph' ? block.lines : itemsIn([block]);
      for (const { text, line } of lines)
        for (const sentence of plain(text).split(/(?<=[.!?;])\s+/)) {
          const names = levelNamesIn(sentence);
          const [name] = names;
          if (!name || names.length !== 1) continue;
          const { promises } = promisesIn(sentence);
          const stated = promises.filter((p) => p.sure === 'stated');
          const key = `${name.kind}${name.number}`;
          if (stated.length === 0 || (!found.has(key) && !(makes && section.topic === 'severities'))) continue;
          const severity = levelAt(desk, found, name, line, 'likely');
          for (const p of stated) promise(desk, severity, p.kind, p.duration, line, 'likely');
        }
    }
  }
}

/** By number, by known words, else as written. When higher numbers have shorter deadlines, the highest is the gravest. */
function gravestFirst(found: Found[]): Found[] {
  if (found.every((f) => f.name.number !== null)) {
    const sorted = [...found].sort((a, b) => (a.name.number ?? 0) - (b.name.number ?? 0));
    const falling = (['responseMs', 'resolutionMs'] as const).flatMap((key) => {
      const times = sorted.flatMap((f) => f.severity[key] ?? []);
      return times.length > 1 ? [times.every((t, i) => i === 0 || t < (times[i - 1] ?? 0))] : [];
    });
    const falls = falling.length > 0 && falling.every(Boolean);
    return falls ? sorted.reverse() : sorted;
  }
  const ranks = found.map((f) => rankOfWord(f.severity.name?.fr ?? f.name.id) ?? rankOfWord(f.name.id));
  if (ranks.some((r) => r === null)) return found;
  return found
    .map((f, i) => ({ f, rank: ranks[i] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ f }) => f);
}

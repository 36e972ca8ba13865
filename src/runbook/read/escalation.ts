/** Who is called when, per severity. */
import type { Table } from './block.ts';
import { about, type Desk, note, tables, take } from './desk.ts';
import { readDuration, readWindow, type Window } from './durations.ts';
import { levelNamesIn, levelOfCell, mentioned } from './levels.ts';
import { roleIdOf } from './people.ts';
import type { Draft, DraftRole, Sureness } from './reading.ts';
import { itemsIn } from './sections.ts';
import { columnOf } from './topics.ts';
import { fold, isNothing, plain, slug, wording } from './words.ts';

type Rung = Draft['escalation'][number];
type People = Pick<Draft, 'contacts'> & { roles: DraftRole[] };

interface Found extends Window {
  severity: string;
  cell: string;
  line: number;
  sure: Sureness;
}

/** The rungs, by severity and time. A cell that says "-" owes nothing and makes none. */
export function readEscalation(desk: Desk, people: People): Rung[] {
  const found: Found[] = [];
  for (const { table, section } of tables(desk))
    if (
      readGrid(desk, found, table) ||
      readTurned(desk, found, table) ||
      readRows(desk, found, table, section.topic === 'escalation')
    )
      take(desk, table);
  if (found.length === 0) readSentences(desk, found);
  closeWindows(found);
  const known = calledBy(people);
  const rungs = found.flatMap((f): Rung[] => {
    const says = wording(plain(f.cell));
    if (!says) return [];
    const kind = /war ?-?room|cellule de crise|crisis (?:cell|team|room)|bridge|pont de crise/.test(fold(f.cell))
      ? 'war-room'
      : null;
    const to = kind ?? whoIn(f.cell, known);
    const escalates = /escala|notif|page|call|appel|previen|prevenir|alert|contact|inform/.test(
      fold(f.cell).replace(/on-? ?call/g, ''),
    );
    const rung: Rung = {
      severity: f.severity,
      fromMs: f.fromMs,
      toMs: f.toMs,
      kind: kind ?? (to === 'on-call' && !(escalates && f.fromMs > 0) ? 'hold' : 'escalate'),
      to,
      says,
    };
    note(desk, `escalation.${f.severity}.${f.fromMs}`, f.line, f.sure);
    return [rung];
  });
  const rank = (id: string) => {
    const at = desk.levels.findIndex((l) => l.id === id);
    return at < 0 ? desk.levels.length : at;
  };
  return rungs.sort((a, b) => rank(a.severity) - rank(b.severity) || a.fromMs - b.fromMs);
}

/** The words people are called by, the longest first, each between blanks. */
function calledBy(people: People): { id: string; words: string }[] {
  return [
    ...people.contacts.map((c) => ({ id: c.id, words: [c.role.fr, c.name ?? '', c.chat ?? ''] })),
    ...people.roles.map((r) => ({ id: r.id, words: [r.name.fr] })),
  ]
    .flatMap(({ id, words }) => words.map((w) => ({ id, words: bareWords(w.replace(/\(.*?\)/g, '')) })))
    .filter(({ words }) => words.length > 3)
    .sort((a, b) => b.words.length - a.words.length);
}

const bareWords = (text: string): string =>
  ` ${fold(text)
    .replace(/[^a-z0-9']+/g, ' ')
    .trim()} `;

/** Who a cell means: a contact or role whose words it holds, the longest first; else its own words as an id. */
function whoIn(cell: string, known: ReturnType<typeof calledBy>): string {
  const words = bareWords(cell);
  const called = known.find((k) => words.includes(k.words));
  if (called) return called.id;
  // "On-call" is a role; the "call" in it asks for nothing.
  const bare = plain(cell)
    .replace(/\bon[- ]?call\b/gi, 'astreinte')
    .replace(
      /^.*?\b(?:escalad\w*|escalat\w*|notif\w*|pages?|calls?|appel\w*|pr[ée]ven\w*|alert\w*|contact\w*|inform\w*)\b\s*(?:to|à|a|au|vers|le|la|les|the|l['’])*\s*/i,
      '',
    )
    .replace(/(?:\+|\b0|\()\d[\d\s().-]{6,18}\d|\(.*?\)/g, '')
    .replace(/\b(?:investigat\w*|investigue\w*|continue\w*|s|work\w*)\b.*$/i, '')
    .trim();
  return roleIdOf(bare || cell) || slug(cell) || 'somebody';
}

/** Times down, levels across. */
function readGrid(desk: Desk, found: Found[], { header, rows }: Table): boolean {
  const levels = header.map((h, at) => (at === 0 ? null : (levelOfCell(h, desk.levels) ?? unknownLevel(h))));
  const windows = rows.map((row) => readWindow(row.cells[0] ?? ''));
  if (
    levels.filter(Boolean).length < 1 ||
    levels.filter(Boolean).length < header.length - 2 ||
    windows.filter(Boolean).length * 2 <= rows.length
  )
    return false;
  rows.forEach((row, r) => {
    const window = windows[r];
    if (window) levels.forEach((severity, at) => severity && push(found, severity, window, row.cells[at], row.line));
  });
  return true;
}

/** Levels down, times across. */
function readTurned(desk: Desk, found: Found[], { header, rows }: Table): boolean {
  const windows = header.map((h, at) => (at === 0 ? null : readWindow(h)));
  const levels = rows.map((row) => levelOfCell(row.cells[0] ?? '', desk.levels) ?? unknownLevel(row.cells[0] ?? ''));
  if (windows.filter(Boolean).length < 2 || levels.filter(Boolean).length * 2 <= rows.length) return false;
  rows.forEach((row, r) => {
    const severity = levels[r];
    if (severity) windows.forEach((window, at) => window && push(found, severity, window, row.cells[at], row.line));
  });
  return true;
}

/** One rung a row: level, after how long, to whom. Without a level column it holds for every level. */
function readRows(desk: Desk, found: Found[], { header, rows }: Table, inTopic: boolean): boolean {
  const level = columnOf(header, 'level');
  const time = columnOf(header, 'time', level);
  const to =
    columnOf(header, 'to', level, time) >= 0
      ? columnOf(header, 'to', level, time)
      : columnOf(header, 'role', level, time);
  if (time < 0 || to < 0 || !inTopic || columnOf(header, 'phone') >= 0) return false;
  const windows = rows.map((row) => readWindow(row.cells[time] ?? ''));
  if (windows.filter(Boolean).length * 2 <= rows.length) return false;
  rows.forEach((row, r) => {
    const window = windows[r];
    if (!window) return;
    const named = level < 0 ? [] : mentioned(row.cells[level] ?? '', desk.levels);
    const cell =
      level < 0 ? null : (levelOfCell(row.cells[level] ?? '', desk.levels) ?? unknownLevel(row.cells[level] ?? ''));
    for (const severity of named.length > 0 ? named : cell ? [cell] : desk.levels.map((l) => l.id))
      push(found, severity, window, row.cells[to], row.line, level < 0 ? 'likely' : 'stated');
  });
  return true;
}

/** "P1: after 15 min page the team lead, after 30 min the CTO". A line that names no level holds for every level. */
function readSentences(desk: Desk, found: Found[]): void {
  for (const section of about(desk, 'escalation')) {
    const above = mentioned(section.title, desk.levels);
    const lines = section.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : itemsIn([b])));
    let last: string[] = above;
    for (const { text, line } of lines) {
      const words = plain(text);
      const named = mentioned(words, desk.levels);
      if (named.length > 0) last = named;
      const levels = named.length > 0 ? named : last.length > 0 ? last : desk.levels.map((l) => l.id);
      let waiting: Window | null = null;
      const body = words.replace(/^[^:]*(?:\d|levels?|niveaux)\s*:\s*/i, '');
      const chain = body.split(/\s*(?:→|->|=>)\s*/);
      // "On-call → lead (15 min) → CTO (1 h)": who stands first is called at once.
      const parts =
        chain.length > 2 || (chain.length === 2 && !readDuration(chain[0] ?? ''))
          ? chain.map((part, at) => (at === 0 && !readDuration(part) ? `immediately ${part}` : part))
          : body.split(/[;,](?!\d)\s*|\.\s+|\bthen\b|\bpuis\b/);
      for (const part of parts) {
        const window: Window | null = windowOf(part) ?? waiting;
        const who = whoPart(part);
        // "If nobody answers after 20 minutes, call the lead": the time stands before the comma, who behind it.
        waiting = /^(?:if|si|s'il|when|quand)\b/i.test(who) || who === '' ? window : null;
        if (waiting || !window) continue;
        for (const severity of levels)
          push(found, severity, window, who, line, named.length > 0 || above.length > 0 ? 'stated' : 'likely');
      }
    }
  }
}

/** When a phrase's rung falls due. "Within 15 minutes" says by when: it opens then. */
function windowOf(part: string): Window | null {
  if (/immediat|imm[ée]diat|tout de suite|at once|right away/i.test(part)) return { fromMs: 0, toMs: null };
  const window = readDuration(part) && readWindow(part);
  if (window?.fromMs === 0 && window.toMs !== null && /within|sous|dans les|if no|si pas|sans reponse/.test(fold(part)))
    return { fromMs: window.toMs, toMs: null };
  return window;
}

/** What is left of "after 15 min, page the team lead" without its time. */
function whoPart(part: string): string {
  return part
    .replace(/^[^:]*(?:P|S|SEV)-?\s?\d[^:]*:\s*/i, '')
    .replace(/^[^:]*\d+\s*(?:h|min\w*|m|hours?|heures?)\+?\s*(?::|→|->|=>|[-–—]\s)\s*/i, '')
    .replace(
      /\b(?:after|apr[èe]s|within|sous|dans les|au bout d[e'’]|if (?:not|no)[\w\s]*? (?:in|after|within|for)|si pas[\wé\s]*? (?:en|sous|apr[èe]s)|at|à|T\s*\+|\+)?\s*(?:an?|une?|\d+(?:[.,]\d+)?)\s*(?:min(?:ute)?s?\b|mn\b|h(?:ours?|eures?|rs?)?(?![a-z])\s*\d{0,2})\+?/gi,
      '',
    )
    .replace(/[([]\s*[)\]]/g, '')
    .replace(/^\s*(?:immediately|imm[ée]diatement|tout de suite|at once|right away)\s*/i, '')
    .replace(/^[\s:,–—→>-]+|[\s:,.–—-]+$/g, '')
    .trim();
}

function unknownLevel(cell: string): string | null {
  const names = levelNamesIn(cell);
  return names.length === 1 && plain(cell).length < 20 ? (names[0]?.id ?? null) : null;
}

function push(
  found: Found[],
  severity: string,
  window: Window,
  cell: string | undefined,
  line: number,
  sure: Sureness = 'stated',
): void {
  if (cell !== undefined && !isNothing(cell)) found.push({ ...window, severity, cell, line, sure });
}

/** A window that only says when it opens lasts until the next of its level does. */
function closeWindows(found: Found[]): void {
  for (const f of found) {
    if (f.toMs !== null) continue;
    const next = found.filter((o) => o.severity === f.severity && o.fromMs > f.fromMs).map((o) => o.fromMs);
    if (next.length > 0) f.toMs = next.reduce((a, b) => Math.min(a, b));
  }
}

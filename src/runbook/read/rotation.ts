/** The on-call rotation: who is on call which week, and when the week changes. */
import type { Block, Line } from './block.ts';
import { about, type Desk, explain, note, tables, take } from './desk.ts';
import { filled } from './people.ts';
import type { DraftRotation } from './reading.ts';
import { itemsIn, type Section } from './sections.ts';
import { columnOf } from './topics.ts';
import { fold, freeId, plain } from './words.ts';

type Weeks = DraftRotation['weeks'];

/** The weeks, from a table, or from lines that name a week and its people. What the runbook does not name is null. */
export function readRotation(desk: Desk): DraftRotation | null {
  const weeks: Weeks = [];
  let from = readTable(desk, weeks);
  for (const section of from ? [] : about(desk, 'rotation')) if (readLines(desk, weeks, section)) from ??= section;
  if (!from) return null;
  note(desk, 'rotation', from.line);
  const rotation: DraftRotation = { timeZone: null, weekday: null, hour: null, weeks };
  for (const { text, line } of linesIn(from.blocks))
    if (!WEEK.test(plain(text))) readChange(desk, rotation, text, line);
  return rotation;
}

function addWeek(desk: Desk, weeks: Weeks, week: string, line: number): Weeks[number] {
  const id = freeId(
    plain(week)
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+|-+$/g, '')
      .slice(0, 40),
    weeks.map((w) => w.id),
    `week-${weeks.length + 1}`,
  );
  const added = { id, primary: '', secondary: '' };
  weeks.push(added);
  note(desk, `rotation.weeks.${id}`, line);
  return added;
}

/** Gives the section whose table was read. */
function readTable(desk: Desk, weeks: Weeks): Section | null {
  for (const { table, section } of tables(desk)) {
    const inTopic = section.topic === 'rotation';
    const unnamed = inTopic && fold(table.header[0] ?? '') === '' ? 0 : -1;
    const named = columnOf(table.header, 'week');
    const week = named < 0 ? unnamed : named;
    const primary = columnOf(table.header, 'primary', week);
    const secondary = columnOf(table.header, 'secondary', week, primary);
    if (week < 0 || primary < 0 || columnOf(table.header, 'phone') >= 0 || (secondary < 0 && !inTopic)) continue;
    for (const row of table.rows) {
      const added = addWeek(desk, weeks, row.cells[week] ?? '', row.line);
      added.primary = filled(row.cells[primary] ?? '') ?? '';
      added.secondary = (secondary < 0 ? null : filled(row.cells[secondary] ?? '')) ?? '';
    }
    take(desk, table);
    return section;
  }
  return null;
}

const WEEK = /^((?:S|W|semaine|week|wk)[\s-]*\d{1,2})\b\s*(?:\([^)]*\))?\s*[:=–—-]*\s*(.*)$/i;
const PRIMARY = /\b(?:primary|primaire|principale?|titulaire|on-?call|astreinte)\s*(?:est|is)?\s*[:=–-]?\s*/i;
const SECONDARY =
  /\b(?:secondary|secondaire|backup|rempla[cç]ante?|suppl[eé]ante?|renfort)\s*(?:est|is)?\s*[:=–-]?\s*/i;

const linesIn = (blocks: readonly Block[]): Line[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : itemsIn([block])));

/** "S01: Alice, Bob", "Week 1: Primary: Alice / Secondary: Bob", or a week and its people on lines of their own. */
function readLines(desk: Desk, weeks: Weeks, section: Section): boolean {
  const before = weeks.length;
  let week: Weeks[number] | null = null;
  const title = { text: section.title, line: section.line };
  for (const { text, line } of section.depth > 0 ? [title, ...linesIn(section.blocks)] : linesIn(section.blocks)) {
    const words = plain(text);
    const [, named, rest = ''] = WEEK.exec(words) ?? [];
    if (named !== undefined) week = addWeek(desk, weeks, named, line);
    const who = named === undefined ? words : rest;
    if (!week || who === '') continue;
    const found = peopleIn(who, named !== undefined);
    if (found.primary === null && found.secondary === null) continue;
    week.primary ||= found.primary ?? '';
    week.secondary ||= found.secondary ?? '';
    explain(desk, line);
  }
  return weeks.length > before;
}

/** Who a line names, by what they are called or, where the line is a week's own, by their order. */
function peopleIn(who: string, byOrder: boolean): { primary: string | null; secondary: string | null } {
  const parts = who.split(/[,;/&+]|\s[-–]\s|\s(?:then|puis|and|et)\s/).map((part) => part.trim());
  const of = (label: RegExp): string | null => {
    const part = parts.find((p) => label.test(p.replace(/\((.*)\)/, '$1')));
    return part === undefined ? null : filled(part.replace(/[()]/g, ' ').replace(label, ' ').trim());
  };
  const [primary, secondary] = [of(PRIMARY), of(SECONDARY)];
  if (primary !== null || secondary !== null || !byOrder) return { primary, secondary };
  return { primary: filled(parts[0] ?? ''), secondary: filled(parts[1] ?? '') };
}

const DAYS: readonly RegExp[] = [
  /lundi|monday/,
  /mardi|tuesday/,
  /mercredi|wednesday/,
  /jeudi|thursday/,
  /vendredi|friday/,
  /samedi|saturday/,
  /dimanche|sunday/,
];

/** "The week changes on Monday at 09:00 (Europe/Paris)". */
function readChange(desk: Desk, rotation: DraftRotation, text: string, line: number): void {
  const folded = fold(text);
  const zone = /\b(?:Europe|America|Asia|Africa|Australia|Atlantic|Pacific|Indian)\/[A-Za-z_]+\b|\bUTC\b/.exec(
    text,
  )?.[0];
  const day = DAYS.findIndex((d) => d.test(folded));
  const hour =
    /\b([01]?\d|2[0-3])\s*(?:h|:)\s*(?:00)?\b/.exec(folded)?.[1] ??
    (/\b(1[0-2]|[1-9])\s*(am|pm)\b/.exec(folded)?.slice(1, 3).join(' ') || undefined);
  if (zone) rotation.timeZone = zone;
  if (day >= 0) rotation.weekday = day + 1;
  if (hour) rotation.hour = / pm$/.test(hour) ? (Number.parseInt(hour, 10) % 12) + 12 : Number.parseInt(hour, 10);
  if (zone) note(desk, 'rotation.timeZone', line);
  if (day >= 0) note(desk, 'rotation.weekday', line);
  if (hour) note(desk, 'rotation.hour', line);
  if (zone || day >= 0 || hour) explain(desk, line);
}

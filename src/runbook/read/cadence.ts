/** How often each severity owes news. */
import { type Desk, explain, note, tables, take } from './desk.ts';
import { readDuration } from './durations.ts';
import { levelOfCell, mentioned } from './levels.ts';
import type { Draft, Sureness } from './reading.ts';
import { itemsIn } from './sections.ts';
import { columnOf } from './topics.ts';
import { fold, plain } from './words.ts';

const HOUR = 3_600_000;

/** "Every 30 min", "toutes les heures", "hourly", "daily": milliseconds; null without a rhythm. */
function rhythmIn(text: string): number | null {
  const folded = fold(text);
  if (/\bhourly\b|(?:every|each|chaque|toutes les) (?:hour|heure)s?\b/.test(folded)) return HOUR;
  if (/\bdaily\b|quotidien|(?:every|each) day\b|(?:chaque|tous les) jours?\b/.test(folded)) return 24 * HOUR;
  const every = /\b(?:every|each|toutes les|tous les|chaque)\b(.{1,30})/.exec(folded)?.[1];
  return (every && readDuration(every)?.ms) || null;
}

/** How often each level owes news, from a table's column, a message or a sentence ("Updates every 30 minutes"). */
export function readCadence(desk: Desk): Draft['cadence'] {
  const cadence = new Map<string, Draft['cadence'][number]>();
  const set = (severity: string, ms: number, line: number, sure: Sureness) => {
    if (cadence.has(severity)) return;
    cadence.set(severity, { severity, openingMs: null, updateMs: ms, mitigatedUpdateMs: null, clientMailMs: null });
    note(desk, `cadence.${severity}.updateMs`, line, sure);
  };
  for (const { table, section } of tables(desk)) {
    const level = Math.max(0, columnOf(table.header, 'level'));
    const updates = columnOf(table.header, 'updates', level);
    if (updates < 0) continue;
    const read = table.rows.map((row) => ({
      row,
      id: levelOfCell(row.cells[level] ?? '', desk.levels),
      ms: rhythmIn(row.cells[updates] ?? '') ?? readDuration(row.cells[updates] ?? '')?.ms,
    }));
    if (!read.some((r) => r.id && r.ms)) continue;
    for (const { row, id, ms } of read) if (id && ms) set(id, ms, row.line, 'stated');
    if (section.topic) take(desk, table);
  }
  for (const section of desk.sections) {
    const above = mentioned(section.title, desk.levels);
    for (const block of section.blocks) {
      const lines =
        block.kind === 'paragraph' || block.kind === 'code'
          ? block.lines
          : block.kind === 'list'
            ? itemsIn([block])
            : [];
      for (const { text, line } of lines) {
        const words = plain(text);
        if (!/updates?\b|mises? a jour|points? d'etape|news|statut|status|\bposts?\b/.test(fold(words))) continue;
        const ms = rhythmIn(words);
        const named = mentioned(words, desk.levels);
        if (!ms) continue;
        for (const severity of named.length > 0 ? named : above)
          set(severity, ms, line, named.length > 0 ? 'stated' : 'likely');
        if (named.length > 0) explain(desk, line);
      }
    }
  }
  return desk.levels.flatMap((l) => cadence.get(l.id) ?? []);
}

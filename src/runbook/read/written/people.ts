/** Escalation windows, contacts and rota of a written runbook. */
import { sameWords, tidy, unmarked } from '../../write/marks.ts';
import { AUDIENCES, BY_ROTATION, COLUMNS, HOURS, LABELS, RUNGS, WEEKDAYS } from '../../write/words.ts';
import { type Desk, note, take } from '../desk.ts';
import { readWindow } from '../durations.ts';
import { addChecked, noteChecked } from '../people.ts';
import type { Draft, DraftRotation } from '../reading.ts';
import type { Section } from '../sections.ts';
import { addOnce, idOf, idOrNull, keyOf, means, rowsOf, tableWith, wordsOrNull } from './page.ts';

/** By level, then by window. */
export function readWrittenLadder(desk: Desk, section: Section | undefined): Draft['escalation'] {
  const table = section && tableWith(section, 'time');
  if (!table) return [];
  take(desk, table);
  const time = table.header.findIndex((cell) => means(cell, COLUMNS.time));
  return table.header.flatMap((heading, at) => {
    const severity = at === time ? null : idOrNull(heading);
    if (severity === null) return [];
    return table.rows.flatMap((row): Draft['escalation'] => {
      const window = readWindow(row.cells[time] ?? '');
      const rung = rungOf(row.cells[at] ?? '');
      if (!window || !rung) return [];
      note(desk, `escalation.${severity}.${window.fromMs}`, row.line);
      return [{ severity, ...window, ...rung }];
    });
  });
}

/** "Escalate to the CTO (goes up to `cto`)". */
function rungOf(cell: string): Pick<Draft['escalation'][number], 'kind' | 'to' | 'says'> | null {
  const [, says = '', how = '', id = ''] = /^(.*)\s\(([^()]*?)\s`([^`]+)`\)$/s.exec(cell) ?? [];
  const kind = (Object.keys(RUNGS) as (keyof typeof RUNGS)[]).find((k) => means(how, RUNGS[k]));
  const to = idOrNull(id);
  return kind && to ? { kind, to, says: sameWords(unmarked(says)) } : null;
}

export function readWrittenContacts(desk: Desk, section: Section | undefined): Draft['contacts'] {
  const contacts: Draft['contacts'] = [];
  for (const { line, cell } of rowsOf(desk, section, 'phone')) {
    const role = sameWords(unmarked(cell('role')));
    const contact: Draft['contacts'][number] = {
      id: idOf(
        cell('ref'),
        role.en,
        contacts.map((c) => c.id),
        'contact',
      ),
      role,
      audience: keyOf(desk, line, cell('side'), AUDIENCES),
      hours: keyOf(desk, line, cell('hours'), HOURS),
      name: isByRotation(cell('name')) ? null : wordsOrNull(cell('name')),
      phone: wordsOrNull(cell('phone')),
      chat: wordsOrNull(cell('chat')),
    };
    if (!addOnce(desk, contacts, contact, line)) continue;
    note(desk, `contacts.${contact.id}`, line);
    if (cell('checked')) addChecked(desk, contact.id, cell('checked'), line);
  }
  if (section) noteChecked(desk, section);
  return contacts;
}

const isByRotation = (cell: string): boolean => /^\*[^*]+\*$/.test(cell) && means(cell.slice(1, -1), BY_ROTATION);

export function readWrittenRotation(desk: Desk, section: Section | undefined): DraftRotation | null {
  const weeks: DraftRotation['weeks'] = [];
  for (const { line, cell } of rowsOf(desk, section, 'week')) {
    const week = {
      id: idOf(
        cell('week'),
        cell('week'),
        weeks.map((w) => w.id),
        `week-${weeks.length + 1}`,
      ),
      primary: unmarked(cell('primary')),
      secondary: unmarked(cell('secondary')),
    };
    if (addOnce(desk, weeks, week, line)) note(desk, `rotation.weeks.${week.id}`, line);
  }
  if (!section || weeks.length === 0) return null;
  note(desk, 'rotation', section.line);
  const rotation: DraftRotation = { timeZone: null, weekday: null, hour: null, weeks };
  for (const block of section.blocks)
    if (block.kind === 'list') for (const item of block.items) readFact(desk, rotation, item);
  return rotation;
}

/** "Time zone: Europe/Paris" and "Changes: Monday 09:00". */
function readFact(desk: Desk, rotation: DraftRotation, { text, line }: { text: string; line: number }): void {
  const [, label = '', said = ''] = /^([^:]*?)\s*:\s+(.*)$/s.exec(text) ?? [];
  if (means(label, LABELS.timeZone)) {
    rotation.timeZone = unmarked(said);
    note(desk, 'rotation.timeZone', line);
  }
  if (!means(label, LABELS.changes)) return;
  const [, day = '', hour = ''] = /^(\S+)\s+(\d{1,2})(?:\s?h|:00)/.exec(tidy(said)) ?? [];
  const weekday = WEEKDAYS.findIndex((name) => means(day, name));
  if (weekday < 0 || Number(hour) > 23) return;
  rotation.weekday = weekday + 1;
  rotation.hour = Number(hour);
  note(desk, 'rotation.weekday', line);
  note(desk, 'rotation.hour', line);
}

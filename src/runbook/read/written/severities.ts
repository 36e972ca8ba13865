/** Levels, matrix, life cycle and roles of a written runbook. */
import { partsOf, sameWords, unmarked } from '../../write/marks.ts';
import { COLUMNS, type Column } from '../../write/words.ts';
import { type Desk, note, take } from '../desk.ts';
import { levelNamesIn } from '../levels.ts';
import type { Draft, DraftMatrix, DraftRole, DraftSeverity } from '../reading.ts';
import type { Section } from '../sections.ts';
import { freeId, slug } from '../words.ts';
import { addOnce, idOf, idOrNull, means, msOf, refIn, rowsOf, tableWith, textOf } from './page.ts';

/** Also tells the desk which levels there are. */
export function readWrittenSeverities(desk: Desk, section: Section | undefined): DraftSeverity[] {
  const severities: DraftSeverity[] = [];
  for (const { line, cell } of rowsOf(desk, section, 'level')) {
    const id = idOf(
      cell('level'),
      cell('level'),
      severities.map((s) => s.id),
      'level',
    );
    const severity = {
      id,
      name: textOf(cell('name')),
      impact: textOf(cell('impact')),
      examples: partsOf(cell('examples')).map((part) => sameWords(unmarked(part))),
      responseMs: msOf(cell('response')),
      resolutionMs: msOf(cell('resolution')),
      responseText: unmarked(cell('response')) || null,
      resolutionText: unmarked(cell('resolution')) || null,
    };
    if (!addOnce(desk, severities, severity, line)) continue;
    for (const key of ['', '.name', '.impact', '.responseMs', '.resolutionMs'])
      note(desk, `severities.${id}${key}`, line);
  }
  desk.levels = severities.map(({ id, name }) => {
    const [level] = levelNamesIn(id);
    return { id, kind: level?.kind ?? '', number: level?.number ?? null, name: name?.fr ?? null };
  });
  return severities;
}

type Axis = DraftMatrix['users'];

export function readWrittenMatrix(desk: Desk, section: Section | undefined): DraftMatrix | null {
  const grid = section && tableWith(section, 'grid');
  if (!grid) return null;
  take(desk, grid);
  note(desk, 'matrix', grid.line);
  const impact: Axis = [];
  const columns = grid.header.slice(1).map((cell) => levelOn(desk, impact, cell, grid.line));
  const users: Axis = [];
  const cells: DraftMatrix['cells'] = {};
  for (const row of grid.rows) {
    const user = levelOn(desk, users, row.cells[0] ?? '', row.line);
    if (user === null) continue;
    const levels: Record<string, string> = {};
    columns.forEach((id, at) => {
      const level = idOrNull(row.cells[at + 1] ?? '');
      if (id === null || level === null) return;
      levels[id] = level;
      note(desk, `matrix.${user}.${id}`, row.line);
    });
    cells[user] = levels;
  }
  readMeanings(desk, section, 'users', users);
  readMeanings(desk, section, 'business', impact);
  return { users, impact, cells };
}

/** Adds the level that a heading of the square names; gives its id, null for one that is there already. */
function levelOn(desk: Desk, axis: Axis, cell: string, line: number): string | null {
  const { words, id } = refIn(cell);
  const level = {
    id:
      id ??
      freeId(
        slug(words),
        axis.map((a) => a.id),
        'level',
      ),
    name: sameWords(words),
    means: null,
  };
  return addOnce(desk, axis, level, line) ? level.id : null;
}

function readMeanings(desk: Desk, section: Section, column: Column, axis: Axis): void {
  const table = section.blocks.find((b) => b.kind === 'table' && means(b.header[0] ?? '', COLUMNS[column]));
  if (table?.kind !== 'table') return;
  take(desk, table);
  for (const row of table.rows) {
    const { words, id } = refIn(row.cells[0] ?? '');
    const level = axis.find((a) => (id ? a.id === id : a.name.en === words));
    if (level) level.means ??= textOf(row.cells[1] ?? '');
  }
}

export function readWrittenLifecycle(desk: Desk, section: Section | undefined): Draft['lifecycle'] {
  return (section?.blocks ?? []).flatMap((block) => {
    if (block.kind !== 'list') return [];
    take(desk, block);
    note(desk, 'lifecycle', block.line);
    return block.items.map((item) => sameWords(unmarked(item.text)));
  });
}

export function readWrittenRoles(desk: Desk, section: Section | undefined): DraftRole[] {
  const roles: DraftRole[] = [];
  for (const { line, cell } of rowsOf(desk, section, 'duties')) {
    const name = sameWords(unmarked(cell('role')));
    const id = idOf(
      cell('ref'),
      name.en,
      roles.map((r) => r.id),
      'role',
    );
    if (addOnce(desk, roles, { id, name, duties: textOf(cell('duties')) }, line)) note(desk, `roles.${id}`, line);
  }
  return roles;
}

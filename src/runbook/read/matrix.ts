/** The decision matrix: a table, an ASCII drawing whose rows are mapped by their order, or lines "many + high = P1". */
import type { Code, Table } from './block.ts';
import { type Desk, explain, note, tables, take } from './desk.ts';
import { levelNamesIn, levelOfCell, mentioned, resolve } from './levels.ts';
import type { DraftMatrix, Sureness } from './reading.ts';
import { fold, freeId, plain, slug, wording } from './words.ts';

/** Labels as drawn, and the level in each square; an unknown level is kept as written. */
interface Grid {
  line: number;
  users: string[];
  impact: string[];
  rows: { line: number; cells: string[] }[];
  sure: Sureness;
}

const USERS: readonly (readonly [string, RegExp])[] = [
  ['one', /^(?:un seul|un|one|single|only one|unique|individual|individuel|1)\b/],
  ['few', /^(?:peu|few|some|quelques|certains|plusieurs|several|a few|limited)\b/],
  ['many', /^(?:nombreux|many|beaucoup|most|la plupart|majorite|large|widespread|lots?)\b/],
  ['all', /^(?:tous|toutes|all|everyone|everybody|everywhere)\b/],
];
const IMPACT: readonly (readonly [string, RegExp])[] = [
  ['low', /^(?:faible|low|bas|basse|minor|mineur|leger)\b/],
  ['medium', /^(?:moyen|moyenne|medium|moderate|modere|normal)\b/],
  ['high', /^(?:eleve|elevee|high|haut|haute|fort|forte|major|majeur)\b/],
  ['critical', /^(?:critique|critical|extreme|total|complete)\b/],
];

/** The matrix, each axis from the gravest to the mildest. Null without one. */
export function readMatrix(desk: Desk): DraftMatrix | null {
  for (const { table, section } of tables(desk)) {
    if (section.topic === 'escalation') continue;
    const grid = gridOfTable(desk, table) ?? gridOfRows(desk, table) ?? gridUnderLevels(desk, table);
    if (!grid) continue;
    take(desk, table);
    return build(desk, grid);
  }
  for (const section of desk.sections)
    for (const block of section.blocks) {
      if (block.kind !== 'code' || desk.taken.has(block) || section.topic === 'escalation') continue;
      const grid = gridOfDrawing(block);
      if (!grid) continue;
      take(desk, block);
      return build(desk, grid);
    }
  const grid = gridOfLines(desk);
  return grid && build(desk, grid);
}

const isLevel = (desk: Desk, cell: string): boolean =>
  levelOfCell(cell, desk.levels) !== null || (levelNamesIn(cell).length === 1 && plain(cell).length < 24);

function gridOfTable(desk: Desk, { header, rows, line }: Table): Grid | null {
  const columns = header.length - 1;
  if (
    columns < 2 ||
    rows.length < 2 ||
    header.slice(1).some((h) => mentioned(h, desk.levels).length > 0 && levelOfCell(h, desk.levels))
  )
    return null;
  const cells = rows.flatMap((row) => row.cells.slice(1, columns + 1));
  if (cells.filter((c) => isLevel(desk, c)).length * 5 < rows.length * columns * 4) return null;
  if (
    rows.some(
      (row) => levelOfCell(row.cells[0] ?? '', desk.levels) !== null && levelNamesIn(row.cells[0] ?? '').length > 0,
    )
  )
    return null;
  const labels = rows.map((row) => plain(row.cells[0] ?? ''));
  const tops = header.slice(1).map(plain);
  const corner = fold(header[0] ?? '').split(/[\\/|×]|\bx\b|↓|→/);
  const speakOf = (words: readonly string[], what: RegExp) =>
    words.filter((w) => what.test(fold(w))).length * 2 > words.length;
  const usersOnTop =
    speakOf(tops, /utilisat|users?\b|clients?\b|customers?/) ||
    (speakOf(labels, /impact/) && !speakOf(tops, /impact/)) ||
    (/impact|gravite/.test(corner[0] ?? '') && /utilisat|user|urgen|client/.test(corner[1] ?? '')) ||
    (knows(USERS, tops) && knows(IMPACT, labels) && !knows(USERS, labels));
  const body = rows.map((row) => ({ line: row.line, cells: tops.map((_, c) => plain(row.cells[c + 1] ?? '')) }));
  if (!usersOnTop) return { line, users: labels, impact: tops, rows: body, sure: 'stated' };
  const turned = tops.map((_, c) => ({ line, cells: body.map((row) => row.cells[c] ?? '') }));
  return { line, users: tops, impact: labels, rows: turned, sure: 'stated' };
}

/** True when these words are all known to name that side. */
const knows = (side: typeof USERS, labels: readonly string[]): boolean =>
  labels.every((label) => rankIn(side, label) >= 0);

/** How grave a known word is; -1 for another. */
const rankIn = (side: typeof USERS, label: string): number =>
  side.findIndex(([, pattern]) => pattern.test(fold(label)));

/** A row for each square: users, impact and level in three columns. */
function gridOfRows(desk: Desk, { header, rows, line }: Table): Grid | null {
  const find = (what: RegExp) => header.findIndex((cell) => what.test(fold(cell)));
  const [user, impact] = [find(/utilisat|users?\b|clients?\b|customers?|urgen/), find(/impact|gravite|effe/)];
  const level = header.findIndex(
    (_, at) => at !== user && at !== impact && rows.every((row) => isLevel(desk, row.cells[at] ?? '')),
  );
  if (user < 0 || impact < 0 || user === impact || level < 0 || rows.length < 4) return null;
  const cell = (row: Table['rows'][number], at: number) => plain(row.cells[at] ?? '');
  const [users, impacts] = [user, impact].map((at) => [...new Set(rows.map((row) => cell(row, at)))]) as [
    string[],
    string[],
  ];
  if (users.length * impacts.length !== rows.length) return null;
  const squares = users.map((u) => {
    const own = rows.filter((row) => cell(row, user) === u);
    return {
      line: own[0]?.line ?? line,
      cells: impacts.map((i) => cell(own.find((row) => cell(row, impact) === i) ?? { line, cells: [] }, level)),
    };
  });
  return { line, users, impact: impacts, rows: squares, sure: 'stated' };
}

/** Several words in one square. */
const AND = /\s*(?:[,;/]|<br ?\/?>|\bor\b|\bou\b|\band\b|\bet\b)\s*/i;

/** A column for each level: beside each number of users the impacts that make it that level, or the other way round. */
function gridUnderLevels(desk: Desk, { header, rows, line }: Table): Grid | null {
  const levels = header.slice(1);
  if (levels.length < 2 || rows.length < 2 || !levels.every((head) => levelOfCell(head, desk.levels))) return null;
  const labels = rows.map((row) => plain(row.cells[0] ?? ''));
  const said = rows.map(({ cells }) =>
    levels.map((_, at) => {
      const cell = plain(cells[at + 1] ?? '');
      return /\p{L}/u.test(cell) ? cell.split(AND).filter((word) => word !== '') : [];
    }),
  );
  const words = [...new Set(said.flat(2).map(fold))];
  const usersBeside = knows(IMPACT, words) && !knows(IMPACT, labels);
  if (words.length < 2 || !(usersBeside || (knows(USERS, words) && !knows(USERS, labels)))) return null;
  const tops = words.map((word) => said.flat(2).find((written) => fold(written) === word) ?? word);
  const body = rows.map((row, r) => ({
    line: row.line,
    cells: words.map((word) => {
      const column = levels.findIndex((_, c) => said[r]?.[c]?.some((written) => fold(written) === word));
      return plain(levels[column] ?? '');
    }),
  }));
  if (usersBeside) return { line, users: labels, impact: tops, rows: body, sure: 'stated' };
  const turned = tops.map((_, c) => ({ line, cells: body.map((row) => row.cells[c] ?? '') }));
  return { line, users: tops, impact: labels, rows: turned, sure: 'stated' };
}

const BOX = /[│┃|]/;
const DRAWN = /[┌┬┐├┼┤└┴┘─━│┃|+=]/g;

/** The labels of a drawing drift beside its boxes, so those that are left when the axis' name is gone go row by row. */
function gridOfDrawing(code: Code): Grid | null {
  const rows = code.lines.flatMap(({ text, line }) => {
    const cells = levelNamesIn(text).map((n) => n.id);
    return cells.length >= 2 && BOX.test(text) ? [{ line, cells }] : [];
  });
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || rows.some((r) => r.cells.length !== width)) return null;
  const first = rows[0]?.line ?? 0;
  const impact = code.lines
    .filter((l) => l.line < first)
    .map((l) =>
      l.text
        .replace(DRAWN, '  ')
        .trim()
        .split(/\s{2,}/)
        .filter((word) => /\p{L}/u.test(word)),
    )
    .filter((words) => words.length === width)
    .at(-1);
  if (!impact) return null;
  const start = code.lines.findIndex((l) => l.line >= first);
  const border = start > 0 && /[┌+]/.test(code.lines[start - 1]?.text ?? '') ? start - 1 : start;
  const labels = code.lines.slice(border).flatMap(({ text }) => {
    const label = text.split(/[┌├└│┃|+]/)[0]?.trim() ?? '';
    return label === '' ||
      /^(?:utilisateurs?|users?|clients?|customers?|impactes?|touches?|affected|concernes?|impacted|nombre d.*|number of.*)(?: (?:impactes?|touches?|affected|concernes?))?$/.test(
        fold(label),
      )
      ? []
      : [label];
  });
  if (labels.length !== rows.length) return null;
  return { line: code.line, users: labels, impact, rows, sure: 'likely' };
}

const PAIR = /^(.{2,40}?)\s*(?:[+×&/,]|\bx\b|\band\b|\bet\b|,)\s*(.{2,40}?)\s*(?:=>|=|→|->|:)\s*(.+)$/;

function gridOfLines(desk: Desk): Grid | null {
  for (const section of desk.sections) {
    if (section.topic !== 'matrix') continue;
    const users = new Map<string, Map<string, { cell: string; line: number }>>();
    const impact: string[] = [];
    for (const block of section.blocks) {
      const lines =
        block.kind === 'list' ? block.items : block.kind === 'paragraph' || block.kind === 'code' ? block.lines : [];
      for (const { text, line } of lines) {
        const found = PAIR.exec(plain(text));
        if (!found || !isLevel(desk, found[3] ?? '')) continue;
        const [, user = '', level = '', cell = ''] = found;
        if (!impact.includes(level)) impact.push(level);
        const row = users.get(user) ?? new Map();
        row.set(level, { cell, line });
        users.set(user, row);
        explain(desk, line);
      }
    }
    if (users.size < 2) continue;
    const rows = [...users.values()].map((row) => ({
      line: [...row.values()][0]?.line ?? section.line,
      cells: impact.map((i) => row.get(i)?.cell ?? ''),
    }));
    return { line: section.line, users: [...users.keys()], impact, rows, sure: 'stated' };
  }
  return null;
}

function build(desk: Desk, grid: Grid): DraftMatrix {
  const rankOf = (cell: string): number => {
    const id = levelOfCell(cell, desk.levels);
    return id ? desk.levels.findIndex((l) => l.id === id) : (desk.levels.length - 1) / 2;
  };
  const sum = (cells: readonly string[]): number => cells.reduce((total, cell) => total + rankOf(cell), 0);
  // Between two that weigh the same, the graver word comes first, else the one that is written first.
  const byGravity = (labels: readonly string[], side: typeof USERS, weight: (at: number) => number): number[] => {
    const rank = (at: number) => rankIn(side, labels[at] ?? '');
    const places = labels.map((_, at) => at);
    return places.sort((a, b) => weight(a) - weight(b) || (knows(side, labels) ? rank(b) - rank(a) : 0) || a - b);
  };
  const rows = byGravity(grid.users, USERS, (at) => sum(grid.rows[at]?.cells ?? []));
  const columns = byGravity(grid.impact, IMPACT, (at) => sum(grid.rows.map((row) => row.cells[at] ?? '')));
  const users = axis(
    rows.map((at) => grid.users[at] ?? ''),
    USERS,
    'users',
  );
  const impact = axis(
    columns.map((at) => grid.impact[at] ?? ''),
    IMPACT,
    'impact',
  );
  const cells: DraftMatrix['cells'] = {};
  users.forEach((user, r) => {
    const row = grid.rows[rows[r] ?? 0];
    const out: Record<string, string> = {};
    impact.forEach((level, c) => {
      const written = row?.cells[columns[c] ?? 0] ?? '';
      const [name] = levelNamesIn(written);
      const id = levelOfCell(written, desk.levels) ?? (name && (resolve(name, desk.levels) ?? name.id));
      if (!id) return;
      out[level.id] = id;
      note(desk, `matrix.${user.id}.${level.id}`, row?.line ?? grid.line, grid.sure);
    });
    cells[user.id] = out;
  });
  note(desk, 'matrix', grid.line, grid.sure);
  return { users, impact, cells };
}

function axis(labels: readonly string[], known: typeof USERS, name: string): DraftMatrix['users'] {
  const made: DraftMatrix['users'] = [];
  for (const label of labels) {
    const words = fold(label);
    const wanted = known.find(([, pattern]) => pattern.test(words))?.[0] ?? slug(label);
    const id = freeId(
      wanted,
      made.map((m) => m.id),
      `${name}-${made.length + 1}`,
    );
    const [, short = label, means = ''] = /^(.*?)\s*\((.*)\)$/.exec(label) ?? [];
    made.push({ id, name: wording(short) ?? { en: id, fr: id }, means: wording(means) });
  }
  return made;
}

/** An HTML table read as data: its cells' words and nothing else. */
import type { Cells, Line, Table } from './block.ts';

/** The first row is the header. Null when there is no row. */
export function htmlTable(lines: readonly Line[]): Table | null {
  const rows: Cells[] = [];
  let cell: string | null = null;
  const close = () => {
    if (cell !== null) rows.at(-1)?.cells.push(cell.replace(/\s+/g, ' ').trim());
    cell = null;
  };
  for (const { text, line } of lines)
    for (const [part] of `${text} `.matchAll(/<[^<>]*>|[^<]+|</g)) {
      const tag = /^<(\/?)([a-z0-9]+)/i.exec(part);
      const name = tag?.[2]?.toLowerCase();
      if (name === 'tr' || name === 'td' || name === 'th' || name === 'table') close();
      if (name === 'tr' && !tag?.[1]) rows.push({ line, cells: [] });
      else if ((name === 'td' || name === 'th') && !tag?.[1]) cell = '';
      else if (cell !== null) cell += name === 'br' ? ', ' : tag ? '' : unescaped(part);
    }
  close();
  const [header, ...rest] = rows.filter((r) => r.cells.length > 0);
  return header
    ? {
        kind: 'table',
        line: lines[0]?.line ?? header.line,
        end: lines.at(-1)?.line ?? header.line,
        header: header.cells,
        rows: rest,
      }
    : null;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
};

const unescaped = (text: string): string =>
  text.replace(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);

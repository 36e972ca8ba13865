/**
 * Markdown's blocks (headings, paragraphs, lists, tables, fenced code, quotes) with their lines. A reader of blocks alone:
 * parsing every mark inside a line as CommonMark does cost 200 ms for 5,000 lines, this 10. A test holds it against
 * a full parser.
 */
import type { Block, Cells, Line, List } from './block.ts';
import { htmlTable } from './html-table.ts';
import { plain } from './words.ts';

/** Lists in lists beyond this are read as plain text. */
const MAX_DEPTH = 20;

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/;
const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const ITEM = /^(\s*)([-*+•]|\d{1,9}[.)])(?:\s+(.*)|$)/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const QUOTE = /^ {0,3}>\s?/;

/** The cells of a table's line, marks kept. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const body = line.trim().replace(/^\|/, '');
  for (let i = 0; i < body.length; i++) {
    const char = body[i] ?? '';
    if (char === '\\' && body[i + 1] === '|') {
      cell += '|';
      i++;
    } else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  if (cell.trim() !== '' || !body.endsWith('|')) cells.push(cell.trim());
  return cells;
}

const isTableStart = (line: string, next: string | undefined): boolean =>
  next !== undefined && line.includes('|') && next.includes('|') && next.includes('-') && DELIMITERS.test(next);

/** A line that both starts and ends with a pipe, in a table whose ruling was forgotten. */
const isEdged = (line: string | undefined): boolean => line !== undefined && /^\s*\|.*\|.*\|\s*$/.test(line);

/** The blocks of these lines. */
export function blocksOf(lines: readonly Line[], depth = 0): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  const text = (at: number): string | undefined => lines[at]?.text;
  const startsBlock = (at: number): boolean => {
    const line = text(at) ?? '';
    return (
      HEADING.test(line) || FENCE.test(line) || ITEM.test(line) || QUOTE.test(line) || isTableStart(line, text(at + 1))
    );
  };

  while (i < lines.length) {
    const at = lines[i];
    if (!at) break;
    const { text: line, line: number } = at;
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    if (line.trim() === '') i++;
    else if (fence) {
      const mark = fence[1] ?? '```';
      const closes = (l: string) => {
        const end = FENCE.exec(l);
        return end?.[2] === '' && end[1]?.[0] === mark[0] && (end[1]?.length ?? 0) >= mark.length;
      };
      const inside: Line[] = [];
      for (i++; i < lines.length && !closes(text(i) ?? ''); i++) inside.push(lines[i] as Line);
      const end = lines[Math.min(i, lines.length - 1)]?.line ?? number;
      blocks.push({ kind: 'code', line: number, end, info: (fence[2] ?? '').trim(), lines: inside });
      i++;
    } else if (heading) {
      blocks.push({ kind: 'heading', line: number, depth: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      i++;
    } else if (RULE.test(line)) i++;
    else if (isTableStart(line, text(i + 1)) || (isEdged(line) && isEdged(text(i + 1)) && isEdged(text(i + 2)))) {
      const rows: Cells[] = [];
      const header = cellsOf(line);
      for (i += isTableStart(line, text(i + 1)) ? 2 : 1; (text(i) ?? '').includes('|'); i++)
        rows.push({ line: lines[i]?.line ?? number, cells: cellsOf(text(i) ?? '') });
      blocks.push({ kind: 'table', line: number, end: lines[i - 1]?.line ?? number, header, rows });
    } else if (QUOTE.test(line)) {
      const inside: Line[] = [];
      for (; i < lines.length && QUOTE.test(text(i) ?? ''); i++)
        inside.push({ line: lines[i]?.line ?? number, text: (text(i) ?? '').replace(QUOTE, '') });
      blocks.push({
        kind: 'quote',
        line: number,
        lines: inside,
        blocks: depth < MAX_DEPTH ? blocksOf(inside, depth + 1) : [],
      });
    } else if (ITEM.test(line) && depth < MAX_DEPTH) {
      const list: List = { kind: 'list', line: number, items: [] };
      i = readList(lines, i, depth, list);
      blocks.push(list);
    } else if (/^\s*<(?:table|!--|script|style)\b/i.test(line) || /^\s*<!--/.test(line)) {
      const close = /^\s*<table/i.test(line) ? /<\/table>/i : /^\s*<!--/.test(line) ? /-->/ : /<\/(?:script|style)>/i;
      const inside: Line[] = [];
      for (; i < lines.length; i++) {
        inside.push(lines[i] as Line);
        if (close.test(text(i) ?? '')) break;
      }
      i++;
      const table = htmlTable(inside);
      if (table) blocks.push(table);
    } else {
      const inside: Line[] = [at];
      for (i++; i < lines.length && (text(i) ?? '').trim() !== '' && !startsBlock(i) && !isRuling(text(i)); i++)
        inside.push(lines[i] as Line);
      // A line of = or - right below the words makes them a heading.
      const ruling = isRuling(text(i)) ? text(i)?.trim()[0] : undefined;
      if (ruling) i++;
      if (ruling && inside.length <= 2)
        blocks.push({
          kind: 'heading',
          line: number,
          depth: ruling === '=' ? 1 : 2,
          text: inside.map((l) => l.text.trim()).join(' '),
        });
      else blocks.push({ kind: 'paragraph', line: number, lines: inside });
    }
  }
  return blocks;
}

const isRuling = (line: string | undefined): boolean => line !== undefined && /^ {0,3}(?:=+|-{2,})\s*$/.test(line);

const indentOf = (line: string): number => (/^\s*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;

/** Reads the items of a list from `start`; gives the first line behind it. */
function readList(lines: readonly Line[], start: number, depth: number, list: List): number {
  const indent = indentOf(lines[start]?.text ?? '');
  let i = start;
  while (i < lines.length) {
    const at = lines[i];
    const item = at && ITEM.exec(at.text);
    if (!at || !item || indentOf(at.text) > indent + 1 || indentOf(at.text) < indent || RULE.test(at.text)) break;
    const task = /^\[( |x|X)\]\s+(.*)$/.exec(item[3] ?? '');
    const inside: Line[] = [];
    for (i++; i < lines.length; i++) {
      const { text, line } = lines[i] as Line;
      const blank = text.trim() === '';
      // A blank line ends the item unless something indented follows.
      if (blank && indentOf(lines[i + 1]?.text ?? '') <= indent) break;
      if (
        !blank &&
        indentOf(text) <= indent &&
        (ITEM.test(text) || HEADING.test(text) || FENCE.test(text) || RULE.test(text) || QUOTE.test(text))
      )
        break;
      const cut = Math.min(indentOf(text), indent + (item[2]?.length ?? 1) + 1);
      inside.push({ line, text: text.replace(/\t/g, '    ').slice(cut) });
    }
    while (
      i < lines.length &&
      (lines[i]?.text ?? '').trim() === '' &&
      ITEM.test(lines[i + 1]?.text ?? '') &&
      indentOf(lines[i + 1]?.text ?? '') === indent
    )
      i++;
    const blocks = blocksOf(inside, depth + 1);
    const first = blocks[0];
    // Words that go on below the bullet belong to it.
    const more = first?.kind === 'paragraph' && first.line === at.line + 1 ? first.lines.map((l) => l.text.trim()) : [];
    if (more.length > 0) blocks.shift();
    list.items.push({
      line: at.line,
      text: [task?.[2] ?? item[3] ?? '', ...more].join(' '),
      ordered: /\d/.test(item[2] ?? ''),
      checked: task ? task[1] !== ' ' : null,
      blocks,
    });
  }
  return Math.max(i, start + 1);
}

/** A block's words as plain text, lines kept. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map((l) => plain(l.text)).join('\n');
    case 'code':
      return block.lines.map((l) => l.text).join('\n');
    case 'list':
      return block.items.map((item) => [plain(item.text), ...item.blocks.map(wordsOf)].join('\n')).join('\n');
    case 'quote':
      return block.blocks.map(wordsOf).join('\n');
    case 'table':
      return [block.header, ...block.rows.map((r) => r.cells)].map((cells) => cells.map(plain).join(' | ')).join('\n');
    case 'heading':
      return plain(block.text);
  }
}

/** The last line a block reaches. */
export function lastLine(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.at(-1)?.line ?? block.line;
    case 'code':
      return block.end;
    case 'list': {
      const item = block.items.at(-1);
      const inner = item?.blocks.at(-1);
      return inner ? lastLine(inner) : (item?.line ?? block.line);
    }
    case 'quote':
      return block.lines.at(-1)?.line ?? block.line;
    case 'table':
      return block.end;
    case 'heading':
      return block.line;
  }
}

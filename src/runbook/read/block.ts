/** The shapes of Markdown's blocks. Lines count from 1. */

export interface Line {
  text: string;
  line: number;
}

export interface Cells {
  line: number;
  cells: string[];
}

export interface Table {
  kind: 'table';
  line: number;
  end: number;
  header: string[];
  rows: Cells[];
}

export interface Code {
  kind: 'code';
  line: number;
  end: number;
  info: string;
  lines: Line[];
}

export interface Item {
  line: number;
  /** The item's own words, Markdown marks kept. */
  text: string;
  ordered: boolean;
  /** A task's box; null for an item without one. */
  checked: boolean | null;
  blocks: Block[];
}

export interface List {
  kind: 'list';
  line: number;
  items: Item[];
}

export interface Paragraph {
  kind: 'paragraph';
  line: number;
  lines: Line[];
}

export type Block =
  | Table
  | Code
  | List
  | Paragraph
  | { kind: 'heading'; line: number; depth: number; text: string }
  | { kind: 'quote'; line: number; lines: Line[]; blocks: Block[] };

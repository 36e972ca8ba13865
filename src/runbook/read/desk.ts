/** What the readers of a runbook share: the document, what is known so far, and notes on what was taken from where. */
import type { Block, Table } from './block.ts';
import { lastLine } from './blocks.ts';
import type { Known } from './levels.ts';
import type { Checked, Finding, Origin, Sureness } from './reading.ts';
import { type Section, sectionsIn } from './sections.ts';

export interface Desk {
  root: Section;
  sections: Section[];
  /** The severity levels, gravest first, once they are read. */
  levels: Known[];
  provenance: Record<string, Origin>;
  explained: Set<number>;
  findings: Finding[];
  taken: Set<Block>;
  /** Lines that hold blanks on purpose: they are no placeholders left behind. */
  blanks: Set<number>;
  /** When contacts were checked, as the runbook says. */
  checked: Checked[];
}

export function openDesk(root: Section): Desk {
  return {
    root,
    sections: sectionsIn(root),
    levels: [],
    provenance: {},
    explained: new Set(),
    findings: [],
    taken: new Set(),
    blanks: new Set(),
    checked: [],
  };
}

/** Notes where the value at a path came from. */
export function note(desk: Desk, path: string, line: number, sure: Sureness = 'stated'): void {
  desk.provenance[path] = { line, sure };
  desk.explained.add(line);
}

/** Notes that these lines are understood. */
export function explain(desk: Desk, from: number, to = from): void {
  for (let line = from; line <= to; line++) desk.explained.add(line);
}

/** Takes a block so that no later reader reads it as something else. */
export function take(desk: Desk, block: Block): void {
  desk.taken.add(block);
  explain(desk, block.line, lastLine(block));
}

/** The tables nobody took yet, with the section each stands in. */
export function tables(desk: Desk): { table: Table; section: Section }[] {
  return desk.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' && !desk.taken.has(block) ? [{ table: block, section }] : [],
    ),
  );
}

/** The sections about one thing: those whose heading says so, and those below them that say nothing else. */
export const about = (desk: Desk, ...topics: (Section['topic'] & string)[]): Section[] =>
  desk.sections.filter((s) => s.topic !== null && topics.includes(s.topic));

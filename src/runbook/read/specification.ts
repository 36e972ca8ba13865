/** What the document around a runbook demands of it: acceptance criteria, who validates when, what to avoid. */

import { lastLine } from './blocks.ts';
import { about, type Desk, explain } from './desk.ts';
import type { Demand, Specification } from './reading.ts';
import { itemsIn, type Section } from './sections.ts';
import { plain } from './words.ts';

const TOPICS = { acceptance: 'acceptance', validations: 'validation', antiPatterns: 'anti-patterns' } as const;

/** Rows of the tables and items of the lists in those sections. */
export function readSpecification(desks: readonly Desk[]): Specification {
  const read = (topic: Section['topic'] & string): Demand[] =>
    desks.flatMap((desk) =>
      about(desk, topic).flatMap((section) =>
        section.blocks.flatMap((block): Demand[] => {
          explain(desk, block.line, lastLine(block));
          if (block.kind === 'table')
            return block.rows.flatMap((row) => {
              // A column that only counts the rows says nothing.
              const cells = row.cells.map(plain).filter((cell, at) => cell !== '' && !(at === 0 && /^\d+$/.test(cell)));
              return cells[0] ? [{ line: row.line, what: cells[0], detail: cells.slice(1) }] : [];
            });
          return itemsIn([block]).map((item) => ({ line: item.line, what: plain(item.text), detail: [] }));
        }),
      ),
    );
  return {
    acceptance: read(TOPICS.acceptance),
    validations: read(TOPICS.validations),
    antiPatterns: read(TOPICS.antiPatterns),
  };
}

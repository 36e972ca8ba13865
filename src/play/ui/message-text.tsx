import { Fragment, type ReactNode } from 'react';

import { ExercisePlate } from './exercise-plate.tsx';
import styles from './message-text.module.css';
import { withSigns } from './signs.tsx';

type Block = { kind: 'plate' } | { kind: 'table'; rows: string[][] } | { kind: 'text'; lines: string[] };

/** A formal message as people see it: the runbook's templates write bold, tables and paragraphs. Anything else stays as typed. */
export function MessageText({ text }: { text: string }) {
  return (
    <div className={styles.message}>
      {blocksOf(text).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes once written, and its preview is drawn anew
        <Fragment key={i}>{drawn(block)}</Fragment>
      ))}
    </div>
  );
}

function drawn(block: Block): ReactNode {
  switch (block.kind) {
    case 'plate':
      return <ExercisePlate />;
    case 'text':
      return <p>{withBold(block.lines.join('\n'))}</p>;
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map(([name, ...cells]) => (
              <tr key={`${name} ${cells.join(' ')}`}>
                <th scope="row">{withBold(name ?? '')}</th>
                {cells.map((cell) => (
                  <td key={cell}>{withBold(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** `**words**` in bold; an odd number of marks leaves the last as typed. */
const withBold = (text: string): ReactNode[] =>
  text.split(/\*\*([^*]+)\*\*/).map((piece, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
    i % 2 === 1 ? <strong key={i}>{withSigns(piece)}</strong> : <Fragment key={i}>{withSigns(piece)}</Fragment>,
  );

/** Paragraphs, tables without their head (every row names itself), and the plate that stands over every message. */
export function blocksOf(text: string): Block[] {
  const [first = '', ...others] = text.split('\n');
  const marked = /^EXERCI[SC]E$/.test(first.trim());
  const blocks: Block[] = marked ? [{ kind: 'plate' }] : [];
  let fresh = true;
  for (const line of marked ? others : [first, ...others]) {
    const last = blocks.at(-1);
    if (line.trim() === '') {
      fresh = true;
    } else if (/^\|.*\|$/.test(line.trim())) {
      const cells = line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      const rule = cells.every((cell) => /^:?-+:?$/.test(cell));
      if (last?.kind !== 'table' || fresh) blocks.push({ kind: 'table', rows: [cells] });
      else if (rule) last.rows.pop();
      else last.rows.push(cells);
      fresh = false;
    } else {
      if (last?.kind === 'text' && !fresh) last.lines.push(line);
      else blocks.push({ kind: 'text', lines: [line] });
      fresh = false;
    }
  }
  return blocks;
}

/** A document as a tree of headings, each with what stands below it. */

import { WRITTEN } from '../write/words.ts';
import type { Block, Line, List } from './block.ts';
import { blocksOf, lastLine } from './blocks.ts';
import { mendFences } from './fences.ts';
import { type Topic, topicOf } from './topics.ts';
import { plain, titleOf } from './words.ts';

export interface Section {
  /** The heading's words without emoji or numbering; empty for the text before the first heading. */
  title: string;
  /** The heading as typed, marks kept. */
  heading: string;
  line: number;
  /** 0 for the document itself. */
  depth: number;
  /** What the section is about; from its own heading, else the nearest heading above that says so. */
  topic: Topic | null;
  /** What its own heading says, null when it says nothing known. */
  ownTopic: Topic | null;
  blocks: Block[];
  children: Section[];
}

/** The document and the runbook inside it, if a fenced example holds one. */
export interface Document {
  /** What stands around the runbook; null when the document is the runbook. */
  around: Section | null;
  runbook: Section;
  /** The lines of the front matter, by key. */
  front: Map<string, { value: string; line: number }>;
  /** The lines of the front matter, 0 without. */
  frontLines: number;
  /** The front matter says that the runbook stands in the layout we write. */
  written: boolean;
}

/** Reads the lines as headings and blocks. A ```markdown example with three or more known headings is the runbook itself. */
export function documentOf(lines: readonly string[]): Document {
  const front: Document['front'] = new Map();
  const frontLines = readFront(lines, front);
  const mended = mendFences(lines);
  const numbered: Line[] = mended.map((text, at) => ({ text: at < frontLines ? '' : text, line: at + 1 }));
  const root = treeOf(blocksOf(numbered));
  const written = front.get('format')?.value === WRITTEN;
  if (written) return { around: null, runbook: root, front, frontLines, written };
  for (const section of sectionsIn(root))
    for (const block of section.blocks) {
      if (block.kind !== 'code' || !/^(?:markdown|md|mdx)?$/i.test(block.info)) continue;
      const inner = treeOf(blocksOf(block.lines));
      const known = sectionsIn(inner).filter((s) => s.ownTopic && s.ownTopic !== 'aside');
      if (known.length >= 3) return { around: root, runbook: inner, front, frontLines, written };
    }
  return { around: null, runbook: root, front, frontLines, written };
}

/** `key: value` lines between two `---` at the very top; gives how many lines they take. */
function readFront(lines: readonly string[], front: Document['front']): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0 || end > 200) return 0;
  const inside = lines.slice(1, end);
  if (!inside.every((line) => line.trim() === '' || /^\s*(?:[\w.-]+\s*:|-\s|#)/.test(line) || /^\s/.test(line)))
    return 0;
  inside.forEach((line, at) => {
    const pair = /^([\w-]+)\s*:\s*(.+)$/.exec(line);
    if (pair)
      front.set((pair[1] ?? '').toLowerCase(), {
        value: (pair[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'),
        line: at + 2,
      });
  });
  return end + 1;
}

function treeOf(blocks: readonly Block[]): Section {
  const root: Section = {
    title: '',
    heading: '',
    line: 1,
    depth: 0,
    topic: null,
    ownTopic: null,
    blocks: [],
    children: [],
  };
  const path: Section[] = [root];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      path.at(-1)?.blocks.push(block);
      continue;
    }
    while (path.length > 1 && (path.at(-1)?.depth ?? 0) >= block.depth) path.pop();
    const parent = path.at(-1) ?? root;
    const ownTopic = topicOf(block.text);
    const section: Section = {
      title: titleOf(block.text),
      heading: block.text,
      line: block.line,
      depth: block.depth,
      // "Definitions" below "Severity levels" is still about severities.
      topic: ownTopic === 'aside' && parent.topic ? parent.topic : (ownTopic ?? parent.topic),
      ownTopic,
      blocks: [],
      children: [],
    };
    parent.children.push(section);
    path.push(section);
  }
  return root;
}

/** The section and all below it, in the document's order. */
export function sectionsIn(section: Section): Section[] {
  const all: Section[] = [];
  const rest = [section];
  for (let next = rest.pop(); next; next = rest.pop()) {
    all.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) rest.push(next.children[i] as Section);
  }
  return all;
}

/** Blocks that stand under one label: a heading below the section, or a line such as "**Symptoms:**". */
export interface Group {
  label: string;
  line: number;
  blocks: Block[];
}

/** The section's blocks cut at its labels. The first group has no label. */
export function groupsOf(section: Section): Group[] {
  const groups: Group[] = [{ label: '', line: section.line, blocks: [] }];
  const add = (block: Block) => {
    const label = labelOf(block);
    if (!label) groups.at(-1)?.blocks.push(block);
    else {
      groups.push({ label: label.label, line: block.line, blocks: [] });
      if (label.rest) groups.at(-1)?.blocks.push(label.rest);
    }
  };
  for (const block of section.blocks) {
    if (
      block.kind === 'list' &&
      block.items.every((item) => labelOf(asParagraph(item.text, item.line)) && item.blocks.length > 0)
    ) {
      // A list of labels, each with a list below it.
      for (const item of block.items) {
        add(asParagraph(item.text, item.line));
        for (const inner of item.blocks) groups.at(-1)?.blocks.push(inner);
      }
    } else if (
      block.kind === 'paragraph' &&
      block.lines.length > 1 &&
      labelOf(asParagraph(block.lines.at(-1)?.text ?? '', 1))
    ) {
      const last = block.lines.at(-1) as Line;
      add({ ...block, lines: block.lines.slice(0, -1) });
      add(asParagraph(last.text, last.line));
    } else add(block);
  }
  for (const child of section.children) {
    groups.push({ label: child.title, line: child.line, blocks: [...child.blocks] });
    for (const below of sectionsIn(child).slice(1)) {
      if (topicOfGroup(below.title)) groups.push({ label: below.title, line: below.line, blocks: below.blocks });
      else groups.at(-1)?.blocks.push(asParagraph(`**${below.title}**`, below.line), ...below.blocks);
    }
  }
  return groups;
}

const topicOfGroup = (title: string): boolean => /diagnos|symptom|resol|mitigat|communic/i.test(title);

const asParagraph = (text: string, line: number): Block & { kind: 'paragraph' } => ({
  kind: 'paragraph',
  line,
  lines: [{ text, line }],
});

/** "**Symptoms:**" and "Symptoms:" are labels; "**Symptoms:** a blank page" is one with its first words. */
function labelOf(block: Block): { label: string; rest: Block | null } | null {
  if (block.kind !== 'paragraph') return null;
  const first = block.lines[0]?.text.trim() ?? '';
  const bold = /^(?:\*\*|__)(.{2,60}?)(?:\*\*|__)\s*:?\s*(.*)$/.exec(first);
  if (bold && (bold[2] === '' || /:\s*$/.test(bold[1] ?? '') || /^(?:\*\*|__).*(?:\*\*|__)\s*:/.test(first))) {
    const rest = bold[2] ?? '';
    const lines = [...(rest === '' ? [] : [{ text: rest, line: block.line }]), ...block.lines.slice(1)];
    return {
      label: titleOf(bold[1] ?? ''),
      rest: lines.length > 0 ? { kind: 'paragraph', line: block.line, lines } : null,
    };
  }
  if (block.lines.length === 1 && /^[^.!?|]{2,50}:$/.test(plain(first))) return { label: titleOf(first), rest: null };
  return null;
}

/** Every list item of these blocks, those of inner lists too, with its own line. */
export function itemsIn(blocks: readonly Block[]): List['items'] {
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap((item) => [item, ...itemsIn(item.blocks)])
      : block.kind === 'quote'
        ? itemsIn(block.blocks)
        : [],
  );
}

/** The last line of the section, its own blocks and those below. */
export function lastLineOf(section: Section): number {
  return sectionsIn(section).reduce(
    (last, s) => s.blocks.reduce((l, b) => Math.max(l, lastLine(b)), Math.max(last, s.line)),
    section.line,
  );
}

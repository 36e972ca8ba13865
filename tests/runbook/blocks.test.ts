import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/runbook/read/block.ts';
import { blocksOf } from '../../src/runbook/read/blocks.ts';
import { sample } from './sample.ts';

/** A block as both readers can tell it: what it is, where it begins, how much it holds. */
type Shape = [kind: string, line: number, size?: number | string];

const ours = (text: string): Shape[] =>
  blocksOf(text.split('\n').map((line, at) => ({ text: line, line: at + 1 }))).map((block: Block): Shape => {
    switch (block.kind) {
      case 'heading':
        return [`heading ${block.depth}`, block.line];
      case 'table':
        return ['table', block.line, block.rows.length];
      case 'list':
        return ['list', block.line, block.items.map((i) => i.checked).join()];
      case 'code':
        return ['code', block.line, block.lines.length];
      default:
        return [block.kind, block.line];
    }
  });

const theirs = (text: string): Shape[] =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children.flatMap(
    (node): Shape[] => {
      const line = node.position?.start.line ?? 0;
      switch (node.type) {
        case 'heading':
          return [[`heading ${node.depth}`, line]];
        case 'table':
          return [['table', line, node.children.length - 1]];
        case 'list':
          return [['list', line, node.children.map((i) => i.checked ?? null).join()]];
        case 'code':
          return [['code', line, node.value === '' ? 0 : node.value.split('\n').length]];
        case 'paragraph':
          return [['paragraph', line]];
        case 'blockquote':
          return [['quote', line]];
        default:
          return [];
      }
    },
  );

describe('blocks are those a full CommonMark and GFM parser finds', () => {
  it.each(['sev-headings.en', 'prose.en', 'no-severities.en', 'link-only.fr', 'one-alert.en', 'contradictions.en'])(
    'in %s',
    (name) => {
      expect(ours(sample(name))).toEqual(theirs(sample(name)));
    },
  );

  it.each([
    ['an edgeless table', 'a | b\n--|--\n1 | 2\n3 | 4\n\nafter'],
    ['escaped pipes', '| a | b |\n|--|--|\n| x \\| y | z |'],
    ['underlined headings', 'Title\n=====\n\nSub\n---\n\ntext'],
    ['a rule between paragraphs', 'text\n\n---\n\nmore'],
    ['loose lists', '- one\n\n- two\n\n  more of two\n\n- three\n\ntext'],
    ['lists in lists', '1. one\n   - a\n   - b\n2. two\n'],
    ['code in a list', '- one\n\n  ```sh\n  ls\n  ```\n- two'],
    ['fences of tildes and longer ones', '~~~\n```\n~~~\n\n````md\n```\nx\n```\n````\n\nend'],
    ['quotes with lists', '> words\n> - one\n> - two\n\nend'],
    ['tasks', '- [ ] open\n- [x] done\n- neither'],
    ['a heading right below words', 'words\n# Heading\nwords'],
    ['words that go on below a bullet', '- one\n  goes on\n- two'],
    ['closing marks of a heading', '## Title ##\ntext'],
    ['no heading without a blank', '#incidents is the room\n'],
    ['a fence nobody closes', 'text\n\n```\na\nb'],
  ])('in %s', (_, text) => {
    expect(ours(text)).toEqual(theirs(text));
  });
});

import { describe, expect, it } from 'vitest';

import { blocksOf } from '../../../src/play/ui/message-text.tsx';
import { signsIn } from '../../../src/play/ui/signs.tsx';

describe('a formal message as people see it', () => {
  it('stands under the plate, with its table as rows and its paragraphs apart', () => {
    const text = 'EXERCISE\n\n**Down**\n\n| Info | Value |\n|---|---|\n| IC | @ada |\n\nnews\nmore';
    expect(blocksOf(text)).toEqual([
      { kind: 'plate' },
      { kind: 'text', lines: ['**Down**'] },
      { kind: 'table', rows: [['IC', '@ada']] },
      { kind: 'text', lines: ['news', 'more'] },
    ]);
  });

  it('keeps what a person typed that looks like neither', () => {
    expect(blocksOf('<b>not bold</b> | half a table')).toEqual([
      { kind: 'text', lines: ['<b>not bold</b> | half a table'] },
    ]);
  });

  it('finds the emoji that can be drawn, and leaves every other character where it is', () => {
    expect(signsIn('🚨 INCIDENT')).toEqual(['', '🚨', ' INCIDENT']);
    expect(signsIn('Status: 🔴 Ongoing ⚠️ soon')).toEqual(['Status: ', '🔴', ' Ongoing ', '⚠', ' soon']);
    expect(signsIn(':rotating_light: P1 :owl: at 14:00:12')).toEqual(['', ':rotating_light:', ' P1 :owl: at 14:00:12']);
    expect(signsIn('a 🦉 stays, é too')).toEqual(['a 🦉 stays, é too']);
  });
});

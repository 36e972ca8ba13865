import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { joinRunbooks } from '../../src/runbook/join.ts';
import { sample } from './sample.ts';

describe('several files as one runbook', () => {
  it('keep their lines and say whose each is', () => {
    const { text, at } = joinRunbooks([
      { name: 'a.md', text: '---\nid: a\n---\n# A\n' },
      { name: 'b.md', text: '\ufeff---\r\nid: b\r\n---\r\n# B' },
    ]);
    const lines = text.split('\n');
    const heading = (words: string) => at(lines.indexOf(words) + 1);
    expect([heading('# A'), heading('# B')]).toEqual([
      { file: 'a.md', line: 4 },
      { file: 'b.md', line: 4 },
    ]);
    expect([lines.includes('id: a'), lines.includes('id: b')]).toEqual([true, false]);
    expect(at(9999)).toEqual({ file: 'b.md', line: 4 });
  });

  it('do not swallow each other: a code block left open ends with its file', () => {
    const { text } = joinRunbooks([
      { name: 'a.md', text: '# Alert A\n\n```sh\nls' },
      { name: 'b.md', text: sample('reference-like.fr').split('\n').slice(35, -20).join('\n') },
    ]);
    expect(checkRunbook(text).reading.draft.severities.length).toBeGreaterThan(2);
  });

  it('give each alert a procedure, at the level that another file defines', () => {
    const levels =
      '# Levels\n\n| Severity | Impact | Response | Resolution |\n|--|--|--|--|\n| critical | all down | 5 min | 1 h |\n| low | odd | 1 h | 1 day |\n';
    const { text } = joinRunbooks([
      { name: 'levels.md', text: levels },
      { name: 'one.md', text: sample('one-alert.en') },
      { name: 'two.md', text: sample('one-alert.en').replace('HighErrorRate', 'DiskFull').replace('critical', 'low') },
    ]);
    const { draft } = checkRunbook(text).reading;
    expect(draft.procedures.map((p) => [p.id, p.severity, p.diagnosis.length])).toEqual([
      ['higherrorrate', 'critical', 2],
      ['diskfull', 'low', 2],
    ]);
  });

  it('may be none', () => {
    expect(joinRunbooks([])).toMatchObject({ text: '' });
  });
});

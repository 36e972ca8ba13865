import { describe, expect, it } from 'vitest';
import { writeRunbook } from '../../src/runbook/write/write.ts';
import { loadRunbook } from '../../src/scenario/load-runbook.ts';
import { smallRulebook } from '../support/small-rulebook.ts';

const rulebook = { ...smallRulebook, title: { en: 'Small runbook', fr: 'Petit runbook' } };
const [en, fr] = [writeRunbook(rulebook, 'en'), writeRunbook(rulebook, 'fr')];

/** What a pack with these files plays by. */
const load = (files: Record<string, string>) =>
  loadRunbook((name) => (files[name] === undefined ? null : { name: `shop/${name}`, text: files[name] }));

describe('a pack’s runbook', () => {
  it('in two languages is one rulebook that speaks both', () => {
    const read = load({ 'runbook.en.md': en, 'runbook.fr.md': fr });
    expect(read?.ok && read.value.title).toEqual(rulebook.title);
  });

  it.each([
    ['one file for both', { 'runbook.md': fr }, 'Petit runbook'],
    ['one language only', { 'runbook.en.md': en, 'runbook.md': fr }, 'Small runbook'],
  ])('in %s says the same in both', (_, files, title) => {
    const read = load(files);
    expect(read?.ok && read.value.title).toEqual({ en: title, fr: title });
  });

  it('may be missing', () => {
    expect(load({ 'pack.yaml': '' })).toBeNull();
  });

  it('is refused where the two disagree, in the file and on the line where they do', () => {
    const line = en.split('\n').findIndex((l) => l.includes('**P1**'));
    const read = load({ 'runbook.en.md': en, 'runbook.fr.md': fr.replace('15 min | 1 h', '15 min | 2 h') });
    expect(read?.ok ? [] : read?.problems.map((p) => [p.file, p.line, p.code])).toEqual([
      ['shop/runbook.fr.md', line + 1, 'languages-differ'],
    ]);
  });

  it('is refused when no drill can be played by it', () => {
    const read = load({ 'runbook.md': '# Nothing yet\n' });
    expect(read?.ok ? [] : read?.problems.map((p) => [p.file, p.code])).toEqual([['shop/runbook.md', 'no-severities']]);
  });
});

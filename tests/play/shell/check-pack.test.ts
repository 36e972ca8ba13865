import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack, planOfSources } from '../../../src/play/shell/check-pack.ts';
import { digestOf, digestOfText } from '../../../src/record/digest.ts';
import { rulebookSchema } from '../../../src/runbook/rulebook.ts';
import { loadRunbook } from '../../../src/scenario/load-runbook.ts';

const read = (name: string) => readFileSync(`scenarios/artisanat-dupont/${name}`, 'utf8');
const FILE = 'inc-001-site-down.yaml';
/** The pack that ships with one of its scenarios, under another id. */
const pack: Record<string, string> = {
  'pack.yaml': read('pack.yaml').replace(/^id: .*$/m, 'id: other-shop'),
  [FILE]: read(FILE),
  'runbook.en.md': read('runbook.en.md'),
  'runbook.fr.md': read('runbook.fr.md'),
};
const as = { name: 'brought', taken: ['artisanat-dupont'] };

const rulebookOf = (texts: Record<string, string>) => {
  const loaded = loadRunbook((name) => (texts[name] === undefined ? null : { name, text: texts[name] }));
  if (!loaded?.ok) throw new Error('The runbook cannot be read');
  return loaded.value;
};
const problemsOf = (texts: Record<string, string>) => {
  const checked = checkPack(texts, as);
  return checked.ok ? [] : checked.problems.map(({ file, line, code, excerpt }) => ({ file, line, code, excerpt }));
};
const without = (name: string) => Object.fromEntries(Object.entries(pack).filter(([path]) => path !== name));
const withChange = (name: string, from: string | RegExp, to: string) => {
  const text = pack[name]?.replace(from, to) ?? '';
  expect(text).not.toBe(pack[name]);
  return { ...pack, [name]: text };
};

describe('a pack that is brought', () => {
  it('is told by its card, and plays', () => {
    const files: string[] = [];
    const checked = checkPack(pack, as, (file, at, of) => files.push(`${file} ${at}/${of}`));
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(files).toEqual([`${FILE} 1/1`]);
    const { card, texts, rulebook } = checked.pack;
    expect(card).toMatchObject({ id: 'other-shop', procedures: [{ packId: 'other-shop', id: 'INC-001' }] });
    expect(card.scenarios).toMatchObject([{ packId: 'other-shop', id: 'inc-001-site-down', file: FILE, minutes: 45 }]);
    const sources = { pack: texts['pack.yaml'] ?? '', scenario: texts[FILE] ?? '', rulebook, own: null };
    const planned = planOfSources(sources, true);
    expect(planned.ok && planned.plan.digests.scenario).toBe(digestOfText(read(FILE)));
  });

  it('plays by another rulebook, fitted to the one it was written for', () => {
    const own = rulebookOf(pack);
    const other = { ...own, severities: own.severities.map((level) => ({ ...level, id: `${level.id}-ours` })) };
    expect(rulebookSchema.safeParse(other).success).toBe(true);
    const sources = { pack: pack['pack.yaml'] ?? '', scenario: pack[FILE] ?? '', rulebook: other, own };
    const planned = planOfSources(sources, true);
    expect(planned.ok && planned.plan.digests.rulebook).toBe(digestOf(other));
  });

  it('is refused with file, line and the words that stand there', () => {
    const broken = withChange(FILE, /^difficulty: .*$/m, 'difficulty: brutal');
    const line = (broken[FILE] ?? '').split('\n').indexOf('difficulty: brutal') + 1;
    expect(problemsOf(broken)).toEqual([
      { file: `brought/${FILE}`, line, code: 'schema', excerpt: 'difficulty: brutal' },
    ]);
  });

  it.each([
    ['without pack.yaml', without('pack.yaml'), 'no-file'],
    ['without a runbook', { 'pack.yaml': pack['pack.yaml'] ?? '', [FILE]: pack[FILE] ?? '' }, 'no-runbook'],
    ['without a scenario', without(FILE), 'no-scenario'],
    ['with one scenario twice', { ...pack, 'again.yaml': pack[FILE] ?? '' }, 'duplicate-id'],
    [
      'under the id of a pack that ships',
      withChange('pack.yaml', 'id: other-shop', 'id: artisanat-dupont'),
      'id-taken',
    ],
    ['under a name that objects are born with', withChange('pack.yaml', 'id: other-shop', 'id: constructor'), 'schema'],
    [
      'with a key that reaches into every object',
      withChange(FILE, /^id:/m, '__proto__: { ran: true }\nid:'),
      'reserved-key',
    ],
    [
      'with a tag that asks for code',
      withChange(FILE, /^version: .*$/m, 'version: !!js/function "() => 1"'),
      'yaml-tag',
    ],
    [
      'with markup in its words',
      withChange(FILE, /^(title: \{ en: ).*$/m, "$1'<img src=x onerror=alert(1)>', fr: a }"),
      'schema',
    ],
  ])('is refused %s', (_what, texts, code) => {
    expect(problemsOf(texts).map((problem) => problem.code)).toContain(code);
    expect(Object.hasOwn(Object.prototype, 'ran')).toBe(false);
  });

  it('shows of a very long line the part that is meant', () => {
    const long = withChange('pack.yaml', 'id: other-shop', `id: { a: ${'"x", b: '.repeat(200)}`);
    for (const { excerpt } of problemsOf(long)) expect(excerpt.length).toBeLessThanOrEqual(160);
  });

  it('reads only what lies in it: no file is taken from where objects come from', () => {
    expect(problemsOf({ toString: 'x' }).map(({ code }) => code)).toEqual(['no-file']);
  });
});

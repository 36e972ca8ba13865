/** Hostile and careless files: refused with a line and a reason, soon, without harm. A fixed budget of each. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { sourcesOf } from '../../src/cli/packs.ts';
import { lintScenario } from '../../src/scenario/lint/lint.ts';
import type { PlanSources } from '../../src/scenario/load.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { sound } from '../support/sound-scenario.ts';

vi.setConfig({ testTimeout: 120_000 });

const { pack, scenario, rulebook } = sound();
const shipped = await sourcesOf('scenarios/artisanat-dupont/inc-001-site-down.yaml');

/** Lints, and measures what it took of this thread's processor, so that a busy machine changes nothing. */
function lint(change: { pack?: string; scenario?: string }): { problems: Problem[]; ms: number } {
  const before = process.cpuUsage();
  const problems = lintScenario({
    pack: { name: 'pack.yaml', text: change.pack ?? pack },
    scenario: { name: 'first.yaml', text: change.scenario ?? scenario },
    rulebook,
    digests: { pack: '', rulebook: '', scenario: '' },
  });
  const { user, system } = process.cpuUsage(before);
  return { problems, ms: (user + system) / 1000 };
}

function changed(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, () => to);
  if (result === text) throw new Error(`${from} is not there`);
  return result;
}

/** A list that grows threefold with each of its names. */
const bomb = ['a: &a [lol, lol]', ...'bcdefghijklmnopqrstuvwxyz'].map((name, i) => {
  const before = 'abcdefghijklmnopqrstuvwxyz'[i - 1];
  return i === 0 ? name : `${name}: &${name} [*${before}, *${before}, *${before}]`;
});
/** Conditions within conditions, each of so many. */
const wide = (many: number, levels: number): string =>
  levels === 0
    ? '{ mitigated: true }'
    : `{ any: [${Array.from({ length: many }, () => wide(many, levels - 1)).join(', ')}] }`;
const CONDITION = '{ not: { mitigated: true } }';
const nested = (levels: number) => `${'{ not: '.repeat(levels)}{ mitigated: true }${' }'.repeat(levels)}`;
/** So many parts, each waiting for the next, the last for the first. */
const ring = (many: number) =>
  Array.from(
    { length: many },
    (_, i) => `  - { id: n${i}, when: { injected: n${(i + 1) % many} }, by: mail, says: { en: a, fr: b } }\n`,
  ).join('');

const inScenario = (from: string | RegExp, to: string) => ({ scenario: changed(scenario, from, to) });
const inPack = (from: string | RegExp, to: string) => ({ pack: changed(pack, from, to) });

const BAD: [what: string, code: string, change: { pack?: string; scenario?: string }][] = [
  ['a bomb of aliases', 'too-many-values', { scenario: bomb.join('\n') }],
  ['an alias that holds itself', 'nested-too-deep', inScenario('hints:', 'x: &x [*x]\nhints:')],
  ['an alias of nothing', 'yaml-alias', inScenario('hints:', 'x: *nothing\nhints:')],
  ['a key twice', 'duplicate-key', inScenario('version: 1', 'version: 1\nversion: 1')],
  [
    'a key that means something to JavaScript',
    'reserved-key',
    inScenario('version: 1', '__proto__: { polluted: true }'),
  ],
  [
    'a constructor as a key',
    'reserved-key',
    inScenario('version: 1', 'constructor: { prototype: { polluted: true } }'),
  ],
  ['a merge key', 'schema', inScenario('version: 1', 'version: 1\n<<: { polluted: true }')],
  ['a line that makes it another YAML', 'yaml-tag', { scenario: `%YAML 1.1\n---\n${scenario}` }],
  ['a line that gives tags a meaning', 'yaml-tag', { scenario: `%TAG ! tag:x,2000:\n---\n${scenario}` }],
  ['a tag', 'yaml-tag', inScenario('version: 1', 'version: !!js/function 1')],
  ['tabs', 'yaml-syntax', inScenario('    weight: 1', '\tweight: 1')],
  ['two documents', 'yaml-syntax', { scenario: `${scenario}\n---\n${scenario}` }],
  ['ten million characters', 'file-too-large', { scenario: `${scenario}#${'x'.repeat(10_000_000)}` }],
  ['brackets without end', 'nested-too-deep', { scenario: '['.repeat(900_000) }],
  ['dashes without end', 'nested-too-deep', { scenario: '- '.repeat(400_000) }],
  ['nothing', 'schema', { scenario: '' }],
  ['something else', 'schema', { scenario: '[]' }],
  ['conditions nested too deep', 'nested-too-deep', inScenario(CONDITION, nested(30))],
  ['thousands of nested conditions', 'nested-too-deep', inScenario(CONDITION, nested(20_000))],
  ['NaN', 'schema', inScenario('share: 0.9', 'share: .nan')],
  ['an endless number', 'schema', inScenario('set: 1,', 'set: .inf,')],
  ['a number that overflows', 'schema', inPack('baseline: 240', 'baseline: 1e999')],
  ['a time below zero', 'negative-time', inScenario('takes: [60s, 90s]', 'takes: [-60s, 90s]')],
  ['no time at all', 'negative-time', inScenario('length: 75m', 'length: 0s')],
  ['an endless drill', 'too-long', inScenario('length: 75m', 'length: 999999999h')],
  ['a fault from before history', 'too-long', inScenario('from: [5s, 30s]', 'from: [-99999999h, 30s]')],
  ['a rule that looks back for years', 'too-long', inPack('over: 30s', 'over: 9000h')],
  ['samples every millisecond', 'too-fine', inPack('every: 15s, min', 'every: 1ms, min')],
  ['a rule judged every millisecond', 'too-fine', inPack('every: 15s\n', 'every: 1ms\n')],
  ['more parts than a drill can hold', 'schema', inScenario('injects:\n', `injects:\n${ring(320)}`)],
  ['a long circle of conditions', 'condition-circle', inScenario('injects:\n', `injects:\n${ring(280)}`)],
  ['an inject that waits for itself', 'condition-circle', inScenario('injects:\n', `injects:\n${ring(1)}`)],
];

describe('refused with line and reason within a second', () => {
  it.each(BAD)('%s', (_what, code, change) => {
    const { problems, ms } = lint(change);
    const found = problems.find((p) => p.code === code);
    expect(problems.slice(0, 3).map((p) => p.code)).toContain(found?.code ?? code);
    expect(found?.line).toBeGreaterThanOrEqual(1);
    expect(found?.column).toBeGreaterThanOrEqual(1);
    expect(found?.message.en.length).toBeLessThan(400);
    expect(ms).toBeLessThan(1000);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('judges what is wide but allowed in that time as well', () => {
    expect(lint({ scenario: changed(scenario, CONDITION, wide(12, 3)) }).ms).toBeLessThan(1000);
  });
});

/** Ways in which a file goes wrong under a hand, or in one that means harm. */
const VALUES = [
  '.nan',
  '-1',
  '1e308',
  '-0',
  '999999h',
  '-5m',
  'null',
  '~',
  '[]',
  '{}',
  '"',
  "'",
  '*a',
  '&a x',
  '!!x y',
  '<<',
  '__proto__',
  '\u202e',
  '\0',
  '🙂',
  '<b>',
  '2026-02-30',
];
const spoiled = (text: string) => {
  const lines = text.split('\n');
  const line = fc.nat(lines.length - 1);
  return fc
    .array(
      fc.oneof(
        fc.record({ kind: fc.constant('drop' as const), at: line }),
        fc.record({ kind: fc.constant('double' as const), at: line }),
        fc.record({ kind: fc.constant('indent' as const), at: line }),
        fc.record({ kind: fc.constant('swap' as const), at: line, with: line }),
        fc.record({ kind: fc.constant('value' as const), at: line, value: fc.constantFrom(...VALUES) }),
        fc.record({ kind: fc.constant('cut' as const), at: line, column: fc.nat(80) }),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => {
      const now = [...lines];
      for (const c of changes) {
        const old = now[c.at] ?? '';
        if (c.kind === 'drop') now[c.at] = '';
        else if (c.kind === 'double') now[c.at] = `${old}\n${old}`;
        else if (c.kind === 'indent') now[c.at] = `  ${old}`;
        else if (c.kind === 'swap') [now[c.at], now[c.with]] = [now[c.with] ?? '', old];
        else if (c.kind === 'value') now[c.at] = old.replace(/: [^,}\]]+/, () => `: ${c.value}`);
        else now[c.at] = old.slice(0, c.column);
      }
      return now.join('\n');
    });
};

/** Whatever comes of it, it is a list of problems with places in the file. */
function holdsUp(sources: PlanSources): void {
  for (const p of lintScenario(sources)) {
    const text = p.file === sources.pack.name ? sources.pack.text : sources.scenario.text;
    expect(p.line).toBeGreaterThanOrEqual(1);
    expect(p.line).toBeLessThanOrEqual(text.split('\n').length);
    expect(p.column).toBeGreaterThanOrEqual(1);
    expect([p.message.en, p.message.fr, p.suggestion.en, p.suggestion.fr]).not.toContain('');
  }
  expect(Object.keys({})).toEqual([]);
}

describe('mutated files neither crash nor hang the checks', () => {
  const sources: PlanSources = {
    pack: { name: 'pack.yaml', text: pack },
    scenario: { name: 'first.yaml', text: scenario },
    rulebook,
    digests: { pack: '', rulebook: '', scenario: '' },
  };

  it('a small scenario', () => {
    fc.assert(
      fc.property(spoiled(scenario), (text) => holdsUp({ ...sources, scenario: { name: 'first.yaml', text } })),
      { numRuns: 60, seed: 1 },
    );
  });

  it('a small pack', () => {
    fc.assert(
      fc.property(spoiled(pack), (text) => holdsUp({ ...sources, pack: { name: 'pack.yaml', text } })),
      { numRuns: 40, seed: 2 },
    );
  });

  it('a scenario that ships', () => {
    const text = readFileSync('scenarios/artisanat-dupont/inc-001-site-down.yaml', 'utf8');
    fc.assert(
      fc.property(spoiled(text), (broken) => holdsUp({ ...shipped, scenario: { name: 'inc-001.yaml', text: broken } })),
      { numRuns: 5, seed: 3 },
    );
  });

  it('any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        holdsUp({ ...sources, scenario: { name: 'first.yaml', text } }),
      ),
      { numRuns: 80, seed: 4 },
    );
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { planOf } from '../../src/cli/packs.ts';
import { playAll } from '../../src/cli/simulate/crew.ts';
import type { Job } from '../../src/cli/simulate/play.ts';
import { reportOn } from '../../src/cli/simulate/report.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { packSchema } from '../../src/scenario/format/pack.ts';
import { scenarioSchema } from '../../src/scenario/format/scenario.ts';
import { lintPack, lintScenario } from '../../src/scenario/lint/lint.ts';
import { loadPlan } from '../../src/scenario/load.ts';
import type { Plan } from '../../src/scenario/plan.ts';

const page = readFileSync('docs/SCENARIOS.md', 'utf8');
const reference = page.slice(page.indexOf('\n## Reference'), page.indexOf('\n## When a file is refused'));
const troubles = page.slice(page.indexOf('\n## When a file is refused'));

/** Everything between back-quotes, and the words in it: `{ kind: step }` speaks of kind and step. */
const words = (text: string) =>
  new Set([...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, quoted = '']) => [quoted, ...quoted.split(/[^\w-]+/)]));

/** The names of all fields, and all words a field can be, anywhere in a schema. */
function vocabulary(schema: z.ZodType): { fields: Set<string>; choices: Set<string> } {
  const fields = new Set<string>();
  const choices = new Set<string>();
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value)) fields.add(name);
      if (key === 'enum') for (const choice of value) choices.add(String(choice));
      walk(value);
    }
  };
  walk(z.toJSONSchema(schema, { io: 'input' }));
  return { fields, choices };
}

interface Block {
  file: string | null;
  text: string;
}
const blocks: Block[] = [...page.matchAll(/^```yaml(?: file=(\S+))?\n(.*?)^```$/gms)].map(([, file, text = '']) => ({
  file: file ?? null,
  text,
}));
const whole = blocks.flatMap(({ file, text }) => (file === null ? [] : { name: file, text }));
const parts = blocks.filter((b) => b.file === null);

describe('the reference in docs/SCENARIOS.md', () => {
  it.each([
    ['packs', packSchema],
    ['scenarios', scenarioSchema],
  ] as const)('names every field of %s and every word it can be', (_what, schema) => {
    const said = words(reference);
    const { fields, choices } = vocabulary(schema);
    expect(fields.size).toBeGreaterThan(50);
    expect([...fields, ...choices].filter((word) => !said.has(word))).toEqual([]);
  });

  it('says of every top-level field whether it may be left out', () => {
    const table = reference.slice(reference.indexOf('### The scenario'), reference.indexOf('**A variant**'));
    const optional = [...table.matchAll(/^\| `(\w+)` (·?)/gm)].flatMap(([, name = '', dot]) => (dot ? name : []));
    const schema = z.toJSONSchema(scenarioSchema, { io: 'input' });
    const required = new Set(schema.required);
    expect(optional).toEqual(Object.keys(schema.properties ?? {}).filter((name) => !required.has(name)));
  });

  it('lists every code of a problem, and none that no longer exists', () => {
    const code = /'([a-z]+(?:-[a-z]+)+|schema)'/g;
    const files = [
      ...['load', 'load-runbook', 'read-yaml', 'references', 'times', 'zip'].map((name) => `src/scenario/${name}.ts`),
      'src/runbook/merge.ts',
      ...readdirSync('src/scenario/lint').map((name) => `src/scenario/lint/${name}`),
    ];
    const given = new Set(
      files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(code)].map(([, found]) => found)),
    );
    const elsewhere = /(?:code: |refuse\(|wholeFile\([^,]+,\s*|problemOfFile\([^']*)'([\w-]+)'/g;
    for (const file of ['src/cli/files.ts', 'src/cli/packs.ts', 'src/play/shell/check-pack.ts'])
      for (const [, found] of readFileSync(file, 'utf8').matchAll(elsewhere)) given.add(found);
    const runbook = readdirSync('src/runbook', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
    for (const file of runbook)
      for (const [, found] of readFileSync(`src/runbook/${file}`, 'utf8').matchAll(/'error',\s*(?:code: )?'([\w-]+)'/g))
        given.add(found);
    given.delete('on-call');
    // A pack's runbook is refused at a fifth of that size.
    given.delete('too-large');
    const listed = [...troubles.matchAll(/^\| (`[\w-]+`(?:, `[\w-]+`)*)/gm)].flatMap(([, found = '']) =>
      found.replaceAll('`', '').split(', '),
    );
    expect([...new Set(listed)].toSorted()).toEqual([...given].toSorted());
  });

  it('links only to its own headings and to files that exist', () => {
    const anchors = new Set(
      [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    const dead = links.filter((l) => (l.startsWith('#') ? !anchors.has(l.slice(1)) : !existsSync(`docs/${l}`)));
    expect(dead).toEqual([]);
  });
});

/** What is wrong with a part of one scenario that was put into another. */
const OF_ANOTHER = ['unknown-reference', 'duplicate-id'];

describe('the examples in docs/SCENARIOS.md', () => {
  let shipped: Plan;
  let shippedPack: string;
  beforeAll(async () => {
    const loaded = await planOf('inc-001-site-down');
    shipped = loaded.plan;
    shippedPack = readFileSync(`${loaded.folder}/pack.yaml`, 'utf8');
  });
  const isPack = (text: string) => text.startsWith('format: tocsin/pack/');
  const sourcesOf = (text: string, pack = shippedPack) => ({
    pack: { name: 'pack.yaml', text: pack },
    scenario: { name: 'first-try.yaml', text },
    rulebook: shipped.rulebook,
    digests: shipped.digests,
  });
  const load = (text: string, pack = shippedPack) => loadPlan(sourcesOf(text, pack));

  it('whole packs are sound: what is wrong lies in a scenario that was written for another company', () => {
    const packs = whole.filter(({ text }) => isPack(text));
    expect(packs).toHaveLength(1);
    for (const { text } of packs) expect(lintPack({ name: 'pack.yaml', text }, shipped.rulebook)).toEqual([]);
    const other = whole.find(({ text }) => !isPack(text))?.text ?? '';
    for (const { text } of packs) {
      const loaded = load(other, text);
      expect(
        loaded.ok ? [] : loaded.problems.filter((p) => p.file === 'pack.yaml' || p.code !== 'unknown-reference'),
      ).toEqual([]);
    }
  });

  it('whole scenarios lint as the page says, and pass simulate with the bots that it names', async () => {
    const scenarios = whole.filter(({ text }) => !isPack(text));
    expect(scenarios).toHaveLength(1);
    for (const { text } of scenarios) {
      expect(lintScenario(sourcesOf(text)).map((p) => p.code)).toEqual(['no-rung-falls-due']);
      const loaded = load(text);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      const jobs = ['expert', 'silent'].flatMap((bot) =>
        Array.from({ length: 20 }, (_, i): Job => ({ scenario: 0, bot, seed: String(i + 1) })),
      );
      const crew = { beside: [], onProgress: () => {}, stop: new AbortController().signal };
      const report = reportOn(loaded.value.scenario.id, await playAll([loaded.value], jobs, crew));
      expect(report.runs).toHaveLength(40);
      expect(report.thresholds.filter((t) => !t.ok)).toEqual([]);
    }
  });

  it('the second cause that the guide adds to its first scenario plays beside the first one', () => {
    const first = parse(whole.find(({ text }) => !isPack(text))?.text ?? '');
    const added = parse(parts.find(({ text }) => text.includes('id: database-out'))?.text ?? '');
    for (const [list, more] of Object.entries(added)) first[list] = [...first[list], ...[more].flat()];
    for (const part of [...first.faults, ...first.evidence])
      if (['prices-fail', 'nearly-all', 'one-release'].includes(part.id)) part.only = ['release'];
    const text = stringify(first);
    const loaded = load(text);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    for (const variant of ['release', 'provider'])
      expect(botRecord(loaded.value, 'expert', '1', variant).scorecard.total).toBeGreaterThanOrEqual(90);
    expect(lintScenario(sourcesOf(text))).toEqual([]);
  });

  it.each(parts.map((b) => [b.text.split('\n').slice(0, 2).join(' ').trim(), b.text]))(
    'a part is sound: %s',
    (_what, text) => {
      const part = parse(text) as Record<string, unknown>;
      expect(scenarioSchema.partial().safeParse(part).error).toBeUndefined();
      // Put into the first scenario, all that can be wrong is that it names things of another.
      const first = parse(whole.find((b) => !isPack(b.text))?.text ?? '') as Record<string, unknown>;
      for (const [field, value] of Object.entries(part))
        first[field] = Array.isArray(value) ? [...((first[field] as unknown[]) ?? []), ...value] : value;
      const loaded = load(stringify(first));
      expect(loaded.ok ? [] : loaded.problems.filter((p) => !OF_ANOTHER.includes(p.code))).toEqual([]);
    },
  );
});

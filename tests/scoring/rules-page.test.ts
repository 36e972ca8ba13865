import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAP, WEIGHTS } from '../../src/scoring/combine.ts';
import { RULES } from '../../src/scoring/rules.ts';
import { RUBRIC } from '../../src/scoring/scorecard.ts';

const page = readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8');

/** `SEV-1 (8)` for each heading of the page. */
const headings = [...page.matchAll(/^### ([A-Z]+-\d+) \((.+?)\): (.+)$/gm)].map(([, id, worth, title]) => ({
  id,
  worth,
  title,
}));

describe('docs/RULES.md', () => {
  it('lists the rules of the code, in the same order, with the same maxima and titles', () => {
    const worth = {
      graded: (max: number) => String(max),
      penalty: (max: number) => `penalty, at most ${max}`,
      shown: () => 'shown',
    };
    expect(headings.map(({ id, worth: w }) => `${id} ${w}`)).toEqual(
      RULES.map((r) => `${r.id} ${worth[r.kind](r.max)}`),
    );
    for (const rule of RULES) {
      const title = headings.find((h) => h.id === rule.id)?.title?.toLowerCase() ?? '';
      expect(rule.title.en.toLowerCase().replace(' (shown)', '')).toBe(title);
    }
  });

  it('gives the rubric version, the weights and the cap', () => {
    expect(page).toContain(`Rubric version ${RUBRIC}.`);
    const weights = [...page.matchAll(/^\| .+ \| (\d+) \|$/gm)].map(([, w]) => Number(w));
    expect(weights).toEqual(Object.values(WEIGHTS));
    expect(page).toContain(`held at ${CAP}`);
  });

  it('names only rules that some test proves under their id', () => {
    const tests = readdirSync(new URL('.', import.meta.url))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
      .join('\n');
    for (const { id } of RULES) expect(tests.match(new RegExp(`'${id} `, 'g'))?.length ?? 0).toBeGreaterThan(0);
  });
});

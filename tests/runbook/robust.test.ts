import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { rulebookSchema } from '../../src/runbook/rulebook.ts';
import { writeRunbook } from '../../src/runbook/write/write.ts';
import { smallRulebook } from '../support/small-rulebook.ts';
import { sample } from './sample.ts';

const SAMPLES = [
  'reference-like.fr',
  'sev-headings.en',
  'gravite.fr',
  'prose.en',
  'nested.en',
  'contradictions.en',
  'one-alert.en',
]
  .map(sample)
  .concat(writeRunbook(smallRulebook, 'fr'), readFileSync('scenarios/artisanat-dupont/runbook.en.md', 'utf8'));
const LINES = SAMPLES.flatMap((text) => text.split('\n'));

/** A reading that took longer is a hang to the person typing. */
const SECOND = 1000;

/** How long this process worked, in milliseconds: a busy machine does not make it longer. */
function worked(what: () => void): number {
  const start = process.cpuUsage();
  what();
  return process.cpuUsage(start).user / 1000;
}

function survives(text: string): void {
  let check = checkRunbook('');
  const time = worked(() => {
    check = checkRunbook(text);
  });
  expect(time).toBeLessThan(SECOND);
  const lines = check.reading.lines.length;
  for (const p of check.problems) expect(p.line >= 1 && p.line <= Math.max(1, lines) && p.column >= 1).toBe(true);
  for (const line of check.reading.unexplained) expect(line >= 1 && line <= lines).toBe(true);
  if (check.rulebook) expect(rulebookSchema.safeParse(check.rulebook).success).toBe(true);
  else expect(check.ok).toBe(false);
}

describe('whatever is dropped on it', () => {
  it('survives lines of runbooks in any order, cut and joined', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 120 }), (lines) => survives(lines.join('\n'))),
      { numRuns: 100 },
    );
  });

  it('survives runbooks with characters deleted, doubled or replaced', () => {
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat(40),
      put: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('|', '```', '\n', '# ', '> ', '- ', '<td>', '[', '**', '{{', '\u202e', '\u0000'),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.array(edit, { minLength: 1, maxLength: 30 }), (text, edits) => {
        survives(
          edits.reduce(
            (t, { at, cut, put }) => t.slice(0, at % (t.length + 1)) + put + t.slice((at % (t.length + 1)) + cut),
            text,
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('survives any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), survives), { numRuns: 60 });
  });

  it.each([
    ['quotes in quotes', '>'.repeat(5000)],
    ['lists in lists on one line', '- '.repeat(4000)],
    ['lists in lists', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- item`).join('\n')],
    ['open brackets', '['.repeat(9000)],
    ['open brackets on many lines', `${'['.repeat(900)}\n`.repeat(200)],
    ['stars', '*a **b '.repeat(1400)],
    ['tags', '<td'.repeat(3000)],
    ['comments', '<!--'.repeat(2400)],
    ['pipes', `${'|'.repeat(9000)}\n${'|-'.repeat(4500)}|\n${'|'.repeat(9000)}`],
    ['fences', '```\n'.repeat(20_000)],
    ['fences in markdown', `${'```markdown\n'.repeat(2000)}${'```\n'.repeat(2000)}`],
    ['headings', Array.from({ length: 20_000 }, (_, i) => `${'#'.repeat((i % 6) + 1)} P${i % 5}`).join('\n')],
    [
      'names like those of objects',
      '## Severity\n\n- constructor: P1\n- __proto__: high\n\n| Level | Impact | Response | Resolution |\n|--|--|--|--|\n| P1 | __proto__ | 1 h | 2 h |\n| P2 | constructor | 1 h | 2 h |\n',
    ],
    ['spaces', `a${' '.repeat(9900)}b\n`.repeat(20)],
    ['digits', '1'.repeat(9900)],
    ['dashes', `${'- '.repeat(3000)}x`],
    ['words without end', `${'P1 and '.repeat(1400)}`],
  ])('survives %s', (_, text) => survives(text));
});

/** 5,000 lines of a runbook of which no two long ones are alike, so that nothing is known from before. */
function longRunbook(seed: number): string {
  const lines = sample('reference-like.fr').split('\n').slice(35, -20);
  const lastWord = /\p{L}{4,}(?!.*\p{L}{4})/u;
  return Array.from({ length: 5000 }, (_, at) => {
    const line = lines[at % lines.length] ?? '';
    const turn = seed + Math.floor(at / lines.length);
    return line.length > 12 ? line.replace(lastWord, (word) => `${word}x${turn}`) : line;
  }).join('\n');
}

it('reads and checks 5,000 lines in less than 150 ms, at the best of nine', () => {
  const texts = Array.from({ length: 9 }, (_, i) => longRunbook(1000 * i));
  const times = texts.map((text) => worked(() => checkRunbook(text))).sort((a, b) => a - b);
  expect(times[0]).toBeLessThan(150);
});

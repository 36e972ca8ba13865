import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { mend, proposeMatrix } from '../../src/runbook/mend.ts';
import { readRunbook } from '../../src/runbook/read/read.ts';
import { sample } from './sample.ts';

const MINUTE = 60_000;
const prose = sample('prose.en');
const text = (words: string) => ({ en: words, fr: words });

describe('mends', () => {
  it('fill a gap without a word of the text rewritten, and the gap is gone', () => {
    const before = checkRunbook(prose);
    expect(before.missing.map((gap) => gap.path)).toContain('severities.P2.resolutionMs');
    const after = checkRunbook(prose, { 'severities.P2.resolutionMs': 3 * 24 * 60 * MINUTE });
    expect(after.missing.map((gap) => gap.path)).not.toContain('severities.P2.resolutionMs');
    expect(after.rulebook?.severities.find((s) => s.id === 'P2')?.resolutionMs).toBe(3 * 24 * 60 * MINUTE);
    expect(after.reading.lines).toEqual(before.reading.lines);
  });

  it('answer the placeholder that stood there, and no other', () => {
    const given = '## Contacts\n\n| Role | Phone |\n|---|---|\n| CTO | [YOUR_NUMBER] |\n| Lead dev | [YOUR_NUMBER] |\n';
    const left = (mends: Record<string, unknown>) =>
      checkRunbook(given, mends)
        .problems.filter(({ code }) => code === 'placeholder')
        .map(({ line }) => line);
    expect(left({})).toEqual([5, 6]);
    expect(left({ 'contacts.cto.phone': '+33 1 99 00 00 00' })).toEqual([6]);
    expect(left({ 'contacts.nobody.phone': '+33 1 99 00 00 00' })).toEqual([5, 6]);
  });

  it('put a contact in place of the one with its id, add one, and take one out', () => {
    const { draft } = readRunbook(sample('gravite.fr'));
    const [first] = draft.contacts;
    if (!first) throw new Error('the sample has contacts');
    const changed = mend(draft, {
      [`contacts.${first.id}.phone`]: '+33 1 99 00 00 00',
      'contacts.cto': { ...first, id: 'cto', role: text('CTO'), name: 'Ada' },
    });
    expect(changed.idle).toEqual([]);
    expect(changed.draft.contacts[0]?.phone).toBe('+33 1 99 00 00 00');
    expect(changed.draft.contacts.at(-1)?.name).toBe('Ada');
    expect(mend(draft, { [`contacts.${first.id}`]: null }).draft.contacts).not.toContainEqual(first);
    expect(draft.contacts[0]).toEqual(first);
  });

  it('replace the windows of one level and leave those of the others', () => {
    const { draft } = readRunbook(sample('gravite.fr'));
    const rung = {
      severity: 'S0',
      fromMs: 0,
      toMs: 20 * MINUTE,
      kind: 'hold',
      to: 'on-call',
      says: text('On-call looks'),
    };
    const { draft: made } = mend(draft, { 'escalation.S0': [rung] });
    expect(made.escalation.filter((r) => r.severity === 'S0')).toEqual([rung]);
    expect(made.escalation.filter((r) => r.severity === 'S1')).toEqual(
      draft.escalation.filter((r) => r.severity === 'S1'),
    );
  });

  it('that fit no rulebook, or no longer find their place, change nothing and are named', () => {
    const { draft } = readRunbook(prose);
    const bad = {
      'severities.P9.responseMs': 1,
      'severities.P0.responseMs': -1,
      'severities.P0.id': 'P7',
      'contacts.x': { id: 'y' },
      'escalation.P0': [{ severity: 'P1' }],
      'matrix.many.high': 'P0',
      'severities.__proto__.responseMs': 1,
      '__proto__.polluted': 1,
      constructor: 1,
      nonsense: 1,
      'a.b.c.d': 1,
    };
    const { draft: made, idle } = mend(draft, bad);
    expect(idle.sort()).toEqual(Object.keys(bad).sort());
    expect(made).toEqual(draft);
  });

  it('never throw, whatever they say', () => {
    const { draft } = readRunbook(prose);
    const path = fc.array(
      fc.constantFrom('severities', 'P0', 'matrix', 'contacts', 'escalation', '__proto__', 'rotation', 'id', ''),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.jsonValue()), { maxLength: 5 }), (given) => {
        mend(draft, Object.fromEntries(given.map(([segments, value]) => [segments.join('.'), value])));
      }),
    );
  });
});

describe('the proposed matrix', () => {
  it('spreads any number of levels by rank, the gravest and the mildest at the corners, never milder when it is worse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (count) => {
        const levels = Array.from({ length: count }, (_, i) => ({ id: `L${i}` }));
        const matrix = proposeMatrix(levels);
        const rank = (row: number, column: number) =>
          Number(matrix?.cells[matrix.users[row]?.id ?? '']?.[matrix.impact[column]?.id ?? '']?.slice(1));
        expect(rank(0, 0)).toBe(0);
        expect(rank(2, 2)).toBe(count - 1);
        for (let row = 0; row < 3; row++)
          for (let column = 0; column < 2; column++) {
            expect(rank(row, column)).toBeLessThanOrEqual(rank(row, column + 1));
            expect(rank(column, row)).toBeLessThanOrEqual(rank(column + 1, row));
          }
      }),
    );
  });

  it.each([
    [4, ['P1 P2 P3', 'P2 P3 P4', 'P3 P4 P4']],
    [3, ['P1 P2 P2', 'P2 P2 P3', 'P2 P3 P3']],
    [5, ['P1 P2 P3', 'P2 P3 P4', 'P3 P4 P5']],
  ])('goes down with either side: %i levels', (count, squares) => {
    const matrix = proposeMatrix(Array.from({ length: count }, (_, at) => ({ id: `P${at + 1}` })));
    const row = (users: string) => ['high', 'medium', 'low'].map((impact) => matrix?.cells[users]?.[impact]).join(' ');
    expect(['many', 'few', 'one'].map(row)).toEqual(squares);
  });

  it('becomes the rule once it is confirmed as the mend of `matrix`', () => {
    expect(checkRunbook(prose).rulebook?.matrix).toBeNull();
    const matrix = proposeMatrix(readRunbook(prose).draft.severities);
    const confirmed = checkRunbook(prose, { matrix });
    expect(confirmed.rulebook?.matrix).toEqual(matrix);
    expect(confirmed.missing.map((gap) => gap.path)).not.toContain('matrix');
  });

  it('is none without levels', () => {
    expect(proposeMatrix([])).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonsOf } from '../../src/debrief/lessons.ts';
import { readRecord } from '../../src/record/parse.ts';
import { RULES } from '../../src/scoring/rules.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';

const folder = 'scenarios/artisanat-dupont/goldens';
function cardOf(name: string): Scorecard {
  const read = readRecord(readFileSync(`${folder}/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error('not a record');
  return read.record.scorecard;
}

describe('lessons', () => {
  it('name what was lost, the costliest first, and one thing to do about it', () => {
    const { improve, strengths, next } = lessonsOf(cardOf('inc-001-silent'));
    expect(improve).toHaveLength(3);
    expect(strengths).toEqual([]);
    expect(next?.en).not.toBe('');
  });

  it('name strengths and ask for nothing where nothing was lost', () => {
    const { improve, strengths, next } = lessonsOf(cardOf('inc-001-expert-deployment'));
    expect(improve).toEqual([]);
    expect(strengths).toHaveLength(3);
    expect(strengths.every(({ rule }) => rule.outcome === 'full')).toBe(true);
    expect(next).toBeNull();
  });

  it('know what to do about every rule that can lose points', () => {
    const card = cardOf('inc-001-silent');
    const [some] = card.rules;
    if (!some) throw new Error('no rule');
    for (const { id, kind } of RULES) {
      if (kind === 'shown') continue;
      const only = { ...card, rules: [{ ...some, id, max: 5, points: 0 }] };
      expect(lessonsOf(only).next, id).not.toBeNull();
    }
  });
});

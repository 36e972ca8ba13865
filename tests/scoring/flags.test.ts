import { describe, expect, it } from 'vitest';
import { call, type Entry, GOOD, message, plan, RESOLVED, SILENT, scoreOf } from '../support/scoring-plan.ts';

const flags = (entries: readonly Entry[], on = plan) => scoreOf(entries, on).flags.map((f) => f.id);
const said = (minute: number, text: string): Entry => [
  minute,
  'chat.said',
  { channel: 'incidents', from: 'ada', text },
];

describe('anti-pattern flags', () => {
  it('are none for a drill played as the runbook asks, and cost nothing', () => {
    expect(flags(GOOD)).toEqual([]);
    const blamed = [...GOOD, said(8, 'This is Bob’s fault')];
    expect(scoreOf(blamed).total).toBe(scoreOf(GOOD).total);
  });

  it('see a silent, unclear, heroic incident without a post-mortem', () => {
    expect(flags(SILENT)).toEqual(['no-clear-severity', 'heroics', 'silent-incident', 'no-post-mortem']);
    expect(flags([...SILENT, call(16, 'bob')])).not.toContain('heroics');
  });

  it.each([
    ['bystander', said(8, 'Can someone look at the logs?')],
    ['bystander', said(8, 'Quelqu’un peut regarder les journaux ?')],
    ['blame-words', said(8, 'C’est la faute de Bob')],
    ['premature-all-clear', message(9, 'resolved', RESOLVED)],
    ['over-escalation', call(2, 'carol')],
    ['update-spam', message(6.5, 'update', { phase: 'Looking', news: 'Nothing new', next: '13:20' })],
  ] as const)('see %s', (id, entry) => {
    const flag = scoreOf([...GOOD, entry]).flags.find((f) => f.id === id);
    expect(flag?.at).toEqual([entry[0] * 60_000]);
    expect(flag?.evidence).toHaveLength(1);
  });

  it('name a minute once, however many moments it holds', () => {
    const [flag] = scoreOf([
      ...GOOD,
      message(9, 'resolved', RESOLVED),
      message(9.4, 'resolved', RESOLVED),
    ]).flags.filter((f) => f.id === 'premature-all-clear');
    expect(flag?.at).toHaveLength(2);
    expect(flag?.why.en).toMatch(/\(14:11\)$/);
  });

  it('see litigation over the level, and a runbook that points at test data', () => {
    const back: Entry[] = ['P2', 'P1'].map((severity, i) => [5 + i, 'declared', { severity, previous: null }]);
    expect(flags([...GOOD, ...back])).toContain('severity-litigation');
    const note = { en: 'See the dashboard', fr: 'Voir le tableau' };
    const diagnosis = [{ note, command: 'https://dashboard.example/test/logs', expect: null }];
    const stale = {
      ...plan,
      rulebook: { ...plan.rulebook, procedures: plan.rulebook.procedures.map((p) => ({ ...p, diagnosis })) },
    };
    expect(flags(GOOD, stale)).toContain('stale-runbook');
  });
});

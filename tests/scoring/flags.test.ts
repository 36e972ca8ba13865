import { describe, expect, it } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import {
  call,
  type Entry,
  GOOD,
  HEADER,
  MINUTE,
  message,
  OPENED,
  plan,
  RESOLVED,
  SILENT,
  scoreOf,
  timeline,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

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

  const flag = (id: string, entries: readonly Entry[], on = plan) => {
    const found = scoreOf(entries, on).flags.find((f) => f.id === id);
    return found ? found.at.map((at) => at / MINUTE) : null;
  };
  const END: Entry = [75, 'drill.ended', { why: 'time' }];
  const noted = (minute: number): Entry => [minute, 'noted', { text: '' }];
  const knowable = (minute: number, severity: string): Entry => [
    minute,
    'truth.knowable',
    { cells: [], severity, by: 'slow' },
  ];

  it.each([
    'Could  anybody help?',
    'would anyone know',
    'Somebody  should restart it',
    'quelqu’un  devrait appeler',
    'Est-ce que quelqu’un est là ?',
    'Il faudrait que quelqu’un regarde',
  ])('see a bystander in “%s”', (words) => {
    expect(flag('bystander', [...GOOD, said(8, words)])).toEqual([8]);
  });

  it.each(['I can ask someone', 'Bob should look', 'quelqu’un a appelé', 'We scan anyone'])(
    'see none in “%s”',
    (words) => {
      expect(flag('bystander', [...GOOD, said(8, words)])).toBeNull();
    },
  );

  it('read messages slot by slot, and nothing of what the world says', () => {
    const update = message(20, 'update', { phase: 'We can', news: 'someone should look', next: '13:36' });
    expect(flag('bystander', [...GOOD, update])).toEqual([20]);
    const asked = 'Can someone look?';
    const world = timeline([...GOOD, said(8, asked)]).map((e) => (e.type === 'chat.said' ? { ...e, seat: null } : e));
    expect(score(plan, world, HEADER).flags).toEqual([]);
    const scripted: Entry = [8, 'chat.said', { channel: 'incidents', from: 'bob', text: { en: asked, fr: asked } }];
    expect(flag('bystander', [...GOOD, scripted])).toBeNull();
  });

  it('name the moment at which users were first known to be hit, where no level was called', () => {
    expect(flag('no-clear-severity', [...SILENT, knowable(20, 'P2')])).toEqual([1]);
    expect(flag('no-clear-severity', WORLD)).toBeNull();
  });

  it('see heroics ten minutes after a rung fell due, if nobody was called by then and it still burns', () => {
    expect(flag('heroics', SILENT)).toEqual([26, 41, 71]);
    expect(flag('heroics', [...SILENT, call(26, 'bob')])).toBeNull();
    expect(flag('heroics', [...SILENT, call(26.1, 'bob')])).toEqual([26]);
    const mended = (minute: number) => flag('heroics', [...SILENT, [minute, 'mitigated', { by: 'rollback' }]]);
    expect([mended(26), mended(26.1)]).toEqual([null, [26]]);
  });

  it('see silence once the first message is overdue, or two updates were missed', () => {
    expect(flag('silent-incident', SILENT)).toEqual([16]);
    expect([15.9, 16].map((m) => flag('silent-incident', [...WORLD, noted(m)]))).toEqual([null, [16]]);
    expect(flag('silent-incident', [...WORLD, [2, 'drill.ended', { why: 'left' }]])).toEqual([16]);
    expect(flag('silent-incident', [knowable(1, 'P4'), END])).toBeNull();
    const updates = (...minutes: number[]) =>
      minutes.map((m) => message(m, 'update', { phase: `Step ${m}`, news: `Step ${m}`, next: '15:00' }));
    const told = [...WORLD, message(6, 'opened', { ...OPENED, next: '15:00' }), ...updates(20, 34, 48), END];
    expect(flag('silent-incident', told)).toEqual([58, 73]);
    expect(flag('silent-incident', [...told, ...updates(62)])).toBeNull();
  });

  it('miss a post-mortem only when the drill has ended, and for a major incident', () => {
    expect(flag('no-post-mortem', SILENT)).toEqual([75]);
    expect(scoreOf(SILENT).flags.find((f) => f.id === 'no-post-mortem')?.evidence[0]).toMatch(/^drill.ended@/);
    expect(flag('no-post-mortem', WORLD)).toBeNull();
    expect(flag('no-post-mortem', [knowable(1, 'P4'), END])).toBeNull();
  });

  it('call the runbook stale only for the procedure in use, and only for test data', () => {
    const stale = (id: string, command: string) => {
      const note = { en: 'See the dashboard', fr: 'Voir le tableau' };
      const [own] = plan.rulebook.procedures;
      if (!own) throw new Error('no procedure');
      const other = { ...own, id, diagnosis: [{ note, command, expect: null }] };
      const procedures = id === own.id ? [other] : [other, own];
      return flag('stale-runbook', GOOD, { ...plan, rulebook: { ...plan.rulebook, procedures } });
    };
    expect(stale('INC-001', 'https://x.example/test/logs')).toEqual([1]);
    expect(stale('INC-001', 'https://x.example/logs')).toBeNull();
    expect(stale('INC-002', 'https://x.example/test/logs')).toBeNull();
    expect(flag('stale-runbook', GOOD, { ...plan, rulebook: { ...plan.rulebook, procedures: [] } })).toBeNull();
  });

  it('say each minute in both languages, and name the events where there are any', () => {
    const flags = scoreOf([
      ...without(SILENT, 'drill.ended'),
      message(9, 'resolved', RESOLVED),
      message(11, 'resolved', RESOLVED),
      END,
    ]).flags;
    const why = (id: string) => flags.find((f) => f.id === id)?.why;
    expect(why('premature-all-clear')).toEqual({
      en: 'It was said to be over while users were still harmed. (14:11, 14:13)',
      fr: 'La fin a été annoncée alors que des utilisateurs étaient encore touchés. (14 h 11, 14 h 13)',
    });
    expect(flags.find((f) => f.id === 'premature-all-clear')?.evidence).toHaveLength(2);
    for (const id of ['heroics', 'silent-incident']) expect(flags.find((f) => f.id === id)?.evidence, id).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { as, became, began, done, END, looked, over, told } from '../support/scoring-entries.ts';
import { type Entry, HEADER, plan, ruleOf, SILENT, WORLD, without } from '../support/scoring-plan.ts';

describe('FIX-4', () => {
  it.each([
    [15, 2],
    [20, 1],
    [26, 0],
  ])('FIX-4 gives ten minutes from the telling evidence to the mitigation: begun at minute %d', (minute, points) => {
    expect(ruleOf('FIX-4', [...WORLD, told(5), began(minute, 'rollback'), END]).points).toBe(points);
  });

  it('FIX-4 takes a mitigation begun before the cause was known', () => {
    expect(ruleOf('FIX-4', [...WORLD, began(5, 'rollback'), told(20), END]).outcome).toBe('full');
  });

  it('FIX-4 counts from when the level was known to be major, where the cause showed before', () => {
    const minor: Entry[] = WORLD.map((e) =>
      e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P3', by: 'page' }] : e,
    );
    const graver: Entry = [40, 'truth.knowable', { cells: [], severity: 'P2', by: 'page' }];
    const begun = (minute: number) => ruleOf('FIX-4', [...minor, told(5), graver, began(minute, 'rollback'), END]);
    expect(begun(30).outcome).toBe('full');
    expect(begun(50).outcome).toBe('full');
    expect(begun(55).points).toBe(1);
  });

  it('FIX-4 gives nothing to silence, nor to many changes that are no mitigation', () => {
    expect(ruleOf('FIX-4', SILENT)).toMatchObject({ points: 0, max: 2, outcome: 'none' });
    expect(ruleOf('FIX-4', [...SILENT, ...[3, 4, 5].map((m) => began(m, 'restart'))]).points).toBe(0);
  });

  it('FIX-4 does not apply to milder levels', () => {
    const mild = WORLD.map(
      (e): Entry => (e[1] === 'truth.knowable' ? [1, 'truth.knowable', { cells: [], severity: 'P3', by: 'page' }] : e),
    );
    expect(ruleOf('FIX-4', [...mild, END]).outcome).toBe('not-applicable');
  });

  it('FIX-4 takes whatever mended it for a mitigation, or a step of the branch', () => {
    expect(ruleOf('FIX-4', [...WORLD, began(15, 'restart'), over(20, 'restart'), END]).outcome).toBe('full');
    expect(ruleOf('FIX-4', [...as('provider'), began(15, 'status-post', 'other', false), END]).outcome).toBe('full');
  });

  it('FIX-4 asks for it at the level at which the incident stood last', () => {
    const milder = [...WORLD, became(20, 'P3', 'low'), began(30, 'rollback'), END];
    expect(ruleOf('FIX-4', milder).outcome).toBe('not-applicable');
    expect(ruleOf('FIX-4', [...milder, over(15)]).outcome).toBe('full');
    expect(ruleOf('FIX-4', [END]).outcome).toBe('not-applicable');
  });

  it('FIX-4 says when it began, and from when the time ran', () => {
    const after = ruleOf('FIX-4', [...WORLD, told(5), began(20, 'rollback'), END]);
    expect(after.why).toEqual({
      en: 'Mitigation began at 14:22, 15 min after the cause showed; on P1 it comes before the search for the root cause.',
      fr: 'Le rétablissement a commencé à 14 h 22, 15 min après que la cause s’est montrée ; en P1 il passe avant la recherche de l’origine.',
    });
    expect(after.evidence.map((id) => id.split('@')[0])).toEqual(['evidence.seen', 'action.started']);
    expect(ruleOf('FIX-4', [...WORLD, began(5, 'rollback'), told(20), END]).why).toEqual({
      en: 'Mitigation began at 14:07, before the cause was known.',
      fr: 'Le rétablissement a commencé à 14 h 07, avant que la cause soit connue.',
    });
    const grew = [
      ...without(WORLD, 'truth.knowable'),
      became(1, 'P3', 'low'),
      told(5),
      became(40, 'P2', 'medium'),
      END,
    ];
    expect(ruleOf('FIX-4', [...grew, began(39, 'rollback')]).why).toEqual({
      en: 'Mitigation had begun at 14:41, before the incident was known to be P2.',
      fr: 'Le rétablissement avait commencé à 14 h 41, avant que l’on sache l’incident P2.',
    });
    expect(ruleOf('FIX-4', [...grew, began(40, 'rollback')]).why.en).toMatch(/^Mitigation began at 14:42, 0 s after/);
    expect(ruleOf('FIX-4', SILENT).why.en).toBe('No mitigation was begun.');
  });
});

describe('FIX-6', () => {
  it.each([
    [61, 3],
    [91, 1.5],
    [121, 0],
  ])(
    'FIX-6 goes by the resolution time of the level, falling to nothing at twice that: mitigated at minute %d',
    (minute, points) => {
      expect(ruleOf('FIX-6', [...WORLD, over(minute), [130, 'drill.ended', { why: 'time' }]]).points).toBe(points);
    },
  );

  it('FIX-6 grants extended time', () => {
    expect(
      ruleOf('FIX-6', [...WORLD, over(90), [130, 'drill.ended', { why: 'time' }]], plan, { ...HEADER, extended: 1.5 })
        .outcome,
    ).toBe('full');
  });

  it('FIX-6 gives nothing to silence, nor to a fault that ended by itself', () => {
    expect(ruleOf('FIX-6', SILENT)).toMatchObject({ points: 0, max: 3, outcome: 'none' });
    expect(ruleOf('FIX-6', [...WORLD, over(5, 'itself'), END]).points).toBe(0);
  });

  it('FIX-6 gives nothing for many actions without a mitigation', () => {
    expect(ruleOf('FIX-6', [...SILENT, ...[3, 6, 9].map((m) => done(m, 'restart'))]).points).toBe(0);
  });

  it('FIX-6 does not apply to what cannot be fixed, nor where the runbook gives no time', () => {
    expect(ruleOf('FIX-6', as('provider', SILENT)).outcome).toBe('not-applicable');
    const { rulebook } = plan;
    const untimed = {
      ...plan,
      rulebook: { ...rulebook, severities: rulebook.severities.map((s) => ({ ...s, resolutionMs: null })) },
    };
    expect(ruleOf('FIX-6', SILENT, untimed).outcome).toBe('not-applicable');
  });

  it('FIX-6 waits until the time has run out, unless the drill has ended', () => {
    const running = (minute: number) => ruleOf('FIX-6', [...WORLD, looked(minute, 'console:logs')]).outcome;
    expect(running(60.9)).toBe('not-applicable');
    expect(running(61)).toBe('none');
    expect(ruleOf('FIX-6', [...WORLD, [5, 'drill.ended', { why: 'left' }]]).outcome).toBe('none');
    expect(ruleOf('FIX-6', [...WORLD, over(20)]).outcome).toBe('full');
  });

  it('FIX-6 does not apply where nothing was ever lost', () => {
    expect(ruleOf('FIX-6', [END]).outcome).toBe('not-applicable');
  });

  it('FIX-6 says how long it took and how long was given', () => {
    expect(ruleOf('FIX-6', [...WORLD, over(91), [130, 'drill.ended', { why: 'time' }]]).why).toEqual({
      en: 'Mitigated 1 h 30 after the first page; 1 h 00 are given for P1.',
      fr: 'Rétabli 1 h 30 après le premier appel ; le délai en P1 est de 1 h 00.',
    });
    const itself = ruleOf('FIX-6', [...WORLD, over(5, 'itself'), END]);
    expect(itself.why).toEqual({
      en: 'Nobody had brought service back by the end; 1 h 00 were given for P1.',
      fr: 'Personne n’avait rétabli le service à la fin ; le délai en P1 est de 1 h 00.',
    });
    expect(itself.evidence).toHaveLength(1);
  });
});

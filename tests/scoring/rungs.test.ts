import { describe, expect, it } from 'vitest';
import { became, began, END, over, relapse, room, silent } from '../support/scoring-entries.ts';
import {
  call,
  type Entry,
  GOOD,
  HEADER,
  MINUTE,
  plan,
  ruleOf,
  SILENT,
  WORLD,
  without,
} from '../support/scoring-plan.ts';

/** Only Bob's rung falls due, at minute 16; the next is at 31. */
const until25 = [...WORLD, over(25), END];

describe('ESC-1', () => {
  it.each([
    ['at once', 2, 9],
    ['five minutes after', 21, 9],
    ['half way to the next rung', 24, 6.3],
  ])('ESC-1 pays an attempt early or up to five minutes late in full, then less: %s', (_, minute, points) => {
    expect(ruleOf('ESC-1', [...until25, call(minute, 'bob')]).points).toBe(points);
  });

  it('ESC-1 pays nothing from the next rung on', () => {
    expect(ruleOf('ESC-1', [...WORLD, over(30.9), call(30.8, 'bob'), END]).points).toBeLessThan(0.2);
    expect(ruleOf('ESC-1', [...SILENT, call(31, 'bob')]).points).toBe(0);
  });

  it('ESC-1 counts the attempt, whether or not anybody answers', () => {
    expect(ruleOf('ESC-1', [...until25, call(16, 'bob'), silent(18, 'bob')]).outcome).toBe('full');
  });

  it('ESC-1 counts every rung that fell due before mitigation, and invitations to the war room', () => {
    const both = [...WORLD, over(45), END, call(16, 'bob')];
    expect(ruleOf('ESC-1', both).points).toBe(4.5);
    expect(ruleOf('ESC-1', [...both, call(31, 'carol')]).outcome).toBe('full');
    expect(ruleOf('ESC-1', [...both, room(31, 'carol')]).outcome).toBe('full');
  });

  it('ESC-1 is excused by a running fix that lands within five minutes', () => {
    expect(ruleOf('ESC-1', [...WORLD, began(15, 'rollback', 'rollback'), over(20), END]).outcome).toBe(
      'not-applicable',
    );
    expect(ruleOf('ESC-1', [...WORLD, began(15, 'rollback', 'rollback'), over(22), END]).outcome).toBe('none');
    expect(ruleOf('ESC-1', [...WORLD, began(17, 'rollback', 'rollback'), over(20), END]).outcome).toBe('none');
  });

  it('ESC-1 follows the knowable true severity: declaring it minor excuses nobody', () => {
    const minor: Entry = [3, 'declared', { severity: 'P4', previous: null }];
    expect(ruleOf('ESC-1', [...SILENT, minor])).toMatchObject({ points: 0, max: 9, outcome: 'none' });
  });

  it('ESC-1 gives five minutes to a rung that falls due because of a re-rating', () => {
    const graver = [
      ...without(WORLD, 'truth.knowable'),
      became(1, 'P2', 'medium'),
      became(20, 'P1', 'high'),
      over(40),
      END,
    ];
    // Bob's rung passed at minute 16: now it is due at 25, in full until 30.
    expect(ruleOf('ESC-1', [...graver, call(30, 'bob'), call(31, 'carol')]).outcome).toBe('full');
    expect(ruleOf('ESC-1', [...graver, call(35, 'bob'), call(31, 'carol')]).outcome).toBe('partial');
  });

  it('ESC-1 lets the secondary stand in where the trainee is the lead developer', () => {
    const thomas = {
      ...plan,
      people: plan.people.map((p) => (p.id === 'ada' ? { ...p, contact: 'lead-dev' } : p)),
      rulebook: {
        ...plan.rulebook,
        contacts: plan.rulebook.contacts.map((c) => (c.id === 'lead-dev' ? { ...c, name: 'Ada' } : c)),
      },
    };
    const people = thomas.people.map(({ contact, ...p }) => (p.id === 'bob' || !contact ? p : { ...p, contact }));
    const own = { ...thomas, people };
    expect(ruleOf('ESC-1', [...until25, call(16, 'dan')], own).outcome).toBe('full');
    expect(ruleOf('ESC-1', [...until25, call(16, 'ada')], own).outcome).toBe('none');
  });

  it('ESC-1 grants extended time', () => {
    expect(ruleOf('ESC-1', until25, plan, { ...HEADER, extended: 2 }).outcome).toBe('not-applicable');
  });

  it('ESC-1 gives nothing to silence, nor to many calls to people whom no rung names', () => {
    expect(ruleOf('ESC-1', SILENT)).toMatchObject({ points: 0, max: 9, outcome: 'none' });
    const many = [...Array(30).keys()].map((i) => call(2 + i, 'dan'));
    expect(ruleOf('ESC-1', [...SILENT, ...many]).points).toBe(0);
  });

  it('ESC-1 does not apply when it was over before a rung was due', () => {
    expect(ruleOf('ESC-1', [...WORLD, over(15), END]).outcome).toBe('not-applicable');
  });

  it('ESC-1 asks only for rungs that name somebody of the company', () => {
    const escalation = plan.rulebook.escalation.map((r) => ({ ...r, to: 'fire-brigade' }));
    const nobody = { ...plan, rulebook: { ...plan.rulebook, escalation } };
    expect(ruleOf('ESC-1', [...WORLD, over(50), END], nobody).outcome).toBe('not-applicable');
  });

  it('ESC-1 counts no attempt once users are served again, and one during a relapse', () => {
    const back = [...WORLD, over(17), relapse(20), over(29), END];
    expect(ruleOf('ESC-1', [...back, call(18, 'bob')]).outcome).toBe('none');
    expect(ruleOf('ESC-1', [...back, call(20, 'bob')]).outcome).toBe('full');
  });

  it('ESC-1 says by which column who was due and tried when, and points at the attempts', () => {
    const tried = ruleOf('ESC-1', [...WORLD, over(45), END, call(24, 'bob')]);
    expect(tried.why).toEqual({
      en: 'By P1’s column. Bob: due at 14:18, tried at 14:26. Carol: due at 14:33, never tried.',
      fr: 'D’après la colonne P1. Bob : dû à 14 h 18, tenté à 14 h 26. Carol : dû à 14 h 33, jamais tenté.',
    });
    expect(tried.evidence).toHaveLength(1);
    expect(tried.at).toBe(24 * MINUTE);
    expect(tried.source.en).toContain('escalation matrix');
    expect(ruleOf('ESC-1', SILENT)).toMatchObject({ at: null, evidence: [] });
  });

  it('ESC-1 names both columns when a re-rating came between two rungs', () => {
    const graver = [
      ...without(WORLD, 'truth.knowable'),
      became(1, 'P2', 'medium'),
      became(40, 'P1', 'high'),
      over(60),
      END,
    ];
    const { why } = ruleOf('ESC-1', [...graver, call(31, 'bob'), call(46, 'carol')]);
    expect(why.en).toMatch(/^By P2’s, then P1’s column\. Bob: due /);
    expect(why.fr).toMatch(/^D’après la colonne P2, puis P1\. Bob : dû /);
  });

  it('ESC-1 names everybody who could have satisfied a rung', () => {
    const pair = { ...plan, people: plan.people.map((p) => (p.id === 'dan' ? { ...p, contact: 'lead-dev' } : p)) };
    const { why } = ruleOf('ESC-1', [...until25, call(16, 'dan')], pair);
    expect(why.en).toBe('By P1’s column. Bob / Dan: due at 14:18, tried at 14:18.');
  });
});

describe('ESC-5', () => {
  it('ESC-5 asks for a war room by 60 minutes, in full up to five minutes later', () => {
    expect(ruleOf('ESC-5', [...SILENT, room(66, 'bob')])).toMatchObject({ points: 3, outcome: 'full' });
    expect(ruleOf('ESC-5', [...SILENT, room(72, 'bob')]).outcome).toBe('partial');
  });

  it('ESC-5 gives nothing to silence, nor to rooms in which nobody is', () => {
    expect(ruleOf('ESC-5', SILENT).outcome).toBe('none');
    expect(ruleOf('ESC-5', [...SILENT, room(61), room(62), room(63, 'ada')]).points).toBe(0);
  });

  it('ESC-5 does not apply to what was mitigated before', () => {
    expect(ruleOf('ESC-5', GOOD).outcome).toBe('not-applicable');
  });

  it('ESC-5 stays due when the trainee leaves early: nothing is excused by omission', () => {
    expect(ruleOf('ESC-5', [...WORLD, [5, 'drill.ended', { why: 'left' }]]).outcome).toBe('none');
  });

  it('ESC-5 is excused by a running fix, and takes no room opened after it', () => {
    const late = [...WORLD, over(65), [90, 'drill.ended', { why: 'time' }] as Entry];
    expect(ruleOf('ESC-5', [...late, began(59, 'rollback')]).outcome).toBe('not-applicable');
    expect(ruleOf('ESC-5', late).outcome).toBe('none');
    expect(ruleOf('ESC-5', [...late, room(66, 'bob')]).outcome).toBe('none');
  });

  it('ESC-5 says when it was due and opened', () => {
    expect(ruleOf('ESC-5', [...SILENT, room(72, 'bob')]).why).toEqual({
      en: 'The war room was due at 15:03 and opened at 15:14.',
      fr: 'La cellule de crise était due à 15 h 03 ; elle a été ouverte à 15 h 14.',
    });
    expect(ruleOf('ESC-5', SILENT).why).toEqual({
      en: 'The war room was due at 15:03 and nobody was invited to one.',
      fr: 'La cellule de crise était due à 15 h 03 et personne n’y a été invité.',
    });
  });
});

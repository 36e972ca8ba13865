import { describe, expect, it } from 'vitest';
import { lintPack, lintScenario } from '../../src/scenario/lint/lint.ts';
import { sound } from '../support/sound-scenario.ts';

const { pack: PACK, scenario: SCENARIO, rulebook } = sound();

const lint = (scenario: string, pack = PACK) =>
  lintScenario({
    pack: { name: 'pack.yaml', text: pack },
    scenario: { name: 'first.yaml', text: scenario },
    rulebook,
    digests: { pack: '', rulebook: '', scenario: '' },
  });

/** The text with one thing in it written otherwise. Throws when it does not stand there, or more than once. */
function changed(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand there just once`);
  return text.replace(from, () => to);
}

interface Mistake {
  code: string;
  what: string;
  from: string;
  to: string;
  /** Where it must be reported: the first place after the change where this stands. */
  at: string;
}

const MISTAKES: Mistake[] = [
  {
    code: 'fault-never-begins',
    what: 'a fault that nothing starts',
    from: 'faults:\n',
    to: 'faults:\n  - { id: idle, on: shop, lasts: 5m }\n',
    at: 'id: idle',
  },
  {
    code: 'fault-never-ends',
    what: 'an outage that no action ends and that does not pass',
    from: '    lasts: [35m, 45m]\n',
    to: '',
    at: '',
  },
  {
    code: 'ends-too-late',
    what: 'an outage that may outlast the drill',
    from: 'lasts: [35m, 45m]',
    to: 'lasts: [35m, 80m]',
    at: 'lasts',
  },
  {
    code: 'onset-harms-nobody',
    what: 'an onset of another variant',
    from: 'onset: nobody-answers',
    to: 'onset: release-fails',
    at: 'onset',
  },
  {
    code: 'can-be-fixed',
    what: 'an action that ends what cannot be ended',
    from: 'says: { en: On. Visitors read what is the matter.',
    to: 'ends: [nobody-answers]\n        says: { en: On. Visitors read what is the matter.',
    at: '',
  },
  {
    code: 'nothing-to-follow',
    what: 'nothing to do about what cannot be ended',
    from: '    follow: { needs: 2, of: [keep-going, ask-support, tell-everybody], within: 30m }\n',
    to: '',
    at: '',
  },
  {
    code: 'fix-without-effect',
    what: 'a fix that ends nothing',
    from: '        ends: [release-fails]\n',
    to: '',
    at: '',
  },
  {
    code: 'fix-fits-elsewhere',
    what: 'a fix that mends the other variant too',
    from: 'says: { en: Done. Nothing changes., fr: C’est fait. Rien ne change. }',
    to: 'ends: [nobody-answers]\n        says: { en: Done., fr: C’est fait. }',
    at: '',
  },
  {
    code: 'level-not-shown',
    what: 'a loss that nothing proves',
    from: 'supports: { users: many, impact: high, capability: order }',
    to: 'supports: { users: many, capability: order }',
    at: '',
  },
  {
    code: 'recovery-not-shown',
    what: 'a recovery that nobody can see',
    from: 'observation: recovered',
    to: 'observation: nothing-unusual',
    at: '',
  },
  {
    code: 'knowable-shows-nothing',
    what: 'an item that makes the level count and shows nothing of it',
    from: 'evidence:\n',
    to: 'knowable:\n  - by: [series:requests]\nevidence:\n',
    at: 'series:requests',
  },
  { code: 'cause-not-told', what: 'a cause that nothing tells', from: '    tells: [outside]\n', to: '', at: '' },
  {
    code: 'sign-does-not-match',
    what: 'a sign that the cause would not give',
    from: 'observation: third-party-unreachable\n',
    to: 'observation: dependency-times-out\n',
    at: '',
  },
  {
    code: 'tells-too-much',
    what: 'a sign that shows in every variant',
    from: 'supports: { users: many',
    to: 'tells: [release]\n    supports: { users: many',
    at: 'tells',
  },
  {
    code: 'herring-looks-alike',
    what: 'a tempting cause that would show the same',
    from: 'shows: slow-for-many',
    to: 'shows: errors-only-on-new-release',
    at: 'shows',
  },
  {
    code: 'herring-not-told',
    what: 'a fresh release that nothing sets aside',
    from: 'item: deploy:rel-102',
    to: 'item: deploy:rel-100',
    at: '',
  },
  {
    code: 'herring-not-told',
    what: 'a notice that nothing sets aside',
    from: 'injects:\n',
    to: 'injects:\n  - { id: notice, at: 1m, by: status, to: host, says: { en: Slow., fr: Lent. } }\n',
    at: 'id: notice',
  },
  {
    code: 'herring-not-told',
    what: 'a harmless fault that nothing sets aside',
    from: 'faults:\n',
    to: 'faults:\n  - { id: crawl, on: database, from: 3m, lasts: 5m, series: [{ series: db-latency, times: 3 }] }\n',
    at: 'id: crawl',
  },
  {
    code: 'names-procedure',
    what: 'a briefing that names the procedure',
    from: 'en: Wednesday morning, an ordinary day.',
    to: 'en: Wednesday morning, INC-001 again.',
    at: 'en:',
  },
  {
    code: 'names-severity',
    what: 'a mail that names the level',
    from: 'says: { en: I have been trying for ten minutes.',
    to: 'says: { en: A P1! I have been trying for ten minutes.',
    at: 'en:',
  },
  {
    code: 'names-cause',
    what: 'a title that names the cause',
    from: 'title: { en: An ordinary day',
    to: 'title: { en: The faulty NEW version',
    at: 'en:',
  },
  {
    code: 'not-translated',
    what: 'a text that was forgotten in French',
    from: '{ en: Posted., fr: C’est publié. }',
    to: '{ en: This is now posted., fr: This is now posted. }',
    at: '',
  },
  {
    code: 'condition-circle',
    what: 'two injects that wait for each other',
    from: 'injects:\n',
    to: `injects:
  - { id: hen, when: { injected: egg }, by: mail, says: { en: Cluck., fr: Cot. } }
  - { id: egg, when: { all: [{ injected: hen }, { after: 2m }] }, by: mail, says: { en: Crack., fr: Crac. } }
`,
    at: 'when',
  },
  {
    code: 'never-happens',
    what: 'an inject that waits for a fault of the other variant',
    from: 'injects:\n',
    to: 'injects:\n  - { id: hope, only: [release], when: { ended: nobody-answers }, by: mail, says: { en: Well?, fr: Alors ? } }\n',
    at: 'when',
  },
  {
    code: 'pages-too-early',
    what: 'a fault that pages before the start',
    from: 'on: shop\n    from: [5s, 30s]\n    users: [{ capability: order, loss: down, share: 0.9 }]\n    series: [{ series: error-ratio, set: 1, recover: 60s }]\n    logs:\n      - { id: first-start',
    to: 'on: shop\n    from: [-20m, 30s]\n    users: [{ capability: order, loss: down, share: 0.9 }]\n    series: [{ series: error-ratio, set: 1, recover: 60s }]\n    logs:\n      - { id: first-start',
    at: '',
  },
  {
    code: 'nobody-paged',
    what: 'a fault that trips no rule',
    from: 'lasts: [35m, 45m]\n    users: [{ capability: order, loss: down, share: 0.9 }]\n    series: [{ series: error-ratio, set: 1, recover: 60s }]',
    to: 'lasts: [35m, 45m]\n    users: [{ capability: order, loss: down, share: 0.9 }]\n    series: [{ series: error-ratio, set: 0.02, recover: 60s }]',
    at: '',
  },
  {
    code: 'no-rung-falls-due',
    what: 'variants that are all mended within minutes',
    from: 'lasts: [35m, 45m]',
    to: 'lasts: [5m, 6m]',
    at: '',
  },
];

describe('lint', () => {
  it('finds nothing in a sound pack and scenario', () => {
    expect(lint(SCENARIO)).toEqual([]);
    expect(lintPack({ name: 'pack.yaml', text: PACK }, rulebook)).toEqual([]);
  });

  it.each(MISTAKES.map((m) => [m.code, m.what, m] as const))('%s: %s', (code, _what, { from, to, at }) => {
    const broken = changed(SCENARIO, from, to);
    const problem = lint(broken).find((p) => p.code === code);
    expect(problem).toMatchObject({ code, file: code === 'pages-too-early' ? 'pack.yaml' : 'first.yaml' });
    for (const { en, fr } of [problem?.message, problem?.suggestion].filter((text) => text !== undefined)) {
      expect([en, fr]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
      expect(fr).not.toBe(en);
    }
    if (at === '') return;
    const start = SCENARIO.indexOf(from);
    const before = broken.slice(0, broken.indexOf(at, start)).split('\n');
    expect(problem?.line).toBe(before.length);
  });

  it('finds nothing else because of a mistake in one variant', () => {
    const without = changed(SCENARIO, '    tells: [outside]\n', '');
    expect(lint(without).map((p) => p.code)).toEqual(['cause-not-told']);
  });

  it('finds the problems of a pack by itself, at their line', () => {
    const broken = changed(PACK, 'player: robin', 'player: nobody');
    expect(lintPack({ name: 'pack.yaml', text: broken }, rulebook)).toMatchObject([
      { code: 'unknown-reference', line: broken.slice(0, broken.indexOf('player:')).split('\n').length, column: 1 },
    ]);
  });

  it('gives problems by file and line', () => {
    const broken = changed(
      changed(SCENARIO, '    tells: [outside]\n', ''),
      '{ en: Posted., fr: C’est publié. }',
      '{ en: This is now posted., fr: This is now posted. }',
    );
    const lines = lint(broken).map((p) => p.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

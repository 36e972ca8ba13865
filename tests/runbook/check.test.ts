import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { rulebookSchema } from '../../src/runbook/rulebook.ts';
import { sample } from './sample.ts';

const problems = (text: string, ...codes: string[]) =>
  checkRunbook(text).problems.filter((p) => codes.includes(p.code));

describe('a usable runbook', () => {
  it.each(['reference-like.fr', 'sev-headings.en', 'gravite.fr', 'prose.en', 'nested.en'])(
    '%s makes a rulebook that holds to the schema',
    (name) => {
      const check = checkRunbook(sample(name));
      expect(check.problems.filter((p) => p.level === 'error')).toEqual([]);
      expect(check.ok).toBe(true);
      expect(rulebookSchema.safeParse(check.rulebook).success).toBe(true);
    },
  );

  it('names the default beside each gap, and uses just that', () => {
    const { missing, rulebook, reading } = checkRunbook(sample('reference-like.fr'));
    expect(reading.draft.rotation?.timeZone).toBeNull();
    expect(rulebook?.rotation?.timeZone).toBe('UTC');
    expect(missing.find((m) => m.path === 'rotation.timeZone')?.fallback.en).toBe('UTC');
    expect(missing.map((m) => m.path)).not.toContain('severities.P1.responseMs');
  });

  it('leaves a level’s name open and says by what it would be called', () => {
    const { missing, rulebook } = checkRunbook(sample('prose.en'));
    expect(missing.map((m) => m.path)).toEqual(
      expect.arrayContaining(['severities.P1.name', 'severities.P2.resolutionMs', 'matrix', 'contacts']),
    );
    expect(rulebook?.severities[1]).toMatchObject({ name: { en: 'P1', fr: 'P1' } });
    expect(rulebook?.matrix).toBeNull();
  });
});

describe('acceptance', () => {
  const met = (name: string) => Object.fromEntries(checkRunbook(sample(name)).acceptance.map((a) => [a.id, a.ok]));

  it('is met by clear levels, dated contacts and templates for the levels that owe them', () => {
    expect(met('gravite.fr')).toEqual({ severities: true, contacts: true, drills: false, templates: true });
  });

  it('is not met by a placeholder for a number or a level without deadline', () => {
    expect(met('reference-like.fr')).toMatchObject({ severities: true, contacts: false });
    expect(met('prose.en')).toMatchObject({ severities: false, contacts: false, templates: false });
  });

  it('says why, in both languages', () => {
    const contacts = checkRunbook(sample('reference-like.fr')).acceptance.find((a) => a.id === 'contacts');
    expect(contacts?.why).toEqual({
      en: 'No telephone number for On-Call (semaine).',
      fr: 'Pas de numéro de téléphone pour On-Call (semaine).',
    });
  });
});

describe('acceptance as of a day', () => {
  const contacts = (more: string) =>
    `# Runbook\n\n## Contacts${more}\n\n| Role | Name | Phone |\n|--|--|--|\n| CTO | Ada | 0611111111 |\n| Lead | Bo | 0622222222 |\n`;
  const judged = (text: string, id: string, asOf: Parameters<typeof checkRunbook>[2] = { today: '2026-11-23' }) =>
    checkRunbook(text, {}, asOf).acceptance.find((a) => a.id === id);

  it.each([
    ['in the heading', contacts(' (checked on 2 November 2026)'), true],
    ['in a line', contacts('\n\nÀ jour au 23/10/2026'), true],
    ['too long ago', contacts('\n\nVérifiés le 22 octobre 2026'), false],
    ['yet to come', contacts('\n\nVérifiés le 24 novembre 2026'), false],
    ['nowhere', contacts(''), false],
  ])('asks when the contacts were checked: %s', (_, text, ok) => {
    expect(judged(text, 'contacts')?.ok).toBe(ok);
  });

  it('asks it of each contact that has a day of its own', () => {
    const each = (ada: string, bo: string) =>
      `## Contacts\n\n| Role | Name | Phone | Checked on |\n|--|--|--|--|\n| CTO | Ada | 0611111111 | ${ada} |\n| Lead | Bo | 0622222222 | ${bo} |\n`;
    expect(judged(each('2026-11-01', '2026-11-20'), 'contacts')?.ok).toBe(true);
    expect(judged(each('2026-01-01', '2026-11-20'), 'contacts')?.why.en).toContain('2026-01-01, 326 days ago');
    expect(judged(each('2026-11-01', '-'), 'contacts')?.why.en).toBe(
      'Nothing says when these were last checked: Lead.',
    );
  });

  it('says when the day was given, where nobody says what day it is', () => {
    expect(judged(contacts(' (checked on 2 March 2026)'), 'contacts', {})).toMatchObject({
      ok: true,
      why: { en: expect.stringContaining('(2026-03-02)') },
    });
  });

  it('asks whether every procedure was drilled this quarter, and says when that is not known', () => {
    const text = sample('reference-like.fr');
    const ids = checkRunbook(text).reading.draft.procedures.map((p) => p.id);
    const drilled = Object.fromEntries(ids.map((id) => [id, '2026-10-01']));
    expect(judged(text, 'drills', { today: '2026-11-23', drilled })?.ok).toBe(true);
    expect(judged(text, 'drills', { today: '2027-02-01', drilled })?.why.en).toBe(
      `Not drilled in the last 92 days: ${ids.join(', ')}.`,
    );
    expect(judged(text, 'drills', { today: '2026-11-23' })?.why.fr).toContain('On ignore ici');
  });
});

describe('what stands in the way', () => {
  it('is a runbook without severity levels: nothing is made up', () => {
    const check = checkRunbook(sample('no-severities.en'));
    expect(check).toMatchObject({ ok: false, rulebook: null });
    expect(check.problems.filter((p) => p.level === 'error').map((p) => p.code)).toEqual(['no-severities']);
    expect(problems(sample('no-severities.en'), 'placeholder').map((p) => [p.line, p.column])).toEqual([[9, 15]]);
  });

  it('is a runbook that is only a link', () => {
    const [problem] = problems(sample('link-only.fr'), 'no-severities');
    expect(problem?.message.en).toContain('behind a link');
  });

  it('is every contradiction, each on its line', () => {
    const text = sample('contradictions.en');
    const found = checkRunbook(text).problems.filter((p) => p.code !== 'missing');
    expect(found.map((p) => [p.code, p.level, text.split('\n')[p.line - 1]?.split('|')[1]?.trim()])).toEqual([
      ['response-after-resolution', 'error', 'P1'],
      ['milder-is-faster', 'warning', 'P2'],
      ['unknown-level', 'error', 'Few'],
      ['escalation-to-nobody', 'warning', '15-60 min'],
      ['overlapping-windows', 'warning', '15-60 min'],
      ['unknown-level', 'error', '15-60 min'],
      ['own-backup', 'warning', 'W01'],
      ['nobody-on-call', 'error', 'W03'],
      ['rotation-gap', 'warning', 'W03'],
    ]);
    expect(checkRunbook(text).ok).toBe(false);
  });

  it('is not a blank of a message template, which is there to be filled', () => {
    const lines = problems(sample('reference-like.fr'), 'placeholder').map((p) => p.line);
    const text = sample('reference-like.fr').split('\n');
    expect(lines.map((l) => text[l - 1]?.split('|')[1]?.trim())).toEqual(['On-Call (semaine)', 'Sentry']);
  });

  it('warns of a step that looks at test data', () => {
    const text = sample('reference-like.fr').replace('https://librairie.test/panier', 'https://pay.example/test/logs');
    expect(problems(text, 'test-address')).toHaveLength(1);
  });
});

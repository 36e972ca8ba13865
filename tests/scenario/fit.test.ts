import { describe, expect, it } from 'vitest';
import { jobOf, roleWith } from '../../src/runbook/jobs.ts';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import { loadPlan } from '../../src/scenario/load.ts';
import { peopleFor } from '../../src/scenario/stand-ins.ts';
import { fiveLevels, threeLevels, zeroFirst } from '../support/rulebooks.ts';
import { PACK, rulebook, SCENARIO, sources } from '../support/small-pack.ts';

function planBy(book: Rulebook, change: { pack?: string; scenario?: string } = {}) {
  const loaded = loadPlan({ ...sources(change), rulebook: book, own: rulebook });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}
const said = (book: Rulebook) => (planBy(book).notes ?? []).map((n) => `${n.kind}: ${n.what.en}; ${n.instead.en}`);

describe('what a pack needs of a rulebook', () => {
  it('is refused with a way out when its own rulebook lacks it', () => {
    const loaded = loadPlan(sources({ rulebook: { ...rulebook, procedures: [] } }));
    const problem = loaded.ok ? null : loaded.problems.find((p) => p.code === 'rulebook-lacks');
    expect(problem?.message).toEqual({
      en: 'The pack needs the procedure INC-001, which the runbook does not have.',
      fr: 'Il manque au runbook la procédure INC-001, dont le pack a besoin.',
    });
  });

  it('is said with a way out when another team’s rulebook lacks it, and the drill is played all the same', () => {
    expect(said(fiveLevels)).toContain('lacks: the procedure INC-001, Site down; the drill goes without its steps');
    expect(said(zeroFirst)).toContain(
      'lacks: the role “on-call”; nobody is given it; whoever is on call does its part',
    );
    for (const note of planBy(fiveLevels).notes ?? []) if (note.kind === 'lacks') expect(note.wayOut).not.toBeNull();
  });

  it('names every default that is played by', () => {
    const what = (planBy(zeroFirst).notes ?? []).flatMap((n) => (n.kind === 'default' ? n.what.en : []));
    expect(what).toEqual([
      'templates for news to the team',
      'the response time of SEV0',
      'the response time of SEV1',
      'an on-call rotation',
      'a closing checklist',
    ]);
    const cadence = said({ ...threeLevels, cadence: [] });
    expect(cadence).toContain('default: how often rouge owes news; the first within 15 min, then every 15 min');
  });

  it('a procedure is found under another spelling of its number, or by its name', () => {
    const [procedure] = rulebook.procedures;
    const named = (id: string, name: string): Rulebook => ({
      ...zeroFirst,
      procedures: procedure ? [{ ...procedure, id, name: { en: name, fr: name } }] : [],
    });
    expect(planBy(named('inc-1', 'Whatever')).scenario.procedure).toBe('inc-1');
    expect(planBy(named('down', 'site down')).scenario.procedure).toBe('down');
    expect(planBy(named('other', 'Other')).scenario.procedure).toBe('INC-001');
  });
});

describe('what a scenario says of levels', () => {
  it('a declared level that a condition waits for is the one that stands as high', () => {
    const scenario = SCENARIO.replace('ready: { looked: seen-500 }', 'ready: { not: { declared: P3 } }');
    const ready = (book: Rulebook) => planBy(book, { scenario }).actions.find((a) => a.ready)?.ready;
    expect(ready(rulebook)).toEqual({ not: { declared: 'P3' } });
    expect(ready(fiveLevels)).toEqual({ not: { declared: 'Trifle' } });
    expect(ready(zeroFirst)).toEqual({ not: { declared: 'SEV2' } });
  });

  it('what falls between two rows of another matrix may be read as either, the milder plainly', () => {
    const few = SCENARIO.replace(/share: [\d.]+/, 'share: 0.01');
    const cells = planBy(threeLevels, { scenario: few }).faults[0]?.users[0]?.cells.map((c) => c.users);
    expect([...new Set(cells)]).toEqual(['certains', 'tout-le-monde']);
  });

  it('a hole in a matrix is said, and the level follows by order there', () => {
    const { matrix } = threeLevels;
    if (!matrix) throw new Error('three levels on a matrix');
    const cells = { ...matrix.cells, 'tout-le-monde': { fort: 'rouge', faible: 'no-such-level', nul: 'jaune' } };
    const holed: Rulebook = { ...threeLevels, matrix: { ...matrix, cells } };
    const gravest = planBy(holed).faults.flatMap((f) => f.users.filter((u) => u.cells.length === 0));
    expect(gravest.map((u) => u.severity)).toContain('rouge');
    expect(said(holed)).toContain('default: levels for 2 squares of the matrix; there the levels follow by order');
  });

  it('without a matrix there are no squares, and the level follows by order', () => {
    const users = planBy(fiveLevels).faults.flatMap((f) => f.users);
    expect(users.flatMap((u) => u.cells)).toEqual([]);
    expect(fiveLevels.severities.map((s) => s.id)).toEqual(expect.arrayContaining(users.map((u) => u.severity)));
  });
});

describe('jobs', () => {
  it.each([
    ['on-call', 'on-call'],
    ['Astreinte (semaine)', 'on-call'],
    ['Second d’astreinte', 'secondary'],
    ['backup on-call', 'secondary'],
    ['Incident Commander', 'commander'],
    ['Responsable d’incident', 'commander'],
    ['Communication Lead', 'communication'],
    ['Customer support', 'support'],
    ['lead_dev', 'lead'],
    ['Engineering manager', 'lead'],
    ['VP of Engineering', 'head'],
    ['Directrice technique', 'head'],
    ['CEO', 'owner'],
    ['Client escalade', 'client'],
    ['the-wizard', null],
    ['secondhand', null],
  ])('%s: %s', (words, job) => {
    expect(jobOf(words)).toBe(job);
  });

  it('a role is found by its id before its name', () => {
    const role = (id: string, name: string) => ({ id, name: { en: name, fr: name }, duties: { en: 'x', fr: 'x' } });
    expect(roleWith({ roles: [role('a', 'Incident commander'), role('ic', 'Boss')] }, 'commander')).toBe('ic');
    expect(roleWith({ roles: [role('boss', 'Pilote')] }, 'commander')).toBe('boss');
    expect(roleWith({ roles: [] }, 'commander')).toBeNull();
  });
});

describe('who stands for a line of the phone book', () => {
  const line = (id: string, role: string, name: string | null): Rulebook['contacts'][number] => ({
    id,
    role: { en: role, fr: role },
    audience: 'team',
    hours: 'always',
    name,
    phone: null,
    chat: null,
  });
  const people = (contact: Rulebook['contacts'][number]) =>
    peopleFor(planBy({ ...zeroFirst, contacts: [contact] }), contact.id);

  it('by name, whatever its case and accents, when neither id nor role says who', () => {
    expect(PACK).toContain('name: Ada');
    expect(people(line('x', 'Wizard', 'ádá'))).toEqual(['ada']);
    expect(people(line('x', 'Wizard', 'Merlin'))).toEqual([]);
  });

  it('a line without a name is the rota’s, and nobody’s without one', () => {
    expect(people(line('x', 'Whoever', null))).toEqual([]);
  });
});

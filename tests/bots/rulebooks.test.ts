/** The same scenario by the rulebooks of other teams: what is owed, shown and scored follows the rulebook at hand. */
import { describe, expect, it, vi } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { digestOf } from '../../src/record/digest.ts';
import { verify } from '../../src/record/verify.ts';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { play } from '../support/play.ts';
import { fiveLevels, threeLevels, zeroFirst } from '../support/rulebooks.ts';

vi.setConfig({ testTimeout: 120_000 });

const MINUTE = 60_000;
const BOOKS = { fiveLevels, threeLevels, zeroFirst };
const plans = Object.fromEntries(
  await Promise.all(
    Object.entries(BOOKS).map(async ([name, book]) => [name, (await planOf('inc-001-site-down', book)).plan]),
  ),
) as Record<keyof typeof BOOKS, Plan>;
const { plan: own } = await planOf('inc-001-site-down');
const VARIANTS = own.variants.map((v) => v.id);

/** What is asked of a drill more than once is played once. */
const known = new Map<Plan, Map<string, Scorecard>>();
function card(plan: Plan, bot: string, variant: string, seed = '1'): Scorecard {
  const ofPlan = known.get(plan) ?? new Map<string, Scorecard>();
  const name = `${bot} ${variant} ${seed}`;
  const found = ofPlan.get(name) ?? botRecord(plan, bot, seed, variant).scorecard;
  known.set(plan, ofPlan.set(name, found));
  return found;
}
const rule = (plan: Plan, id: string, bot = 'expert', variant = 'deployment') =>
  card(plan, bot, variant).rules.find((r) => r.id === id);
const applying = (plan: Plan, variant = 'deployment') =>
  card(plan, 'silent', variant).rules.flatMap((r) => (r.outcome === 'not-applicable' ? [] : r.id));

describe.each(Object.entries(BOOKS) as [keyof typeof BOOKS, Rulebook][])('INC-001 by %s', (name, book) => {
  const plan = plans[name];

  it.each(VARIANTS)('the expert scores 90 or more, silence 10 or less: %s', (variant) => {
    for (const seed of ['1', '2', '3']) {
      expect(card(plan, 'expert', variant, seed).total).toBeGreaterThanOrEqual(90);
      expect(card(plan, 'silent', variant, seed).total).toBeLessThanOrEqual(10);
    }
  });

  it('a record names the rulebook it was played by, and replays by it alone', () => {
    const record = botRecord(plan, 'expert', '7', 'application');
    expect(record.header.digests.rulebook).toBe(digestOf(book));
    expect(record.header.digests.rulebook).not.toBe(own.digests.rulebook);
    expect(verify(plan, record)).toMatchObject({ ok: true, firstDifference: null });
    expect(verify(own, record)).toMatchObject({ ok: false, firstDifference: { otherContent: true } });
  });

  it('nothing it says is of another rulebook: no level, channel or contact of the pack’s own', () => {
    const said = JSON.stringify(card(plan, 'expert', 'deployment').rules.map((r) => [r.why, r.source]));
    expect(said).not.toMatch(/\bP[1-4]\b/);
    expect(said).not.toContain(own.rulebook.title.en);
  });

  it('what is said of the fit is there to read in the drill, but for what would name the procedure', () => {
    const { fit } = viewFor(plan, play(plan, { variant: 'deployment' }).state, 'on-call');
    expect(fit.length).toBe((plan.notes?.length ?? 0) - 1);
    expect(JSON.stringify(fit)).not.toContain('INC-001');
  });

  it('what is said of the fit has a text in both languages', () => {
    expect(plan.notes?.length).toBeGreaterThan(0);
    for (const { what, instead } of plan.notes ?? [])
      expect([what.en, what.fr, instead.en, instead.fr]).not.toContain('');
  });
});

describe('the pack’s own rulebook', () => {
  it('fits it: nothing has to stand for anything', () => {
    expect(own.notes).toBeUndefined();
  });
});

describe('five levels and no matrix', () => {
  const plan = plans.fiveLevels;

  it('SEV-1 … SEV-3 and SEV-5 do not apply until a matrix is confirmed; a matrix brings them back', async () => {
    expect(applying(plan)).not.toEqual(expect.arrayContaining(['SEV-1']));
    expect(rule(plan, 'SEV-1')?.why.en).toContain('no decision matrix');
    expect(rule(plan, 'SEV-5')?.outcome).toBe('not-applicable');
    expect(rule(plan, 'SEV-2')?.outcome).toBe('full');
    const matrix = {
      users: [{ id: 'all', name: { en: 'all', fr: 'tous' }, means: { en: 'all', fr: 'tous' } }],
      impact: [{ id: 'any', name: { en: 'any', fr: 'tout' }, means: { en: 'any', fr: 'tout' } }],
      cells: { all: { any: 'Catastrophe' } },
    };
    const confirmed = await planOf('inc-001-site-down', { ...fiveLevels, matrix });
    expect(rule(confirmed.plan, 'SEV-1')?.outcome).toBe('full');
  });

  it('the level is picked directly, and duties follow the levels by order', () => {
    const record = botRecord(plan, 'expert', '1', 'deployment');
    const called = record.events.find((e) => e.type === 'classified');
    expect(called).toMatchObject({ severity: 'Catastrophe', cell: null });
    const truths = record.events.flatMap((e) => (e.type === 'truth.knowable' ? [e.severity] : []));
    expect(truths).toEqual(['Catastrophe']);
  });

  it('clocks, limits and reasons are the rulebook’s', () => {
    const drill = play(plan, { variant: 'deployment' }).until(5 * MINUTE);
    const clocks = viewFor(plan, drill.state, 'on-call').deadlines;
    expect(clocks.map((d) => [d.kind, d.limitMs / MINUTE, d.to])).toEqual([
      ['response', 5, null],
      ['opening', 7, null],
      ['rung', 8, 'engineering-manager'],
      ['resolution', 30, null],
    ]);
    expect(rule(plan, 'ACK-1')?.why.en).toContain('5 min given for Catastrophe');
    expect(rule(plan, 'COM-1')?.why.en).toContain('7 min after the first page');
  });

  it('ESC-1 whoever the company has for a contact stands in by what the words mean; nobody is owed for the others', () => {
    const silent = rule(plan, 'ESC-1', 'silent');
    expect(silent?.why.en).toContain('Thomas: due at');
    expect(silent?.why.en).not.toContain('Nostradamus');
    const says = plan.notes?.map((n) => `${n.what.en}: ${n.instead.en}`);
    expect(says).toContain('Grace Hopper (Engineering manager): Thomas Marchetti stands in');
    expect(says).toContain('somebody for “Astrologer”: calls to them are neither owed nor judged');
  });

  it('the trainee is the first responder; roles that nobody learnt can be given to anybody of the team', () => {
    const drill = play(plan, { variant: 'deployment' });
    expect(drill.state.roles['first-responder']).toBe(plan.pack.player);
    expect(plan.people.find((p) => p.id === 'lucas')?.roles).toEqual(
      expect.arrayContaining(['first-responder', 'incident-manager', 'scribe']),
    );
  });

  it('messages go to the incident channel although the template names another', () => {
    expect(plan.rulebook.templates.map((t) => t.channel)).toEqual(['incidents', 'incidents']);
    expect(rule(plan, 'COM-3')?.outcome).toBe('full');
  });
});

describe('three levels, other words and windows', () => {
  const plan = plans.threeLevels;

  it('SEV-1 rows and columns map by order', () => {
    expect(rule(plan, 'SEV-1')?.why.en).toContain('tout-le-monde × vital = rouge');
    expect(rule(plan, 'SEV-1')?.outcome).toBe('full');
    expect(rule(plan, 'SEV-5')?.outcome).toBe('full');
  });

  it('the rota’s strangers are played by the company’s own', () => {
    expect(plan.onCall).toMatchObject({ primary: 'Antoine', secondary: 'Lucas' });
    const says = plan.notes?.map((n) => `${n.what.fr} : ${n.instead.fr}`);
    expect(says).toContain('Yann, d’astreinte cette semaine : Antoine joue son rôle');
  });

  it('ESC-1 ESC-5 rungs and war room by its own windows', () => {
    const [manager, room] = ['ESC-1', 'ESC-5'].map((id) => rule(plan, id, 'silent')?.why.en);
    expect(manager).toContain('By rouge’s column. Jean-Pierre: due at');
    expect(room).toContain('The war room was due');
    const t0 = botRecord(plan, 'silent', '1', 'deployment').events.find((e) => e.type === 'page.delivered')?.at ?? 0;
    const drill = play(plan, { variant: 'deployment' }).until(t0 + MINUTE);
    const due = viewFor(plan, drill.state, 'on-call').deadlines.filter(
      (d) => d.kind === 'rung' || d.kind === 'war-room',
    );
    expect(due.map((d) => (d.dueAt - (drill.state.pagedAt ?? 0)) / MINUTE)).toEqual([6, 25]);
  });

  it('END-1 does not apply without a checklist', () => {
    expect(rule(plan, 'END-1')?.outcome).toBe('not-applicable');
  });
});

describe('SEV0 first, without templates', () => {
  const plan = plans.zeroFirst;

  it('no formal message is owed: COM-1 … COM-5, COM-7 and COM-8 do not apply, for the silent neither', () => {
    expect(applying(plan).filter((id) => id.startsWith('COM'))).toEqual([]);
    expect(plan.notes?.map((n) => n.what.en)).toContain('templates for news to the team');
  });

  it('SEV-1 SEV0 is the gravest level, whatever its number', () => {
    expect(rule(plan, 'SEV-1')?.why.en).toContain('all × outage = SEV0');
  });

  it('ACK-1 five minutes where the rulebook gives no time, and FIX-6 does not apply', () => {
    expect(rule(plan, 'ACK-1')?.why.en).toContain('5 min given for SEV0');
    expect(rule(plan, 'FIX-6')?.outcome).toBe('not-applicable');
  });

  it('ESC-1 a rung that names nobody of the contacts is answered by who has the job', () => {
    expect(rule(plan, 'ESC-1', 'silent')?.why.en).toContain('Jean-Pierre: due at');
    expect(rule(plan, 'END-4')?.outcome).toBe('full');
  });
});

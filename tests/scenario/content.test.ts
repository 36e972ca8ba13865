import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { rulebookIn } from '../../src/cli/packs.ts';
import { checkRunbook } from '../../src/runbook/check/check.ts';
import { severityOf } from '../../src/runbook/rulebook.ts';
import { onCallAt, readInstant } from '../../src/scenario/calendar.ts';
import { loadPlan } from '../../src/scenario/load.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { advance, apply, begin } from '../../src/sim/engine.ts';
import type { DrillEvent } from '../../src/sim/events.ts';

const FOLDER = 'scenarios/artisanat-dupont';
const MINUTE = 60_000;
const rulebook = rulebookIn(FOLDER);

function load(): Plan {
  const file = (name: string) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') });
  const digests = { pack: 'pack', rulebook: 'rulebook', scenario: 'scenario' };
  const read = loadPlan({ pack: file('pack.yaml'), scenario: file('inc-001-site-down.yaml'), rulebook, digests });
  if (!read.ok) throw new Error(read.problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`).join('\n'));
  return read.value;
}

const plan = load();
const variants = plan.variants.map((v) => v.id);

describe('the shop’s rulebook', () => {
  it.each(['en', 'fr'])(
    'is read whole from its runbook (%s): no line unexplained, nothing to mend but its one stale link',
    (lang) => {
      const { ok, reading, problems, missing } = checkRunbook(readFileSync(`${FOLDER}/runbook.${lang}.md`, 'utf8'));
      expect([ok, reading.unexplained, missing]).toEqual([true, [], []]);
      expect(problems.map((p) => p.code)).toEqual(['test-address']);
    },
  );

  it('gives each level its response and resolution times', () => {
    const minutes = rulebook.severities.map((s) => [
      s.id,
      (s.responseMs ?? 0) / MINUTE,
      (s.resolutionMs ?? 0) / MINUTE,
    ]);
    expect(minutes).toEqual([
      ['P1', 15, 60],
      ['P2', 30, 240],
      ['P3', 120, 1440],
      ['P4', 1440, 10_080],
    ]);
  });

  it.each([
    ['many', ['P3', 'P2', 'P1']],
    ['few', ['P4', 'P3', 'P2']],
    ['one', ['P4', 'P4', 'P3']],
  ])('puts %s users with low, medium and high impact at %j', (users, expected) => {
    expect(['low', 'medium', 'high'].map((impact) => severityOf(rulebook, { users, impact }))).toEqual(expected);
  });

  it('climbs the ladder: P1 lead developer at 15, CTO at 30, war room at 60; P2 at 30 and 60; P3 holds from 15', () => {
    const climbs = rulebook.escalation
      .filter((r) => r.kind !== 'hold')
      .map((r) => `${r.severity} ${r.fromMs / MINUTE} ${r.to}`);
    expect(climbs).toEqual(['P1 15 lead-dev', 'P1 30 cto', 'P1 60 war-room', 'P2 30 lead-dev', 'P2 60 cto']);
    expect(rulebook.escalation.find((r) => r.severity === 'P3')).toMatchObject({ fromMs: 15 * MINUTE, kind: 'hold' });
    expect(rulebook.escalation.some((r) => r.severity === 'P4')).toBe(false);
  });

  it.each([
    ['2026-01-01T12:00:00+01:00', 'S01', 'Thomas', 'Lucas'],
    ['2026-01-05T09:00:00+01:00', 'S02', 'Lucas', 'Antoine'],
    ['2026-01-12T08:59:00+01:00', 'S02', 'Lucas', 'Antoine'],
    ['2026-01-12T09:00:00+01:00', 'S03', 'Antoine', 'Thomas'],
    ['2026-01-20T03:00:00+01:00', 'S04', 'Thomas', 'Lucas'],
    ['2026-03-03T14:02:00+01:00', 'S02', 'Lucas', 'Antoine'],
    ['2026-12-30T12:00:00+01:00', 'S01', 'Thomas', 'Lucas'],
  ])('has on call at %s: week %s, %s then %s', (iso, week, primary, secondary) => {
    const instant = readInstant(iso);
    expect(instant && onCallAt(rulebook, instant)).toMatchObject({ week, primary, secondary });
  });

  it('knows the people, four procedures with three branches each, four roles, five closing lines', () => {
    const names = rulebook.contacts.map((c) => c.name);
    expect(names).toEqual([null, null, 'Thomas', 'Jean-Pierre', 'Jean Dupont']);
    expect(rulebook.procedures.map((p) => [p.id, p.severity, p.branches.length])).toEqual([
      ['INC-001', 'P1', 3],
      ['INC-002', 'P1', 3],
      ['INC-003', 'P2', 3],
      ['INC-004', 'P3', 3],
    ]);
    expect(rulebook.roles.map((r) => r.id)).toEqual(['on-call', 'ic', 'sme', 'communication']);
    expect(rulebook.checklist.map((c) => c.claims)).toEqual([
      'resolved',
      'communicated',
      'post-mortem',
      'evidence-saved',
      'timeline',
    ]);
  });

  it('uses every slot of every template in both languages, and no other', () => {
    for (const { id, slots, body } of rulebook.templates) {
      const wanted = slots.map((s) => s.id).sort();
      for (const text of [body.en, body.fr]) {
        const used = new Set([...text.matchAll(/\{([a-z-]+)\}/g)].map((m) => m[1]));
        expect([...used].sort(), id).toEqual(wanted);
      }
    }
  });
});

describe('the incident', () => {
  const started = (variant: string, seed: string) =>
    begin(plan, { variant, seed, seat: 'on-call', mode: 'practice', extended: 1 });
  const pageIn = (events: readonly DrillEvent[]) => events.find((e) => e.type === 'page.delivered');

  it.each(variants)('%s: pages for the first time 20 to 60 s after the start', (variant) => {
    for (let seed = 0; seed < 25; seed++) {
      const { state } = started(variant, `first page ${seed}`);
      const at = pageIn(advance(plan, state, 2 * MINUTE).events)?.at ?? 0;
      expect(at).toBeGreaterThanOrEqual(20_000);
      expect(at).toBeLessThanOrEqual(60_000);
    }
  });

  /** How things stand some ten minutes after an action of the first minutes. */
  function tenMinutesAfter(variant: string, action: string) {
    const { state } = started(variant, 'one action');
    const paged = advance(plan, state, 2 * MINUTE).state;
    const done = apply(plan, paged, { seat: 'on-call', command: { type: 'act', action } });
    expect(done.ok).toBe(true);
    const later = advance(plan, done.state, 12 * MINUTE);
    const finished = later.events.find((e) => e.type === 'action.finished');
    return {
      mitigated: later.state.mitigatedAt !== null,
      failed: finished?.type === 'action.finished' && finished.failed,
    };
  }

  const fixable = plan.variants.filter((v) => v.fixable);

  it.each(fixable.map((v) => [v.id, v.right[0] ?? '']))(
    '%s: ends by %s, which fails in the other variants',
    (variant, fix) => {
      expect(tenMinutesAfter(variant, fix)).toEqual({ mitigated: true, failed: false });
      for (const other of variants.filter((v) => v !== variant)) {
        expect(tenMinutesAfter(other, fix), other).toEqual({ mitigated: false, failed: true });
      }
    },
  );

  it('the provider’s outage ends by no action, and lasts beyond the first rung past the on-call', () => {
    for (const action of plan.actions) expect(tenMinutesAfter('provider', action.id).mitigated, action.id).toBe(false);
    const outage = plan.faults.find((f) => f.id === 'db-out');
    expect(outage?.lasts?.[0]).toBeGreaterThan(30 * MINUTE);
  });

  it.each(variants)('%s: something tells its cause, and two red herrings do not', (variant) => {
    const here = plan.evidence.filter((e) => e.only === null || e.only.includes(variant));
    expect(here.filter((e) => e.tells?.includes(variant)).length).toBeGreaterThanOrEqual(3);
    const herrings = here.filter((e) => HERRINGS.has(e.id));
    expect(herrings.length).toBeGreaterThanOrEqual(2);
    expect(herrings.flatMap((e) => e.tells ?? [])).toEqual([]);
  });

  const HERRINGS = new Set([
    'photos-alert',
    'neon-elsewhere',
    'vercel-drains',
    'copy-only',
    'ran-a-day',
    'stripe-dashboard-slow',
  ]);

  it('gives no answer away before the level is declared', () => {
    const { title, briefing, objectives } = plan.scenario;
    const giveaway =
      /\bP[1-4]\b|INC-\d|rollback|retour en arrière|release|deploy|déploi|neon|provider|fournisseur|cms|announcement|annonce/i;
    for (const text of [title, briefing, ...objectives, ...plan.alerts.filter((a) => a.pages).map((a) => a.name)]) {
      expect(text.en).not.toMatch(giveaway);
      expect(text.fr).not.toMatch(giveaway);
    }
    for (const alert of plan.alerts)
      expect(`${alert.name.en} ${alert.name.fr} ${alert.label}`).not.toMatch(/\bP[1-4]\b|INC-\d/);
  });

  it('says every sentence in both languages', () => {
    const same = textsIn(plan).filter(({ en, fr }) => en === fr && /[a-z]+ [a-z]+ [a-z]+ [a-z]+/i.test(en));
    expect(same).toEqual([]);
  });

  it('prints five to ten log lines a second on an ordinary day', () => {
    const perSecond = plan.logs.reduce((sum, stream) => sum + 1000 / stream.everyMs, 0);
    expect(perSecond).toBeGreaterThan(5);
    expect(perSecond).toBeLessThan(10);
  });
});

/** Every text in both languages in a piece of data. */
function textsIn(data: unknown): { en: string; fr: string }[] {
  if (data === null || typeof data !== 'object') return [];
  if ('en' in data && 'fr' in data) return [{ en: String(data.en), fr: String(data.fr) }];
  return Object.values(data).flatMap(textsIn);
}

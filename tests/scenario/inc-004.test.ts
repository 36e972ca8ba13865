import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { score } from '../../src/scoring/score.ts';
import { seriesAt } from '../../src/sim/world/series.ts';
import { type Played, play } from '../support/play.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const { plan: afternoon } = await planOf('inc-004-odd-ones-out');
const { plan: night } = await planOf('inc-004-late-shift');
const FIX = { 'edge-case': 'handle-input', race: 'key-and-lock', dependency: 'guard-calls' } as const;
const variants = ['edge-case', 'race', 'dependency'] as const;

const paged = (variant: string, plan = afternoon, seed = 'by hand') =>
  play(plan, { variant, seed })
    .until(4 * MINUTE)
    .give({ type: 'acknowledge' });
const later = (drill: Played, ms: number) => drill.until(drill.state.now + ms);
const act = (drill: Played, action: string, then: number) => later(drill.give({ type: 'act', action }), then);
const outcome = (drill: Played) => drill.all('action.finished').at(-1);
const scored = (drill: Played, plan = afternoon) =>
  score(plan, drill.events, { mode: 'practice', extended: 1, seat: 'on-call' });
const rule = (drill: Played, id: string, plan = afternoon) => scored(drill, plan).rules.find((r) => r.id === id);

describe.each([afternoon, night])('$scenario.id', (plan) => {
  const all = plan.variants.map((v) => v.id);

  it.each(all)('%s: pages within four minutes of the start, never before it, and for no more than it is', (variant) => {
    for (let seed = 0; seed < 25; seed++) {
      const drill = play(plan, { variant, seed: `page ${seed}` }).until(4 * MINUTE);
      expect(drill.all('page.delivered')[0]?.at ?? -1).toBeGreaterThan(0);
      expect(drill.state.truth.losses.every((l) => l.share < 0.05)).toBe(true);
    }
  });

  it.each(all)('%s: something tells its cause, and two herrings do not', (variant) => {
    const here = plan.evidence.filter((e) => e.only === null || e.only.includes(variant));
    expect(here.filter((e) => e.tells?.includes(variant)).length).toBeGreaterThanOrEqual(3);
    const herrings = here.filter((e) => HERRINGS.includes(e.id));
    expect(herrings.length).toBeGreaterThanOrEqual(2);
    expect(herrings.flatMap((e) => e.tells ?? [])).toEqual([]);
  });

  const HERRINGS = ['words-only', 'sentry-late', 'deadlock-note', 'deadlock-group', 'lint-only', 'stripe-elsewhere']
    .concat(['loud-418', 'dates-only', 'neon-singapore'])
    .concat(['sharp-bump', 'stripe-planned']);

  it('gives no answer away before the level is declared', () => {
    const { title, briefing, objectives } = plan.scenario;
    const giveaway =
      /\bP[1-4]\b|INC-\d|rollback|release|deploy|déploi|Cors|carrier|transporteur|emoji|P2002|double|twice/i;
    const pages = plan.alerts.filter((a) => a.pages).map((a) => a.name);
    for (const text of [title, briefing, ...objectives, ...pages]) {
      expect(text.en).not.toMatch(giveaway);
      expect(text.fr).not.toMatch(giveaway);
    }
  });

  it('says every sentence in both languages', () => {
    const same = textsIn(plan).filter(({ en, fr }) => en === fr && /[a-z]+ [a-z]+ [a-z]+ [a-z]+/i.test(en));
    expect(same).toEqual([]);
  });
});

describe('the Tuesday after Easter', () => {
  it.each(variants)('%s: ends by its own fix, which fails in the other two and costs an hour there', (variant) => {
    const drill = act(paged(variant), FIX[variant], 100 * MINUTE);
    expect(drill.state.mitigatedAt).not.toBeNull();
    expect(drill.all('mitigated').at(-1)?.by).toBe(FIX[variant]);
    for (const other of variants.filter((v) => v !== variant)) {
      const astray = act(paged(other), FIX[variant], 100 * MINUTE);
      expect(outcome(astray)).toMatchObject({ failed: true, harm: { points: 3 } });
      expect(astray.state.mitigatedAt).toBeNull();
    }
  });

  it('edge case: an error that is only caught goes quiet, and sells orders that cannot ship', () => {
    const drill = act(paged('edge-case'), 'swallow', 35 * MINUTE);
    expect(seriesAt(afternoon, drill.state.world, 'checkout-errors', drill.state.now)).toBeLessThan(0.005);
    expect(drill.state.injected).toContain('labels-refused');
    expect(drill.state.mitigatedAt).toBeNull();
    expect(drill.state.truth.losses).toMatchObject([{ capability: 'shipping' }]);
    expect(outcome(drill)).toMatchObject({ harm: { points: 7 } });
    act(drill, 'handle-input', 80 * MINUTE);
    expect(drill.state.mitigatedAt).not.toBeNull();
    expect(rule(drill, 'FIX-3')?.points).toBe(-7);
  });

  it('race: P3 until the captures of four o’clock, then P2, which somebody says within three minutes', () => {
    const drill = paged('race').until(50 * MINUTE);
    expect(drill.state.truth.severity).toBe('P3');
    drill.until(60 * MINUTE);
    expect(drill.state.truth.severity).toBe('P2');
    const [first, second] = drill.all('truth.knowable');
    expect(first?.severity).toBe('P3');
    expect(second).toMatchObject({ severity: 'P2', by: 'chat:charged-twice' });
    expect((second?.at ?? 0) - 54 * MINUTE).toBeLessThanOrEqual(3 * MINUTE);
  });

  it('race: SEV-3 asks to call it again within ten minutes; a jump stops for the news', () => {
    const seen = paged('race')
      .give({ type: 'classify', cell: { users: 'few', impact: 'medium' }, why: '', evidence: [] })
      .give({ type: 'declare', severity: 'P3' });
    act(seen, 'key-and-lock', 10_000);
    for (let i = 0; i < 12 && !seen.state.injected.includes('charged-twice'); i++)
      seen.give({ type: 'jump', until: 3 * HOUR });
    expect(seen.all('jumped').at(-1)?.why).toBe('chat.said');
    seen
      .give({ type: 'classify', cell: { users: 'few', impact: 'high' }, why: '', evidence: [] })
      .give({ type: 'declare', severity: 'P2' });
    expect(rule(later(seen, 2 * HOUR), 'SEV-3')?.outcome).toBe('full');

    const slept = paged('race')
      .give({ type: 'declare', severity: 'P3' })
      .until(4 * HOUR);
    expect(slept.state.injected).toContain('cto-hears');
    expect(rule(slept, 'SEV-3')?.outcome).toBe('none');
    expect(rule(slept, 'COM-1')?.outcome).toBe('none');
  });

  it('race: a second try without a key charges twice at once', () => {
    const drill = act(paged('race'), 'retry-order', 22 * MINUTE);
    expect(drill.state.truth.severity).toBe('P2');
    expect(outcome(drill)).toMatchObject({ harm: { points: 9 } });
    expect(drill.state.injected).toContain('charged-twice');
    expect(act(drill, 'key-and-lock', 100 * MINUTE).state.mitigatedAt).not.toBeNull();
  });

  it('dependency: retries without a limit make it P2, until they are rolled back or guarded', () => {
    const storm = act(paged('dependency'), 'retry-calls', 25 * MINUTE);
    expect(storm.state.truth.severity).toBe('P2');
    expect(storm.state.injected).toContain('storm-report');
    expect(storm.all('alert.fired').map((a) => a.alert)).toContain('latency-high');
    const back = act(storm, 'rollback', 8 * MINUTE);
    expect(back.state.truth.severity).toBe('P3');
    expect(act(back, 'guard-calls', 90 * MINUTE).state.mitigatedAt).not.toBeNull();
    expect(rule(back, 'FIX-3')?.points).toBe(-9);
  });

  it.each(variants)('%s: leaving a P3 of the afternoon for the morning is no answer', (variant) => {
    const drill = paged(variant)
      .give({ type: 'declare', severity: 'P3' })
      .give({ type: 'create-ticket', title: 'later' })
      .give({ type: 'defer', owner: 'antoine', until: '2026-04-08T09:00:00+02:00' })
      .give({ type: 'close' });
    expect(scored(drill).capped).toBe(true);
  });
});

describe('twenty to midnight', () => {
  const defer = { type: 'defer', owner: 'thomas', until: '2026-04-16T09:00:00+02:00' } as const;
  const judged = (variant: string, severity: string, impact: string) =>
    paged(variant, night)
      .give({ type: 'classify', cell: { users: 'few', impact }, why: '', evidence: [] })
      .give({ type: 'declare', severity });

  it('CAP what comes before the payment can wait: evidence for both sides, ticket, owner and nine o’clock pass without a fix', () => {
    const drill = paged('note', night).give({ type: 'look', item: 'console:errors' });
    drill.until(drill.state.now + MINUTE).give({ type: 'look', item: 'errors:grp-n1' });
    drill
      .until(drill.state.now + MINUTE)
      .give({
        type: 'classify',
        cell: { users: 'few', impact: 'medium' },
        why: '',
        evidence: [
          { item: 'alert:checkout-odd', users: 'few' },
          { item: 'errors:grp-n1', impact: 'medium' },
        ],
      })
      .give({ type: 'declare', severity: 'P3' })
      .give({ type: 'create-ticket', title: 'for the morning' })
      .give(defer)
      .give({ type: 'close' });
    expect(scored(drill, night)).toMatchObject({ capped: false, rating: 'P' });
    expect(rule(drill, 'ACK-2', night)?.outcome).toBe('full');
    expect(rule(drill, 'END-2', night)?.outcome).toBe('not-applicable');
  });

  it('CAP left to the morning unseen is no pass', () => {
    const drill = judged('note', 'P3', 'medium')
      .give({ type: 'create-ticket', title: 'for the morning' })
      .give(defer)
      .give({ type: 'close' });
    expect(scored(drill, night)).toMatchObject({ capped: true });
  });

  it('waking Lucas for it loses', () => {
    const drill = judged('note', 'P3', 'medium')
      .give({ type: 'escalate', to: 'lucas', by: 'page', message: 'Please help.' })
      .give({ type: 'create-ticket', title: 'for the morning' })
      .give(defer)
      .give({ type: 'close' });
    expect(rule(drill, 'ACK-2', night)?.outcome).toBe('none');
    expect(scored(drill, night).total).toBeLessThan(80);
  });

  it('what comes after the payment cannot: P2 is not to be deferred, and what was called P3 is capped', () => {
    expect(judged('paid', 'P2', 'high').refused(defer)).toBe('too-grave');
    const drill = judged('paid', 'P3', 'medium')
      .give({ type: 'create-ticket', title: 'for the morning' })
      .give(defer)
      .give({ type: 'close' });
    expect(scored(drill, night).total).toBeLessThanOrEqual(49);
    expect(rule(drill, 'ACK-2', night)?.why.en).not.toMatch(/working hours/);
  });

  it('paid: the switch ends it after the first rung fell due; in the other variant it fails', () => {
    const drill = act(judged('paid', 'P2', 'high'), 'reserve-later', 50 * MINUTE);
    expect(drill.state.mitigatedAt).toBeGreaterThan((drill.state.pagedAt ?? 0) + 30 * MINUTE);
    const astray = act(judged('note', 'P3', 'medium'), 'reserve-later', 50 * MINUTE);
    expect(outcome(astray)).toMatchObject({ failed: true });
    expect(astray.state.mitigatedAt).toBeNull();
    expect(act(astray, 'handle-input', 75 * MINUTE).state.mitigatedAt).not.toBeNull();
  });
});

/** Every text in both languages in a piece of data. */
function textsIn(data: unknown): { en: string; fr: string }[] {
  if (data === null || typeof data !== 'object') return [];
  if ('en' in data && 'fr' in data) return [{ en: String(data.en), fr: String(data.fr) }];
  return Object.values(data).flatMap(textsIn);
}

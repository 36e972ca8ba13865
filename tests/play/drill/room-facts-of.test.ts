import { describe, expect, it } from 'vitest';

import { planOf } from '../../../src/cli/packs.ts';
import { type RoomSetting, roomFactsOf } from '../../../src/play/screens/drill/room-strip/room-facts-of.ts';
import { stateSummary } from '../../../src/play/screens/drill/state-summary.ts';
import { viewFor } from '../../../src/sim/view-for.ts';
import { drillPlan } from '../../support/drill-plan.ts';
import { type Played, play } from '../../support/play.ts';
import { shippedScenarios } from '../../support/shipped.ts';

const setting = (now: number): RoomSetting => ({
  now,
  lang: 'en',
  reducedMotion: false,
  speed: 1,
  size: 'full',
  spark: { values: [1, 2, 3], label: 'orders' },
  tolls: 0,
});

const roomOf = (drill: Played, now = drill.state.now) =>
  roomFactsOf(viewFor(drillPlan, drill.state, 'on-call'), drillPlan.rulebook, setting(now));

function paged(): Played {
  const drill = play(drillPlan);
  while (drill.state.pagedAt === null) drill.until(drill.state.now + 10_000);
  return drill;
}

const declared = () => paged().give({ type: 'acknowledge' }).give({ type: 'declare', severity: 'P1' });

describe('the facts of the room', () => {
  it('are calm before the page, ring with it, and tense up once it is answered', () => {
    expect(roomOf(play(drillPlan)).mood).toBe('calm');
    const ringing = roomOf(paged());
    expect(ringing.mood).toBe('page');
    expect(ringing.phone.ringing).toBe(true);
    expect(ringing.bell.state).toBe('ringing');
    expect(roomOf(paged().give({ type: 'acknowledge' })).mood).toBe('tense');
  });

  it('hang the bell tilted once a deadline is missed', () => {
    const drill = declared();
    const due = viewFor(drillPlan, drill.state, 'on-call').deadlines.find((d) => d.doneAt === null)?.dueAt ?? 0;
    const late = roomOf(drill, due + 60_000);
    expect(late.mood).toBe('late');
    expect(late.bell).toMatchObject({ state: 'late', ratio: 0 });
  });

  it('seat the trainee first, and show gaps only once an incident is declared', () => {
    const quiet = roomOf(play(drillPlan)).seats;
    expect(quiet[0]?.status).toBe('you');
    expect(quiet.some((seat) => seat.status === 'empty')).toBe(false);
    expect(roomOf(declared()).seats.some((seat) => seat.status === 'empty')).toBe(true);
  });

  it('head the wall with the page that fires, and with nothing else', () => {
    const [alert] = viewFor(drillPlan, paged().state, 'on-call').alerts.filter(({ pages }) => pages);
    expect(roomOf(paged()).map.banner).toEqual({ tone: 'bad', title: alert?.name.en, detail: '' });
    expect(roomOf(play(drillPlan)).map.banner.tone).toBe('ok');
  });

  it('never name a strained system in the head of the wall: it may be the cause', async () => {
    for (const scenario of shippedScenarios()) {
      const { plan } = await planOf(scenario);
      for (const { id } of plan.variants) {
        const drill = play(plan, { variant: id });
        for (let at = 0; at <= 30 * 60_000; at += 60_000) {
          const view = viewFor(plan, drill.until(at).state, 'on-call');
          const { title } = roomFactsOf(view, plan.rulebook, setting(at)).map.banner;
          const pages = view.alerts.filter((alert) => alert.pages).map((alert) => alert.name.en);
          expect(['All normal', 'No page firing', ...pages]).toContain(title);
        }
      }
    }
  });

  it('link only systems that are on the map', () => {
    const { map } = roomOf(paged());
    const ids = new Set(map.systems.map((system) => system.id));
    for (const link of map.links) expect(ids.has(link.from) && ids.has(link.to)).toBe(true);
  });
});

describe('the summary in words', () => {
  it('says the same in both languages, sentence by sentence', () => {
    const view = viewFor(drillPlan, declared().state, 'on-call');
    const en = stateSummary(view, drillPlan.rulebook, view.now, 'en');
    const fr = stateSummary(view, drillPlan.rulebook, view.now, 'fr');
    expect(en).toContain('Declared P1.');
    expect(fr).toContain('Déclaré P1.');
    expect(fr).toHaveLength(en.length);
  });

  it('names no cause and no fault', () => {
    const view = viewFor(drillPlan, declared().state, 'on-call');
    const words = stateSummary(view, drillPlan.rulebook, view.now, 'en').join(' ');
    for (const cause of drillPlan.scenario.causes) expect(words).not.toContain(cause.name.en);
  });
});

/** A page that reaches the second on call because the first does not answer. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;
const onCall = { week: 'S01', primary: 'Bob', secondary: 'Ada', weekend: true };
const plan: Plan = { ...drillPlan, onCall, scenario: { ...drillPlan.scenario, paged: 'secondary' } };
const atOnce: Plan = { ...plan, onCall: { ...onCall, primary: 'Ada', secondary: 'Bob' }, scenario: drillPlan.scenario };

describe('the second on call is paged', () => {
  const first = play(atOnce)
    .until(15 * MINUTE)
    .all('page.delivered')[0];

  it('five minutes after the first on call, who did not answer', () => {
    const drill = play(plan).until(15 * MINUTE);
    const [page] = drill.all('page.delivered');
    expect(page).toMatchObject({ alert: first?.alert, to: 'ada' });
    expect(page?.at).toBe((first?.at ?? 0) + 5 * MINUTE);
    expect(drill.state.pagedAt).toBe(page?.at);
    expect(drill.state.people.bob?.status).toBe('silent');
  });

  it('and reads in the alert channel whose phone rang before', () => {
    const said = play(plan)
      .until(15 * MINUTE)
      .all('chat.said')
      .filter((line) => line.from === 'bot')
      .map((line) => (typeof line.text === 'string' ? line.text : line.text.en));
    expect(said).toEqual([
      'Paging Bob Small, first on call.',
      'No answer from Bob Small in 5 minutes. Paging Ada Small, second on call.',
    ]);
  });

  it('who calls themselves is sent to the other one on call', () => {
    const drill = play(plan).until(15 * MINUTE);
    const step = () => drill.give({ type: 'escalate', to: 'ada', by: 'call', message: 'Help' });
    expect(step).toThrow('the other one on call (Bob');
  });
});

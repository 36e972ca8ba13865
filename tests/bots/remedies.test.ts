import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { remedyFor } from '../../src/bots/expert/remedies.ts';
import { OBSERVATIONS } from '../../src/scenario/format/scenario.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const guide = readFileSync('docs/SCENARIOS.md', 'utf8');

/** The signs that the guide for trainers says the expert acts on, with the kinds of action beside them. */
function promised(): Map<string, string[]> {
  const told = /It knows what to do about these signs:\s([\s\S]*?)\.\s/.exec(guide)?.[1] ?? '';
  return new Map(
    [...told.matchAll(/((?:`[\w-]+`(?:\sand\s)?)+)\s\(([^)]*)\)/g)].flatMap(([, signs = '', kinds = '']) =>
      [...signs.matchAll(/`([\w-]+)`/g)].map(([, sign = '']) => [sign, kinds.split(/,\s+/)] as const),
    ),
  );
}

describe('what the expert does about a sign', () => {
  const view = viewFor(drillPlan, play(drillPlan, { variant: 'release' }).state, 'on-call');
  const finding = { id: 'one', item: 'page:home', at: 0, users: null, impact: null, capability: null };
  const kindsFor = (observation: (typeof OBSERVATIONS)[number]) =>
    remedyFor({ ...view, findings: [{ ...finding, observation, text: { en: 'seen', fr: 'vu' } }] })?.kinds;

  it('is what the guide for trainers says, for each sign there is', () => {
    const signs = promised();
    expect(signs.size).toBeGreaterThan(10);
    for (const observation of OBSERVATIONS) expect(kindsFor(observation), observation).toEqual(signs.get(observation));
  });

  it('knows a certificate that ran out from a name that leads elsewhere', () => {
    expect(kindsFor('certificate-expired')).toEqual(['renew-certificate']);
    expect(kindsFor('name-leads-elsewhere')).toEqual(['revert-zone']);
  });
});

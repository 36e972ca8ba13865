import { describe, expect, it } from 'vitest';
import { viewFor } from '../../src/sim/view-for.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;
const begun = () => play(drillPlan, { variant: 'release' }).until(3 * MINUTE);

describe('looking', () => {
  it('counts when its output has arrived, one thing after another', () => {
    const drill = begun().give({ type: 'look', item: 'panel:load' }).give({ type: 'look', item: 'logs:app-500' });
    expect(drill.refused({ type: 'look', item: 'logs:app-500' })).toBe('still-loading');
    drill.until(3 * MINUTE + 5999);
    expect(drill.state.seen).toContain('panel:load');
    expect(drill.all('evidence.seen')).toHaveLength(0);
    drill.until(3 * MINUTE + 6000);
    expect(drill.all('evidence.seen')).toMatchObject([{ evidence: 'seen-500', users: 'many', impact: 'high' }]);
  });

  it('again tells the same only after the truth has changed', () => {
    const drill = begun();
    const look = () => drill.give({ type: 'look', item: 'logs:app-500' }).until(drill.state.now + 5000);
    look();
    look();
    expect(drill.all('evidence.seen')).toHaveLength(1);
    drill.give({ type: 'act', action: 'rollback' }).until(8 * MINUTE);
    look();
    expect(drill.all('evidence.seen')).toHaveLength(2);
    expect(drill.state.findings).toHaveLength(1);
  });

  it('at a console tells nothing by itself, but shows what can be looked at', () => {
    const drill = begun()
      .give({ type: 'look', item: 'console:logs' })
      .until(4 * MINUTE);
    expect(drill.all('evidence.seen')).toHaveLength(0);
    expect(viewFor(drillPlan, drill.state, 'on-call').looks[0]?.items).toContain('logs:app-500');
  });

  it('at what is not there is refused', () => {
    expect(begun().refused({ type: 'look', item: 'mail:customer-mail' })).toBe('nothing-there');
  });

  it('in the terminal prints what curl prints, as the world is then', () => {
    const drill = begun();
    const typed = (input: string) => {
      drill.give({ type: 'look', item: 'console:terminal', input }).until(drill.state.now + 4000);
      return drill.all('look.arrived').at(-1);
    };
    expect(typed('curl -I https://shop.example/')).toMatchObject({
      item: 'page:home',
      output: 'HTTP/2 500',
    });
    expect(typed('curl https://shop.example')).toMatchObject({ item: 'page:home', output: 'sorry' });
    expect(typed('dig shop.example')).toMatchObject({ item: 'console:terminal', output: 'sh: 1: dig: not found' });
    expect(typed('curl https://else.example/x')?.output).toBe('curl: (6) Could not resolve host: else.example');
    drill.give({ type: 'act', action: 'rollback' }).until(8 * MINUTE);
    expect(typed('curl -i https://shop.example/')?.output).toBe('HTTP/2 200\nx-release: r1\n\nhello');
  });

  it('in the terminal prints what curl says where no HTTP answer comes, and a time-out where nothing is said', () => {
    const without = (body: string) => ({
      ...drillPlan,
      faults: drillPlan.faults.map((f) => ({ ...f, pages: f.pages.map((p) => ({ ...p, status: 0, body })) })),
    });
    const asked = (body: string, input: string) => {
      const drill = play(without(body), { variant: 'release' }).until(3 * MINUTE);
      drill.give({ type: 'look', item: 'console:terminal', input }).until(drill.state.now + 4000);
      return drill.all('look.arrived').at(-1)?.output;
    };
    const handshake = '*  expire date: Mar 15 09:00:00 2026 GMT\ncurl: (60) SSL certificate problem';
    expect(asked(handshake, 'curl -I https://shop.example/')).toBe(handshake);
    expect(asked(handshake, 'curl https://shop.example/')).toBe(handshake);
    expect(asked('', 'curl https://shop.example/')).toMatch(
      /^curl: \(28\) Failed to connect to shop\.example .*timed out$/,
    );
  });

  it('is needed before a thing can be pinned or claimed', () => {
    const drill = begun();
    expect(drill.refused({ type: 'pin', item: 'logs:app-500' })).toBe('not-looked-at');
    drill.give({ type: 'pin', item: 'alert:errors-high', users: 'many' });
    expect(drill.state.pins).toHaveLength(1);
  });
});

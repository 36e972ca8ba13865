import { describe, expect, it } from 'vitest';
import { filmPort } from '../../src/drill/film-port.ts';
import { searchWith } from '../../src/drill/search.ts';
import { filmOf } from '../../src/record/film.ts';
import type { Command } from '../../src/sim/commands/index.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { rig } from './rig.ts';

const MINUTE = 60_000;
const searcher = searchWith((step) => step());

/** Plays a little drill and keeps what the screens saw on the way. */
async function played() {
  const { host, pass } = rig();
  const doing: Command[] = [
    { type: 'acknowledge' },
    { type: 'look', item: 'console:metrics' },
    { type: 'note', text: 'Looked.' },
  ];
  const shots = doing.map((command) => {
    pass(4 * MINUTE, 1000);
    host.send(command);
    return { now: host.view().now, view: JSON.stringify(host.view()), events: host.events().length };
  });
  pass(3 * MINUTE, 1000);
  await host.finish();
  const record = host.record();
  if (!record) throw new Error('not finished');
  const film = filmOf(drillPlan, record);
  return { shots, record, port: filmPort({ plan: drillPlan, film, header: record.header, searcher }) };
}

describe('a drill that is over', () => {
  it('shows at each moment what its seat saw then, in any order', async () => {
    const { shots, port } = await played();
    for (const shot of [...shots, ...shots.toReversed()]) {
      port.seek(shot.now);
      const view = port.view();
      const seen = { ...view, looks: view.looks.filter((l) => !l.arrived || port.opened(l.item)) };
      expect(JSON.stringify(seen)).toBe(shot.view);
      expect(port.events()).toHaveLength(shot.events);
      expect(port.clock().now).toBe(shot.now);
    }
  });

  it('stays within the drill and tells its listeners when it moves', async () => {
    const { record, port } = await played();
    let told = 0;
    const stop = port.subscribe(() => {
      told += 1;
    });
    port.seek(record.endAt + MINUTE);
    expect(port.clock().now).toBe(record.endAt);
    port.seek(-MINUTE);
    expect(port.clock().now).toBe(0);
    port.seek(0);
    expect(told).toBe(2);
    stop();
    port.seek(MINUTE);
    expect(told).toBe(2);
  });

  it('opens every console to who looks back, and knows which the seat had opened', async () => {
    const { port } = await played();
    port.seek(15 * MINUTE);
    expect(port.opened('console:metrics')).toBe(true);
    expect(port.opened('console:mail')).toBe(false);
    const ready = port
      .view()
      .looks.filter((l) => l.arrived)
      .map((l) => l.item);
    expect(ready).toEqual(expect.arrayContaining(['console:metrics', 'console:mail']));
  });

  it('says at what pace it is shown, and stands still until then', async () => {
    const { port } = await played();
    expect(port.clock()).toMatchObject({ paused: true, now: 0 });
    port.run(16);
    expect(port.clock()).toMatchObject({ paused: false, effectivePace: 16, now: 0 });
    port.run(0);
    expect(port.clock().paused).toBe(true);
  });

  it('shows no signal later than its moment, and takes no command', async () => {
    const { port } = await played();
    port.seek(5 * MINUTE);
    expect(port.logs({ before: 40 * MINUTE, count: 50 }).every(({ at }) => at <= 5 * MINUTE)).toBe(true);
    const before = port.view();
    expect(port.send({ type: 'note', text: 'Too late.' })).toMatchObject({ ok: false, rejection: { code: 'over' } });
    expect(port.view()).toBe(before);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { readLine } from '../../src/cli/play/lines.ts';
import { newsIn, timeText } from '../../src/cli/play/news.ts';
import { readRecord } from '../../src/record/parse.ts';
import { verify } from '../../src/record/verify.ts';
import { advance, begin } from '../../src/sim/engine.ts';
import { viewFor } from '../../src/sim/view-for.ts';
import { tocsin, tocsinWith } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { plan } = await planOf('inc-001-site-down');
const options = { seed: '1', seat: 'on-call', mode: 'practice', extended: 1, variant: 'deployment' } as const;
const drill = advance(plan, begin(plan, options).state, 120_000);
const view = viewFor(plan, drill.state, 'on-call');

const SCRIPT = `# by a script
wait 1m
ack
look console:logs
wait 10s
look logs:fn-a1
wait 10s
look page:checkout
wait 10s
judge many high page:checkout
declare P1
do rollback
wait 5m
close
`;

describe('tocsin play', () => {
  const record = join(folder, 'drill.json');

  it('plays a script, prints what the seat sees and what it scores, and keeps a record that replays', () => {
    const ran = tocsinWith({ input: SCRIPT }, 'play', plan.scenario.id, '--variant', 'deployment', '--record', record);
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const line of [
      /PAGE {3}Shop checks/,
      /console:logs lists logs:fn-a1/,
      /Every 500 carries/,
      /serves dpl_6bHn35 again/,
    ])
      expect(ran.out).toMatch(line);
    expect(ran.out).toMatch(/\n\d+(\.\d+)? of 100, [PSMU]\n/);
    const read = readRecord(readFileSync(record, 'utf8'), record);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.record.commands.map((c) => c.command.type)).toContain('declare');
    expect(verify(plan, read.record).ok).toBe(true);
  });

  it('says which digest differs, and at which event, of a record that was changed', () => {
    const changed = readFileSync(record, 'utf8').replace('"severity":"P1"', '"severity":"P2"');
    const path = join(folder, 'changed.json');
    writeFileSync(path, changed);
    const ran = tocsin('replay', path);
    expect(ran.code).toBe(1);
    expect(ran.out + ran.err).toMatch(/differ/);
    expect(ran.err).toMatch(/First difference: (event|command) \d+, at \d\d:\d\d/);
  });

  it('goes on after a line it does not understand, and ends with 1', () => {
    const ran = tocsinWith({ input: 'frobnicate\nack\nquit\n' }, 'play', plan.scenario.id, '--json');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('There is no frobnicate. Type help.\n');
    expect(ran.err).toContain('Refused: ');
    for (const line of ran.out.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});

describe('a line', () => {
  it.each([
    ['ack', { type: 'acknowledge' }],
    ['look console:logs', { type: 'look', item: 'console:logs' }],
    ['curl -I https://a.example', { type: 'look', item: 'console:terminal', input: 'curl -I https://a.example' }],
    ['page thomas Please come', { type: 'escalate', to: 'thomas', by: 'page', message: 'Please come', ask: 'join' }],
    ['role ic', { type: 'assign-role', role: 'ic', person: 'lucas' }],
    ['say incidents We are on it', { type: 'chat', channel: 'incidents', text: 'We are on it' }],
    ['give read-diff antoine 3m', { type: 'delegate', task: 'read-diff', to: 'antoine', reportInMs: 180_000 }],
    ['{"type":"close"}', { type: 'close' }],
    [
      'send incident-opened title=Shop down; severity=P1@P1',
      {
        type: 'send-message',
        template: 'incident-opened',
        channel: 'incidents',
        slots: { title: { text: 'Shop down' }, severity: { text: 'P1', pick: 'P1' } },
        lang: 'en',
      },
    ],
    [
      'write incident-update P1, looking.\\nNext update: 14:20',
      {
        type: 'send-message',
        template: 'incident-update',
        channel: 'incidents',
        text: 'P1, looking.\nNext update: 14:20',
        lang: 'en',
      },
    ],
  ])('%s', (line, command) => {
    expect(readLine(line, view)).toEqual({ do: 'command', command });
  });

  it.each([
    ['wait 90s', { do: 'wait', ms: 90_000 }],
    ['wait', { do: 'wait', ms: null }],
    ['  # nothing', { do: 'nothing' }],
    ['status', { do: 'status' }],
  ])('%s asks the terminal', (line, asked) => {
    expect(readLine(line, view)).toEqual(asked);
  });

  it.each(['declare', 'wait soon', 'wait -5m', 'look somewhere', '{"type":"win"}', '{', 'constructor', '__proto__ x'])(
    '%s is refused with a word on how',
    (line) => expect(readLine(line, view)).toMatch(/\S/),
  );

  it('never throws, whatever is typed', () => {
    const verb = fc.constantFrom(
      'send',
      'look',
      'judge',
      'page',
      'give',
      'post-mortem',
      'wait',
      'say',
      '{',
      '__proto__',
      'tick',
    );
    fc.assert(
      fc.property(verb, fc.string({ unit: 'binary', maxLength: 60 }), (first, rest) => {
        const line = readLine(`${first} ${rest}`, view);
        expect(typeof line === 'string' || 'do' in line).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('news', () => {
  it('tells everything once', () => {
    const first = newsIn(view, null, 'en');
    expect(first.some((n) => n.text.startsWith('PAGE'))).toBe(true);
    expect(newsIn(view, view, 'en')).toEqual([]);
  });

  it('names no fault, no variant and no cause', () => {
    const told = JSON.stringify(newsIn(view, null, 'en'));
    for (const secret of ['bad-release', 'missing-setting', 'db-out']) expect(told).not.toContain(secret);
  });

  it('writes times as a clock of the drill', () => {
    expect([0, 65_000, -60_000, 3_725_000].map(timeText)).toEqual(['00:00', '01:05', '-01:00', '62:05']);
  });
});

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
const table = { view, templates: plan.rulebook.templates, lang: 'en' } as const;

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
    expect(ran.out).toMatch(/\n\d+(\.\d+)? of 100, [PSMU] \([a-z ]+\)\n/);
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
    expect(readLine(line, table)).toEqual({ do: 'command', command });
  });

  it.each([
    ['wait 90s', { do: 'wait', ms: 90_000 }],
    ['wait', { do: 'wait', ms: null }],
    ['  # nothing', { do: 'nothing' }],
    ['status', { do: 'status' }],
  ])('%s asks the terminal', (line, asked) => {
    expect(readLine(line, table)).toEqual(asked);
  });

  it.each(['declare', 'wait soon', 'wait -5m', 'look somewhere', '{"type":"win"}', '{', 'constructor', '__proto__ x'])(
    '%s is refused with a word on how',
    (line) =>
      expect(readLine(line, table)).toEqual({ en: expect.stringMatching(/\S/), fr: expect.stringMatching(/\S/) }),
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
        const line = readLine(`${first} ${rest}`, table);
        expect('do' in line || (line.en !== '' && line.fr !== '')).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('a message', () => {
  const said = (line: string, lang: 'en' | 'fr' = 'en') => {
    const read = readLine(line, { ...table, lang });
    if ('do' in read) throw new Error(`it was read as ${JSON.stringify(read)}`);
    return read[lang];
  };

  it.each([
    ['send', 'The messages are: incident-opened, '],
    ['send incident-opend severity=P1', 'There is no message incident-opend. The messages are: incident-opened, '],
    ['send incident-opened', 'That would say nothing. Its slots are: severity=; title=; ic=; '],
    ['send incident-opened title=; severity= ', 'That would say nothing. Its slots are: severity=; '],
    ['send incident-opened Shop down', '“Shop down” is no SLOT=WORDS. Its slots are: '],
    ['send incident-opened titel=Shop down', 'incident-opened has no slot titel. Did you mean title? Its slots are: '],
    ['write', 'The messages are: incident-opened, '],
    ['write incident-opend P1', 'There is no message incident-opend.'],
  ])('%s is refused, with what there is', (line, start) => {
    expect(said(line).slice(0, start.length)).toBe(start);
  });

  it('is shown how to be written, in either language, by a line that can be sent', () => {
    for (const lang of ['en', 'fr'] as const)
      for (const { id } of plan.rulebook.templates) {
        const [, example = ''] = / (?:For example:|Par exemple\u202f:) (.*)$/.exec(said(`send ${id}`, lang)) ?? [];
        expect(readLine(example, { ...table, lang })).toMatchObject({
          do: 'command',
          command: { type: 'send-message', template: id, lang },
        });
      }
  });

  it('to the client goes to the client', () => {
    expect(readLine('send client-email service=Shop', table)).toMatchObject({ command: { channel: 'client-mail' } });
    expect(readLine('write client-email The shop is back.', table)).toMatchObject({
      command: { channel: 'client-mail' },
    });
  });

  it('picks by what stands behind the last @, and takes any other for words', () => {
    expect(readLine('send incident-opened ic=@lucas; title=a@b c; severity=P1@P1', table)).toMatchObject({
      command: { slots: { ic: { text: '@lucas' }, title: { text: 'a@b c' }, severity: { text: 'P1', pick: 'P1' } } },
    });
  });
});

describe('the help', () => {
  const helped = (line: string, lang: 'en' | 'fr') => {
    const read = readLine(line, { ...table, lang });
    if (!('do' in read) || read.do !== 'help') throw new Error(JSON.stringify(read));
    return read.text;
  };

  it('says what each line does, in the language that is spoken, and of one command alone', () => {
    expect(helped('help', 'en')).toMatch(/^ {2}wait \[TIME\] +let time pass/m);
    expect(helped('?', 'fr')).toMatch(/^ {2}wait \[DURÉE\] +laisser passer le temps/m);
    expect(helped('help declare', 'en').trim().split('\n')).toHaveLength(1);
    expect(helped('help send incident-update', 'en')).toContain('Its slots are: severity=; ');
  });

  it('a slip of the keyboard is answered with what was meant', () => {
    expect(readLine('loook console:logs', table)).toEqual({
      en: 'There is no loook. Did you mean look? Type help.',
      fr: 'Il n’y a pas de loook. Vouliez-vous dire look\u202f? Tapez help.',
    });
  });
});

describe('tocsin play in French', () => {
  it('speaks French throughout', () => {
    const input =
      'wait 1m\nack\nstatus\nnames\nhelp\nhint\nfrobnicate\ndeclare\ndeclare P9\nsend incident-opened title=Boutique\n';
    const ran = tocsinWith(
      { input, env: { LANG: 'fr_FR.UTF-8' } },
      'play',
      plan.scenario.id,
      '--variant',
      'deployment',
    );
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/C’est fait\..*personnes\u202f: .*utilisateurs\u202f: .*acquitter l’appel.*indice {2}/s);
    expect(ran.out).toMatch(/EXERCICE.*\n\d+(,\d+)? sur 100, U \(n’a pas pu être réalisé\)\n/s);
    expect(ran.err).toMatch(/Il n’y a pas de frobnicate\. .*À écrire ainsi\u202f: declare NIVEAU.*Refusé\u202f: /s);
    expect(ran.out + ran.err).not.toMatch(/\b(the|what|somebody|Done|people|ready|Refused)\b/);
  });

  it('as JSON gives every answer on a line of its own', () => {
    const ran = tocsinWith({ input: 'status\nnames\nhelp\nwait 1m\n' }, 'play', plan.scenario.id, '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const lines = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const line of lines.slice(0, -1)) expect(line).toEqual({ at: expect.any(Number), text: expect.any(String) });
    expect(lines.at(-1)).toEqual({ total: expect.any(Number), rating: 'U' });
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

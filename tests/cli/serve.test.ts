import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { create } from '../../src/cli/new.ts';
import { type Served, save, startServe } from '../support/served.ts';
import { tocsin } from './run.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// What a folder may be called where we did not choose its name.
const folder = join(mkdtempSync(join(tmpdir(), 'tocsin-')), "l'été #1 [new] 100% & ça?");
const pack = join(folder, 'the (first) bakery');
const scenario = join(pack, 'first.yaml');
const sound = () => readFileSync(scenario, 'utf8');

beforeAll(async () => {
  mkdirSync(folder);
  await create('pack', { id: 'bakery', name: 'Bakery', pack, json: true });
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

/** A module of the page as the browser gets it. */
async function module({ url }: Served, name: string): Promise<string> {
  const answer = await fetch(`${url}@id/__x00__virtual:${name}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('the game served with a folder of packs', () => {
  let served: Served;
  beforeAll(async () => {
    served = await startServe(folder);
  });
  afterAll(() => served.stop());

  it('says where it is, and nothing else where nothing is wrong', () => {
    expect(served.out()).toMatch(/^Tocsin is at http:\/\/127\.0\.0\.1:\d+\/ with the packs in .*Ctrl-C stops it\)\n$/);
    expect(served.err()).toBe('');
  });

  it('gives the page, and the pack in it: its card, its plan and what that is made of', async () => {
    const page = await (await fetch(served.url)).text();
    expect(page).toContain('<title>Tocsin');
    expect(await module(served, 'scenario-cards')).toContain('An ordinary day');
    expect(await module(served, 'plans')).toContain("'bakery/first'");
    expect(await module(served, 'plan/bakery/first')).toContain('release-fails');
    expect(await module(served, 'sources/bakery/first')).toContain('tocsin/scenario/1');
  });

  it('follows each save: a scenario with errors is told with its lines and plays as it was, until it is mended', async () => {
    const before = sound();
    let from = served.err().length;
    save(scenario, (text) => text.replace('An ordinary day', 'A quiet day'));
    expect((await served.said(/Nothing wrong/, from)).slice(from)).toMatch(/first\.yaml was saved\.\n/);
    expect(await module(served, 'scenario-cards')).toContain('A quiet day');
    expect(await module(served, 'at-work')).not.toContain('first.yaml');

    from = served.err().length;
    save(scenario, (text) => text.replace('A quiet day', 'A loud day').replace('onset: release-fails', 'onset: no'));
    const told = (await served.said(/What has errors plays on/, from)).slice(from);
    expect(told).toMatch(/first\.yaml was saved\.\n.*first\.yaml:33:5: error: There is no fault no\. \[unknown-ref/);
    expect(await module(served, 'scenario-cards')).toContain('A quiet day');
    expect(await module(served, 'plan/bakery/first')).toContain('A quiet day');
    const page = await module(served, 'at-work');
    for (const word of ['the (first) bakery/first.yaml', 'There is no fault no', 'onset: no', 'plays\\":true'])
      expect(page).toContain(word);

    // What does not even read; and a pack file that breaks all of them at once.
    from = served.err().length;
    save(scenario, () => 'format: [');
    await served.said(/What has errors plays on/, from);
    expect(await module(served, 'plan/bakery/first')).toContain('A quiet day');
    from = served.err().length;
    const packYaml = readFileSync(join(pack, 'pack.yaml'), 'utf8');
    save(join(pack, 'pack.yaml'), () => 'format: [');
    await served.said(/pack\.yaml:\d+:\d+: error[\s\S]*What has errors plays on/, from);
    expect(await module(served, 'plan/bakery/first')).toContain('A quiet day');

    from = served.err().length;
    save(join(pack, 'pack.yaml'), () => packYaml);
    await served.said(/What has errors plays on/, from);
    from = served.err().length;
    save(scenario, () => before);
    await served.said(/Nothing wrong/, from);
    expect(await module(served, 'scenario-cards')).toContain('An ordinary day');
  });

  it('offers a scenario that is added, says when it has the id of another, and drops it when it goes', async () => {
    let from = served.err().length;
    const copy = join(pack, 'second.yaml');
    writeFileSync(copy, sound());
    await served.said(/second\.yaml:1:1: error: The scenario first is defined twice/, from);
    from = served.err().length;
    save(copy, (text) => text.replace(/^id: .*$/m, 'id: second'));
    await served.said(/Nothing wrong/, from);
    expect(await module(served, 'plans')).toContain("'bakery/second'");
    from = served.err().length;
    rmSync(copy);
    await served.said(/Nothing wrong/, from);
    expect(await module(served, 'plans')).not.toContain("'bakery/second'");
  });

  it('takes the next free port where its own is taken, and says so', async () => {
    const port = new URL(served.url).port;
    const second = await startServe(folder, '--port', port, '--lang', 'fr');
    expect(second.err()).toContain(`Le port ${port} est pris`);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    expect(second.out()).toContain('Ctrl-C pour arrêter');
    expect(await second.stop()).toEqual({ code: 0, signal: null });
  });
});

it.each([
  ['SIGINT', 0],
  ['SIGTERM', 143],
] as const)('ends at %s with exit %i, and leaves nothing behind', async (signal, code) => {
  const served = await startServe(folder, '--json');
  expect(JSON.parse(served.out())).toEqual({ url: served.url, folder });
  // Somebody has the page open.
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
    'sec-websocket-protocol': 'vite-ping',
  };
  await new Promise((opened, failed) =>
    request(served.url, { headers }).once('upgrade', opened).once('error', failed).end(),
  );
  expect(await served.stop(signal)).toEqual({ code, signal: null });
  expect(() => process.kill(served.pid, 0)).toThrow();
  await expect(fetch(served.url)).rejects.toThrow();
});

it('serves packs that were never without errors: they are told, and offered once they are mended', async () => {
  const broken = join(folder, '..', 'broken');
  mkdirSync(broken);
  await create('pack', { id: 'mill', name: 'Mill', pack: join(broken, 'mill'), json: true });
  const first = join(broken, 'mill/first.yaml');
  save(first, (text) => text.replace('onset: release-fails', 'onset: no'));
  const served = await startServe(broken);
  expect(served.err()).toContain('first.yaml:33:5: error: There is no fault no.');
  expect(await module(served, 'plans')).not.toContain('mill/first');
  expect(await module(served, 'at-work')).toContain('plays\\":false');
  save(first, (text) => text.replace('onset: no\n', 'onset: release-fails\n'));
  await served.said(/Nothing wrong/);
  expect(await module(served, 'plans')).toContain('mill/first');
  await served.stop();
});

it('says what cannot be served in a line, with exit 2', () => {
  const empty = join(folder, '..', 'empty');
  mkdirSync(empty);
  for (const [words, says] of [
    [[scenario], /^There is no folder .*first\.yaml\.\n$/],
    [[empty], /^.* has no pack\.yaml, .*\n$/],
    [[pack], /^.* is one pack\. Give the folder that it lies in, .*\n$/],
    [[pack, '--lang', 'fr'], /^.* est un seul pack\. Donnez le dossier où il se trouve, .*\n$/],
    [[folder, '--port', '65536'], /^--port takes a whole number .*\n$/],
  ] as const)
    expect(tocsin('serve', ...words)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(says) });
});

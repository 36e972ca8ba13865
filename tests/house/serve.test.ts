import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serve } from '../../scripts/serve.mjs';

describe('the server of npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-'));
  const root = join(folder, 'dist');
  let served: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(root, 'assets'), { recursive: true });
    writeFileSync(join(root, 'index.html'), '<!doctype html>');
    writeFileSync(join(root, 'assets/page.js'), 'export {};');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
    served = await serve(root, 0);
  });

  afterAll(() => {
    served.server.close();
    rmSync(folder, { recursive: true });
  });

  /** Asks for a path as it is written: fetch would tidy it up first. */
  function ask(path: string, method = 'GET') {
    return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const sent = request(served.address, { path, method }, (response) => {
        let body = '';
        response.on('data', (part) => {
          body += part;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      sent.on('error', reject).end();
    });
  }

  it('gives the page, with the policy and never from a cache', async () => {
    const { status, headers, body } = await ask('/?x=1');
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>' });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
  });

  it('gives scripts with their type, to be kept', async () => {
    const { headers } = await ask('/assets/page.js');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'max-age=31536000, immutable',
    });
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/assets', '/none', '/%00', '/%'])(
    'has nothing at %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('takes the next port when the one asked for is taken', async () => {
    const taken = Number(new URL(served.address).port);
    const second = await serve(root, taken);
    second.server.close();
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
  });
});

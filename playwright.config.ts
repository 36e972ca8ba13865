import { createServer } from 'node:net';

import { defineConfig } from '@playwright/test';

import { findChromium } from './scripts/chromium.mjs';

// Playwright reads this file again in each worker: what is found here once is handed on by the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.CHROMIUM ??= (await findChromium()) ?? '';

const address = `http://127.0.0.1:${process.env.E2E_PORT}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The built page, under the same policy and headers as with `npm start`.
  webServer: {
    command: 'node scripts/start.mjs',
    env: { PORT: process.env.E2E_PORT },
    url: address,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

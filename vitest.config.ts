import { defineConfig } from 'vitest/config';

import { packs } from './tooling/vite-packs.ts';

export default defineConfig({
  plugins: [packs()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 30_000,
    maxWorkers: 2,
    // A file leaves nothing behind, so the next one need not load everything anew: that takes a third of the time.
    isolate: false,
    setupFiles: ['tests/support/fresh.ts'],
  },
});

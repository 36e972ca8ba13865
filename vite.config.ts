import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { packs } from './tooling/vite-packs.ts';
import { pagePolicyTag } from './tooling/vite-page-policy.ts';
import { phaserParts } from './tooling/vite-phaser-parts.ts';

export default defineConfig({
  // Relative addresses: the built page works in any folder of any site.
  base: './',
  // `npx tocsin serve` names another folder of packs.
  plugins: [react(), packs(process.env.TOCSIN_PACKS), phaserParts(), pagePolicyTag()],
  server: { host: '127.0.0.1' },
  worker: { format: 'es' },
  // Workers too: a package that is found late reloads the page under whoever has just rung the bell.
  optimizeDeps: { entries: ['index.html', 'src/play/**/*.{ts,tsx}'] },
  build: {
    target: 'es2023',
    // Every browser that has ES2023 preloads modules by itself.
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files: the page's policy allows no data: fonts.
    assetsInlineLimit: 0,
    // Phaser, loaded with the drill, is one file of more than the usual warning's size.
    chunkSizeWarningLimit: 1600,
    // Compiling the packs is most of a build: that is no news.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { packs } from './tooling/vite-packs.ts';

export default defineConfig({
  base: './',
  plugins: [react(), packs()],
  server: { host: '127.0.0.1' },
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0 },
});

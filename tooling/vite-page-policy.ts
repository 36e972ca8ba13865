import type { Plugin } from 'vite';

import { pagePolicy } from '../scripts/security-policy.mjs';

/** Writes the Content-Security-Policy into the built page. Not in development: hot reload needs inline scripts. */
export function pagePolicyTag(): Plugin {
  return {
    name: 'tocsin-page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { inlineStyles, pagePolicy, securityHeaders } from '../../scripts/security-policy.mjs';

const library = 'node_modules/react-aria/dist/private';

/** The library's own source with its one variable put in. */
function librarySource(path: string): string {
  const text = readFileSync(`${library}/${path}`, 'utf8');
  return text.replace(/\[\$\{[^}]*PRESSABLE_ATTRIBUTE\}\]/, '[data-react-aria-pressable]');
}

describe('the security policy', () => {
  it('lets through exactly the inline styles that react-aria-components adds', () => {
    const sources = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map(librarySource);
    inlineStyles.forEach((style, index) => {
      expect(sources[index]).toContain(style);
    });
  });

  it('allows no inline script, no eval, no other site', () => {
    expect(pagePolicy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(pagePolicy).toContain("default-src 'none'");
    expect(pagePolicy).toContain("script-src 'self';");
  });

  it('adds to the header what a page cannot say of itself', () => {
    expect(securityHeaders['Content-Security-Policy']).toBe(`${pagePolicy}; frame-ancestors 'none'`);
  });
});

import { createHash } from 'node:crypto';

/**
 * The only inline styles the page may hold: what react-aria-components adds to every page with a pressable element,
 * and what it adds on a touch screen while a dialog is open. A test compares them with the library's source.
 */
export const inlineStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const styleHashes = inlineStyles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes.join(' ')}`,
  // Phaser starts by loading its default textures from data: addresses.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The Content-Security-Policy written into the built page, so that it holds wherever the page is put. */
export const pagePolicy = directives.join('; ');

/** The headers that our own server adds to every answer. `frame-ancestors` is ignored in a page: it must be a header. */
export const securityHeaders = {
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

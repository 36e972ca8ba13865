import mono from '@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2?url';
import text from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import display from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wdth-normal.woff2?url';

/** Makes Tocsin's three families known to the page. The Latin subset only: it holds all that English and French need. */
export function addFonts(): void {
  const faces = [
    new FontFace('Bricolage Grotesque Variable', `url(${display}) format("woff2")`, {
      weight: '200 800',
      stretch: '75% 100%',
      display: 'swap',
    }),
    new FontFace('Atkinson Hyperlegible Next Variable', `url(${text}) format("woff2")`, {
      weight: '200 800',
      display: 'swap',
    }),
    new FontFace('Atkinson Hyperlegible Mono Variable', `url(${mono}) format("woff2")`, {
      weight: '200 800',
      display: 'swap',
    }),
  ];
  for (const face of faces) document.fonts.add(face);
}

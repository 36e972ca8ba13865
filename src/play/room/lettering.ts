import type { Pen } from './pen.ts';

const DISPLAY = '"Bricolage Grotesque Variable", system-ui, sans-serif';
const MONO = '"Atkinson Hyperlegible Mono Variable", ui-monospace, monospace';

/** The faces the room writes with, as `document.fonts.load` wants them. */
export const FACES = [`600 12px ${DISPLAY}`, `condensed 800 13px ${DISPLAY}`, `500 12px ${MONO}`];

export interface Lettering {
  colour: string;
  size?: number;
  weight?: number;
  align?: 'left' | 'center' | 'right';
  mono?: boolean;
  within?: number; // the width the text must keep to; it is narrowed, then cut with an ellipsis
}

const SMALLEST = 12;

/** Writes one line with its baseline at y, never wider than `within`; returns the width written. */
export function write(pen: Pen, x: number, y: number, text: string, how: Lettering): number {
  const {
    colour,
    size = SMALLEST,
    weight = 600,
    align = 'left',
    mono = false,
    within = Number.POSITIVE_INFINITY,
  } = how;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  const faces = [
    ...(mono ? [`${weight} ${size}px ${MONO}`] : []),
    `semi-condensed ${weight} ${size}px ${DISPLAY}`,
    `condensed ${weight} ${size}px ${DISPLAY}`,
    `condensed ${Math.min(weight, 650)} ${Math.min(size, SMALLEST)}px ${DISPLAY}`,
  ];
  for (const face of faces) {
    pen.font = face;
    const width = pen.measureText(text).width;
    if (width <= within) {
      pen.fillText(text, x, y);
      return width;
    }
  }
  const cut = shorten(pen, text, within);
  pen.fillText(cut, x, y);
  return pen.measureText(cut).width;
}

function shorten(pen: Pen, text: string, within: number): string {
  let kept = [...text];
  while (kept.length > 1 && pen.measureText(`${kept.join('').trimEnd()}…`).width > within) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

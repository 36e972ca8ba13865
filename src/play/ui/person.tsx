import type { ReactNode } from 'react';

import type { HairShape, Look } from './portrait.ts';

/** Head and shoulders, 54 wide and 57 high; the middle of the desk's edge is the origin. */
export function Person({ look }: { look: Look }) {
  return (
    <g>
      <path d="M-27 0c0-15 4-21 12-24l10-4h10l10 4c8 3 12 9 12 24z" fill={look.garment} />
      <path d="M0-28l10 4c9 3 17 9 17 24H4z" fill="#000" opacity=".18" />
      <path d="M-5-34H5v7c0 4-10 4-10 0z" fill={look.skin} />
      <path d="M-5-33H5v3c-3 3-8 2-10 0z" fill="#000" opacity=".22" />
      <ellipse cy="-43" rx="10.5" ry="12" fill={look.skin} />
      <path d="M1-55c7 0 9.5 5 9.5 12S6.5-31 1-31c4-6 5-16 0-24z" fill="#000" opacity=".12" />
      <g transform="translate(0 -43)">
        {HAIR[look.hair](look.hairColour)}
        {look.beard && <path d={BEARD} fill={look.hairColour} />}
        {look.glasses && (
          <g fill="none" stroke="#1d1912" strokeWidth="1.3">
            <circle cx="-4.5" cy="1" r="3.3" />
            <circle cx="4.5" cy="1" r="3.3" />
            <path d="M-1.2 1h2.4" />
          </g>
        )}
      </g>
    </g>
  );
}

/** Round the middle of the face. */
const HAIR: Record<HairShape, (colour: string) => ReactNode> = {
  bob: (colour) => (
    <path d="M-13 9c-3-17 2-24 13-24s16 7 13 24c-2 2-4 2-5 1 1-9-1-13-8-13s-9 4-8 13c-1 1-3 1-5-1z" fill={colour} />
  ),
  bun: (colour) => (
    <g fill={colour}>
      <circle cx="1" cy="-16" r="6" />
      <path d="M-11.5 0c-1-10 4-14 11.5-14S12.5-10 11.5 0C8.5-5 6.5-7 0-7s-8.5 2-11.5 7z" />
    </g>
  ),
  crop: (colour) => (
    <path d="M-11.5-1c-1-9 3-13 11-13.5 7-.5 12.5 4 12 13-1-4-2-6-4-7-5 1-10 1-14-1-3 2-4 4-5 8.5z" fill={colour} />
  ),
  curls: (colour) => (
    <g fill={colour}>
      {[
        [-9, -5, 6.5],
        [-5, -11, 7],
        [2, -13, 7],
        [8, -8, 6.5],
        [11, -1, 4.5],
        [-11, 1, 4.5],
        [0, -8, 7],
      ].map(([x, y, r]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
      ))}
    </g>
  ),
  long: (colour) => (
    <path d="M-13 20c-3-27 1-35 13-35s16 8 13 35c-3 2-5 2-6 1 2-11 0-24-7-24s-9 13-7 24c-1 1-3 1-6-1z" fill={colour} />
  ),
  bald: (colour) => (
    <path d="M-11 1c-.8-3-.4-6 .8-8 .6 2.500.4 5.500-.8 8zM11 1c.8-3 .4-6-.8-8-.6 2.500-.4 5.500.8 8z" fill={colour} />
  ),
};

const BEARD = 'M-10.5 2c1 3 3 3 5 2 3-1.5 8-1.5 11 0 2 1 4 1 5-2 1 9-4 13.5-10.5 13.5S-11.5 11-10.5 2z';

import { Person } from './person.tsx';
import { type Look, lookFor } from './portrait.ts';

/** A small portrait, by a look or by a seed (a person's id). The name stands beside it, so it says nothing itself. */
export function Avatar({ look, seed = '', size = 30 }: { look?: Look; seed?: string; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden="true"
      style={{ borderRadius: 6, background: 'var(--ink-700)' }}
    >
      <g transform="translate(20 41) scale(0.84) translate(0 18)">
        <Person look={look ?? lookFor(seed)} />
      </g>
    </svg>
  );
}

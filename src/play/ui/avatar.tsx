import type { Described } from '../room/look.ts';
import { Person } from './person.tsx';
import { portraitOf } from './portrait.ts';

/** A small portrait. The name stands beside it, so it says nothing itself. */
export function Avatar({ person, size = 30 }: { person: { look: Described }; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden="true"
      style={{ borderRadius: 6, background: 'var(--ink-700)' }}
    >
      <g transform="translate(20 41) scale(0.84) translate(0 18)">
        <Person look={portraitOf(person)} />
      </g>
    </svg>
  );
}

import type { Rating } from '../../../scoring/scorecard.ts';

const TONES: Record<Rating, string> = {
  P: 'var(--verd-7)',
  S: 'var(--sepia-7)',
  M: 'var(--lamp-7)',
  U: 'var(--verm-7)',
};

/** A rubber stamp: two lines in a double ring, or an empty ring. Its words stand beside it. */
export function Stamp({
  rating,
  top,
  bottom,
  turn = 0,
  size = 52,
}: {
  rating: Rating | null;
  top?: string;
  bottom?: string;
  turn?: number;
  size?: number;
}) {
  if (rating === null) {
    return (
      <svg width={size} height={size} viewBox="0 0 54 54" aria-hidden="true">
        <circle cx="27" cy="27" r="23" fill="none" stroke="var(--line-paper)" strokeWidth="1.5" strokeDasharray="4 4" />
      </svg>
    );
  }
  const tone = TONES[rating];
  const words = { textAnchor: 'middle', fontWeight: 800, fill: tone } as const;
  const face = { fontFamily: 'var(--f-display)', fontStretch: '78%' };
  return (
    <svg width={size} height={size} viewBox="0 0 54 54" aria-hidden="true" style={{ rotate: `${turn}deg` }}>
      <g fill="none" stroke={tone}>
        <circle cx="27" cy="27" r="24" strokeWidth="2.4" />
        <circle cx="27" cy="27" r="19.5" />
      </g>
      <text x="27" y={bottom ? 26.5 : 34} fontSize={bottom ? 17 : 21} {...words} style={face}>
        {top}
      </text>
      {bottom && (
        <text x="27" y="38" fontSize={bottom.length > 4 ? 9.5 : 11.5} {...words} style={face}>
          {bottom}
        </text>
      )}
    </svg>
  );
}

import { defineText, useText } from '../i18n/catalogue.ts';

const words = defineText({
  unknown: { en: 'Severity not declared', fr: 'Sévérité non déclarée' },
});

/** From the gravest level on. A rulebook with more levels than shapes repeats the last: the letter still tells them apart. */
const SHAPES = [
  'M9.4 1h13.2L31 9.4v13.2L22.6 31H9.4L1 22.6V9.4z',
  'M16 .6 31.4 16 16 31.4.6 16z',
  'M4.5 2.5h23a2 2 0 0 1 2 2v23a2 2 0 0 1-2 2h-23a2 2 0 0 1-2-2v-23a2 2 0 0 1 2-2z',
  'M30 16a14 14 0 1 1-28 0 14 14 0 0 1 28 0z',
  'M16 1.5 29 8.7v14.6L16 30.5 3 23.3V8.7z',
  'M16 1.5 30.5 12 25 29.5H7L1.5 12z',
];

/**
 * A severity, always by colour, shape and letter together.
 * `rank` counts from 1, the gravest level of the rulebook; null is "not declared yet". `label` is the level's id, as 'P1'.
 */
export function SeverityShape({ rank, label, size = 28 }: { rank: number | null; label: string; size?: number }) {
  const t = useText(words);
  const at = rank === null ? 0 : Math.min(rank, SHAPES.length) - 1;
  // A long word would run over the shape's edge: its beginning tells the levels apart, the name stands beside it.
  const letter = rank === null ? '?' : label.length > 5 ? `${label.slice(0, 4)}.` : label;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      role="img"
      aria-label={rank === null ? t.unknown : label}
      style={{ verticalAlign: 'middle' }}
    >
      <path
        d={SHAPES[at]}
        fill={rank === null ? 'none' : `var(--sev-${at + 1})`}
        stroke={rank === null ? 'currentColor' : rank === 1 ? '#fff' : 'none'}
        strokeOpacity={rank === 1 ? 0.55 : 1}
        strokeWidth={1.2}
        strokeDasharray={rank === null ? '3 2.5' : undefined}
      />
      <text
        x="16"
        y="21.2"
        fontSize={letter.length > 4 ? 8 : letter.length > 3 ? 9.5 : letter.length > 2 ? 11 : at === 1 ? 13.5 : 15}
        fontWeight="800"
        textAnchor="middle"
        fill={rank === null ? 'currentColor' : rank === 1 ? '#fff' : '#1d1912'}
        style={{ fontFamily: 'var(--f-display)', fontStretch: '80%' }}
      >
        {letter}
      </text>
    </svg>
  );
}

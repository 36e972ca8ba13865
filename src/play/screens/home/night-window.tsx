export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

interface Sky {
  top: string;
  bottom: string;
  near: string;
  far: string;
}

const SKIES: Record<PartOfDay, Sky> = {
  night: { top: '#0a1030', bottom: '#28346e', near: '#0b1230', far: '#151d45' },
  morning: { top: '#4a4b86', bottom: '#f0a56f', near: '#2a2c55', far: '#453c63' },
  afternoon: { top: '#8fb4c9', bottom: '#dde6df', near: '#5d7480', far: '#7d929a' },
  evening: { top: '#1b2456', bottom: '#b4625c', near: '#161a3c', far: '#2a2749' },
};

const STARS = [
  [12, 14],
  [30, 8],
  [44, 26],
  [20, 38],
  [66, 14],
  [58, 44],
  [36, 48],
  [72, 36],
] as const;

/** The roofs of the town by the hour of the day. */
export function NightWindow({
  x,
  y,
  width: w,
  height: h,
  part,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  part: PartOfDay;
}) {
  const sky = SKIES[part];
  const sun = part === 'morning' || part === 'afternoon';
  return (
    <g transform={`translate(${x} ${y})`}>
      <defs>
        <linearGradient id="window-sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={sky.top} />
          <stop offset="1" stopColor={sky.bottom} />
        </linearGradient>
        <clipPath id="window-pane">
          <rect width={w} height={h} />
        </clipPath>
      </defs>
      <rect x="-6" y="-6" width={w + 12} height={h + 10} rx="2" fill="#2a3b40" />
      <g clipPath="url(#window-pane)">
        <rect width={w} height={h} fill="url(#window-sky)" />
        {part === 'night' && (
          <g fill="#f6edda">
            {STARS.map(([sx, sy]) => (
              <rect key={`${sx} ${sy}`} x={sx} y={sy} width="1.8" height="1.8" opacity=".8" />
            ))}
            <path d={`M${w - 26} 14a11 11 0 1 0 12 17 9.5 9.5 0 0 1-12-17z`} />
          </g>
        )}
        {sun && <circle cx={w * 0.62} cy={h * (part === 'morning' ? 0.58 : 0.2)} r="12" fill="#ffe3ae" />}
        <path d={`M0 ${h}V${h * 0.62}l10-10h18l7 10v8h8V${h * 0.55}l6-8h20l9 10V${h}z`} fill={sky.far} />
        <path
          d={`M13 ${h * 0.62 - 10}v-12h5v12zM21 ${h * 0.62 - 10}v-8h4v8zM52 ${h * 0.55 - 8}v-13h6v13z`}
          fill={sky.far}
        />
        <path d={`M0 ${h}V${h * 0.8}l14-4 12 6h20l8-12h16l${w - 70} 8V${h}z`} fill={sky.near} />
        {part !== 'afternoon' && (
          <g fill="#ffc661">
            <rect x="17" y={h * 0.66} width="5" height="7" />
            <rect x="56" y={h * 0.64} width="5" height="7" />
            {part !== 'night' && <rect x="66" y={h * 0.64} width="5" height="7" />}
          </g>
        )}
      </g>
      <g fill="#2a3b40">
        <rect x={w / 2 - 2.5} width="5" height={h} />
        <rect y={h * 0.36} width={w} height="3" />
      </g>
      <rect x="-10" y={h + 2} width={w + 20} height="5" fill="#3a4f55" />
    </g>
  );
}

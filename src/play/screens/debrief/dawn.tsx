import styles from './debrief.module.css';

/** A row of roofs with chimneys, the same each time: a small linear generator stands for chance. */
function roofs(seed: number, widest: number, ground: number, swing: number): { line: string; chimneys: string } {
  let state = seed;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  let line = 'M-20 150';
  let chimneys = '';
  for (let x = -20; x < 1460; ) {
    const width = widest * (0.5 + next() * 0.7);
    const top = ground + next() * swing;
    line += `L${x.toFixed(0)} ${(top + 8).toFixed(0)}l6 -8h${(width - 12).toFixed(0)}l6 8`;
    const at = x + 14 + next() * (width - 40);
    chimneys += `M${at.toFixed(0)} ${(top - 11).toFixed(0)}h6v13h-6zM${(at + 9).toFixed(0)} ${(top - 8).toFixed(0)}h4v10h-4z`;
    x += width;
  }
  return { line: `${line}V150z`, chimneys };
}

const FAR = roofs(7, 90, 100, 14);
const NEAR = roofs(23, 180, 120, 9);

/** The debrief is dawn: the night of the drill is over. */
export function Dawn() {
  return (
    <svg className={styles.dawn} viewBox="0 0 1440 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id="dawn-sky" x1="0" y1="0" x2="1" y2=".35">
          <stop offset="0" stopColor="#161C45" />
          <stop offset=".42" stopColor="#3F3D72" />
          <stop offset=".72" stopColor="#A9627A" />
          <stop offset="1" stopColor="#F2AE72" />
        </linearGradient>
        <radialGradient id="dawn-sun">
          <stop offset="0" stopColor="#FFE9BE" stopOpacity=".9" />
          <stop offset="1" stopColor="#FFE9BE" stopOpacity="0" />
        </radialGradient>
      </defs>
      <path d="M0 0h1440v150H0z" fill="url(#dawn-sky)" />
      <circle cx="1236" cy="84" r="120" fill="url(#dawn-sun)" />
      <circle cx="1236" cy="84" r="27" fill="#FFE9BE" />
      <path d={FAR.chimneys} fill="#4B416B" />
      <path d={FAR.line} fill="#4B416B" />
      <path d={NEAR.chimneys} fill="#241F3F" />
      <path d={NEAR.line} fill="#241F3F" />
    </svg>
  );
}

import type { PointerEvent } from 'react';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { points } from '../../i18n/format.ts';
import styles from './what-if.module.css';
import { W } from './what-if-text.ts';

export interface CurvePoint {
  at: number;
  total: number;
}

const WIDTH = 270;
const HEIGHT = 110;
const LEFT = 8;
const RIGHT = 262;
const TOP = 16;
const BOTTOM = 86;

interface Props {
  points: readonly CurvePoint[];
  /** The moment that is chosen, and the one at which it was done; null for what was not. */
  at: number;
  was: number | null;
  /** The total of the drill as it was played. */
  played: number;
  elapsed(at: number): string;
  /** The moment under the pointer that drags the dot. */
  onMove(at: number): void;
}

/** How the total depends on when it is done. The dot is dragged by pointer; the slider above moves it by keyboard. */
export function Curve({ points: curve, at, was, played, elapsed, onMove }: Props) {
  const lang = useLang();
  const t = useText(W);
  const [first] = curve;
  const last = curve.at(-1);
  if (!first || !last || curve.length < 2) return null;
  const totals = [...curve.map((p) => p.total), played];
  const low = Math.min(...totals);
  const high = Math.max(...totals, low + 1);
  const x = (t: number) => LEFT + ((RIGHT - LEFT) * (t - first.at)) / (last.at - first.at);
  const y = (total: number) => BOTTOM - ((BOTTOM - TOP) * (total - low)) / (high - low);
  const totalAt = (t: number) => {
    const after = curve.findIndex((p) => p.at >= t);
    const b = curve[Math.max(1, after < 0 ? curve.length - 1 : after)] as CurvePoint;
    const a = curve[curve.indexOf(b) - 1] as CurvePoint;
    return b.at === a.at ? b.total : a.total + ((b.total - a.total) * (t - a.at)) / (b.at - a.at);
  };
  const follow = (e: PointerEvent<SVGSVGElement>) => {
    const box = e.currentTarget.getBoundingClientRect();
    const share = (((e.clientX - box.left) / box.width) * WIDTH - LEFT) / (RIGHT - LEFT);
    onMove(first.at + Math.min(1, Math.max(0, share)) * (last.at - first.at));
  };
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.curve(points(low, lang), points(high, lang))}
      onPointerDown={(e) => {
        e.currentTarget.setPointerCapture(e.pointerId);
        follow(e);
      }}
      onPointerMove={(e) => {
        if (e.buttons === 1) follow(e);
      }}
    >
      <path d={`M${LEFT} ${BOTTOM + 6}H${RIGHT}`} stroke="#1D1912" />
      <path d={`M${LEFT} ${y(played)}H${RIGHT}`} stroke="#8C7A55" strokeDasharray="3 3" />
      <text x={RIGHT} y={y(played) - 4} textAnchor="end" className={styles.tickText}>
        {points(played, lang)} {t.yours}
      </text>
      <path
        d={`M${curve.map((p) => `${x(p.at).toFixed(1)} ${y(p.total).toFixed(1)}`).join('L')}`}
        fill="none"
        stroke="#1D1912"
        strokeWidth={2}
      />
      {was !== null && was >= first.at && was <= last.at && (
        <circle cx={x(was)} cy={y(played)} r={5} fill="#FBF4E2" stroke="#1D1912" strokeWidth={2} />
      )}
      <path d={`M${x(at)} ${TOP - 8}V${BOTTOM + 6}`} stroke="#8C7A55" strokeDasharray="2 3" />
      <circle cx={x(at)} cy={y(totalAt(at))} r={7} fill="#FFC661" stroke="#1D1912" strokeWidth={2} />
      <text x={LEFT} y={HEIGHT - 4} className={styles.tickText}>
        {elapsed(first.at)}
      </text>
      <text x={RIGHT} y={HEIGHT - 4} textAnchor="end" className={styles.tickText}>
        {elapsed(last.at)}
      </text>
    </svg>
  );
}

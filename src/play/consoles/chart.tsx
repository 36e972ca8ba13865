import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useLang } from '../i18n/catalogue.ts';
import { reading } from './chart-units.ts';
import styles from './console.module.css';

interface Props {
  label: string;
  /** Drill ms, ascending. */
  times: readonly number[];
  values: readonly number[];
  unit: string;
  /** Drawn as an alarm: its system is unwell and this is far from what is usual. */
  troubled: boolean;
  /** Epoch ms of drill time 0 on the company's clocks, shown as if it were UTC. */
  startEpochMs: number;
}

const HEIGHT = 96;
/** Of the font below, px. */
const LETTER_WIDE = 7.2;
const INK = { grid: '#1C2D31', text: '#A9B0A7' };
const CALM = { line: '#8FD1B8', fill: 'rgba(143, 209, 184, 0.14)' };
const ALARM = { line: '#FF6240', fill: 'rgba(255, 98, 64, 0.16)' };

/** A time series, redrawn as it grows; as wide as its card. */
export function Chart({ label, times, values, unit, troubled, startEpochMs }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const lang = useLang();
  const ink = troubled ? ALARM : CALM;
  useEffect(() => {
    const host = box.current;
    if (!host) return;
    const font = '12px "Atkinson Hyperlegible Mono Variable", monospace';
    plot.current = new uPlot(
      {
        width: Math.max(120, host.clientWidth),
        height: HEIGHT,
        // Half a time of day stands to the right of the last mark.
        padding: [8, 21, 0, 0],
        legend: { show: false },
        cursor: { show: false },
        tzDate: (ts) => uPlot.tzDate(new Date(ts * 1000), 'UTC'),
        scales: {
          y: { range: (_u, low, high) => [Math.min(0, low), Math.max(high * 1.15, unit === 'ratio' ? 0.02 : 1)] },
        },
        axes: [
          {
            stroke: INK.text,
            font,
            grid: { show: false },
            ticks: { show: false },
            size: 20,
            space: 64,
            values: (_u, marks) => marks.map(clock),
          },
          {
            stroke: INK.text,
            font,
            grid: { stroke: INK.grid, width: 1 },
            ticks: { show: false },
            size: (_u, marks) => Math.max(44, 12 + LETTER_WIDE * Math.max(0, ...(marks ?? []).map((m) => m.length))),
            gap: 4,
            space: 28,
            values: (_u, marks) => marks.map((v) => reading(v, unit, lang)),
          },
        ],
        series: [{}, { stroke: ink.line, fill: ink.fill, width: 1.6, points: { show: false } }],
      },
      [[], []],
      host,
    );
    const watch = new ResizeObserver(() =>
      plot.current?.setSize({ width: Math.max(120, host.clientWidth), height: HEIGHT }),
    );
    watch.observe(host);
    return () => {
      watch.disconnect();
      plot.current?.destroy();
      plot.current = null;
    };
  }, [unit, lang, ink]);
  useEffect(() => {
    plot.current?.setData([times.map((at) => (startEpochMs + at) / 1000), [...values]]);
  });
  return <div ref={box} className={styles.plot} role="img" aria-label={label} />;
}

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 16);

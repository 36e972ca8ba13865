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
  /** Epoch ms of drill time 0 on the company's clocks, shown as if it were UTC. */
  startEpochMs: number;
}

const HEIGHT = 96;
const INK = { line: '#8FD1B8', fill: 'rgba(143, 209, 184, 0.14)', grid: '#1C2D31', text: '#A9B0A7' };

/** A time series, redrawn as it grows; as wide as its card. */
export function Chart({ label, times, values, unit, startEpochMs }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const lang = useLang();
  useEffect(() => {
    const host = box.current;
    if (!host) return;
    const font = '12px "Atkinson Hyperlegible Mono Variable", monospace';
    plot.current = new uPlot(
      {
        width: Math.max(120, host.clientWidth),
        height: HEIGHT,
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
            size: 52,
            space: 28,
            values: (_u, marks) => marks.map((v) => reading(v, unit, lang)),
          },
        ],
        series: [{}, { stroke: INK.line, fill: INK.fill, width: 1.6, points: { show: false } }],
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
  }, [unit, lang]);
  useEffect(() => {
    plot.current?.setData([times.map((at) => (startEpochMs + at) / 1000), [...values]]);
  });
  return <div ref={box} className={styles.plot} role="img" aria-label={label} />;
}

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 16);

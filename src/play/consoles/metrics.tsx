import { useState } from 'react';
import type { ChartSeries } from '../../drill/port.ts';
import { say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { join } from '../ui/join.ts';
import { Segmented } from '../ui/segmented.tsx';
import { ActionsHere } from './actions-here.tsx';
import { Chart } from './chart.tsx';
import { reading } from './chart-units.ts';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { Readings } from './readings.tsx';
import { lookAt, useCalmView } from './use-port.ts';

const SPANS = [15, 45, 120] as const;
const POINTS = 90;
/** A curve that was read longer ago can be read again: it may have come back since. */
const FRESH_MS = 30_000;

export default function MetricsConsole({ port }: ConsoleProps) {
  const t = useText(words);
  const [minutes, setMinutes] = useState<number>(45);
  return (
    <ConsoleBody port={port} console="metrics">
      <Segmented
        size="s"
        label={t.when}
        value={minutes}
        onChange={(next) => setMinutes(next)}
        options={SPANS.map((n) => ({ value: n as number, label: t.lastMinutes(n) }))}
      />
      <div className={styles.charts}>
        {port.charts().map((series) => (
          <SeriesCard key={series.id} port={port} series={series} minutes={minutes} />
        ))}
      </div>
      <ActionsHere port={port} console="metrics" />
    </ConsoleBody>
  );
}

function SeriesCard({ port, series, minutes }: ConsoleProps & { series: ChartSeries; minutes: number }) {
  const view = useCalmView(port);
  const t = useText(words);
  const lang = useLang();
  const step = (minutes * 60_000) / POINTS;
  const to = Math.floor(view.now / 5000) * 5000;
  const window = port.series(series.id, to - POINTS * step, to, POINTS);
  const value = window.values.at(-1) ?? 0;
  const item = `series:${series.id}`;
  const look = lookAt(view, item);
  const fresh = look?.arrived === true && view.now - look.arrivesAt < FRESH_MS;
  const system = view.systems.find((s) => s.id === series.system);
  const troubled = system !== undefined && system.health !== 'ok' && isFarOff(window.values);
  return (
    <article className={join(styles.chart, troubled && styles.troubled)}>
      <header>
        <h4>{say(series.name, lang)}</h4>
        <b className={styles.value}>{reading(value, series.unit, lang)}</b>
      </header>
      <Chart
        label={`${say(series.name, lang)}: ${reading(value, series.unit, lang)}`}
        times={window.times}
        values={window.values}
        unit={series.unit}
        troubled={troubled}
        startEpochMs={view.startEpochMs + view.utcOffsetMin * 60_000}
      />
      {look && <Readings port={port} item={item} />}
      {!fresh && (
        <Button
          size="s"
          icon="eye"
          className={styles.readChart}
          disabled={view.ended || look?.arrived === false}
          onClick={() => port.send({ type: 'look', item })}
        >
          {look ? t.readAgain : t.readChart}
        </Button>
      )}
    </article>
  );
}

/** Whether the last value is far from what was usual in the first half of the window. */
function isFarOff(values: readonly number[]): boolean {
  const before = values.slice(0, Math.ceil(values.length / 2)).sort((a, b) => a - b);
  const usual = before[Math.floor(before.length / 2)] ?? 0;
  const last = values.at(-1) ?? 0;
  return last < usual * 0.6 || last > usual * 1.6;
}

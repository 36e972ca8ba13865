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
import { hasArrived, useView } from './use-port.ts';

const SPANS = [15, 45, 120] as const;
const POINTS = 90;

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
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const step = (minutes * 60_000) / POINTS;
  const to = Math.floor(view.now / 5000) * 5000;
  const window = port.series(series.id, to - POINTS * step, to, POINTS);
  const value = window.values.at(-1) ?? 0;
  const item = `series:${series.id}`;
  const system = view.systems.find((s) => s.id === series.system);
  return (
    <article className={join(styles.chart, system?.health === 'bad' && styles.troubled)}>
      <header>
        <h4>{say(series.name, lang)}</h4>
        <b className={styles.value}>{reading(value, series.unit, lang)}</b>
      </header>
      <Chart
        label={`${say(series.name, lang)}: ${reading(value, series.unit, lang)}`}
        times={window.times}
        values={window.values}
        unit={series.unit}
        startEpochMs={view.startEpochMs + view.utcOffsetMin * 60_000}
      />
      {hasArrived(view, item) ? (
        <Readings port={port} item={item} />
      ) : (
        <Button
          size="s"
          kind="quiet"
          icon="eye"
          disabled={view.ended}
          onClick={() => port.send({ type: 'look', item })}
        >
          {t.readChart}
        </Button>
      )}
    </article>
  );
}

import { useState } from 'react';
import { say } from '../../runbook/text.ts';
import type { PanelBody } from '../../scenario/plan.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { join } from '../ui/join.ts';
import { ActionsHere } from './actions-here.tsx';
import { reading } from './chart-units.ts';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { Readings } from './readings.tsx';
import { hasArrived, useView } from './use-port.ts';

export const DatabaseConsole = ({ port }: ConsoleProps) => <PanelsConsole port={port} console="database" />;
export const PaymentsConsole = ({ port }: ConsoleProps) => <PanelsConsole port={port} console="payments" />;

/** A provider's dashboard: its pages as tabs, each loaded when opened. */
function PanelsConsole({ port, console }: ConsoleProps & { console: 'database' | 'payments' }) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const panels = port.panels(console);
  const [chosen, setChosen] = useState<string | null>(null);
  const panel = panels.find((p) => p.id === chosen);
  const open = (id: string) => {
    setChosen(id);
    port.send({ type: 'look', item: `panel:${id}` });
  };
  return (
    <ConsoleBody port={port} console={console}>
      <div className={styles.tabs} role="tablist">
        {panels.map((p) => (
          <button key={p.id} type="button" role="tab" aria-selected={p.id === chosen} onClick={() => open(p.id)}>
            {say(p.name, lang)}
          </button>
        ))}
      </div>
      {panel &&
        (hasArrived(view, `panel:${panel.id}`) ? (
          <>
            <Body port={port} body={panel.body} series={panel.series} />
            <Readings port={port} item={`panel:${panel.id}`} />
          </>
        ) : (
          <p className={styles.quiet} role="status">
            {t.loading}
          </p>
        ))}
      {!panel && <p className={styles.empty}>{t.choose}</p>}
      <ActionsHere port={port} console={console} />
    </ConsoleBody>
  );
}

function Body({ port, body, series }: ConsoleProps & { body: PanelBody; series: Record<string, number> }) {
  const lang = useLang();
  const units = new Map(port.charts().map((c) => [c.id, c.unit]));
  return (
    <>
      {body.facts && (
        <dl className={styles.facts}>
          {body.facts.map((f) => (
            <div key={f.label.en} className={f.tone === 'bad' ? styles.alarm : undefined}>
              <dt>{say(f.label, lang)}</dt>
              <dd className={f.tone === 'bad' ? styles.bad : f.tone === 'ok' ? styles.ok : undefined}>
                {typeof f.value === 'string'
                  ? f.value
                  : 'series' in f.value
                    ? reading(series[f.value.series] ?? 0, units.get(f.value.series) ?? 'count', lang)
                    : say(f.value, lang)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {body.rows && (
        <div className={styles.scroll}>
          <table className={join(styles.table, styles.data)}>
            {body.columns && (
              <thead>
                <tr>
                  {body.columns.map((c) => (
                    <th key={c.en} scope="col">
                      {say(c, lang)}
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {body.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have a fixed order
                    <td key={i}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {body.note && <p>{say(body.note, lang)}</p>}
    </>
  );
}

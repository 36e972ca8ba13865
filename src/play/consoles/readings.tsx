import type { DrillPort } from '../../drill/port.ts';
import { say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import styles from './console.module.css';
import { words } from './console-text.ts';
import { PinButton } from './pin-button.tsx';
import { hasArrived, useView } from './use-port.ts';

/** What was read off an item, in words, and the pin beside it. */
export function Readings({ port, item }: { port: DrillPort; item: string }) {
  const view = useView(port);
  const lang = useLang();
  const t = useText(words);
  const found = view.findings.filter((f) => f.item === item);
  return (
    <div className={styles.readings} role="status">
      {found.map((f) => (
        <p key={f.id}>{say(f.text, lang)}</p>
      ))}
      {found.length === 0 && hasArrived(view, item) && <p className={styles.quiet}>{t.nothingStandsOut}</p>}
      <PinButton port={port} item={item} />
    </div>
  );
}

import { useState } from 'react';
import type { DrillPort } from '../../drill/port.ts';
import { say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { Button } from '../ui/button.tsx';
import styles from './console.module.css';
import { words } from './console-text.ts';
import { hasArrived, useView } from './use-port.ts';

/** Pins what an item shows to the incident file, tagged with what it is said to prove. */
export function PinButton({ port, item }: { port: DrillPort; item: string }) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const [asking, setAsking] = useState(false);
  const [users, setUsers] = useState('');
  const [impact, setImpact] = useState('');
  if (!hasArrived(view, item) || view.ended) return null;
  if (view.pins.some((p) => p.item === item)) {
    return (
      <Button
        size="s"
        icon="pin"
        className={styles.pinned}
        onClick={() => port.send({ type: 'unpin', item })}
        title={t.unpin}
      >
        {t.pinned}
      </Button>
    );
  }
  if (!asking) {
    return (
      <Button size="s" icon="pin" onClick={() => setAsking(true)}>
        {t.pin}
      </Button>
    );
  }
  const { matrix } = port.rulebook;
  const pin = () => {
    port.send({ type: 'pin', item, ...(users && { users }), ...(impact && { impact }) });
    setAsking(false);
  };
  const axis = (
    label: string,
    value: string,
    change: (v: string) => void,
    levels: readonly { id: string; name: { en: string; fr: string } }[],
  ) => (
    <label>
      {label}
      <select value={value} onChange={(e) => change(e.target.value)}>
        <option value="">{t.nothing}</option>
        {levels.map((level) => (
          <option key={level.id} value={level.id}>
            {say(level.name, lang)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <span className={styles.pinForm}>
      {t.proves}
      {matrix && axis(t.users, users, setUsers, matrix.users)}
      {matrix && axis(t.impact, impact, setImpact, matrix.impact)}
      <Button size="s" kind="primary" icon="pin" onClick={pin}>
        {t.pin}
      </Button>
      <Button size="s" kind="quiet" onClick={() => setAsking(false)}>
        {t.cancel}
      </Button>
    </span>
  );
}

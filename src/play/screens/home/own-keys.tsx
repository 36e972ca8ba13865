import { type KeyboardEvent, useState } from 'react';
import { told } from '../../../runbook/told.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { keyNames } from '../../ui/keys.ts';
import { keyOf, moveKey, ownKeys, resetKeys, SINGLE_KEY_IDS, SINGLE_KEYS, type SingleKey } from '../../ui/own-keys.ts';
import styles from './own-keys.module.css';
import { settingsText } from './settings-text.ts';

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/** Every key that acts alone and may lie elsewhere: each is changed by pressing the one that is wanted. */
export function OwnKeys() {
  const t = useText(settingsText);
  const lang = useLang();
  const [keys, setKeys] = useState(ownKeys);
  const [waiting, setWaiting] = useState<SingleKey | null>(null);
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const work = (id: SingleKey) => told(SINGLE_KEYS[id].label, lang);

  const pressed = (id: SingleKey, event: KeyboardEvent) => {
    if (waiting !== id || event.ctrlKey || event.altKey || event.metaKey || MODIFIERS.has(event.key)) return;
    // Tab goes on as everywhere; the button loses the focus, which ends the waiting.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    setWaiting(null);
    if (event.key === 'Escape') return;
    const key = keyOf(event.key);
    const name = keyNames(key).join(' ');
    const moved = moveKey(id, key);
    setKeys(ownKeys());
    if (moved.ok) setSaid({ text: t.moved(work(id), name), wrong: false });
    else setSaid({ text: moved.why === 'taken' ? t.taken(name, work(moved.by)) : t.unfit(name), wrong: true });
  };
  return (
    <section className={styles.keys} aria-labelledby="own-keys">
      <h2 id="own-keys">{t.ownKeys}</h2>
      <p>{t.ownKeysMeans}</p>
      <details>
        <summary>{t.showKeys}</summary>
        <ul>
          {SINGLE_KEY_IDS.map((id) => (
            <li key={id}>
              <span>{work(id)}</span>
              <Kbd keys={keys[id]} />
              <button
                type="button"
                className={styles.change}
                aria-label={waiting === id ? t.pressOne : t.changeOf(work(id))}
                // Space acts on a button as it is let go: the one that was pressed to be chosen must not open it again.
                onKeyUp={(event) => event.key === ' ' && waiting === null && event.preventDefault()}
                onKeyDown={(event) => pressed(id, event)}
                onBlur={() => setWaiting((now) => (now === id ? null : now))}
                onClick={() => {
                  setSaid(null);
                  setWaiting(id);
                }}
              >
                {waiting === id ? t.pressOne : t.change}
              </button>
            </li>
          ))}
        </ul>
        <Button
          size="s"
          onClick={() => {
            resetKeys();
            setKeys(ownKeys());
            setSaid({ text: t.keysReset, wrong: false });
          }}
        >
          {t.resetKeys}
        </Button>
      </details>
      <p role="status" className={said?.wrong ? styles.wrong : undefined}>
        {said?.text}
      </p>
    </section>
  );
}

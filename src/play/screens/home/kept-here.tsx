import { useEffect, useState } from 'react';
import type { Lang } from '../../../runbook/text.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { dropSources, sourcesSize } from '../../shell/kept-sources.ts';
import { Button } from '../../ui/button.tsx';
import styles from './settings-screen.module.css';
import { settingsText } from './settings-text.ts';

interface Room {
  /** Bytes; null where the browser does not tell. */
  all: number | null;
  sources: { count: number; bytes: number };
}

const UNITS = { en: ['kB', 'MB'], fr: ['ko', 'Mo'] } as const;

function sizeOf(bytes: number, lang: Lang): string {
  const kilo = Math.max(1, bytes / 1000);
  const [size, unit] = kilo < 1000 ? [Math.round(kilo), UNITS[lang][0]] : [Math.round(kilo / 100) / 10, UNITS[lang][1]];
  return `${size.toLocaleString(lang)}\u00a0${unit}`;
}

async function roomTaken(): Promise<Room> {
  const sources = await sourcesSize();
  const estimate = await navigator.storage?.estimate().catch(() => null);
  return { all: estimate?.usage ?? null, sources };
}

/** What is kept in this browser, by size, and the way to be rid of what only old drills need. */
export function KeptHere() {
  const t = useText(settingsText);
  const lang = useLang();
  const [room, setRoom] = useState<Room | null>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => void roomTaken().then(setRoom), []);
  if (!room) return null;
  const { all, sources } = room;
  const drop = async () => {
    setAsking(false);
    await dropSources();
    setRoom(await roomTaken());
  };
  return (
    <section className={styles.setting}>
      <div>
        <h2>{t.stored}</h2>
        {all !== null && <p>{t.storedMeans(sizeOf(all, lang))}</p>}
        <p role="status">{sources.count > 0 ? t.sources(sources.count, sizeOf(sources.bytes, lang)) : t.noSources}</p>
      </div>
      {sources.count > 0 &&
        (asking ? (
          <div className={styles.sure} role="alert">
            <p>{t.dropSure}</p>
            <Button onClick={() => void drop()}>{t.dropYes}</Button>
            <Button onClick={() => setAsking(false)}>{t.dropNo}</Button>
          </div>
        ) : (
          <Button icon="bin" onClick={() => setAsking(true)}>
            {t.dropSources}
          </Button>
        ))}
    </section>
  );
}

import { useId } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import looks from '../runbooks/bring.module.css';
import styles from './bring-pack.module.css';
import { packsText } from './packs-text.ts';

interface BringPackProps {
  /** Something is held over the page, which takes it anywhere. */
  over: boolean;
  reading: { name: string; step: { file: string; at: number; of: number } | null } | null;
  onFiles(files: readonly File[]): void;
  onStop(): void;
}

/** The way in for a pack: dropped or chosen, as a folder or as a zip. */
export function BringPack({ over, reading, onFiles, onStop }: BringPackProps) {
  const t = useText(packsText);
  return (
    <section className={`glass ${looks.card} ${styles.card}`} aria-labelledby="bring">
      <h2 id="bring">{t.bring}</h2>
      <div className={join(looks.drop, over && looks.over)}>
        <Icon name="upload" size={34} />
        {reading ? (
          <>
            <p className={looks.here} role="status">
              {t.reading(reading.name)}
            </p>
            {reading.step && (
              <>
                <progress max={reading.step.of} value={reading.step.at - 0.5} aria-label={t.reading(reading.name)} />
                <p className="quiet">{t.checking(reading.step.file, reading.step.at, reading.step.of)}</p>
              </>
            )}
            <Button onClick={onStop}>{t.stop}</Button>
          </>
        ) : (
          <>
            <p className={looks.here}>{t.dropHere}</p>
            <p className="quiet">{t.dropMeans}</p>
            <p className={looks.ways}>
              <Chooser label={t.chooseFolder} folder onFiles={onFiles} />
              <Chooser label={t.chooseZip} onFiles={onFiles} />
            </p>
          </>
        )}
      </div>
      <div>
        <h3>{t.holds}</h3>
        <ul className={styles.holds}>
          <li>
            <code>pack.yaml</code> {t.holds1}
          </li>
          <li>
            <code>runbook.en.md</code> <code>runbook.fr.md</code> {t.holds2}
          </li>
          <li>
            <code>my-scenario.yaml</code> {t.holds3}
          </li>
        </ul>
        <p className={styles.begin}>
          {t.begin} <code>npx tocsin new pack</code>
        </p>
        <p className="quiet">{t.limits}</p>
      </div>
    </section>
  );
}

function Chooser({
  label,
  folder = false,
  onFiles,
}: {
  label: string;
  folder?: boolean;
  onFiles(files: readonly File[]): void;
}) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        className={looks.file}
        type="file"
        {...(folder ? { webkitdirectory: '' } : { accept: '.zip,application/zip' })}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same folder may be chosen again once it is mended.
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={folder ? looks.choose : join(looks.choose, styles.second)}>
        <Icon name={folder ? 'list' : 'file'} size={15} />
        {label}
      </label>
    </>
  );
}

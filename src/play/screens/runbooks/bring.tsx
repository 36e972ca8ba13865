import { useId } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, type Trouble } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import styles from './bring.module.css';
import { listText } from './runbooks-text.ts';

interface BringProps {
  refused: { name: string; trouble: Trouble } | null;
  /** A file is held over the page, which takes it anywhere. */
  over: boolean;
  onFiles(files: readonly File[]): void;
  onWrite(): void;
  onExample(): void;
}

/** The way in for a runbook: dropped, chosen, pasted or written. */
export function Bring({ refused, over, onFiles, onWrite, onExample }: BringProps) {
  const t = useText(listText);
  const fileId = useId();
  const looks = [t.look1, t.look2, t.look3, t.look4, t.look5, t.look6];
  return (
    <section className={`glass ${styles.card}`} aria-labelledby="bring">
      <h2 id="bring">{t.bring}</h2>
      {refused && <ErrorNote title={t.refused(refused.name)} troubles={[refused.trouble]} />}
      <div className={join(styles.drop, over && styles.over)}>
        <Icon name="book" size={34} />
        <p className={styles.here}>{t.dropHere}</p>
        <p className="quiet">{t.dropMeans}</p>
        <p className={styles.ways}>
          <input
            id={fileId}
            className={styles.file}
            type="file"
            multiple
            accept=".md,.markdown,.txt,.mdx,text/markdown,text/plain"
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              // The same file may be chosen again once it is mended.
              event.target.value = '';
            }}
          />
          <label htmlFor={fileId} className={styles.choose}>
            <Icon name="upload" size={15} />
            {t.choose}
          </label>
          <Button icon="pen" onClick={onWrite}>
            {t.paste}
          </Button>
          <Button kind="quiet" onClick={onExample}>
            {t.example}
          </Button>
        </p>
      </div>
      <div>
        <h3>{t.looksFor}</h3>
        <ul className={styles.looks}>
          {looks.map((look) => (
            <li key={look}>
              <Icon name="tick" size={14} />
              {look}
            </li>
          ))}
        </ul>
        <p className="quiet">{t.looksForMeans}</p>
      </div>
    </section>
  );
}

import { type DragEvent, useId, useState } from 'react';

import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, localZone } from '../../i18n/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote, type Trouble } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { hashOf } from '../../ui/route.ts';
import { RATING } from '../../words/ratings.ts';
import { droppedOf, looksLikePack } from './dropped.ts';
import type { RecordSummary } from './home-port.ts';
import { recordsText } from './home-text.ts';
import styles from './records.module.css';
import { Stamp } from './stamp.tsx';

interface RecordsProps {
  /** null: the storage could not be read. */
  records: readonly RecordSummary[] | null;
  /** What was wrong with the file last opened. */
  refused: { name: string; problems: readonly Trouble[] } | null;
  onOpen(file: File): void;
  onDownload(id: string): void;
  onRemove(id: string): void;
}

/** The drills that were finished in this browser, and the way in for records from elsewhere. */
export function Records({ records, refused, onOpen, onDownload, onRemove }: RecordsProps) {
  const t = useText(recordsText);
  const fileId = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    // A pack is the page's to take.
    if (looksLikePack(droppedOf(event.dataTransfer))) return;
    event.preventDefault();
    event.stopPropagation();
    const file = event.dataTransfer.files[0];
    if (file) onOpen(file);
  };
  return (
    <section
      className={join('paper', styles.card, over && styles.over)}
      aria-labelledby="records"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <header>
        <h2 id="records">{t.title}</h2>
        {records && records.length > 0 && <p className="secondary">{t.count(records.length)}</p>}
      </header>
      {refused && <ErrorNote title={t.refused(refused.name)} troubles={refused.problems} />}
      {records === null ? (
        <ErrorNote troubles={[{ what: recordsText.unread, mend: recordsText.unreadMend }]} />
      ) : records.length === 0 ? (
        <EmptyState icon="file" title={t.empty}>
          <p>{t.emptyMend}</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {records.map((record, i) => (
            <Row
              key={record.id}
              record={record}
              turn={i % 2 ? 5 : -7}
              onDownload={() => onDownload(record.id)}
              onRemove={() => onRemove(record.id)}
            />
          ))}
        </ul>
      )}
      <footer>
        <input
          id={fileId}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onOpen(file);
            // The same file may be chosen again once it is mended.
            event.target.value = '';
          }}
        />
        <label htmlFor={fileId} className={styles.open}>
          <Icon name="upload" size={15} />
          {t.open}
        </label>
        <span className={styles.drop}>{t.drop}</span>
      </footer>
    </section>
  );
}

function Row({
  record,
  turn,
  onDownload,
  onRemove,
}: {
  record: RecordSummary;
  turn: number;
  onDownload(): void;
  onRemove(): void;
}) {
  const t = useText(recordsText);
  const lang = useLang();
  const [asking, setAsking] = useState(false);
  const title = record.title[lang];
  const kind = record.origin === 'person' ? t[record.mode] : t[record.origin];
  return (
    <li className={styles.row}>
      <Stamp rating={record.rating} top={record.total.toLocaleString(lang)} turn={turn} size={46} />
      <span className={styles.what}>
        <a href={hashOf({ screen: 'debrief', id: record.id })} aria-label={t.debriefOf(title)}>
          {title}
        </a>
        <small>
          <span className="unseen">
            {record.total.toLocaleString(lang)} {t.outOf},{' '}
          </span>
          {RATING[record.rating][lang]}, {dayMonth(record.startedAt, localZone(), lang, Date.now())}, {kind}
        </small>
      </span>
      {asking ? (
        <span className={styles.sure} role="alert">
          {t.sure}
          <button type="button" onClick={onRemove}>
            {t.yes}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {t.no}
          </button>
        </span>
      ) : (
        <span className={styles.ways}>
          <IconButton icon="download" label={t.download(title)} onClick={onDownload} />
          <IconButton icon="bin" label={t.remove(title)} onClick={() => setAsking(true)} />
        </span>
      )}
    </li>
  );
}

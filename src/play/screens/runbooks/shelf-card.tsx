import { type FormEvent, useId, useState } from 'react';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, localZone } from '../../i18n/format.ts';
import type { Manuscript, SavedRunbook } from '../../shell/runbook-shelf.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { join } from '../../ui/join.ts';
import { hashOf } from '../../ui/route.ts';
import { downloadMarkdown, downloadRulebook } from './export-runbook.ts';
import { listText } from './runbooks-text.ts';
import styles from './shelf-card.module.css';
import { Sure } from './sure.tsx';

interface ShelfCardProps {
  saved: readonly SavedRunbook[];
  drafts: readonly Manuscript[];
  /** null is the pack's own. */
  chosen: string | null;
  onChoose(id: string | null): void;
  onRename(runbook: SavedRunbook, name: string): void;
  onRemove(id: string): void;
  /** Throws a draft away. */
  onForget(id: string): void;
}

/** The runbooks that are here: one of them is what drills are played by. */
export function ShelfCard({ saved, drafts, chosen, onChoose, onRename, onRemove, onForget }: ShelfCardProps) {
  const t = useText(listText);
  const group = useId();
  const playing = saved.some(({ id, rulebook }) => id === chosen && rulebook) ? chosen : null;
  return (
    <section className={`paper ${styles.card}`} aria-labelledby="shelf">
      <h2 id="shelf">{t.shelf}</h2>
      <ul className={styles.list}>
        <li className={join(styles.row, playing === null && styles.chosen)}>
          <label className={styles.pick}>
            <input type="radio" name={group} checked={playing === null} onChange={() => onChoose(null)} />
            <span>
              <b>{t.pack}</b>
              <small>{t.packMeans}</small>
            </span>
          </label>
        </li>
        {saved.map((runbook) => (
          <Row
            key={runbook.id}
            runbook={runbook}
            group={group}
            chosen={playing === runbook.id}
            onChoose={() => onChoose(runbook.id)}
            onRename={(name) => onRename(runbook, name)}
            onRemove={() => onRemove(runbook.id)}
          />
        ))}
      </ul>
      {saved.length + drafts.length === 0 && (
        <EmptyState icon="book" title={t.noneYet}>
          <p>{t.noneYetMeans}</p>
        </EmptyState>
      )}
      {drafts.length > 0 && (
        <>
          <h3>{t.drafts}</h3>
          <ul className={styles.list}>
            {drafts.map((draft) => (
              <Draft key={draft.id} draft={draft} onForget={() => onForget(draft.id)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({
  runbook,
  group,
  chosen,
  onChoose,
  onRename,
  onRemove,
}: {
  runbook: SavedRunbook;
  group: string;
  chosen: boolean;
  onChoose(): void;
  onRename(name: string): void;
  onRemove(): void;
}) {
  const t = useText(listText);
  const lang = useLang();
  const [asking, setAsking] = useState(false);
  const [naming, setNaming] = useState<string | null>(null);
  const { id, name, text, rulebook, savedAt } = runbook;
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (naming?.trim()) onRename(naming.trim());
    setNaming(null);
  };
  return (
    <li className={join(styles.row, chosen && styles.chosen)}>
      <div className={styles.pick}>
        <input type="radio" name={group} aria-label={name} checked={chosen} disabled={!rulebook} onChange={onChoose} />
        <span>
          <a href={hashOf({ screen: 'runbooks', id })} aria-label={t.open(name)}>
            {name}
          </a>
          <small>
            {rulebook ? t.levels(rulebook.severities.length) : t.notYet},{' '}
            {t.savedOn(dayMonth(savedAt, localZone(), lang, Date.now()))}
          </small>
        </span>
      </div>
      {naming !== null ? (
        <form className={styles.naming} onSubmit={rename}>
          <TextField
            label={t.newName}
            maxLength={80}
            autoFocus
            value={naming}
            onChange={({ target }) => setNaming(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setNaming(null);
            }}
          />
          <Button type="submit">{t.renameNow}</Button>
        </form>
      ) : asking ? (
        <Sure onYes={onRemove} onNo={() => setAsking(false)} />
      ) : (
        <span className={styles.ways}>
          <IconButton icon="pen" label={t.rename(name)} onClick={() => setNaming(name)} />
          <IconButton icon="download" label={t.asMarkdown(name)} onClick={() => downloadMarkdown(name, text)} />
          {rulebook && (
            <IconButton icon="list" label={t.asJson(name)} onClick={() => downloadRulebook(name, rulebook)} />
          )}
          <IconButton icon="bin" label={t.remove(name)} onClick={() => setAsking(true)} />
        </span>
      )}
    </li>
  );
}

function Draft({ draft, onForget }: { draft: Manuscript; onForget(): void }) {
  const t = useText(listText);
  const [asking, setAsking] = useState(false);
  const name = draft.name || t.nameless;
  return (
    <li className={styles.row}>
      <div className={styles.pick}>
        <span>
          <a href={hashOf({ screen: 'runbooks', id: draft.id })} aria-label={t.open(name)}>
            {name}
          </a>
          <small>{t.draft}</small>
        </span>
      </div>
      {asking ? (
        <Sure onYes={onForget} onNo={() => setAsking(false)} />
      ) : (
        <span className={styles.ways}>
          <IconButton icon="download" label={t.asMarkdown(name)} onClick={() => downloadMarkdown(name, draft.text)} />
          <IconButton icon="bin" label={t.remove(name)} onClick={() => setAsking(true)} />
        </span>
      )}
    </li>
  );
}

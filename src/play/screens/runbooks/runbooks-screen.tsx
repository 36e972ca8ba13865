import { useCallback, useEffect, useState } from 'react';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { rulebooks } from '../../shell/rulebooks.ts';
import {
  chooseRunbook,
  chosenRunbook,
  dropDraft,
  keepDraft,
  looseDrafts,
  type Manuscript,
  removeRunbook,
  type SavedRunbook,
  savedRunbooks,
  saveRunbook,
} from '../../shell/runbook-shelf.ts';
import { randomId } from '../../shell/visit.ts';
import type { Trouble } from '../../ui/error-note.tsx';
import { goTo } from '../../ui/route.ts';
import { TopBar } from '../home/top-bar.tsx';
import { Bring } from './bring.tsx';
import { useDrop } from './drop-file.ts';
import { arrivals, readFile } from './read-file.ts';
import styles from './runbooks-screen.module.css';
import { listText } from './runbooks-text.ts';
import { ShelfCard } from './shelf-card.tsx';

interface OnShelf {
  saved: SavedRunbook[];
  drafts: Manuscript[];
  chosen: string | null;
}

const nameOf = (file: File): string => file.name.replace(/\.[A-Za-z0-9]{1,9}$/, '').slice(0, 80);

/** The runbooks of this browser: which one drills are played by, and the way in for another. */
export default function RunbooksScreen() {
  const t = useText(listText);
  const lang = useLang();
  const [shelf, setShelf] = useState<OnShelf | null>(null);
  const [refused, setRefused] = useState<{ name: string; trouble: Trouble } | null>(null);

  const look = useCallback(async () => {
    const [saved, drafts, chosen] = await Promise.all([savedRunbooks(), looseDrafts(), chosenRunbook()]);
    setShelf({ saved, drafts, chosen });
  }, []);
  useEffect(() => void look(), [look]);

  /** A new runbook on the workbench; its draft is kept before anything else can happen to it. */
  const begin = useCallback(async (text: string, name = '') => {
    const id = randomId();
    if (text !== '') await keepDraft({ id, name, text, mends: {} });
    goTo({ screen: 'runbooks', id });
    return id;
  }, []);

  const bring = useCallback(
    async (file: File) => {
      const brought = await readFile(file);
      setRefused(brought.ok ? null : { name: file.name, trouble: brought.trouble });
      if (!brought.ok) return;
      const id = await begin(brought.text, nameOf(file));
      if (brought.encoding) arrivals.set(id, brought.encoding);
    },
    [begin],
  );

  /** Of several files the first is opened; the others wait as drafts, and the workbench offers to join what belongs together. */
  const bringAll = useCallback(
    async ([first, ...rest]: readonly File[]) => {
      for (const file of rest) {
        const brought = await readFile(file);
        if (brought.ok) await keepDraft({ id: randomId(), name: nameOf(file), text: brought.text, mends: {} });
      }
      if (first) await bring(first);
    },
    [bring],
  );
  const { over, drop } = useDrop((files) => void bringAll(files));

  // What is pasted anywhere on this screen becomes a runbook.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void bringAll(files);
      else if (text.trim() !== '') void begin(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [begin, bringAll]);

  const example = async () => {
    const [rulebook] = rulebooks.values();
    if (!rulebook) return;
    const { writeRunbook } = await import('../../../runbook/write/write.ts');
    await begin(writeRunbook(rulebook, lang), rulebook.title[lang]);
  };

  return (
    <div className={styles.page} {...drop}>
      <TopBar at="runbooks" />
      <main className={styles.main}>
        <div className={styles.headline}>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </div>
        <div className={styles.cards}>
          <ShelfCard
            saved={shelf?.saved ?? []}
            drafts={shelf?.drafts ?? []}
            chosen={shelf?.chosen ?? null}
            onChoose={(id) => void chooseRunbook(id).then(look)}
            onRename={(runbook, name) => void saveRunbook({ ...runbook, name }).then(look)}
            onRemove={(id) => void removeRunbook(id).then(look)}
            onForget={(id) => void dropDraft(id).then(look)}
          />
          <Bring
            refused={refused}
            over={over}
            onFiles={(files) => void bringAll(files)}
            onWrite={() => void begin('')}
            onExample={() => void example()}
          />
        </div>
      </main>
    </div>
  );
}

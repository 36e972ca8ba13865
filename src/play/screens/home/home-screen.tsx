import { lazy, Suspense, useCallback, useEffect, useState } from 'react';

import { useLang, useText } from '../../i18n/catalogue.ts';
import { duration } from '../../i18n/format.ts';
import type { Trouble } from '../../ui/error-note.tsx';
import { goTo } from '../../ui/route.ts';
import { Coverage } from './coverage.tsx';
import { coverageOf, quarterOf, usualResponse } from './coverage-of.ts';
import { leaveDrop, looksLikePack } from './dropped.ts';
import type { BroughtPack, HomePort, InterruptedDrill, RecordSummary, RunbookCard } from './home-port.ts';
import styles from './home-screen.module.css';
import { dropText, ghostText, headlineText } from './home-text.ts';
import { HowItGoes } from './how-it-goes.tsx';
import { QuickDrill } from './quick-drill.tsx';
import { partOfDay, QuietRoom } from './quiet-room.tsx';
import { Records } from './records.tsx';
import { TopBar } from './top-bar.tsx';
import { useDropped } from './use-dropped.ts';

// Loaded when somebody has left a drill.
const ResumeCard = lazy(() => import('./resume-card.tsx'));

/** Where everything starts: ring the bell, go back into a drill, look at what was done. */
export function HomeScreen({ port }: { port: HomePort }) {
  const [records, setRecords] = useState<RecordSummary[] | null>([]);
  const [interrupted, setInterrupted] = useState<InterruptedDrill | null>(null);
  const [refused, setRefused] = useState<{ name: string; problems: Trouble[] } | null>(null);
  const [runbooks, setRunbooks] = useState<{ list: RunbookCard[]; chosen: string | null }>({ list: [], chosen: null });
  const [packs, setPacks] = useState<readonly BroughtPack[]>([]);
  const t = useText(dropText);
  const now = Date.now();

  const read = useCallback(async () => {
    const [kept, left, books, brought] = await Promise.allSettled([
      port.records(),
      port.interrupted(),
      port.runbooks(),
      port.packs(),
    ]);
    setRecords(kept.status === 'fulfilled' ? kept.value : null);
    setInterrupted(left.status === 'fulfilled' ? left.value : null);
    if (books.status === 'fulfilled') setRunbooks(books.value);
    if (brought.status === 'fulfilled') setPacks(brought.value);
  }, [port]);
  useEffect(() => void read(), [read]);

  const bring = async (file: File) => {
    const opened = await port.openRecord(file);
    if (!opened.ok) return opened;
    const list = await port.records();
    setRecords(list);
    const record = list.find(({ id }) => id === opened.id);
    return record
      ? { ok: true as const, record }
      : { ok: false as const, problems: [{ what: ghostText.unkept, mend: ghostText.unkeptMend }] };
  };
  const open = async (file: File) => {
    const opened = await port.openRecord(file);
    setRefused(opened.ok ? null : { name: file.name, problems: opened.problems });
    if (opened.ok) goTo({ screen: 'debrief', id: opened.id });
  };

  const { over, drop } = useDropped((dropped, file) => {
    if (looksLikePack(dropped)) {
      leaveDrop(dropped);
      goTo({ screen: 'packs' });
    } else if (file) void open(file);
  });

  const book = runbooks.list.find(({ id }) => id === runbooks.chosen);
  const own = [
    ...port.procedures(),
    ...packs.flatMap(({ name, procedures }) => procedures.map((one) => ({ ...one, pack: name }))),
  ];

  return (
    <div className={styles.page} {...drop}>
      {over && <p className={styles.over}>{t.over}</p>}
      <TopBar at="home" />
      <QuietRoom part={partOfDay(new Date(now).getHours())} />
      <main className={styles.main}>
        <Headline records={records ?? []} waiting={interrupted !== null} now={now} />
        {interrupted && (
          <Suspense>
            <ResumeCard drill={interrupted} port={port} onAbandoned={() => void read()} />
          </Suspense>
        )}
        <div className={styles.cards}>
          <QuickDrill
            shipped={port.scenarios()}
            packs={packs}
            runbooks={runbooks.list}
            runbook={runbooks.chosen}
            records={records ?? []}
            onRunbook={(chosen) => {
              setRunbooks({ ...runbooks, chosen });
              void port.chooseRunbook(chosen);
            }}
            onRecord={bring}
            // What goes wrong here goes wrong again at the start, and is said there.
            onReach={(options) => void port.prepare(options).catch(() => undefined)}
            onStart={async (options) => {
              const started = await port.start(options);
              if (started.ok) goTo({ screen: 'drill', id: started.id });
              return started;
            }}
          />
          <Records
            records={records}
            refused={refused}
            onOpen={(file) => void open(file)}
            onDownload={(id) => void port.download(id)}
            onRemove={(id) => void port.remove(id).then(read)}
          />
          <Coverage
            facts={coverageOf(book?.procedures ?? own, records ?? [], now, book?.id ?? null)}
            of={book?.name ?? null}
          />
        </div>
        <HowItGoes />
      </main>
    </div>
  );
}

function Headline({ records, waiting, now }: { records: readonly RecordSummary[]; waiting: boolean; now: number }) {
  const t = useText(headlineText);
  const lang = useLang();
  const { from } = quarterOf(now);
  const played = records.filter((record) => record.origin === 'person' && record.startedAt >= from);
  const response = usualResponse(played);
  return (
    <div className={styles.headline}>
      <h1>{waiting ? t.waiting : t[partOfDay(new Date(now).getHours())]}</h1>
      {played.length > 0 && (
        <dl>
          <div>
            <dt>{t.drills}</dt>
            <dd>{played.length}</dd>
          </div>
          {response !== null && (
            <div>
              <dt>{t.response}</dt>
              <dd>{duration(response)}</dd>
            </div>
          )}
          <div>
            <dt>{t.best}</dt>
            <dd>{Math.max(...played.map((record) => record.total)).toLocaleString(lang)}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}

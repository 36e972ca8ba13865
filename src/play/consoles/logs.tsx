import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { VList, type VListHandle } from 'virtua';
import type { LogFilter, LogLine } from '../../sim/signals.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { percent, wholeNumber } from '../i18n/format.ts';
import { Button } from '../ui/button.tsx';
import { join } from '../ui/join.ts';
import { Segmented } from '../ui/segmented.tsx';
import { ActionsHere } from './actions-here.tsx';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { Histogram } from './histogram.tsx';
import { localTime } from './local-time.ts';
import { Readings } from './readings.tsx';
import { useCalmView } from './use-port.ts';

const LINES = 200;
const WINDOW_MS = 45 * 60_000;
const LEVELS = { all: undefined, warnings: ['warn', 'error', 'fatal'], errors: ['error', 'fatal'] } as const;
type Level = keyof typeof LEVELS;

export default function LogsConsole({ port }: ConsoleProps) {
  return (
    <ConsoleBody port={port} console="logs">
      <Lines port={port} />
      <ActionsHere port={port} console="logs" />
    </ConsoleBody>
  );
}

/** A word filters the text; three digits a status; a release's id the release. */
function filterOf(text: string, level: Level, releases: readonly { id: string }[]): LogFilter {
  const word = text.trim();
  const levels = LEVELS[level];
  const release = releases.find((r) => r.id === word);
  return {
    ...(levels && { levels }),
    ...(release
      ? { release: release.id }
      : /^[1-5]\d\d$/.test(word)
        ? { status: Number(word) }
        : word !== '' && { text: word }),
  };
}

function Lines({ port }: ConsoleProps) {
  const view = useCalmView(port);
  const t = useText(words);
  const [text, setText] = useState('');
  const [level, setLevel] = useState<Level>('all');
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<VListHandle>(null);
  const word = useDeferredValue(text);
  const filter = useMemo(() => filterOf(word, level, view.releases), [word, level, view.releases]);
  const second = Math.floor(view.now / 1000) * 1000;
  const before = heldAt ?? second;
  const lines = useMemo(() => port.logs({ before, count: LINES, filter }), [port, before, filter]);
  const live = heldAt === null;
  const last = lines.at(-1)?.id;
  useEffect(() => {
    if (live && last) list.current?.scrollToIndex(LINES - 1, { align: 'end' });
  }, [live, last]);
  const choose = (line: LogLine) => {
    setOpen(open === line.id ? null : line.id);
    setHeldAt(before);
    if (open !== line.id) port.send({ type: 'look', item: `logs:${line.stream}` });
  };
  return (
    <>
      <div className={styles.filter}>
        <input
          value={text}
          onChange={(e) => setText(e.target.value)}
          placeholder={t.filter}
          aria-label={t.filter}
          data-filter=""
          maxLength={120}
        />
        <Segmented
          size="s"
          label={t.filter}
          value={level}
          onChange={(next) => setLevel(next)}
          options={[
            { value: 'all', label: t.allLevels },
            { value: 'warnings', label: t.warnings },
            { value: 'errors', label: t.errorsOnly },
          ]}
        />
      </div>
      <Histogram port={port} now={second} />
      <div className={styles.lines}>
        {lines.length === 0 && <p className={styles.empty}>{t.noLines}</p>}
        <VList ref={list} className={styles.virtual}>
          {lines.map((line) => (
            <Line
              key={line.id}
              port={port}
              line={line}
              time={localTime(view, line.at)}
              open={line.id === open}
              onChoose={() => choose(line)}
            />
          ))}
        </VList>
      </div>
      <footer className={styles.foot}>
        {live ? (
          <span className={join(styles.tone, styles.ok)}>{t.live}</span>
        ) : (
          <Button size="s" onClick={() => setHeldAt(null)}>
            {t.follow}
          </Button>
        )}
        <Button size="s" kind="quiet" onClick={() => setHeldAt((lines[0]?.at ?? before) - 1)}>
          {t.older}
        </Button>
        <Count port={port} now={second} filter={filter} />
      </footer>
    </>
  );
}

interface LineProps extends ConsoleProps {
  line: LogLine;
  time: string;
  open: boolean;
  onChoose(): void;
}

function Line({ port, line, time, open, onChoose }: LineProps) {
  const t = useText(words);
  const bad = line.level === 'error' || line.level === 'fatal';
  return (
    <div className={join(styles.line, open && styles.openLine)}>
      <button type="button" onClick={onChoose} aria-expanded={open}>
        <time>{time}</time>
        <span className={join(styles.level, bad && styles.levelBad, line.level === 'warn' && styles.levelWarn)}>
          {line.level.charAt(0).toUpperCase()}
        </span>
        <span className={styles.code}>{line.status ?? '—'}</span>
        <span className={styles.route}>{line.method ? `${line.method} ${line.path ?? ''}` : line.source}</span>
        <span className={styles.text}>{withoutRoute(line)}</span>
      </button>
      {open && (
        <div className={styles.detail}>
          <p className={styles.machine}>
            {line.source}
            {line.release && ` · ${t.release} ${line.release}`}
          </p>
          <pre className={styles.machine}>{line.detail ?? line.text}</pre>
          <Readings port={port} item={`logs:${line.stream}`} />
        </div>
      )}
    </div>
  );
}

/** Route and status have columns of their own: they are not said twice. */
function withoutRoute(line: LogLine): string {
  const route = `${line.method} ${line.path} `;
  const rest = line.text.startsWith(route) ? line.text.slice(route.length) : line.text;
  const status = `${line.status} `;
  return rest.startsWith(status) ? rest.slice(status.length) : rest;
}

/** Counts every line of the last 45 minutes that matches, off the page's thread. */
function Count({ port, now, filter }: ConsoleProps & { now: number; filter: LogFilter }) {
  const t = useText(words);
  const lang = useLang();
  const [found, setFound] = useState<{ share: number; matches: number } | null>(null);
  const search = useRef<{ stop(): void } | null>(null);
  useEffect(() => () => search.current?.stop(), []);
  const count = () => {
    search.current?.stop();
    setFound({ share: 0, matches: 0 });
    search.current = port.searchLogs(
      { from: now - WINDOW_MS, to: now, filter },
      { hit: () => {}, progress: (share, matches) => setFound({ share, matches }) },
    );
  };
  return (
    <>
      <Button size="s" kind="quiet" onClick={count}>
        {t.count}
      </Button>
      <span className={styles.quiet} role="status">
        {found &&
          (found.share < 1
            ? t.counting(percent(found.share, lang), wholeNumber(found.matches, lang))
            : t.counted(wholeNumber(found.matches, lang)))}
      </span>
    </>
  );
}

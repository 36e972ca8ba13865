import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Mends } from '../../../runbook/mend.ts';
import { languageOf } from '../../../runbook/two-languages.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { chooseRunbook, chosenRunbook } from '../../shell/runbook-shelf.ts';
import type { Trouble } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TopBar } from '../home/top-bar.tsx';
import { BenchHead } from './bench-head.tsx';
import { BothLanguages } from './both-languages.tsx';
import { useDrop } from './drop-file.ts';
import { Editor, type EditorHandle } from './editor.tsx';
import { PlacesContext } from './line-link.tsx';
import { useManuscript } from './manuscript.ts';
import { MendForm } from './mend-form.tsx';
import { Notices } from './notices.tsx';
import { Problems } from './problems.tsx';
import { arrivals, readFile } from './read-file.ts';
import { runbookName } from './runbook-name.ts';
import { benchText, listText } from './runbooks-text.ts';
import { isTwin } from './twin.ts';
import { Understood } from './understood.tsx';
import { useNarrow } from './use-narrow.ts';
import styles from './workbench.module.css';

type Pane = 'text' | 'understood' | 'problems' | 'mend';

/** What stood there before something took its place, and what did. */
interface Before {
  text: string;
  mends: Mends;
  says: string;
}

/** One runbook: its text beside what is understood of it, read again at every key. */
export default function Workbench({ runbookId }: { runbookId: string }) {
  const t = useText(benchText);
  const l = useText(listText);
  const lang = useLang();
  const work = useManuscript(runbookId);
  const { manuscript, check, change } = work;
  const narrow = useNarrow();
  const [pane, setPane] = useState<Pane>('understood');
  const [edition, setEdition] = useState(0);
  const [before, setBefore] = useState<Before | null>(null);
  const [trouble, setTrouble] = useState<{ name: string; trouble: Trouble } | null>(null);
  const [encoding, setEncoding] = useState(() => arrivals.get(runbookId) ?? null);
  const [chosen, setChosen] = useState(false);
  const [other, setOther] = useState<{ name: string; text: string; take(): void } | null>(null);
  const editor = useRef<EditorHandle>(null);

  useEffect(() => void chosenRunbook().then((id) => setChosen(id === runbookId)), [runbookId]);
  const there = manuscript !== null;
  const blank = manuscript?.text === '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the text has come, and it is empty
  useEffect(() => {
    if (!there || !blank) return;
    if (narrow) setPane('text');
    editor.current?.focus();
  }, [there]);

  const goTo = useCallback(
    (line: number) => {
      if (narrow) flushSync(() => setPane('text'));
      editor.current?.goTo(line);
    },
    [narrow],
  );
  const mends = manuscript?.mends;
  const provenance = check?.reading.provenance;
  const places = useMemo(() => ({ provenance: provenance ?? {}, mends: mends ?? {}, goTo }), [provenance, mends, goTo]);
  const marks = useMemo(() => {
    const made = new Map<number, 'error' | 'warning'>();
    for (const { line, level } of check?.problems ?? []) if (made.get(line) !== 'error') made.set(line, level);
    return made;
  }, [check]);
  const onText = useCallback((text: string) => change({ text }), [change]);
  const onMends = useCallback((changed: Mends) => change({ mends: changed }), [change]);
  const onFill = useCallback((path: string) => {
    flushSync(() => setPane('mend'));
    const section = document.getElementById(`fill-${path.split('.')[0]}`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  }, []);

  /** Another text takes the place of the one that is there, which can be had back. */
  const replace = useCallback(
    (text: string, says: string, mended?: Mends) => {
      const old = change({ text, ...(mended && { mends: mended }) });
      setBefore(old && old.text !== '' ? { text: old.text, mends: old.mends, says } : null);
      setEdition((n) => n + 1);
    },
    [change],
  );
  const rulebook = check?.rulebook;
  // Beside its other language a text keeps its own.
  const shownLang = manuscript?.other === undefined ? lang : languageOf(manuscript.text);
  const rewrite = useCallback(async () => {
    if (!rulebook) return;
    const { writeRunbook } = await import('../../../runbook/write/write.ts');
    replace(writeRunbook(rulebook, shownLang), t.rewritten, {});
  }, [rulebook, replace, shownLang, t]);
  const bring = async (file: File) => {
    const brought = await readFile(file);
    setTrouble(brought.ok ? null : { name: file.name, trouble: brought.trouble });
    if (!brought.ok) return;
    const take = () => {
      setOther(null);
      setEncoding(brought.encoding);
      replace(brought.text, t.replaced(file.name));
    };
    if (manuscript?.other === undefined && (await isTwin(manuscript?.text ?? '', brought.text)))
      setOther({ name: file.name, text: brought.text, take });
    else take();
  };
  const { over, drop } = useDrop(([file]) => void (file && bring(file)));

  const named = manuscript?.name.trim() || (check?.reading.draft.title && runbookName(check.reading.draft.title, lang));
  const save = () => work.save(named || l.nameless);
  const play = async () => {
    const saved = work.same ? work.saved : await save();
    if (!saved?.rulebook) return;
    await chooseRunbook(runbookId);
    setChosen(true);
  };
  const mendAccents = async () => {
    const { mendMojibake } = await import('../../../runbook/read/mojibake.ts');
    const mended = manuscript && mendMojibake(manuscript.text);
    if (mended) replace(mended, t.accentsMended);
  };

  const gaps = check?.missing.filter(({ path }) => !path.endsWith('.means')).length ?? 0;
  const panes = [
    ...(narrow ? [{ value: 'text', label: t.text } as const] : []),
    { value: 'understood', label: t.understood },
    { value: 'problems', label: t.problems((check?.problems.length ?? 0) + (check?.apart.length ?? 0)) },
    { value: 'mend', label: t.mend(gaps) },
  ] satisfies { value: Pane; label: string }[];
  const shown = !narrow && pane === 'text' ? 'understood' : pane;

  return (
    <div className={join(styles.page, over && styles.over)} {...drop}>
      <TopBar at="runbooks" />
      <main className={styles.main}>
        <BenchHead
          work={work}
          fallback={named || l.nameless}
          chosen={chosen}
          onSave={() => void save()}
          onPlay={() => void play()}
        />
        <Notices
          broken={work.broken}
          kept={work.kept}
          refused={trouble}
          encoding={encoding}
          accents={check?.reading.findings.some(({ code }) => code === 'broken-accents') ?? false}
          before={before?.says ?? null}
          onMendAccents={() => void mendAccents()}
          onUndo={() => {
            if (!before) return;
            change({ text: before.text, mends: before.mends });
            setEdition((n) => n + 1);
            setBefore(null);
          }}
        />
        {manuscript && check && (
          <BothLanguages
            manuscript={manuscript}
            check={check}
            brought={other}
            onJoin={(joined) => {
              setOther(null);
              change({ other: joined });
            }}
            onReplace={() => other?.take()}
            onSwap={() => {
              change({ text: manuscript.other ?? '', other: manuscript.text });
              setBefore(null);
              setEdition((n) => n + 1);
            }}
          />
        )}
        <div className={styles.panes}>
          <div className={styles.switch}>
            <Segmented<Pane> label={t.view} options={panes} value={shown} onChange={setPane} />
            {work.checking && <span className="quiet">{t.checking}</span>}
          </div>
          <section className={styles.left} aria-label={t.text} hidden={narrow && shown !== 'text'}>
            {manuscript && <Editor key={edition} ref={editor} text={manuscript.text} marks={marks} onChange={onText} />}
            <p id="editor-hint" className={styles.hint}>
              <Icon name="pen" size={13} /> {t.editorHint}
            </p>
          </section>
          <PlacesContext value={places}>
            <section
              // Another pane begins at its top.
              key={shown}
              className={join('paper', styles.right)}
              aria-label={panes.find(({ value }) => value === shown)?.label}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
              tabIndex={0}
              hidden={narrow && shown === 'text'}
            >
              {check && shown === 'understood' && <Understood check={check} onFill={onFill} />}
              {check && shown === 'problems' && <Problems check={check} shown={shownLang} />}
              {check && mends && shown === 'mend' && (
                <MendForm check={check} mends={mends} onMends={onMends} onRewrite={rewrite} />
              )}
            </section>
          </PlacesContext>
        </div>
      </main>
    </div>
  );
}

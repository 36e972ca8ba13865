import { useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { hashOf } from '../../ui/route.ts';
import styles from './bench-head.module.css';
import { downloadMarkdown, downloadRulebook } from './export-runbook.ts';
import type { Work } from './manuscript.ts';
import { benchText } from './runbooks-text.ts';

interface BenchHeadProps {
  work: Work;
  /** What it is called while nobody has named it. */
  fallback: string;
  /** Drills are played by it. */
  chosen: boolean;
  onSave(): void;
  onPlay(): void;
}

/** Name, state, and what can be done with a runbook as a whole. */
export function BenchHead({ work, fallback, chosen, onSave, onPlay }: BenchHeadProps) {
  const t = useText(benchText);
  const { manuscript, check, saved, same, kept } = work;
  const empty = !manuscript || manuscript.text.trim() === '';
  const errors = check?.problems.filter(({ level }) => level === 'error').length ?? 0;
  const playing = chosen && saved?.rulebook && same;
  const whatIsKept =
    kept === 'full' || kept === 'blocked'
      ? t[kept]
      : same
        ? t.saved
        : empty
          ? ''
          : kept === 'keeping'
            ? t.keeping
            : t.draftKept;
  return (
    <header className={styles.head}>
      <a href={hashOf({ screen: 'runbooks', id: null })} className={styles.back}>
        <Icon name="back" size={15} /> {t.back}
      </a>
      <h1 className="unseen">{manuscript?.name || fallback}</h1>
      <input
        className={styles.name}
        aria-label={t.name}
        placeholder={empty ? t.namePlaceholder : fallback}
        maxLength={80}
        value={manuscript?.name ?? ''}
        onChange={({ target }) => work.change({ name: target.value })}
      />
      <p className={styles.state} role="status">
        {!check || empty ? (
          <span className={styles.wait}>{empty ? t.empty : t.checking}</span>
        ) : check.ok ? (
          <span className={styles.ready}>
            <Icon name="tick" size={15} /> {t.ready}
          </span>
        ) : (
          <span className={styles.notReady}>
            <Icon name="warning" size={15} /> {t.notReady(errors)}
          </span>
        )}
        <span className={styles.kept}>{whatIsKept}</span>
      </p>
      <div className={styles.ways}>
        <Button
          icon="download"
          aria-label={t.markdown}
          title={t.markdown}
          disabled={empty}
          onClick={() => manuscript && downloadMarkdown(manuscript.name || fallback, manuscript.text)}
        >
          .md
        </Button>
        <Button
          icon="download"
          aria-label={t.json}
          title={t.json}
          disabled={!check?.rulebook || empty}
          onClick={() => check?.rulebook && downloadRulebook(manuscript?.name || fallback, check.rulebook)}
        >
          .json
        </Button>
        <Button onClick={onSave} disabled={empty || same}>
          {t.save}
        </Button>
        {playing ? (
          <a href={hashOf({ screen: 'home' })} className={styles.playing}>
            <Icon name="tick" size={15} /> {t.playing}
          </a>
        ) : (
          <Button kind="primary" icon="bell" onClick={onPlay} disabled={empty || !check?.ok}>
            {t.play}
          </Button>
        )}
      </div>
    </header>
  );
}

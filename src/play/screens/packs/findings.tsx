import { useLang, useText } from '../../i18n/catalogue.ts';
import type { PackProblem } from '../../shell/check-pack.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './findings.module.css';
import { findingsText, packsText } from './packs-text.ts';
import { ProblemList } from './problem-list.tsx';
import type { Outcome } from './use-bringing.ts';

interface FindingsProps {
  outcome: Outcome;
  onPlay(scenario: { packId: string; id: string }): void;
  onUndo(): void;
  onClose(): void;
}

/** What came of a pack that was brought: where it stands now, and each thing that was found in it, with its line. */
export function Findings({ outcome, onPlay, onUndo, onClose }: FindingsProps) {
  const t = useText(findingsText);
  const p = useText(packsText);
  const lang = useLang();
  const sound = outcome.kind === 'sound';
  const problems = sound ? outcome.warnings : outcome.problems;
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const counts = [errors > 0 && t.errors(errors), warnings > 0 && t.warnings(warnings)].filter(Boolean).join(', ');
  const [first] = sound ? outcome.pack.card.scenarios : [];
  return (
    <section className={`paper ${styles.card}`} aria-labelledby="outcome">
      <header>
        <Icon name={sound ? 'tick' : 'cross'} size={22} className={sound ? styles.good : styles.bad} />
        <div className={styles.title}>
          <h2 id="outcome">{sound ? t.lookAt(outcome.pack.card.name[lang]) : t.refused(outcome.name)}</h2>
          {counts && <p className="secondary">{counts}</p>}
        </div>
        <IconButton icon="cross" label={t.close} onClick={onClose} />
      </header>
      {sound && (
        <>
          <p role="status">
            {said(outcome, p, lang)} {outcome.leftOut > 0 && p.leftOut(outcome.leftOut)}
          </p>
          {outcome.kept !== 'kept' && (
            <ErrorNote troubles={[{ what: packsText[outcome.kept], mend: packsText.notKeptMeans }]} />
          )}
          <p className={styles.ways}>
            {first && (
              <Button kind="primary" icon="play" onClick={() => onPlay(first)}>
                {p.playIt(first.title[lang])}
              </Button>
            )}
            {outcome.before && outcome.before !== 'same' && <Button onClick={onUndo}>{p.undo}</Button>}
          </p>
        </>
      )}
      {problems.length > 0 && (
        <>
          <p className="secondary" role={sound ? undefined : 'alert'}>
            {sound ? t.mayStay : t.mendThem}
          </p>
          {byFile(problems).map(([file, inFile]) => (
            <ProblemList key={file} file={file} problems={inFile} />
          ))}
        </>
      )}
    </section>
  );
}

function said(
  { pack, before }: Extract<Outcome, { kind: 'sound' }>,
  p: { same(name: string): string; added(name: string, n: number): string; replaced(name: string, n: number): string },
  lang: 'en' | 'fr',
): string {
  const name = pack.card.name[lang];
  if (before === 'same') return p.same(name);
  return (before ? p.replaced : p.added)(name, pack.card.scenarios.length);
}

function byFile(problems: readonly PackProblem[]): [string, PackProblem[]][] {
  const files = new Map<string, PackProblem[]>();
  for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  return [...files];
}

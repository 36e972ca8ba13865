import { memo, useState } from 'react';
import type { Check } from '../../../runbook/check/check.ts';
import type { Mends } from '../../../runbook/mend.ts';
import type { DraftMatrix } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './mend.module.css';
import { MendLevels, MendMatrix } from './mend-levels.tsx';
import { MendContacts, MendRotation } from './mend-people.tsx';
import { MendTemplates } from './mend-templates.tsx';
import { MendWindows } from './mend-windows.tsx';
import { benchText, mendText, understoodText } from './runbooks-text.ts';

/** Fills in what a runbook lacks, and puts right what was misread, without touching its text. */
export const MendForm = memo(function MendForm({
  check,
  mends,
  onMends,
  onRewrite,
}: {
  check: Check;
  mends: Mends;
  onMends(mends: Mends): void;
  /** Writes text and mends anew as one runbook. */
  onRewrite(): void;
}) {
  const t = useText(mendText);
  const u = useText(understoodText);
  const b = useText(benchText);
  const lang = useLang();
  // What was changed of the proposal before it is confirmed; not a rule yet, so not kept.
  const [proposal, setProposal] = useState<DraftMatrix | null>(null);
  const { draft } = check.reading;
  const mending = { draft, mends, onMends };
  const gaps = check.missing.filter(({ path }) => !path.endsWith('.means'));
  const forget = (path: string) =>
    onMends(Object.fromEntries(Object.entries(mends).filter(([key]) => key !== path && !key.startsWith(`${path}.`))));
  const out = Object.keys(mends).filter((path) => mends[path] === null && path.split('.').length === 2);
  const fits =
    proposal &&
    Object.values(proposal.cells).every((row) =>
      Object.values(row).every((id) => draft.severities.some((level) => level.id === id)),
    );
  return (
    <div className={styles.form}>
      <p className="secondary">{t.intro}</p>
      <section className={styles.gaps}>
        <h3>
          {t.gaps} <small>{gaps.length}</small>
        </h3>
        {gaps.length === 0 ? (
          <p className="secondary">{t.noGaps}</p>
        ) : (
          <ul>
            {gaps.map((gap) => (
              <li key={gap.path}>
                <b>{gap.what[lang]}</b> <span className="secondary">{u.instead(gap.fallback[lang])}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <MendLevels {...mending} />
      <MendMatrix {...mending} proposal={fits ? proposal : null} onProposal={setProposal} />
      <MendContacts {...mending} />
      <MendWindows {...mending} />
      <MendRotation {...mending} />
      <MendTemplates {...mending} />
      {out.length > 0 && (
        <section className={styles.section}>
          <h3>{t.takenOut}</h3>
          <ul className={styles.idle}>
            {out.map((path) => (
              <li key={path}>
                <code>{path}</code>
                <Button kind="quiet" size="s" aria-label={u.pair(t.putBack, path)} onClick={() => forget(path)}>
                  {t.putBack}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {check.idle.length > 0 && (
        <section className={styles.section}>
          <h3>{t.idle}</h3>
          <p className="secondary">{t.idleMeans}</p>
          <ul className={styles.idle}>
            {check.idle.map((path) => (
              <li key={path}>
                <code>{path}</code>
                <IconButton icon="bin" label={t.forget(path)} onClick={() => forget(path)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {check.rulebook && (
        <section className={styles.section}>
          <h3>{b.rewrite}</h3>
          <p className="secondary">{b.rewriteMeans}</p>
          <Button icon="file" className={styles.add} onClick={onRewrite}>
            {b.rewriteNow}
          </Button>
        </section>
      )}
    </div>
  );
});

import { memo, type ReactNode } from 'react';
import type { Check } from '../../../runbook/check/check.ts';
import type { Missing, Sureness } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { From, LineButton, SureDot } from './line-link.tsx';
import { MatrixView } from './matrix-view.tsx';
import { runbookName } from './runbook-name.ts';
import { understoodText } from './runbooks-text.ts';
import styles from './understood.module.css';
import { Cadence, Checklist, Metrics, SpecificationView, Templates, Tools } from './understood-messages.tsx';
import { Contacts, Escalation, Roles, Rotation } from './understood-people.tsx';
import { Lifecycle, Procedures, Severities } from './understood-rules.tsx';

const SURENESS: readonly Sureness[] = ['stated', 'likely', 'guess'];
/** At most so many lines that nobody understood are named one by one. */
const MOST_UNEXPLAINED = 200;

/** All that was understood of a runbook, each value with the line it came from, and what is missing with what is used instead. */
export const Understood = memo(function Understood({ check, onFill }: { check: Check; onFill(path: string): void }) {
  const t = useText(understoodText);
  const lang = useLang();
  const { draft, specification, unexplained } = check.reading;
  const missing = (...heads: string[]) =>
    check.missing.filter(({ path }) => heads.includes(path.split('.')[0] ?? '') && !path.endsWith('.means'));
  if (draft.severities.length === 0 && Object.keys(check.reading.provenance).length === 0) {
    return (
      <EmptyState icon="book" title={t.nothing}>
        <p>{t.nothingMeans}</p>
      </EmptyState>
    );
  }
  const part = (title: string, count: number | null, heads: string[], body: ReactNode) => (
    <Part title={title} count={count} missing={missing(...heads)} onFill={onFill}>
      {body}
    </Part>
  );
  return (
    <div className={styles.panel}>
      <ul className={styles.legend}>
        {SURENESS.map((sure) => (
          <li key={sure}>
            <SureDot sure={sure} /> {t[sure]}
          </li>
        ))}
      </ul>
      {draft.title && (
        <p className={styles.title}>
          <b>{runbookName(draft.title, lang)}</b> <From path="title" />
          {draft.version && (
            <span className="secondary">
              v{draft.version} <From path="version" except="title" />
            </span>
          )}
        </p>
      )}
      {part(
        t.severities,
        draft.severities.length,
        ['severities'],
        draft.severities.length > 0 && <Severities draft={draft} />,
      )}
      {part(
        t.matrix,
        null,
        ['matrix'],
        draft.matrix && (
          <>
            <MatrixView draft={draft} />
            <From path="matrix" />
          </>
        ),
      )}
      {part(t.lifecycle, null, ['lifecycle'], draft.lifecycle.length > 0 && <Lifecycle draft={draft} />)}
      {part(t.roles, draft.roles.length, ['roles'], draft.roles.length > 0 && <Roles draft={draft} />)}
      {part(
        t.procedures,
        draft.procedures.length,
        ['procedures'],
        draft.procedures.length > 0 && <Procedures draft={draft} />,
      )}
      {part(t.escalation, null, ['escalation'], draft.escalation.length > 0 && <Escalation draft={draft} />)}
      {part(t.contacts, draft.contacts.length, ['contacts'], draft.contacts.length > 0 && <Contacts draft={draft} />)}
      {part(t.rotation, null, ['rotation'], draft.rotation && <Rotation draft={draft} />)}
      {part(
        t.templates,
        draft.templates.length,
        ['templates'],
        draft.templates.length > 0 && <Templates draft={draft} />,
      )}
      {draft.cadence.length > 0 && part(t.cadence, null, ['cadence'], <Cadence draft={draft} />)}
      {part(
        t.checklist,
        draft.checklist.length,
        ['checklist'],
        draft.checklist.length > 0 && <Checklist draft={draft} />,
      )}
      {part(t.metrics, draft.metrics.length, ['metrics'], draft.metrics.length > 0 && <Metrics draft={draft} />)}
      {part(t.tools, draft.tools.length, ['tools'], draft.tools.length > 0 && <Tools draft={draft} />)}
      <SpecificationView specification={specification} />
      {unexplained.length > 0 && (
        <section className={styles.part}>
          <h3>
            {t.unexplained} <small>{unexplained.length}</small>
          </h3>
          <p className="secondary">{t.unexplainedMeans}</p>
          <p className={styles.lines}>
            {unexplained.slice(0, MOST_UNEXPLAINED).map((line) => (
              <LineButton key={line} line={line} />
            ))}
            {unexplained.length > MOST_UNEXPLAINED && <span>…</span>}
          </p>
        </section>
      )}
    </div>
  );
});

/** A heading, what was read below it, and what is missing there. */
function Part({
  title,
  count,
  missing,
  onFill,
  children,
}: {
  title: string;
  count: number | null;
  missing: readonly Missing[];
  onFill(path: string): void;
  children: ReactNode;
}) {
  const t = useText(understoodText);
  const lang = useLang();
  return (
    <section className={styles.part}>
      <h3>
        {title} {count !== null && <small>{count}</small>}
      </h3>
      {children || (missing.length === 0 && <p className="secondary">{t.none}</p>)}
      {missing.length > 0 && (
        <ul className={styles.missing}>
          {missing.map((gap) => (
            <li key={gap.path}>
              <span>
                <b>{t.pair(t.missing, gap.what[lang])}.</b> {t.instead(gap.fallback[lang])}
              </span>
              {canFill(gap.path) && (
                <Button
                  kind="quiet"
                  size="s"
                  onClick={() => onFill(gap.path)}
                  aria-label={t.pair(t.fillIn, gap.what[lang])}
                >
                  {t.fillIn}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the form can fill in; the rest is written in the text. */
const canFill = (path: string): boolean => /^(?:severities|matrix|contacts|rotation|escalation)(?:\.|$)/.test(path);

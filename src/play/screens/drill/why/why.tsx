import type { ViewDeadline } from '../../../../sim/view.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { join } from '../../../ui/join.ts';
import { useDrill, useView } from '../drill-context.ts';
import styles from './why.module.css';
import { type Why, whyCell, whyOf } from './why-of.ts';
import { words } from './why-text.ts';

/** A small key beside a deadline that quotes the runbook on it. None in evidence mode. */
export function WhyDeadline({
  deadline,
  name,
  className,
}: {
  deadline: ViewDeadline;
  name: string;
  className?: string | undefined;
}) {
  const lang = useLang();
  const { port } = useDrill();
  const { mode, declared } = useView();
  if (mode === 'evidence') return null;
  const level = declared?.severity ?? port.rulebook.severities[0]?.id ?? '';
  return <Quoted why={whyOf(deadline, port.rulebook, level, lang)} name={name} className={className} />;
}

/** The same for the level that was declared by a square of the matrix. */
export function WhyLevel() {
  const lang = useLang();
  const { port } = useDrill();
  const { mode, declared } = useView();
  if (mode === 'evidence' || !declared?.cell) return null;
  return <Quoted why={whyCell(declared.cell, port.rulebook, lang)} name={declared.severity} />;
}

function Quoted({ why, name, className }: { why: Why | null; name: string; className?: string | undefined }) {
  const t = useText(words);
  const lang = useLang();
  if (!why) return null;
  return (
    <details className={join(styles.why, className)}>
      <summary>
        {t.why}
        <span className="unseen"> {name}</span>
      </summary>
      <p>{why.asks}</p>
      {why.quote && <q lang={lang}>{why.quote}</q>}
      <small>{why.part}</small>
    </details>
  );
}

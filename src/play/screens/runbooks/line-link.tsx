import { createContext, type ReactNode, useContext } from 'react';
import type { Origin, Sureness } from '../../../runbook/read/reading.ts';
import { useText } from '../../i18n/catalogue.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import styles from './line-link.module.css';
import { understoodText } from './runbooks-text.ts';

interface Places {
  /** Where each value came from. */
  provenance: Readonly<Record<string, Origin>>;
  mends: Readonly<Record<string, unknown>>;
  /** Shows a line in the editor. */
  goTo(line: number): void;
}

export const PlacesContext = createContext<Places>({ provenance: {}, mends: {}, goTo: () => undefined });

/** How sure the reader is, by shape: full, half, open. Its word is said beside it, or to screen readers and as a tooltip. */
export function SureDot({ sure, size = 10 }: { sure: Sureness; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" className={styles[sure]}>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      {sure === 'stated' && <circle cx="5" cy="5" r="4.4" fill="currentColor" />}
      {sure === 'likely' && <path d="M5 .6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor" />}
    </svg>
  );
}

/** A button to a line of the text. */
export function LineButton({ line, sure }: { line: number; sure?: Sureness }) {
  const t = useText(understoodText);
  const { goTo } = useContext(PlacesContext);
  return (
    <button
      type="button"
      className={styles.line}
      title={sure && t[sure]}
      aria-label={sure ? `${t.line(line)}, ${t[sure]}` : t.line(line)}
      onClick={() => goTo(line)}
    >
      {sure && <SureDot sure={sure} />}
      {t.shortLine(line)}
    </button>
  );
}

/** Where the value at a path came from: its line, or the person who filled it in. Nothing when nobody knows. */
export function From({ path, except }: { path: string; except?: string }) {
  const t = useText(understoodText);
  const { provenance, mends } = useContext(PlacesContext);
  if (Object.hasOwn(mends, path)) {
    return (
      <span className={styles.mended} title={t.mended}>
        <Icon name="pen" size={12} />
        <span className="unseen">{t.mended}</span>
      </span>
    );
  }
  const origin = originOf(provenance, path);
  const other = except === undefined ? null : originOf(provenance, except);
  if (!origin || (other && other.line === origin.line && other.sure === origin.sure)) return null;
  return <LineButton line={origin.line} sure={origin.sure} />;
}

const originOf = (provenance: Places['provenance'], path: string): Origin | null =>
  (Object.hasOwn(provenance, path) ? provenance[path] : undefined) ?? null;

/** A value with the line it came from. Leaves the line out when it is that of `except`, which stands near. */
export function Value({
  path,
  except,
  className,
  children,
}: {
  path: string;
  except?: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <span className={join(styles.value, className)}>
      {children} <From path={path} {...(except === undefined ? {} : { except })} />
    </span>
  );
}

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../../i18n/catalogue.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ExercisePlate } from '../../../ui/exercise-plate.tsx';
import { shutWork } from '../desk.ts';
import { useDrill } from '../drill-context.ts';
import { words } from './sheet-text.ts';
import styles from './sheets.module.css';

/** A paper slip in the right pane: the left console can be read while it is filled. Escape puts it away. */
export function Slip({
  title,
  aside,
  footer,
  children,
}: {
  title: string;
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const t = useText(words);
  const { desk } = useDrill();
  const id = useId();
  const slip = useRef<HTMLElement>(null);
  useEffect(() => {
    const cameFrom = document.activeElement;
    slip.current?.focus();
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  return (
    <section
      ref={slip}
      className={`${styles.slip} paper`}
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        shutWork(desk);
      }}
    >
      <header className={styles.slipHead}>
        <ExercisePlate />
        <h2 id={id}>{title}</h2>
        {aside}
        <IconButton icon="cross" label={t.close} className={styles.shut} onClick={() => shutWork(desk)} />
      </header>
      <div className={styles.slipBody}>{children}</div>
      {footer && <footer className={styles.slipFoot}>{footer}</footer>}
    </section>
  );
}

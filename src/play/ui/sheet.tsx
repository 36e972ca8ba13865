import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

import { defineText, useText } from '../i18n/catalogue.ts';
import { IconButton } from './button.tsx';
import { join } from './join.ts';
import styles from './sheet.module.css';

const words = defineText({ close: { en: 'Close', fr: 'Fermer' } });

interface SheetProps {
  title: string;
  open: boolean;
  onClose(): void;
  /** Beside the title: an exercise plate, a time. */
  aside?: ReactNode;
  /** Stays in sight under what scrolls. */
  footer?: ReactNode;
  children: ReactNode;
  /** Glass for machines, paper for people. */
  material?: 'paper' | 'glass';
  width?: 'narrow' | 'wide' | 'full';
}

/**
 * A sheet over room and consoles, never over the clock nor the incident file: time runs on and both can be read and used.
 * What lies under it (mark it `data-under-sheet`) rests while it is open. Escape closes; focus goes in and comes back.
 */
export function Sheet({
  title,
  open,
  onClose,
  aside,
  footer,
  children,
  material = 'paper',
  width = 'wide',
}: SheetProps) {
  const t = useText(words);
  const titleId = useId();
  const sheet = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!open) return;
    const cameFrom = document.activeElement;
    const under = [...document.querySelectorAll<HTMLElement>('[data-under-sheet]')];
    for (const element of under) element.inert = true;
    if (!sheet.current?.contains(document.activeElement)) sheet.current?.focus();
    return () => {
      for (const element of under) element.inert = false;
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, [open]);

  if (!open) return null;
  return createPortal(
    <div className={styles.area}>
      <section
        ref={sheet}
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        className={join(styles.sheet, styles[width], material)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      >
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          {aside}
          <IconButton icon="cross" label={t.close} onClick={onClose} className={styles.close} />
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </section>
    </div>,
    document.body,
  );
}

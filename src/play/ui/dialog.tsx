import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as Spoken } from 'react-aria-components';

import { defineText, useText } from '../i18n/catalogue.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { join } from './join.ts';

const words = defineText({ close: { en: 'Close', fr: 'Fermer' } });

interface DialogProps {
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
  footer?: ReactNode;
  material?: 'paper' | 'glass';
  width?: 'narrow' | 'wide';
  /** Hides the heading (it is still spoken), for a palette. */
  bare?: boolean;
}

/** Holds the focus until answered: confirmations, help, the palette. For work under a running clock take <Sheet>. */
export function Dialog({
  title,
  open,
  onClose,
  children,
  footer,
  material = 'paper',
  width = 'narrow',
  bare,
}: DialogProps) {
  const t = useText(words);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal data-modal className={join(styles.modal, styles[width], material)}>
        <Spoken className={styles.dialog ?? ''}>
          <header className={bare ? 'unseen' : styles.header}>
            <Heading slot="title">{title}</Heading>
            <IconButton icon="cross" label={t.close} onClick={onClose} className={styles.close} />
          </header>
          <div className={bare ? styles.bare : styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Spoken>
      </Modal>
    </ModalOverlay>
  );
}

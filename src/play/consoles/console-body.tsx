import type { ReactNode } from 'react';
import type { DrillPort } from '../../drill/port.ts';
import type { ConsoleId } from '../../scenario/format/pack.ts';
import { useText } from '../i18n/catalogue.ts';
import styles from './console.module.css';
import { words } from './console-text.ts';
import { useLook } from './use-port.ts';

/** A console's content once it has loaded; it takes drill time, as the real tool does. */
export function ConsoleBody({ port, console, children }: { port: DrillPort; console: ConsoleId; children: ReactNode }) {
  const arrived = useLook(port, `console:${console}`);
  const t = useText(words);
  if (arrived) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, whether or not it holds a control
      <div className={styles.body} tabIndex={0}>
        {children}
      </div>
    );
  }
  return (
    <div className={styles.loading} role="status">
      <span aria-hidden="true" />
      {t.loading}
    </div>
  );
}

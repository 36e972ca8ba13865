import { Fragment } from 'react';
import styles from './kbd.module.css';
import { keyNames } from './keys.ts';

/** The keys of a shortcut as they stand on the keyboard: <Kbd keys="ctrl+k" />, <Kbd keys="g l" />. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys).map((name, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice in a chord, and the list never changes order
        <Fragment key={i}>
          {i > 0 && ' '}
          <kbd className={styles.key}>{name}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

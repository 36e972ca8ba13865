import { useSyncExternalStore } from 'react';
import { useText } from '../../../i18n/catalogue.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useDrill } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import styles from './storage-note.module.css';

/** Says so when the drill can no longer be kept. */
export function StorageNote() {
  const t = useText(words);
  const { port } = useDrill();
  const storage = useSyncExternalStore(
    (changed) => port.subscribe(changed),
    () => port.storage(),
  );
  if (storage === 'kept') return null;
  return (
    <p className={styles.note} role="status">
      <Icon name="warning" size={15} />
      {storage === 'full' ? t.notKept : t.blocked}
    </p>
  );
}

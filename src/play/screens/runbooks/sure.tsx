import { useText } from '../../i18n/catalogue.ts';
import { listText } from './runbooks-text.ts';
import styles from './shelf-card.module.css';

/** Asks before something is thrown away. */
export function Sure({ onYes, onNo }: { onYes(): void; onNo(): void }) {
  const t = useText(listText);
  return (
    <span className={styles.sure} role="alert">
      {t.sure}
      <button type="button" onClick={onYes}>
        {t.yes}
      </button>
      <button type="button" onClick={onNo}>
        {t.no}
      </button>
    </span>
  );
}

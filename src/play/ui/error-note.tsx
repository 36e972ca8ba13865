import type { Text } from '../../runbook/text.ts';
import { useLang } from '../i18n/catalogue.ts';
import styles from './error-note.module.css';
import { Icon } from './icon.tsx';

/** What went wrong, where, and how to mend it. */
export interface Trouble {
  readonly what: Text;
  /** A place a person can find: a file, a line, a field. */
  readonly where?: string | null;
  readonly mend: Text;
}

/** One or more troubles, spoken at once by screen readers. */
export function ErrorNote({ title, troubles }: { title?: string; troubles: readonly Trouble[] }) {
  const lang = useLang();
  return (
    <div className={styles.note} role="alert">
      <Icon name="warning" size={18} />
      <div>
        {title && <p className={styles.title}>{title}</p>}
        <ul className={styles.list}>
          {troubles.map((trouble) => (
            <li key={`${trouble.where} ${trouble.what.en}`}>
              <strong>{trouble.what[lang]}</strong>
              {trouble.where && <code>{trouble.where}</code>}
              <span>{trouble.mend[lang]}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

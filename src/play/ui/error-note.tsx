import type { Text } from '../../runbook/text.ts';
import { defineText, useLang, useText } from '../i18n/catalogue.ts';
import styles from './error-note.module.css';
import { Icon } from './icon.tsx';

const words = defineText({
  more: {
    en: (n: number) => `${n} more`,
    fr: (n: number) => `${n} autre${n < 2 ? '' : 's'}`,
  },
});

/** What went wrong, where, and how to mend it. */
export interface Trouble {
  readonly what: Text;
  /** A place a person can find: a file, a line, a field. */
  readonly where?: string | null;
  readonly mend: Text;
}

/** How many troubles are shown at once; the rest is one click away. */
const AT_ONCE = 3;

/** One or more troubles, spoken at once by screen readers. */
export function ErrorNote({ title, troubles }: { title?: string; troubles: readonly Trouble[] }) {
  const t = useText(words);
  const rest = troubles.slice(AT_ONCE);
  return (
    <div className={styles.note} role="alert">
      <Icon name="warning" size={18} />
      <div>
        {title && <p className={styles.title}>{title}</p>}
        <Troubles troubles={troubles.slice(0, AT_ONCE)} />
        {rest.length > 0 && (
          <details className={styles.rest}>
            <summary>{t.more(rest.length)}</summary>
            <Troubles troubles={rest} />
          </details>
        )}
      </div>
    </div>
  );
}

function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  const lang = useLang();
  return (
    <ul className={styles.list}>
      {troubles.map((trouble) => (
        <li key={`${trouble.where} ${trouble.what.en}`}>
          <strong>{trouble.what[lang]}</strong>
          {trouble.where && <code>{trouble.where}</code>}
          <span>{trouble.mend[lang]}</span>
        </li>
      ))}
    </ul>
  );
}

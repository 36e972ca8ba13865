import unsound from 'virtual:at-work';
import { useText } from '../../i18n/catalogue.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { ProblemList } from '../packs/problem-list.tsx';
import styles from './at-work.module.css';
import { atWorkText } from './at-work-text.ts';

/** What is wrong with the files that an author has just saved, and what plays meanwhile. The page reloads with each save. */
export default function AtWork({ above }: { above: boolean }) {
  const t = useText(atWorkText);
  if (unsound.length === 0) return null;
  const errors = unsound.reduce((sum, { problems }) => sum + problems.length, 0);
  return (
    <details className={join(styles.note, above && styles.above)}>
      <summary>
        <Icon name="warning" size={16} />
        <span role="status">
          <b>{t.errors(errors, unsound.map(({ file }) => file).join(', '))}</b>{' '}
          {unsound.every(({ plays }) => plays) ? t.plays : t.notOffered}
        </span>
      </summary>
      <div className={`paper ${styles.list}`}>
        {unsound.map(({ file, problems }) => (
          <ProblemList key={file} file={file} problems={problems} />
        ))}
      </div>
    </details>
  );
}

import { useLang, useText } from '../../i18n/catalogue.ts';
import type { PackProblem } from '../../shell/check-pack.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import styles from './findings.module.css';
import { findingsText } from './packs-text.ts';

/** Each thing that was found in a file of a pack, with the line it stands in. */
export function ProblemList({ file, problems }: { file: string; problems: readonly PackProblem[] }) {
  return (
    <section className={styles.file} aria-label={file}>
      <h3>
        <Icon name="file" size={15} />
        {file}
      </h3>
      <ul>
        {problems.map((problem) => (
          <Finding key={`${problem.line}:${problem.column} ${problem.code} ${problem.message.en}`} {...problem} />
        ))}
      </ul>
    </section>
  );
}

function Finding({ line, column, level, code, message, suggestion, excerpt }: PackProblem) {
  const t = useText(findingsText);
  const lang = useLang();
  return (
    <li className={join(styles.finding, styles[level])}>
      <Icon name="warning" size={16} />
      <div>
        <p className={styles.place}>
          <span className="unseen">{t[level]}: </span>
          {t.place(line, column)} <code>{code}</code>
        </p>
        {/* What a file says of itself, and what is said of it, stay text. */}
        {excerpt && <pre>{excerpt}</pre>}
        <p>
          <b>{message[lang]}</b> {suggestion[lang]}
        </p>
      </div>
    </li>
  );
}

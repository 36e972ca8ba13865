import { memo } from 'react';
import type { Check } from '../../../runbook/check/check.ts';
import type { Finding } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { LineButton } from './line-link.tsx';
import styles from './problems.module.css';
import { problemsText } from './runbooks-text.ts';
import { Some } from './some.tsx';

/** The acceptance criteria, and what to mend in the text, each with its line and the way out. */
export const Problems = memo(function Problems({ check }: { check: Check }) {
  const t = useText(problemsText);
  const lang = useLang();
  const errors = check.problems.filter(({ level }) => level === 'error');
  const warnings = check.problems.filter(({ level }) => level === 'warning');
  return (
    <div className={styles.panel}>
      <section aria-labelledby="acceptance">
        <h3 id="acceptance">{t.acceptance}</h3>
        <ul className={styles.criteria}>
          {check.acceptance.map(({ id, ok, why }) => (
            <li key={id} className={ok ? styles.met : styles.notMet}>
              <Icon name={ok ? 'tick' : 'cross'} size={15} />
              <div>
                <p>
                  <b>{t[id]}</b> <small>{ok ? t.met : t.notMet}</small>
                </p>
                <p className="secondary">{why[lang]}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {check.problems.length === 0 && (
        <EmptyState icon="tick" title={t.allGood}>
          <p>{t.allGoodMeans}</p>
        </EmptyState>
      )}
      {errors.length > 0 && <List title={t.inTheWay} problems={errors} />}
      {warnings.length > 0 && <List title={t.better} problems={warnings} />}
    </div>
  );
});

function List({ title, problems }: { title: string; problems: readonly Finding[] }) {
  const t = useText(problemsText);
  const lang = useLang();
  return (
    <section>
      <h3>
        {title} <small>{problems.length}</small>
      </h3>
      <Some of={problems} first={30}>
        {(shown) => (
          <ul>
            {shown.map((problem, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same fault can stand twice on a line
              <li key={`${problem.line} ${problem.code} ${i}`} className={join(styles.problem, styles[problem.level])}>
                <Icon name="warning" size={15} />
                <div>
                  <p>
                    <span className="unseen">{t[problem.level]}: </span>
                    <b>{problem.message[lang]}</b>
                  </p>
                  <p className="secondary">{problem.suggestion[lang]}</p>
                </div>
                <LineButton line={problem.line} />
              </li>
            ))}
          </ul>
        )}
      </Some>
    </section>
  );
}

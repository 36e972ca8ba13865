import { memo } from 'react';
import type { LangFinding } from '../../../runbook/merge.ts';
import type { Finding } from '../../../runbook/read/reading.ts';
import type { Lang } from '../../../runbook/text.ts';
import { told } from '../../../runbook/told.ts';
import type { CheckInTwo } from '../../../runbook/two-languages.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { LineButton } from './line-link.tsx';
import styles from './problems.module.css';
import { problemsText } from './runbooks-text.ts';
import { Some } from './some.tsx';

/**
 * The acceptance criteria, and what to mend in the text, each with its line and the way out; with the runbook in two languages,
 * what they do not say alike. `shown`: the language of the text in the editor.
 */
export const Problems = memo(function Problems({ check, shown }: { check: CheckInTwo; shown: Lang }) {
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
                <p className="secondary">{told(why, lang)}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {check.problems.length + check.apart.length === 0 && (
        <EmptyState icon="tick" title={t.allGood}>
          <p>{t.allGoodMeans}</p>
        </EmptyState>
      )}
      {check.apart.length > 0 && <List title={t.apart} problems={check.apart} shown={shown} />}
      {errors.length > 0 && <List title={t.inTheWay} problems={errors} />}
      {warnings.length > 0 && <List title={t.better} problems={warnings} />}
    </div>
  );
});

function List({
  title,
  problems,
  shown: inSight,
}: {
  title: string;
  problems: readonly (Finding | LangFinding)[];
  shown?: Lang;
}) {
  const t = useText(problemsText);
  const lang = useLang();
  const elsewhere = (problem: Finding | LangFinding) => 'lang' in problem && problem.lang !== inSight;
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
                    <b>{told(problem.message, lang)}</b>
                  </p>
                  <p className="secondary">
                    {told(problem.suggestion, lang)} {elsewhere(problem) && <small>({t.inOther(problem.line)})</small>}
                  </p>
                </div>
                {!elsewhere(problem) && <LineButton line={problem.line} />}
              </li>
            ))}
          </ul>
        )}
      </Some>
    </section>
  );
}

/** Levels, lifecycle and procedures as they were understood. */
import type { Draft } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { limit } from '../../i18n/format.ts';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import { Fold } from './fold.tsx';
import { From, Value } from './line-link.tsx';
import { understoodText } from './runbooks-text.ts';
import { Some } from './some.tsx';
import styles from './understood.module.css';

export function Severities({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  return (
    <ol className={styles.levels}>
      {draft.severities.map((level, i) => {
        const path = `severities.${level.id}`;
        const promise = (kind: 'response' | 'resolution') => {
          const ms = level[`${kind}Ms`];
          const words = level[`${kind}Text`];
          if (words === null) return <span className={styles.hole}>?</span>;
          return (
            <Value path={`${path}.${kind}Ms`} except={path}>
              {ms === null ? words : limit(ms, lang)}
            </Value>
          );
        };
        return (
          <li key={level.id} className={styles.level}>
            <SeverityShape rank={i + 1} label={level.id} size={38} />
            <div>
              <p>
                <Value path={`${path}.name`} except={path} className={styles.strong}>
                  {level.name?.[lang] ?? level.id}
                </Value>{' '}
                <From path={path} />
              </p>
              {level.impact && (
                <p>
                  <Value path={`${path}.impact`} except={path}>
                    {level.impact[lang]}
                  </Value>
                </p>
              )}
              {level.examples.length > 0 && (
                <p className="secondary">
                  {t.pair(t.examples, '')}
                  <Value path={`${path}.examples`} except={path}>
                    {level.examples.map((example) => example[lang]).join(', ')}
                  </Value>
                </p>
              )}
            </div>
            <dl className={styles.promises}>
              <div>
                <dt>{t.response}</dt>
                <dd>{promise('response')}</dd>
              </div>
              <div>
                <dt>{t.resolution}</dt>
                <dd>{promise('resolution')}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ol>
  );
}

export function Lifecycle({ draft }: { draft: Draft }) {
  const lang = useLang();
  return (
    <ol className={styles.phases}>
      {draft.lifecycle.map((phase, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: phases have no name but their place
        <li key={i}>
          <Value path={`lifecycle.${i}`}>{phase[lang]}</Value>
        </li>
      ))}
    </ol>
  );
}

export function Procedures({ draft }: { draft: Draft }) {
  const lang = useLang();
  return (
    <Some of={draft.procedures}>
      {(shown) => (
        <ul className={styles.folds}>
          {shown.map((procedure) => {
            const rank = draft.severities.findIndex((level) => level.id === procedure.severity) + 1;
            return (
              <li key={procedure.id}>
                <Fold
                  summary={
                    <>
                      {procedure.severity && rank > 0 ? (
                        <SeverityShape rank={rank} label={procedure.severity} size={24} />
                      ) : (
                        <SeverityShape rank={null} label="" size={24} />
                      )}
                      <b>{procedure.name[lang]}</b>
                      <small>{procedure.id}</small>
                    </>
                  }
                >
                  {() => <Procedure procedure={procedure} />}
                </Fold>
                <From path={`procedures.${procedure.id}`} />
              </li>
            );
          })}
        </ul>
      )}
    </Some>
  );
}

function Procedure({ procedure }: { procedure: Draft['procedures'][number] }) {
  const t = useText(understoodText);
  const lang = useLang();
  const path = `procedures.${procedure.id}`;
  return (
    <div className={styles.inside}>
      {procedure.symptoms.length > 0 && (
        <>
          <h4>{t.symptoms}</h4>
          <ul className={styles.dots}>
            {procedure.symptoms.map((symptom, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: symptoms have no name but their place
              <li key={i}>
                <Value path={`${path}.symptoms.${i}`}>{symptom[lang]}</Value>
              </li>
            ))}
          </ul>
        </>
      )}
      {procedure.diagnosis.length > 0 && (
        <>
          <h4>{t.diagnosis}</h4>
          <ol className={styles.steps}>
            {procedure.diagnosis.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
              <li key={i}>
                <Value path={`${path}.diagnosis.${i}`}>{step.note[lang]}</Value>
                {step.command && <code>{step.command}</code>}
                {step.expect && <span className="secondary">→ {step.expect[lang]}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {procedure.branches.length > 0 && (
        <>
          <h4>{t.branches}</h4>
          <ul className={styles.branches}>
            {procedure.branches.map((branch) => (
              <li key={branch.id}>
                <Value path={`${path}.branches.${branch.id}`} className={styles.strong}>
                  {branch.when[lang]}
                </Value>
                <ul className={styles.dots}>
                  {branch.steps.map((step, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
                    <li key={i}>{step[lang]}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {procedure.message && (
        <p className="secondary">
          {t.pair(t.templates, '')}
          <Value path={`${path}.message`}>{procedure.message}</Value>
        </p>
      )}
    </div>
  );
}

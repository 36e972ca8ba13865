/** Templates, checklist, metrics, tools, and what the document around asks, as they were understood. */
import { Fragment } from 'react';
import type { Draft, Specification } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { limit } from '../../i18n/format.ts';
import { withSigns } from '../../ui/signs.tsx';
import { Fold } from './fold.tsx';
import { From, LineButton, Value } from './line-link.tsx';
import { understoodText } from './runbooks-text.ts';
import { Some } from './some.tsx';
import styles from './understood.module.css';

type Template = Draft['templates'][number];

export function Templates({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  return (
    <Some of={draft.templates}>
      {(shown) => (
        <ul className={styles.folds}>
          {shown.map((template) => {
            const path = `templates.${template.id}`;
            return (
              <li key={template.id}>
                <Fold
                  summary={
                    <>
                      <b>{withSigns(template.name[lang])}</b>
                      <small>
                        {t[template.audience]}, {template.channel}, {t[template.phase]}
                      </small>
                    </>
                  }
                >
                  {() => (
                    <div className={styles.inside}>
                      <p>
                        <Value path={`${path}.audience`} except={path}>
                          {t[template.audience]}
                        </Value>
                        {', '}
                        <Value path={`${path}.channel`} except={path}>
                          {template.channel}
                        </Value>
                        {', '}
                        <Value path={`${path}.phase`} except={path}>
                          {t[template.phase]}
                        </Value>
                        {', '}
                        {template.severities.length > 0 ? template.severities.join(', ') : t.anyLevel}
                      </p>
                      <pre className={styles.body}>{bodyOf(template, lang)}</pre>
                      {template.slots.length > 0 && (
                        <p className="secondary">
                          {t.pair(t.slots, template.slots.map((slot) => slot.label[lang]).join(', '))}
                        </p>
                      )}
                    </div>
                  )}
                </Fold>
                <From path={path} />
              </li>
            );
          })}
        </ul>
      )}
    </Some>
  );
}

/** The body with each blank in its own words, lit up, and its emoji drawn. */
function bodyOf(template: Template, lang: 'en' | 'fr') {
  return template.body[lang].split(/(\{[A-Za-z0-9._-]+\})/).map((piece, i) => {
    const slot = template.slots.find(({ id }) => piece === `{${id}}`);
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
    return slot ? <mark key={i}>{slot.placeholder[lang]}</mark> : <Fragment key={i}>{withSigns(piece)}</Fragment>;
  });
}

export function Cadence({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  return (
    <dl className={styles.pairs}>
      {draft.cadence.map((one) => (
        <div key={one.severity}>
          <dt>{one.severity}</dt>
          <dd>
            <Value path={`cadence.${one.severity}.updateMs`}>
              {[
                one.openingMs !== null && t.firstMs(limit(one.openingMs, lang)),
                one.updateMs !== null && t.everyMs(limit(one.updateMs, lang)),
              ]
                .filter(Boolean)
                .join(', ') || '-'}
            </Value>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Checklist({ draft }: { draft: Draft }) {
  const lang = useLang();
  return (
    <Some of={draft.checklist}>
      {(shown) => (
        <ul className={styles.boxes}>
          {shown.map((item) => (
            <li key={item.id}>
              <Value path={`checklist.${item.id}`}>{item.text[lang]}</Value>
            </li>
          ))}
        </ul>
      )}
    </Some>
  );
}

export function Metrics({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  return (
    <Some of={draft.metrics}>
      {(shown) => (
        <dl className={styles.pairs}>
          {shown.map((metric) => (
            <div key={metric.id}>
              <dt>{metric.name[lang]}</dt>
              <dd>
                <Value path={`metrics.${metric.id}`}>
                  {metric.targets
                    .map(({ severity, text }) => (severity ? t.pair(severity, text[lang]) : text[lang]))
                    .join('; ') || '-'}
                </Value>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Some>
  );
}

export function Tools({ draft }: { draft: Draft }) {
  const lang = useLang();
  return (
    <Some of={draft.tools}>
      {(shown) => (
        <dl className={styles.pairs}>
          {shown.map((tool) => (
            <div key={tool.id}>
              <dt>{tool.name}</dt>
              <dd>
                <Value path={`tools.${tool.id}`}>
                  {tool.usage?.[lang] ?? ''}
                  {tool.url && <span className={styles.address}> {tool.url}</span>}
                </Value>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Some>
  );
}

export function SpecificationView({ specification }: { specification: Specification }) {
  const t = useText(understoodText);
  const groups = [
    [t.demands, specification.acceptance],
    [t.validations, specification.validations],
    [t.antiPatterns, specification.antiPatterns],
  ] as const;
  if (groups.every(([, demands]) => demands.length === 0)) return null;
  return (
    <section className={styles.part}>
      <h3>{t.specification}</h3>
      {groups.map(
        ([title, demands]) =>
          demands.length > 0 && (
            <div key={title} className={styles.inside}>
              <h4>{title}</h4>
              <ul className={styles.dots}>
                {demands.map((demand) => (
                  <li key={demand.line}>
                    {demand.what}
                    {demand.detail.length > 0 && <span className="secondary"> ({demand.detail.join(', ')})</span>}{' '}
                    <LineButton line={demand.line} />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}

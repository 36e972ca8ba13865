/** Roles, escalation, contacts and rota as they were understood. */
import type { Draft } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { limit } from '../../i18n/format.ts';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import { From, Value } from './line-link.tsx';
import { understoodText } from './runbooks-text.ts';
import { Some } from './some.tsx';
import styles from './understood.module.css';
import { weekdayName } from './weekdays.ts';

export function Roles({ draft }: { draft: Draft }) {
  const lang = useLang();
  return (
    <Some of={draft.roles}>
      {(shown) => (
        <dl className={styles.pairs}>
          {shown.map((role) => (
            <div key={role.id}>
              <dt>{role.name[lang]}</dt>
              <dd>
                <Value path={`roles.${role.id}`}>{role.duties?.[lang] ?? '?'}</Value>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Some>
  );
}

/** The ladder of each level, in the order of time. */
export function Escalation({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  const levels = [...new Set(draft.escalation.map((rung) => rung.severity))];
  return (
    <ul className={styles.ladders}>
      {levels.map((severity) => {
        const rank = draft.severities.findIndex((level) => level.id === severity) + 1;
        return (
          <li key={severity}>
            {rank > 0 ? <SeverityShape rank={rank} label={severity} size={30} /> : <b>{severity}</b>}
            <ol>
              {draft.escalation
                .filter((rung) => rung.severity === severity)
                .map((rung) => (
                  <li key={`${rung.fromMs} ${rung.to}`} className={styles[rung.kind]}>
                    <b>
                      {rung.toMs === null
                        ? t.onwards(limit(rung.fromMs, lang))
                        : `${limit(rung.fromMs, lang)} – ${limit(rung.toMs, lang)}`}
                    </b>
                    <Value path={`escalation.${severity}.${rung.fromMs}`}>{rung.says[lang]}</Value>
                    <small>
                      {t[rung.kind]}
                      {rung.kind !== 'war-room' && `, ${rung.to}`}
                    </small>
                  </li>
                ))}
            </ol>
          </li>
        );
      })}
    </ul>
  );
}

export function Contacts({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  return (
    <Some of={draft.contacts}>
      {(shown) => (
        <ul className={styles.contacts}>
          {shown.map((contact) => (
            <li key={contact.id}>
              <p>
                <b>{contact.role[lang]}</b>{' '}
                <small>
                  {t[contact.audience]}, {t[contact.hours]}
                </small>{' '}
                <From path={`contacts.${contact.id}`} />
              </p>
              <p>
                {contact.name ?? <i>{t.byRota}</i>}
                {', '}
                {contact.phone ?? <span className={styles.hole}>{t.pair(t.phone, '?')}</span>}
                {contact.chat && `, ${contact.chat}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Some>
  );
}

export function Rotation({ draft: { rotation } }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  if (!rotation) return null;
  const hour = rotation.hour === null ? '?' : `${String(rotation.hour).padStart(2, '0')}:00`;
  return (
    <>
      <p>
        {t.handover(
          rotation.weekday === null ? '?' : weekdayName(rotation.weekday, lang),
          hour,
          rotation.timeZone ?? '?',
        )}{' '}
        <From path="rotation" />
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.weekOf}</th>
              <th scope="col">{t.primary}</th>
              <th scope="col">{t.secondary}</th>
            </tr>
          </thead>
          <tbody>
            {rotation.weeks.map((week) => (
              <tr key={week.id}>
                <th scope="row">{week.id}</th>
                <td>{week.primary || '?'}</td>
                <td>
                  <Value path={`rotation.weeks.${week.id}`}>{week.secondary || '?'}</Value>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Mending whom the templates are for, where they go and when. */
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Select, TextField } from '../../ui/field.tsx';
import styles from './mend.module.css';
import { Mendable } from './mend-fields.tsx';
import { type Mending, useMending } from './mending.ts';
import { mendText, understoodText } from './runbooks-text.ts';
import { Some } from './some.tsx';

const AUDIENCES = ['team', 'client'] as const;
const PHASES = ['opened', 'update', 'resolved'] as const;

export function MendTemplates(mending: Mending) {
  const t = useText(mendText);
  const u = useText(understoodText);
  const lang = useLang();
  const { set, undo, isMended, now, lineOf } = useMending(mending);
  const { templates } = mending.draft;
  if (templates.length === 0) return null;
  return (
    <section className={styles.section} id="fill-templates">
      <h3>{t.templates}</h3>
      <Some of={templates} first={12}>
        {(shown) =>
          shown.map((template) => {
            const path = `templates.${template.id}`;
            return (
              <Mendable
                key={template.id}
                title={template.name[lang]}
                line={lineOf(path)}
                mended={isMended(path)}
                onUndo={() => undo(path)}
              >
                <div className={styles.three}>
                  <Select
                    label={t.audience}
                    value={now(`${path}.audience`, template.audience)}
                    onChange={({ target }) => set(`${path}.audience`, target.value)}
                  >
                    {AUDIENCES.map((audience) => (
                      <option key={audience} value={audience}>
                        {u[audience]}
                      </option>
                    ))}
                  </Select>
                  <TextField
                    label={t.channel}
                    maxLength={60}
                    value={now(`${path}.channel`, template.channel)}
                    onChange={({ target }) => set(`${path}.channel`, target.value)}
                  />
                  <Select
                    label={t.phase}
                    value={now(`${path}.phase`, template.phase)}
                    onChange={({ target }) => set(`${path}.phase`, target.value)}
                  >
                    {PHASES.map((phase) => (
                      <option key={phase} value={phase}>
                        {u[phase]}
                      </option>
                    ))}
                  </Select>
                </div>
              </Mendable>
            );
          })
        }
      </Some>
    </section>
  );
}

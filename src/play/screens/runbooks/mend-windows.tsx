/** Mending the escalation windows. */
import type { Draft } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import styles from './mend.module.css';
import { DurationField, Mendable } from './mend-fields.tsx';
import { Choice } from './mend-things.tsx';
import { both, type Mending, useMending, wordsOf } from './mending.ts';
import { mendText, understoodText } from './runbooks-text.ts';

const KINDS = ['hold', 'escalate', 'war-room'] as const;
const MINUTE = 60_000;

type Rung = Draft['escalation'][number];

/** The windows of each level, mended level by level. */
export function MendWindows(mending: Mending) {
  const t = useText(mendText);
  const u = useText(understoodText);
  const lang = useLang();
  const { set, undo, isMended, now, lineOf } = useMending(mending);
  const { severities, contacts, roles, escalation } = mending.draft;
  const people = new Map([
    ['on-call', 'on-call'],
    ...roles.map((role) => [role.id, role.name[lang]] as const),
    ...contacts.map((contact) => [contact.id, wordsOf(contact.role, lang) || contact.id] as const),
  ]);
  return (
    <section className={styles.section} id="fill-escalation">
      <h3>{t.windows}</h3>
      {severities.map((level, i) => {
        const path = `escalation.${level.id}`;
        const rungs = now<readonly Rung[]>(
          path,
          escalation.filter((rung) => rung.severity === level.id),
        );
        const put = (changed: readonly Rung[]) => set(path, changed);
        const add = () => {
          const last = rungs.at(-1);
          const fromMs = last ? (last.toMs ?? last.fromMs + 15 * MINUTE) : 0;
          const open = rungs.map((rung) => (rung === last && rung.toMs === null ? { ...rung, toMs: fromMs } : rung));
          const to = contacts[0]?.id ?? 'on-call';
          put([
            ...open,
            {
              severity: level.id,
              fromMs,
              toMs: null,
              kind: rungs.length === 0 ? 'hold' : 'escalate',
              to,
              says: both(''),
            },
          ]);
        };
        return (
          <Mendable
            key={level.id}
            title={
              <>
                <SeverityShape rank={i + 1} label={level.id} size={26} /> {level.name?.[lang] ?? level.id}
              </>
            }
            line={rungs[0] && lineOf(`${path}.${rungs[0].fromMs}`)}
            mended={isMended(path)}
            onUndo={() => undo(path)}
          >
            {rungs.map((rung, at) => {
              const change = (part: Partial<Rung>) =>
                put(rungs.map((one, n) => (n === at ? { ...one, ...part } : one)));
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a window is known by its place while its times are typed
                <div key={at} className={styles.window}>
                  <DurationField label={t.from} value={rung.fromMs} onChange={(ms) => change({ fromMs: ms ?? 0 })} />
                  <DurationField
                    label={t.to}
                    value={rung.toMs}
                    empty={t.noEnd}
                    onChange={(ms) => change({ toMs: ms })}
                  />
                  <Choice label={t.kind} of={KINDS} names={u} value={rung.kind} onChange={(kind) => change({ kind })} />
                  <Select label={t.whom} value={rung.to} onChange={({ target }) => change({ to: target.value })}>
                    {!people.has(rung.to) && <option value={rung.to}>{rung.to}</option>}
                    {[...people].map(([id, name]) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                  <TextField
                    label={t.says}
                    maxLength={200}
                    value={wordsOf(rung.says, lang)}
                    onChange={({ target }) => change({ says: both(target.value) })}
                  />
                  <IconButton
                    icon="bin"
                    label={t.takeOut(`${level.id}, ${at + 1}`)}
                    onClick={() => put(rungs.filter((_, n) => n !== at))}
                  />
                </div>
              );
            })}
            <Button
              size="s"
              icon="plus"
              className={styles.add}
              onClick={add}
              aria-label={u.pair(t.addWindow, level.id)}
            >
              {t.addWindow}
            </Button>
          </Mendable>
        );
      })}
    </section>
  );
}

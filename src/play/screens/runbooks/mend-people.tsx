/** Mending contacts, the rota and the escalation windows. */
import type { Draft } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import styles from './mend.module.css';
import { DurationField, Mendable } from './mend-fields.tsx';
import { both, freshId, type Mending, useMending, wordsOf } from './mending.ts';
import { mendText, understoodText } from './runbooks-text.ts';
import { Some } from './some.tsx';
import { weekdayName } from './weekdays.ts';

const HOURS = ['always', 'week', 'weekend'] as const;
const AUDIENCES = ['team', 'client'] as const;
const KINDS = ['hold', 'escalate', 'war-room'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MINUTE = 60_000;

type Contact = Draft['contacts'][number];
type Rung = Draft['escalation'][number];
type Rotation = NonNullable<Draft['rotation']>;

export function MendContacts(mending: Mending) {
  const t = useText(mendText);
  const u = useText(understoodText);
  const lang = useLang();
  const { set, undo, isMended, now, lineOf } = useMending(mending);
  const { contacts } = mending.draft;
  const add = () => {
    const id = freshId('contact', contacts);
    const fresh: Contact = {
      id,
      role: both(''),
      audience: 'team',
      hours: 'always',
      name: null,
      phone: null,
      chat: null,
    };
    set(`contacts.${id}`, fresh);
  };
  return (
    <section className={styles.section} id="fill-contacts">
      <h3>{t.contacts}</h3>
      <Some of={contacts} first={12}>
        {(shown) =>
          shown.map((contact) => {
            const path = `contacts.${contact.id}`;
            const words = (field: 'name' | 'phone' | 'chat', label: string, empty?: string) => (
              <TextField
                label={label}
                maxLength={80}
                placeholder={empty}
                value={now(`${path}.${field}`, contact[field]) ?? ''}
                onChange={({ target }) => set(`${path}.${field}`, target.value === '' ? null : target.value)}
              />
            );
            const role = wordsOf(now(`${path}.role`, contact.role), lang);
            return (
              <Mendable
                key={contact.id}
                title={role || contact.id}
                line={lineOf(path)}
                mended={isMended(path)}
                onUndo={() => undo(path)}
                onTakeOut={{
                  label: t.takeOut(role || contact.id),
                  run: () => (Object.hasOwn(mending.mends, path) ? undo(path) : set(path, null)),
                }}
              >
                <div className={styles.three}>
                  <TextField
                    label={u.role}
                    maxLength={80}
                    value={role}
                    onChange={({ target }) => set(`${path}.role`, both(target.value))}
                  />
                  {words('name', u.who, u.byRota)}
                  {words('phone', u.phone)}
                  {words('chat', u.chat)}
                  <Select
                    label={t.audience}
                    value={now(`${path}.audience`, contact.audience)}
                    onChange={({ target }) => set(`${path}.audience`, target.value)}
                  >
                    {AUDIENCES.map((audience) => (
                      <option key={audience} value={audience}>
                        {u[audience]}
                      </option>
                    ))}
                  </Select>
                  <Select
                    label={t.phase}
                    value={now(`${path}.hours`, contact.hours)}
                    onChange={({ target }) => set(`${path}.hours`, target.value)}
                  >
                    {HOURS.map((hours) => (
                      <option key={hours} value={hours}>
                        {u[hours]}
                      </option>
                    ))}
                  </Select>
                </div>
              </Mendable>
            );
          })
        }
      </Some>
      <Button size="s" icon="plus" className={styles.add} onClick={add}>
        {t.addContact}
      </Button>
    </section>
  );
}

/** A rota is mended whole: its weeks only mean something together. */
export function MendRotation(mending: Mending) {
  const t = useText(mendText);
  const u = useText(understoodText);
  const lang = useLang();
  const { set, undo, isMended, now, lineOf } = useMending(mending);
  const read = now<Rotation | null>('rotation', mending.draft.rotation);
  const put = (part: Partial<Rotation>) => {
    const { timeZone, weekday, hour, weeks } = {
      ...(read ?? { timeZone: null, weekday: null, hour: null, weeks: [] }),
      ...part,
    };
    set('rotation', { timeZone: timeZone ?? 'UTC', weekday: weekday ?? 1, hour: hour ?? 9, weeks });
  };
  const addWeek = () => put({ weeks: [...(read?.weeks ?? []), { id: freshWeek(read), primary: '', secondary: '' }] });
  return (
    <section className={styles.section} id="fill-rotation">
      <h3>{t.rotation}</h3>
      {read && (
        <Mendable
          title={u.weekOf}
          line={lineOf('rotation')}
          mended={isMended('rotation')}
          onUndo={() => undo('rotation')}
        >
          <div className={styles.three}>
            <TextField
              label={t.zone}
              maxLength={60}
              placeholder="UTC"
              value={read.timeZone ?? ''}
              onChange={({ target }) => put({ timeZone: target.value })}
            />
            <Select
              label={t.weekday}
              value={read.weekday ?? 1}
              onChange={({ target }) => put({ weekday: Number(target.value) })}
            >
              {WEEKDAYS.map((weekday) => (
                <option key={weekday} value={weekday}>
                  {weekdayName(weekday, lang)}
                </option>
              ))}
            </Select>
            <Select
              label={t.hour}
              value={read.hour ?? 9}
              onChange={({ target }) => put({ hour: Number(target.value) })}
            >
              {Array.from({ length: 24 }, (_, hour) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its number
                <option key={hour} value={hour}>{`${String(hour).padStart(2, '0')}:00`}</option>
              ))}
            </Select>
          </div>
          {read.weeks.map((week) => {
            const change = (part: Partial<typeof week>) =>
              put({ weeks: read.weeks.map((one) => (one.id === week.id ? { ...one, ...part } : one)) });
            return (
              <div key={week.id} className={styles.row}>
                <b>{week.id}</b>
                <TextField
                  label={u.primary}
                  maxLength={60}
                  value={week.primary}
                  onChange={({ target }) => change({ primary: target.value })}
                />
                <TextField
                  label={u.secondary}
                  maxLength={60}
                  value={week.secondary}
                  onChange={({ target }) => change({ secondary: target.value })}
                />
                {read.weeks.length > 1 && (
                  <IconButton
                    icon="bin"
                    label={t.takeOut(week.id)}
                    onClick={() => put({ weeks: read.weeks.filter(({ id }) => id !== week.id) })}
                  />
                )}
              </div>
            );
          })}
        </Mendable>
      )}
      <Button size="s" icon="plus" className={styles.add} onClick={addWeek}>
        {read ? t.addWeek : t.addRotation}
      </Button>
    </section>
  );
}

function freshWeek(rotation: Rotation | null): string {
  const taken = rotation?.weeks ?? [];
  for (let n = taken.length + 1; ; n++) {
    const id = `W${String(n).padStart(2, '0')}`;
    if (!taken.some((week) => week.id === id)) return id;
  }
}

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
                  <Select
                    label={t.kind}
                    value={rung.kind}
                    onChange={({ target }) => change({ kind: KINDS.find((kind) => kind === target.value) ?? 'hold' })}
                  >
                    {KINDS.map((kind) => (
                      <option key={kind} value={kind}>
                        {u[kind]}
                      </option>
                    ))}
                  </Select>
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

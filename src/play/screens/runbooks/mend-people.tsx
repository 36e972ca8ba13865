/** Mending contacts and the rota. */
import type { Draft } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import styles from './mend.module.css';
import { Mendable } from './mend-fields.tsx';
import { type Bound, Choice, MendThings } from './mend-things.tsx';
import { both, freshId, type Mending, useMending, wordsOf } from './mending.ts';
import { mendText, understoodText } from './runbooks-text.ts';
import { weekdayName } from './weekdays.ts';

const HOURS = ['always', 'week', 'weekend'] as const;
const AUDIENCES = ['team', 'client'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Contact = Draft['contacts'][number];
type Rotation = NonNullable<Draft['rotation']>;

export function MendContacts(mending: Mending) {
  const t = useText(mendText);
  const u = useText(understoodText);
  const lang = useLang();
  const { set } = useMending(mending);
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
  const words = (label: string, { value, onChange }: Bound<string | null>, empty?: string) => (
    <TextField
      label={label}
      maxLength={80}
      placeholder={empty}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    />
  );
  return (
    <MendThings
      list="contacts"
      title={t.contacts}
      things={contacts}
      mending={mending}
      nameOf={({ id }, field) => wordsOf(field('role').value, lang) || id}
      takeOut={t.takeOut}
      more={
        <Button size="s" icon="plus" className={styles.add} onClick={add}>
          {t.addContact}
        </Button>
      }
    >
      {(_, field) => {
        const role = field('role');
        return (
          <>
            <TextField
              label={u.role}
              maxLength={80}
              value={wordsOf(role.value, lang)}
              onChange={({ target }) => role.onChange(both(target.value))}
            />
            {words(u.who, field('name'), u.byRota)}
            {words(u.phone, field('phone'))}
            {words(u.chat, field('chat'))}
            <Choice label={t.audience} of={AUDIENCES} names={u} {...field('audience')} />
            <Choice label={t.phase} of={HOURS} names={u} {...field('hours')} />
          </>
        );
      }}
    </MendThings>
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

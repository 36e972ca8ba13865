import type { ReactNode } from 'react';
import { Select } from '../../ui/field.tsx';
import styles from './mend.module.css';
import { Mendable } from './mend-fields.tsx';
import { type Mending, useMending } from './mending.ts';
import { Some } from './some.tsx';

/** A field of a thing: what stands there now, and the mend of it. */
export interface Bound<V> {
  value: V;
  onChange(value: V): void;
}

interface MendThingsProps<T extends { id: string }> {
  /** The rulebook's list, as paths name it. */
  list: 'contacts' | 'templates';
  title: string;
  things: readonly T[];
  mending: Mending;
  nameOf(thing: T, field: <K extends keyof T & string>(field: K) => Bound<T[K]>): string;
  /** Says that a thing can be taken out of the rulebook, by its name. */
  takeOut?: (name: string) => string;
  /** What stands below the list. */
  more?: ReactNode;
  /** The fields of one thing. */
  children(thing: T, field: <K extends keyof T & string>(field: K) => Bound<T[K]>): ReactNode;
}

/** A list of the rulebook's things, each with its line, its fields and the way back to the text. */
export function MendThings<T extends { id: string }>(props: MendThingsProps<T>) {
  const { list, title, things, mending, nameOf, takeOut, more, children } = props;
  const { set, undo, isMended, now, lineOf } = useMending(mending);
  return (
    <section className={styles.section} id={`fill-${list}`}>
      <h3>{title}</h3>
      <Some of={things} first={12}>
        {(shown) =>
          shown.map((thing) => {
            const path = `${list}.${thing.id}`;
            const field = <K extends keyof T & string>(name: K): Bound<T[K]> => ({
              value: now(`${path}.${name}`, thing[name]),
              onChange: (value) => set(`${path}.${name}`, value),
            });
            const name = nameOf(thing, field);
            return (
              <Mendable
                key={thing.id}
                title={name}
                line={lineOf(path)}
                mended={isMended(path)}
                onUndo={() => undo(path)}
                {...(takeOut && {
                  onTakeOut: {
                    label: takeOut(name),
                    // What was added here goes as it came; what the text says is taken out by a mend.
                    run: () => (Object.hasOwn(mending.mends, path) ? undo(path) : set(path, null)),
                  },
                })}
              >
                <div className={styles.three}>{children(thing, field)}</div>
              </Mendable>
            );
          })
        }
      </Some>
      {more}
    </section>
  );
}

/** One of a few words of the rulebook. */
export function Choice<V extends string>({
  label,
  of,
  names,
  value,
  onChange,
}: Bound<V> & { label: string; of: readonly V[]; names: Readonly<Record<V, string>> }) {
  return (
    <Select
      label={label}
      value={value}
      onChange={({ target }) => onChange(of.find((one) => one === target.value) ?? value)}
    >
      {of.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </Select>
  );
}

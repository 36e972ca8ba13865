import { type ComponentProps, type ReactNode, useId } from 'react';

import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

interface Around {
  label: string;
  /** What to write, before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | null;
  /** beside: label left of the field, for dense forms. */
  layout?: 'above' | 'beside';
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around any native control: children get the ids to wire it with. */
function Field({ label, hint, error, layout = 'above', children }: Around & { children(wiring: Wiring): ReactNode }) {
  const id = useId();
  const note = error || hint ? `${id}-note` : undefined;
  return (
    <div className={join(styles.field, styles[layout])}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': note, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={note} className={styles.error}>
          <Icon name="warning" size={14} />
          {error}
        </p>
      ) : (
        hint && (
          <p id={note} className={styles.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

/** One line of text. */
export function TextField({ label, hint, error, layout, className, ...rest }: Around & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} layout={layout}>
      {(wiring) => <input type="text" {...rest} {...wiring} className={join(styles.box, className)} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, error, layout, className, ...rest }: Around & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} layout={layout}>
      {(wiring) => <textarea rows={3} {...rest} {...wiring} className={join(styles.box, styles.area, className)} />}
    </Field>
  );
}

/** One of a list, by the browser's own control; options are its children. */
export function Select({
  label,
  hint,
  error,
  layout,
  className,
  children,
  ...rest
}: Around & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error} layout={layout}>
      {(wiring) => (
        <span className={styles.select}>
          <select {...rest} {...wiring} className={join(styles.box, className)}>
            {children}
          </select>
        </span>
      )}
    </Field>
  );
}

/** A tick box with its label beside it. */
export function Check({ label, className, ...rest }: { label: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={join(styles.check, className)}>
      <input {...rest} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}

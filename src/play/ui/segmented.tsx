import { useId } from 'react';

import { join } from './join.ts';
import styles from './segmented.module.css';

interface SegmentedProps<V extends string | number> {
  /** Names the group for screen readers; show a label beside it yourself, or give `showLabel`. */
  label: string;
  options: readonly { value: V; label: string; title?: string; disabled?: boolean; lang?: string }[];
  value: V;
  onChange(value: V): void;
  size?: 's' | 'm';
}

/** One choice of a few, all in sight. Native radio buttons: arrows move, Tab enters and leaves. */
export function Segmented<V extends string | number>({
  label,
  options,
  value,
  onChange,
  size = 'm',
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={join(styles.group, styles[size])}>
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option} title={option.title} lang={option.lang}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.face}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The fields that the form is made of. Each gives its value only when it is one, and keeps what was typed meanwhile. */
import { type ReactNode, useState } from 'react';
import { readDuration } from '../../../runbook/read/durations.ts';
import type { Lang } from '../../../runbook/text.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { limit } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { LineButton } from './line-link.tsx';
import styles from './mend.module.css';
import { mendText, understoodText } from './runbooks-text.ts';

/** How a length of time is written into a field. */
const written = (ms: number | null, lang: Lang): string =>
  ms === null ? '' : limit(ms, lang).replaceAll('\u00a0', ' ');

/** A length of time in words of either language; empty is null. */
export function DurationField({
  label,
  value,
  empty,
  onChange,
}: {
  label: string;
  value: number | null;
  /** What an empty field says. */
  empty?: string;
  onChange(ms: number | null): void;
}) {
  const t = useText(mendText);
  const lang = useLang();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && msOf(typed) === null;
  return (
    <TextField
      label={label}
      placeholder={empty ?? t.durationHint}
      error={wrong ? t.notDuration : null}
      value={typed ?? written(value, lang)}
      onChange={({ target }) => {
        setTyped(target.value);
        const ms = msOf(target.value);
        if (target.value.trim() === '') onChange(null);
        else if (ms !== null) onChange(ms);
      }}
      // What was understood is written back in full; what was not stays, with its reason.
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
    />
  );
}

/** A bare number is minutes. */
const msOf = (typed: string): number | null =>
  readDuration(/^\d{1,5}$/.test(typed.trim()) ? `${typed.trim()} min` : typed)?.ms ?? null;

/** One thing that can be mended: its heading with its line, or the way back to the text. */
export function Mendable({
  title,
  line,
  mended,
  onUndo,
  onTakeOut,
  children,
}: {
  title: ReactNode;
  line?: number | undefined;
  mended: boolean;
  onUndo(): void;
  /** Takes the whole thing out of the rulebook. */
  onTakeOut?: { label: string; run(): void };
  children: ReactNode;
}) {
  const t = useText(mendText);
  const u = useText(understoodText);
  return (
    <div className={styles.thing}>
      <div className={styles.thingHead}>
        <b>{title}</b>
        {line !== undefined && <LineButton line={line} />}
        {mended && (
          <span className={styles.mended}>
            {u.mended}
            <Button kind="quiet" size="s" onClick={onUndo}>
              {t.undo}
            </Button>
          </span>
        )}
        {onTakeOut && <IconButton icon="bin" label={onTakeOut.label} onClick={onTakeOut.run} />}
      </div>
      {children}
    </div>
  );
}

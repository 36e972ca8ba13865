import { useId } from 'react';
import type { Slot } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import type { SlotValue } from '../../../../sim/commands/shapes.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { labelled } from '../../../i18n/format.ts';
import { join } from '../../../ui/join.ts';
import { useDrill, useView } from '../drill-context.ts';
import styles from './composer.module.css';
import { words } from './sheet-text.ts';
import { choicesFor, quickFills } from './slot-options.ts';

const LONG: ReadonlySet<string> = new Set(['news', 'resolution']);
const PICKED: ReadonlySet<string> = new Set(['severity', 'person', 'phase']);

/** Whether a slot is only picked from a list: two of these share a line. */
export const isPicked = (slot: Slot): boolean => PICKED.has(slot.kind);

interface SlotFieldProps {
  slot: Slot;
  value: SlotValue | undefined;
  /** Its number among the blanks, null once filled. */
  blank: number | null;
  onChange(value: SlotValue): void;
}

/** One slot: a picker where its kind has one, free words otherwise, its placeholder marked until it is filled. */
export function SlotField({ slot, value, blank, onChange }: SlotFieldProps) {
  const t = useText(words);
  const lang = useLang();
  const id = useId();
  const { port } = useDrill();
  const view = useView();
  const choices = choicesFor(slot, view, port.rulebook, lang);
  const fills = quickFills(slot, view, view.now, lang);
  const text = value?.text ?? '';
  const placeholder = say(slot.placeholder, lang);
  const pick = value?.pick ?? '';
  const write = (words: string) =>
    onChange(value?.pick === undefined ? { text: words } : { text: words, pick: value.pick });
  // An impact or a cause is picked, and may be put into one's own words as well; the others are what was picked.
  const both = slot.kind === 'impact' || slot.kind === 'cause';
  const shared = { id, 'data-slot': slot.id, 'aria-describedby': blank === null ? undefined : `${id}-blank` };

  return (
    <div className={join(styles.slot, !isPicked(slot) && styles.wide, blank !== null && styles.blank)}>
      <label htmlFor={id}>{say(slot.label, lang)}</label>
      <div className={styles.control}>
        {blank !== null && (
          <b className={styles.number} id={`${id}-blank`}>
            {blank}
          </b>
        )}
        {choices.length > 0 && (
          <select
            {...shared}
            value={pick}
            onChange={(event) => {
              const choice = choices.find((c) => c.pick === event.target.value);
              onChange(choice ? { text: choice.text, pick: choice.pick } : { text: '' });
            }}
          >
            <option value="">{placeholder}</option>
            {choices.map((choice) => (
              <option key={choice.pick} value={choice.pick}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
        {both && pick !== '' && (
          <input
            value={text}
            maxLength={1000}
            aria-label={say(slot.label, lang)}
            onChange={(event) => write(event.target.value)}
          />
        )}
        {choices.length === 0 &&
          (LONG.has(slot.kind) ? (
            <textarea
              {...shared}
              rows={2}
              value={text}
              maxLength={1000}
              placeholder={placeholder}
              onChange={(event) => write(event.target.value)}
            />
          ) : (
            <input
              {...shared}
              value={text}
              maxLength={1000}
              placeholder={placeholder}
              onChange={(event) => write(event.target.value)}
            />
          ))}
        {fills.map((fill) => (
          <button
            key={fill.label}
            type="button"
            className={styles.fill}
            aria-label={labelled(t.fill, `${fill.label}, ${fill.text}`, lang)}
            onClick={() => onChange({ text: fill.text })}
          >
            {fill.label}
          </button>
        ))}
      </div>
    </div>
  );
}

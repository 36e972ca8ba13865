import type { Rejection } from '../../../../drill/port.ts';
import type { Slot } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { labelled } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { join } from '../../../ui/join.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { Refused } from '../refused.tsx';
import { words as handWords } from './by-hand-text.ts';
import styles from './composer.module.css';
import { words } from './sheet-text.ts';

interface ComposerFootProps {
  slots: readonly Slot[];
  blanks: readonly Slot[];
  byHand: boolean;
  /** Whether it was asked if the blanks are meant. */
  warned: boolean;
  able: boolean;
  refused: Rejection | null;
  onSend(): void;
}

/** So many blanks of a text are told by name: the list of them may be out of sight. */
const NAMED = 2;

/** How much is still blank, and the way out. */
export function ComposerFoot({ slots, blanks, byHand, warned, able, refused, onSend }: ComposerFootProps) {
  const t = useText(words);
  const h = useText(handWords);
  const lang = useLang();
  const count = blanks.length === 0 ? t.complete : t.blanks(blanks.length);
  const names = blanks.map((slot) => say(slot.label, lang)).join(', ');
  return (
    <>
      <span className={styles.pips} aria-hidden="true">
        {slots.map((slot) => (
          <i key={slot.id} className={join(blanks.includes(slot) && styles.open)} />
        ))}
      </span>
      <b role="status">
        {byHand && blanks.length > 0 && blanks.length <= NAMED ? labelled(count, names, lang) : count}
      </b>
      {blanks.length > 0 && !byHand && (
        <span className={styles.tabHint}>
          <Kbd keys="tab" /> {t.nextBlank}
        </span>
      )}
      <Button kind="primary" className={styles.send} disabled={!able} onClick={onSend}>
        {warned && blanks.length > 0 ? t.sendAnyway : t.send} <Kbd keys="ctrl+enter" />
      </Button>
      {warned && blanks.length > 0 && (
        <p role="alert" className={styles.ask}>
          {byHand ? h.askBlanks : t.askBlanks}
        </p>
      )}
      <Refused rejection={refused} />
    </>
  );
}

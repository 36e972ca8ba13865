import { say } from '../../../runbook/text.ts';
import type { SentSlot } from '../../../scoring/slots.ts';
import type { EventOf } from '../../../sim/events.ts';
import { defineText, useLang, useText } from '../../i18n/catalogue.ts';
import { labelled } from '../../i18n/format.ts';
import { ExercisePlate } from '../../ui/exercise-plate.tsx';
import { withSigns } from '../../ui/signs.tsx';
import type { SlotVerdict } from './messages-owed.ts';
import styles from './typed-message.module.css';

const W = defineText({
  typed: { en: 'As you typed it', fr: 'Comme vous l’avez écrit' },
});

interface Props {
  message: EventOf<'message.sent'>;
  slots: readonly SentSlot[];
  verdictOf(slot: SentSlot): SlotVerdict;
  /** A verdict in the reader's words. */
  inWords(verdict: SlotVerdict): string;
}

/** A message that was typed by hand, as it was typed: what was understood stands marked by its verdict. */
export function TypedMessage({ message, slots, verdictOf, inWords }: Props) {
  const t = useText(W);
  const lang = useLang();
  const { text, typed = [] } = message;
  const head = /^EXERCI[SC]E\n+/.exec(text)?.[0].length ?? 0;
  return (
    <figure className={styles.typed}>
      <figcaption>
        <ExercisePlate /> {t.typed}
      </figcaption>
      <p>
        {typed.map((span, i) => {
          const before = text.slice(typed[i - 1]?.end ?? head, span.start);
          const said = text.slice(span.start, span.end);
          const slot = slots.find((s) => s.slot.id === span.slot);
          const verdict = slot && verdictOf(slot);
          return [
            <span key={`${span.start} before`}>{withSigns(before)}</span>,
            slot && verdict ? (
              <mark
                key={span.start}
                className={styles[verdict]}
                title={labelled(say(slot.slot.label, lang), inWords(verdict), lang)}
              >
                {withSigns(said)}
              </mark>
            ) : (
              <span key={span.start} className={styles.beside}>
                {withSigns(said)}
              </span>
            ),
          ];
        })}
        <span>{withSigns(text.slice(typed.at(-1)?.end ?? head))}</span>
      </p>
    </figure>
  );
}

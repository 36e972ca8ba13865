import { useMemo, useRef, useState } from 'react';
import { LONGEST_MESSAGE, type Span } from '../../../../runbook/message/read-message.ts';
import { recognised } from '../../../../runbook/message/recognise.ts';
import { isShort } from '../../../../runbook/message/shapes.ts';
import type { Template } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { useDrill, useView } from '../drill-context.ts';
import styles from './by-hand.module.css';
import { words } from './by-hand-text.ts';
import { choicesFor, quickFills } from './slot-options.ts';
import { type SlotRead, type Understanding, withWords } from './understanding.ts';

interface ByHandProps {
  template: Template;
  text: string;
  understanding: Understanding;
  onText(text: string): void;
  /** Another template, with the text as it stands. */
  onTemplate(id: string, text: string): void;
}

/** A message in one's own words, and under it how each slot of the template is understood. */
export function ByHand({ template, text, understanding, onText, onTemplate }: ByHandProps) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const field = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef(false);
  const [chosen, setChosen] = useState<string | null>(null);

  const likely = useMemo(() => recognised(port.rulebook, text, lang), [port.rulebook, text, lang]);
  const write = (now: string) => {
    const other = pasted.current ? recognised(port.rulebook, now, lang) : null;
    pasted.current = false;
    setChosen(other && other.id !== template.id ? other.id : null);
    if (other && other.id !== template.id) onTemplate(other.id, now);
    else onText(now);
  };

  return (
    <div className={styles.byHand}>
      <div className={styles.field}>
        <div className={styles.ink} aria-hidden="true">
          {inked(text, understanding)}
        </div>
        <textarea
          ref={field}
          data-whole=""
          value={text}
          maxLength={LONGEST_MESSAGE}
          aria-label={t.message}
          spellCheck={false}
          onPaste={() => {
            pasted.current = true;
          }}
          onChange={(event) => write(event.target.value.normalize('NFC'))}
        />
      </div>
      <p role="status" className={styles.likely}>
        {chosen === template.id && t.readAs(say(template.name, lang))}
        {likely && likely.id !== template.id && (
          <>
            {t.readsLike(say(likely.name, lang))}{' '}
            <Button kind="quiet" size="s" onClick={() => onTemplate(likely.id, text)}>
              {t.useIt}
            </Button>
          </>
        )}
      </p>
      <section className={styles.read}>
        <h3>{t.understood}</h3>
        <p>{t.note}</p>
        <dl>
          {inOrder(understanding.slots).map((read) => (
            <Read
              key={read.slot.id}
              read={read}
              onInsert={(said) => {
                onText(withWords(text, understanding.spans, read.slot, said, lang));
                field.current?.focus();
              }}
            />
          ))}
        </dl>
      </section>
    </div>
  );
}

/** What is short comes first, two to a line. */
const inOrder = (slots: readonly SlotRead[]): SlotRead[] => [
  ...slots.filter(({ slot }) => isShort(slot.kind)),
  ...slots.filter(({ slot }) => !isShort(slot.kind)),
];

/** One slot as it was read, with what could be put there. */
function Read({ read, onInsert }: { read: SlotRead; onInsert(said: string): void }) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const { slot, state, names } = read;
  const label = say(slot.label, lang);
  const offers = [
    ...choicesFor(slot, view, port.rulebook, lang).map((c) => ({ label: c.label, text: c.text })),
    ...quickFills(slot, view, view.now, lang).map((f) => ({ label: `${f.label}, ${f.text}`, text: f.text })),
  ];
  return (
    <div className={join(styles[state], !isShort(slot.kind) && styles.wide)}>
      <dt>{label}</dt>
      <dd>
        {state === 'found' && <Icon name="tick" size={13} />}
        <span>
          {state === 'missing' ? <b>{t.missing}</b> : <q>{read.words}</q>}
          {state === 'left' && <small>{t.left}</small>}
          {state === 'found' && <span className="unseen"> {t.found}</span>}
          {names && <small>{names.length > 0 ? t.names(names.join(', ')) : t.namesNone}</small>}
        </span>
        {offers.length > 0 && (
          <select value="" aria-label={t.insertFor(label)} onChange={(event) => onInsert(event.target.value)}>
            <option value="">+</option>
            {offers.map((offer) => (
              <option key={offer.label} value={offer.text}>
                {offer.label}
              </option>
            ))}
          </select>
        )}
      </dd>
    </div>
  );
}

/** The text in invisible ink, with what was understood marked: it lies behind the field, letter under letter. */
function inked(text: string, { spans, slots }: Understanding) {
  const left = new Set(slots.filter((s) => s.state === 'left').map((s) => s.slot.id));
  const own = spans.filter((span): span is Span & { slot: string } => span.slot !== null);
  return [
    ...own.flatMap(({ slot, start, end }, i) => [
      text.slice(own[i - 1]?.end ?? 0, start),
      <mark key={start} className={join(left.has(slot) && styles.blank)}>
        {text.slice(start, end)}
      </mark>,
    ]),
    `${text.slice(own.at(-1)?.end ?? 0)}\n`,
  ];
}

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { say } from '../../../../runbook/text.ts';
import type { SlotValue } from '../../../../sim/commands/shapes.ts';
import { underExercise } from '../../../../sim/render-message.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { MessageText } from '../../../ui/message-text.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { type Draft, shutWork } from '../desk.ts';
import { useAttending, useDesk, useDrill, useSend, useView } from '../drill-context.ts';
import { dutyName, owedAt } from '../duties.ts';
import { WhyDeadline } from '../why/why.tsx';
import { ByHand } from './by-hand.tsx';
import { words as handWords } from './by-hand-text.ts';
import styles from './composer.module.css';
import { ComposerFoot } from './composer-foot.tsx';
import { SentToClient } from './sent-to-client.tsx';
import { words } from './sheet-text.ts';
import { Slip } from './slip.tsx';
import { isPicked, SlotField } from './slot-field.tsx';
import { blanksOf, fittingTemplate, knownSlots } from './slot-options.ts';
import { asForm, startText, understanding } from './understanding.ts';

const CLIENT_MAIL = 'client-mail';

/** Writes one of the runbook's messages: every placeholder is marked until it is filled, and sending with blanks asks once. */
export function Composer() {
  const t = useText(words);
  const h = useText(handWords);
  const lang = useLang();
  const { port, desk } = useDrill();
  const view = useView();
  const { templates } = port.rulebook;
  const { send, refused, forget } = useSend();
  const kept = useDesk((now) => now.draft);
  const asked = useDesk((now) => now.about);
  const [previews, setPreviews] = useState(false);
  const [warned, setWarned] = useState(false);
  const body = useRef<HTMLFieldSetElement>(null);
  useAttending('composer');

  const blank = (id: string): Draft => {
    const template = templates.find((one) => one.id === id);
    return {
      template: id,
      channel: template?.audience === 'client' ? CLIENT_MAIL : channelOf(template?.channel),
      slots: knownSlots(template?.slots ?? [], view, port.rulebook, lang),
      text: null,
      byHand: kept?.byHand ?? false,
    };
  };
  const channelOf = (wanted: string | undefined) =>
    (
      view.channels.find((c) => c.id === wanted) ??
      view.channels.find((c) => c.holds === 'incidents') ??
      view.channels[0]
    )?.id ?? '';

  const wanted = templates.some((one) => one.id === asked) ? asked : null;
  const draft =
    kept && (wanted === null || wanted === kept.template)
      ? kept
      : blank(wanted ?? fittingTemplate(port.rulebook, view));
  const template = templates.find((one) => one.id === draft.template);
  const due = owedAt(view, view.now).find((d) =>
    template?.audience === 'client' ? d.kind === 'client-mail' : d.kind === 'opening' || d.kind === 'update',
  );
  const all = template?.slots ?? [];
  // What is only picked comes first, two to a line.
  const slots = [...all.filter(isPicked), ...all.filter((slot) => !isPicked(slot))];
  const { byHand } = draft;
  const text = draft.text ?? startText(port.preview(draft.template, draft.slots, lang));
  const read = useMemo(
    () => (byHand && template ? understanding(port.rulebook, view, template, text, lang) : null),
    [byHand, template, text, lang, port.rulebook, view],
  );
  const blanks = read ? read.slots.filter((s) => s.state !== 'found').map((s) => s.slot) : blanksOf(slots, draft.slots);
  const keep = (change: Partial<Draft>) => {
    forget();
    setWarned(false);
    desk.setState({ draft: { ...draft, ...change }, about: null });
  };

  // The cursor goes to the text, or to the first blank, when the composer opens.
  useEffect(() => {
    body.current?.querySelector<HTMLElement>(`textarea[data-whole], .${styles.blank} [data-slot]`)?.focus();
  }, []);

  const post = () => {
    if (blanks.length > 0 && !warned) return setWarned(true);
    const sent = send({
      type: 'send-message',
      template: draft.template,
      channel: draft.channel,
      ...(byHand ? { text } : { slots: draft.slots }),
      lang,
    });
    if (!sent) return;
    desk.setState({ draft: null });
    shutWork(desk);
  };

  /** The form takes over what was understood; the text stays for whoever comes back to it. */
  const write = (by: 'form' | 'hand') =>
    keep(
      by === 'hand'
        ? { byHand: true, text }
        : { byHand: false, text, slots: asForm(read?.slots ?? [], view, port.rulebook, lang) },
    );

  /** A text that was begun goes along to another template. */
  const choose = (id: string, taken: string | null) => {
    const fresh = blank(id);
    const begun =
      byHand && template && text !== startText(port.preview(draft.template, draft.slots, lang)) ? text : null;
    forget();
    setWarned(false);
    desk.setState({ draft: { ...fresh, text: taken ?? begun }, about: null });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      post();
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      event.target instanceof HTMLElement &&
      event.target.dataset.slot
    ) {
      // Tab goes to the next blank after this field; from the last one on it walks as ever.
      const order = slots.map((slot) => slot.id);
      const at = order.indexOf(event.target.dataset.slot);
      const next = blanks.find((slot) => order.indexOf(slot.id) > at);
      const field = next && body.current?.querySelector<HTMLElement>(`[data-slot="${next.id}"]`);
      if (!field) return;
      event.preventDefault();
      field.focus();
    }
  };

  return (
    <Slip
      title={template ? say(template.name, lang) : t.communicateTitle}
      aside={
        <span className={styles.to}>
          {t.channel}{' '}
          {template?.audience === 'client' ? (
            <b>{t.clientMail}</b>
          ) : (
            <select
              value={draft.channel}
              aria-label={t.channel}
              onChange={(event) => keep({ channel: event.target.value })}
            >
              {view.channels
                .filter((c) => c.holds !== 'client')
                .map((c) => (
                  <option key={c.id} value={c.id}>
                    {c.name}
                  </option>
                ))}
            </select>
          )}
        </span>
      }
      footer={
        <ComposerFoot
          slots={slots}
          blanks={blanks}
          byHand={byHand}
          warned={warned}
          able={!view.ended && template !== undefined}
          refused={refused}
          onSend={post}
        />
      }
    >
      <fieldset ref={body} onKeyDown={onKeyDown}>
        <legend className="unseen">{t.communicateTitle}</legend>
        {templates.length === 0 && <p>{t.noTemplates}</p>}
        <div className={styles.pick}>
          <label>
            <span>{t.template}</span>
            <select value={draft.template} onChange={(event) => choose(event.target.value, null)}>
              {templates.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.name, lang)}
                </option>
              ))}
            </select>
          </label>
          <Segmented
            label={h.way}
            size="s"
            options={[
              { value: 'form', label: h.form },
              { value: 'hand', label: h.byHand },
            ]}
            value={byHand ? 'hand' : 'form'}
            onChange={(by: 'form' | 'hand') => write(by)}
          />
          <Button kind="quiet" size="s" aria-pressed={previews} onClick={() => setPreviews(!previews)}>
            {previews ? t.edit : t.preview}
          </Button>
          {due && <WhyDeadline deadline={due} name={say(dutyName(due, port.rulebook), lang)} className={styles.why} />}
        </div>
        {previews ? (
          <div className={styles.preview}>
            <MessageText text={byHand ? underExercise(text, lang) : port.preview(draft.template, draft.slots, lang)} />
          </div>
        ) : read && template ? (
          <ByHand
            template={template}
            text={text}
            understanding={read}
            onText={(now) => keep({ text: now })}
            onTemplate={choose}
          />
        ) : (
          <div className={styles.slots}>
            {slots.map((slot) => {
              const at = blanks.indexOf(slot);
              return (
                <SlotField
                  key={`${draft.template} ${slot.id}`}
                  slot={slot}
                  value={draft.slots[slot.id]}
                  blank={at < 0 ? null : at + 1}
                  onChange={(value: SlotValue) => keep({ slots: { ...draft.slots, [slot.id]: value }, text: null })}
                />
              );
            })}
          </div>
        )}
        <SentToClient />
      </fieldset>
    </Slip>
  );
}

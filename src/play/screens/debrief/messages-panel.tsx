import { modelSlots, templateFor } from '../../../debrief/model-message.ts';
import type { Take } from '../../../debrief/take.ts';
import { say } from '../../../runbook/text.ts';
import { calmAt, declaredAt, dutyAt } from '../../../scoring/facts.ts';
import { clientMessages, openingDue, openingOf } from '../../../scoring/messages.ts';
import { newsDue } from '../../../scoring/news-due.ts';
import { type SentSlot, slotsOf, templateOf } from '../../../scoring/slots.ts';
import { isTrue } from '../../../scoring/statements.ts';
import type { EventOf } from '../../../sim/events.ts';
import { defineText, useLang, useText } from '../../i18n/catalogue.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import styles from './messages.module.css';
import { type SlotVerdict, TypedMessage } from './typed-message.tsx';

const M = defineText({
  field: { en: 'Field', fr: 'Champ' },
  sent: { en: 'What you sent', fr: 'Ce que vous avez envoyé' },
  understood: { en: 'As it was understood', fr: 'Tel qu’il a été compris' },
  notFound: { en: 'not found', fr: 'pas trouvé' },
  model: { en: 'As it could have read', fr: 'Comme il aurait pu être écrit' },
  none: { en: 'No message was sent.', fr: 'Aucun message n’a été envoyé.' },
  noReplay: {
    en: 'The model messages need the drill to replay here, and it does not.',
    fr: 'Les messages modèles demandent que l’exercice puisse être rejoué ici, ce qui n’est pas le cas.',
  },
  empty: { en: 'left empty', fr: 'laissé vide' },
  missed: { en: 'Due and not sent', fr: 'Dû et non envoyé' },
  true: { en: 'true', fr: 'vrai' },
  false: { en: 'not true', fr: 'faux' },
  gap: { en: 'empty or a placeholder', fr: 'vide ou texte de modèle' },
  said: { en: 'said', fr: 'dit' },
  toClient: { en: 'to the client', fr: 'au client' },
  toTeam: { en: 'to the team', fr: 'à l’équipe' },
  tooSoon: {
    en: 'Sent before it was over: users were still hit.',
    fr: 'Envoyé avant la fin : des utilisateurs étaient encore touchés.',
  },
});

interface Props {
  take: Take | null | 'differs';
  elapsed(at: number): string;
  onPlayhead(at: number): void;
}

/** Every message beside its template: each field by its verdict, and what would have been true. */
export function MessagesPanel({ take, elapsed, onPlayhead }: Props) {
  const t = useText(M);
  if (take === null) return <p aria-busy="true" />;
  if (take === 'differs') return <p>{t.noReplay}</p>;
  const { facts } = take;
  const sent = facts.of('message.sent');
  const missed = missedAt(take);
  return (
    <div className={styles.messages}>
      {sent.length === 0 && <p>{t.none}</p>}
      {sent.map((message) => (
        <SentMessage key={message.id} take={take} message={message} elapsed={elapsed} onPlayhead={onPlayhead} />
      ))}
      {missed.map((m) => (
        <Missed key={`${m.phase}-${m.at}`} take={take} {...m} elapsed={elapsed} onPlayhead={onPlayhead} />
      ))}
    </div>
  );
}

interface Owed {
  at: number;
  phase: 'opened' | 'update' | 'resolved';
  audience: 'team' | 'client';
}

/** Messages that were owed and never sent. */
function missedAt({ facts }: Take): Owed[] {
  const opening = openingDue(facts);
  const owed: Owed[] = [];
  if (opening !== null && !openingOf(facts)) owed.push({ at: opening, phase: 'opened', audience: 'team' });
  for (const due of newsDue(facts)) if (!due.by) owed.push({ at: due.dueAt, phase: 'update', audience: 'team' });
  const over = facts.mitigated?.at;
  if (over === undefined) return owed;
  const resolved = facts.of('message.sent').filter((m) => m.phase === 'resolved' && m.at >= over);
  if (!resolved.some((m) => m.audience === 'team')) owed.push({ at: over, phase: 'resolved', audience: 'team' });
  if (clientMessages(facts).length === 0) owed.push({ at: over, phase: 'resolved', audience: 'client' });
  return owed;
}

interface Around {
  take: Take;
  elapsed(at: number): string;
  onPlayhead(at: number): void;
}

function SentMessage({ take, message, elapsed, onPlayhead }: Around & { message: EventOf<'message.sent'> }) {
  const t = useText(M);
  const lang = useLang();
  const { facts, plan } = take;
  const template = templateOf(plan, message);
  if (!template) return null;
  const model = modelSlots(facts, template, message.at, lang);
  const slots = slotsOf(plan, message);
  const verdictOf = (slot: SentSlot): SlotVerdict => {
    const holds = isTrue(facts, message, slot);
    return !slot.filled ? 'gap' : holds === false ? 'false' : holds === true ? 'true' : 'said';
  };
  return (
    <article>
      <header>
        <button type="button" className={styles.time} onClick={() => onPlayhead(message.at)}>
          {elapsed(message.at)}
        </button>
        <h3>{say(template.name, lang)}</h3>
        <span>{message.audience === 'client' ? t.toClient : t.toTeam}</span>
        {message.phase === 'resolved' && !calmAt(facts, message.at) && <b className={styles.tooSoon}>{t.tooSoon}</b>}
      </header>
      {message.typed && (
        <TypedMessage message={message} slots={slots} verdictOf={verdictOf} inWords={(verdict) => t[verdict]} />
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{message.typed ? t.understood : t.sent}</th>
            <th scope="col">{t.model}</th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => {
            const verdict = verdictOf(slot);
            return (
              <tr key={slot.slot.id} className={styles[verdict]}>
                <th scope="row">{say(slot.slot.label, lang)}</th>
                <td>
                  <Icon name={verdict === 'true' ? 'tick' : verdict === 'said' ? 'minus' : 'cross'} size={13} />
                  <span className="unseen">{t[verdict]}: </span>
                  {slot.value?.text.trim() || <em>{message.typed ? t.notFound : t.empty}</em>}
                </td>
                <td>{better(verdict, slot.value?.text ?? '', model[slot.slot.id]?.text ?? '')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>
  );
}

/** The model's words where they say something that was not said. */
const better = (verdict: string, sent: string, model: string): string =>
  verdict === 'true' || bare(sent) === bare(model) ? '' : model;

/** Without a stop at the end, which makes no other sentence of it. */
const bare = (text: string): string => text.trim().replace(/[.]$/, '');

function Missed({ take, at, phase, audience, elapsed, onPlayhead }: Around & Owed) {
  const t = useText(M);
  const lang = useLang();
  const { facts } = take;
  const severity = declaredAt(facts, at) ?? dutyAt(facts, at);
  const template = severity === null ? null : templateFor(facts, phase, audience, severity);
  if (!template) return null;
  const model = modelSlots(facts, template, at, lang);
  return (
    <article className={styles.owed}>
      <header>
        <button type="button" className={styles.time} onClick={() => onPlayhead(at)}>
          {elapsed(at)}
        </button>
        <h3>{say(template.name, lang)}</h3>
        <span>
          {audience === 'client' ? t.toClient : t.toTeam}. <b>{t.missed}</b>
        </span>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.model}</th>
          </tr>
        </thead>
        <tbody>
          {template.slots.map((slot) => (
            <tr key={slot.id} className={join(styles.said)}>
              <th scope="row">{say(slot.label, lang)}</th>
              <td>{model[slot.id]?.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

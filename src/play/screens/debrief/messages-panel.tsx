import { modelSlots } from '../../../debrief/model-message.ts';
import type { Take } from '../../../debrief/take.ts';
import { say } from '../../../runbook/text.ts';
import { calmAt } from '../../../scoring/facts.ts';
import { type SentSlot, slotsOf, templateOf } from '../../../scoring/slots.ts';
import type { EventOf } from '../../../sim/events.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import styles from './messages.module.css';
import { missedIn, type Owed, verdictOf } from './messages-owed.ts';
import { M } from './messages-text.ts';
import paper from './on-paper.module.css';
import { TypedMessage } from './typed-message.tsx';

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
  const missed = missedIn(facts);
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
  const verdict = (slot: SentSlot) => verdictOf(facts, message, slot);
  return (
    <article>
      <header>
        <button type="button" className={paper.time} onClick={() => onPlayhead(message.at)}>
          {elapsed(message.at)}
        </button>
        <h3>{say(template.name, lang)}</h3>
        <span>{message.audience === 'client' ? t.toClient : t.toTeam}</span>
        {message.phase === 'resolved' && !calmAt(facts, message.at) && <b className={styles.tooSoon}>{t.tooSoon}</b>}
      </header>
      {message.typed && (
        <TypedMessage message={message} slots={slots} verdictOf={verdict} inWords={(held) => t[held]} />
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
            const held = verdict(slot);
            return (
              <tr key={slot.slot.id} className={styles[held]}>
                <th scope="row">{say(slot.slot.label, lang)}</th>
                <td>
                  <Icon name={held === 'true' ? 'tick' : held === 'said' ? 'minus' : 'cross'} size={13} />
                  <span className="unseen">{t[held]}: </span>
                  {slot.value?.text.trim() || <em>{message.typed ? t.notFound : t.empty}</em>}
                </td>
                <td>{better(held, slot.value?.text ?? '', model[slot.slot.id]?.text ?? '')}</td>
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

function Missed({ take, at, audience, template, elapsed, onPlayhead }: Around & Owed) {
  const t = useText(M);
  const lang = useLang();
  const model = modelSlots(take.facts, template, at, lang);
  return (
    <article className={styles.owed}>
      <header>
        <button type="button" className={paper.time} onClick={() => onPlayhead(at)}>
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

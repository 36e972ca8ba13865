import type { DrillRecord } from '../../../record/format.ts';
import { say } from '../../../runbook/text.ts';
import { labelled } from '../../../runbook/told.ts';
import type { Plan } from '../../../scenario/plan.ts';
import { calmAt, digest, type Facts } from '../../../scoring/facts.ts';
import { slotsOf, templateOf } from '../../../scoring/slots.ts';
import type { EventOf } from '../../../sim/events.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { MessageText } from '../../ui/message-text.tsx';
import { missedIn, type SlotVerdict, verdictOf } from './messages-owed.ts';
import { M } from './messages-text.ts';
import styles from './printed.module.css';

/** What can be held against the drill, the worst first. */
const HELD = ['false', 'gap', 'true'] as const satisfies readonly SlotVerdict[];

interface Props {
  plan: Plan;
  record: DrillRecord;
  elapsed(at: number): string;
  clock(at: number): string;
}

/** On paper, every message as it was sent: when, to whom, which of its fields held; and those that were due and not sent. */
export function PrintedMessages({ plan, record, elapsed, clock }: Props) {
  const t = useText(M);
  const lang = useLang();
  // From the stored events: paper says the same where the drill does not replay.
  const facts = digest(plan, record.events, record.header);
  const sent = facts.of('message.sent');
  const when = (at: number) => `${elapsed(at)} (${clock(at)})`;
  const to = (audience: 'team' | 'client') => (audience === 'client' ? t.toClient : t.toTeam);
  return (
    <section className={styles.messages}>
      <h2>{t.messages}</h2>
      {sent.length === 0 && <p>{t.none}</p>}
      {sent.map((message) => (
        <article key={message.id}>
          <h3>
            <span className={styles.figure}>{when(message.at)}</span>{' '}
            <b>{say(templateOf(plan, message)?.name ?? { en: message.template, fr: message.template }, lang)}</b>,{' '}
            {to(message.audience)}
          </h3>
          <div className={styles.asSent} lang={message.lang}>
            <MessageText text={message.text} />
          </div>
          <Verdicts plan={plan} facts={facts} message={message} />
        </article>
      ))}
      {missedIn(facts).map(({ at, phase, audience, template }) => (
        <p key={`${phase} ${audience} ${at}`} className={styles.missed}>
          <span className={styles.figure}>{when(at)}</span> <b>{say(template.name, lang)}</b>, {to(audience)}.{' '}
          <b>{t.missed}.</b>
        </p>
      ))}
    </section>
  );
}

function Verdicts({ plan, facts, message }: { plan: Plan; facts: Facts; message: EventOf<'message.sent'> }) {
  const t = useText(M);
  const lang = useLang();
  const slots = slotsOf(plan, message);
  const tooSoon = message.phase === 'resolved' && !calmAt(facts, message.at);
  return (
    <>
      {tooSoon && <p className={styles.verdicts}>{t.tooSoon}</p>}
      {HELD.map((verdict) => {
        const names = slots
          .filter((slot) => verdictOf(facts, message, slot) === verdict)
          .map(({ slot }) => say(slot.label, lang));
        return (
          names.length > 0 && (
            <p key={verdict} className={styles.verdicts}>
              {verdict === 'true' ? '✓' : '✗'} {labelled(t[verdict], names.join(', '), lang)}
            </p>
          )
        );
      })}
    </>
  );
}

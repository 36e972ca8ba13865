import { useId, useState } from 'react';
import { say } from '../../../../runbook/text.ts';
import type { Command } from '../../../../sim/commands/index.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { showCaption } from '../../../ui/captions.ts';
import { Check, Select, TextArea, TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { STATUS } from '../../../words/person-status.ts';
import { useAttending, useDesk, useDrill, useSend, useView } from '../drill-context.ts';
import { dutyName, isOwed, owedAt, personFor } from '../duties.ts';
import { Refused } from '../refused.tsx';
import { localTime } from '../times.ts';
import { WhyDeadline } from '../why/why.tsx';
import { words } from './sheet-text.ts';
import styles from './sheets.module.css';
import { Slip } from './slip.tsx';

type Escalate = Extract<Command, { type: 'escalate' }>;

/** Calling somebody: who, how, and a message that says what is broken, what was tried and what is asked. And the war room. */
export function EscalateSlip() {
  const t = useText(words);
  const lang = useLang();
  const view = useView();
  const about = useDesk((desk) => desk.about);
  const { send, refused, forget } = useSend();
  const practice = view.mode === 'practice';
  const next = owedAt(view, view.now).find((d) => d.kind === 'rung');
  const suggested = practice && next ? personFor(view, next.to) : null;
  const [to, setTo] = useState(about ?? suggested ?? '');
  const [by, setBy] = useState<Escalate['by']>('page');
  const [impact, setImpact] = useState('');
  const [ask, setAsk] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState('');
  const [message, setMessage] = useState('');
  const [pins, setPins] = useState(true);
  useAttending('composer');

  const escalate = () => {
    const sent = send({
      type: 'escalate',
      to,
      by,
      message: message.trim(),
      ...(impact && { impact }),
      ...(ask && { ask: ask as NonNullable<Escalate['ask']> }),
      ...(reason && { reason: reason as NonNullable<Escalate['reason']> }),
      ...(tried.trim() && { tried: tried.trim() }),
      ...(pins && view.pins.length > 0 && { evidence: view.pins.map((p) => p.item).slice(0, 12) }),
    });
    if (!sent) return;
    const who = view.people.find((p) => p.id === to)?.fullName ?? to;
    showCaption({ en: `${who} is being reached.`, fr: `${who} est en cours d’appel.` });
    setTo('');
    setMessage('');
  };

  const option = (value: string, label: string) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <Slip
      title={t.escalateTitle}
      footer={
        <>
          <Refused rejection={refused} />
          <Button
            kind="primary"
            icon="phone"
            className={styles.push}
            disabled={to === '' || view.ended}
            onClick={escalate}
          >
            {t.callNow}
          </Button>
        </>
      }
    >
      <Ladder onPick={setTo} />
      <section className={join(styles.part, styles.form)}>
        <div className={styles.roomy}>
          <Select
            label={t.person}
            value={to}
            onChange={(event) => {
              forget();
              setTo(event.target.value);
            }}
            hint={suggested !== null && to === suggested ? t.suggested : undefined}
          >
            {option('', t.nobody)}
            {view.people
              .filter((p) => !p.you)
              .map((p) => option(p.id, `${p.fullName}, ${say(p.title, lang)} (${say(STATUS[p.status], lang)})`))}
          </Select>
        </div>
        <div className={styles.roomy}>
          <span className={styles.quiet}>{t.byWhat}</span>
          <Segmented<Escalate['by']>
            label={t.byWhat}
            value={by}
            onChange={setBy}
            options={[
              { value: 'page', label: t.byPage },
              { value: 'call', label: t.byCall },
              { value: 'chat', label: t.byChat },
            ]}
          />
        </div>
        <Select label={t.broken} value={impact} onChange={(event) => setImpact(event.target.value)}>
          {option('', t.nobody)}
          {view.capabilities.map((c) => option(c.id, say(c.name, lang)))}
        </Select>
        <Select label={t.ask} value={ask} onChange={(event) => setAsk(event.target.value)}>
          {option('', t.nobody)}
          {option('join', t.askJoin)}
          {option('fix', t.askFix)}
          {option('take-over', t.askTakeOver)}
          {option('decide', t.askDecide)}
          {option('inform', t.askInform)}
        </Select>
        <Select label={t.reason} value={reason} onChange={(event) => setReason(event.target.value)}>
          {option('', t.nobody)}
          {option('rung-due', t.reasonRung)}
          {option('no-answer', t.reasonNoAnswer)}
          {option('refused', t.reasonRefused)}
          {option('stuck', t.reasonStuck)}
          {option('money-or-data', t.reasonMoney)}
        </Select>
        <TextField label={t.tried} value={tried} maxLength={500} onChange={(event) => setTried(event.target.value)} />
        <div className={styles.whole}>
          <TextArea
            label={t.message}
            hint={t.messageHint}
            value={message}
            maxLength={1000}
            rows={3}
            onChange={(event) => setMessage(event.target.value)}
          />
        </div>
        {view.pins.length > 0 && (
          <Check
            label={t.attachPins(view.pins.length)}
            checked={pins}
            onChange={(event) => setPins(event.target.checked)}
          />
        )}
      </section>
      <WarRoom />
    </Slip>
  );
}

/** The rungs of the ladder with when each is due; in practice, who to call. */
function Ladder({ onPick }: { onPick(person: string): void }) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const practice = view.mode === 'practice';
  const rungs = view.deadlines.filter((d) => d.kind === 'rung' || d.kind === 'war-room');
  if (rungs.length === 0 || view.declared === null) return null;
  return (
    <section className={styles.part}>
      <h3>{t.ladder}</h3>
      <ul className={styles.rows}>
        {rungs.map((rung) => {
          const late = isOwed(rung) && rung.dueAt < view.now;
          const person = personFor(view, rung.to);
          return (
            <li key={rung.id}>
              {rung.doneAt !== null && <Icon name="tick" />}
              <span>{say(dutyName(rung, port.rulebook), lang)}</span>
              <small className={join(styles.quiet, late && styles.late)}>
                {rung.doneAt !== null
                  ? t.reached(localTime(view, rung.doneAt))
                  : late
                    ? t.overdue(localTime(view, rung.dueAt))
                    : t.dueAt(localTime(view, rung.dueAt))}
              </small>
              {practice && rung.kind === 'rung' && rung.doneAt === null && person && (
                <Button size="s" kind="quiet" onClick={() => onPick(person)}>
                  {view.people.find((p) => p.id === person)?.name}
                </Button>
              )}
              {rung.doneAt === null && (
                <WhyDeadline deadline={rung} name={say(dutyName(rung, port.rulebook), lang)} className={styles.why} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WarRoom() {
  const t = useText(words);
  const view = useView();
  const { send, refused } = useSend();
  const id = useId();
  const [invited, setInvited] = useState<readonly string[]>([]);
  const others = view.people.filter((p) => !p.you);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>
        {t.warRoom}{' '}
        {view.warRoomAt !== null && (
          <small className={styles.quiet}>{t.warRoomOpen(localTime(view, view.warRoomAt))}</small>
        )}
      </h3>
      {view.warRoomAt === null && (
        <>
          <div className={styles.form}>
            {others.map((p) => (
              <Check
                key={p.id}
                label={p.fullName}
                checked={invited.includes(p.id)}
                onChange={(event) =>
                  setInvited(event.target.checked ? [...invited, p.id] : invited.filter((one) => one !== p.id))
                }
              />
            ))}
          </div>
          <Button
            size="s"
            disabled={invited.length === 0}
            onClick={() => send({ type: 'open-war-room', invite: [...invited] })}
          >
            {t.openWarRoom}
          </Button>
          <Refused rejection={refused} />
        </>
      )}
    </section>
  );
}

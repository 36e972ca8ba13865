import { useState } from 'react';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { Check, Select, TextArea, TextField } from '../../../ui/field.tsx';
import { useDrill, useSend, useView } from '../drill-context.ts';
import { Refused } from '../refused.tsx';
import { canWait, Defer } from './defer-part.tsx';
import { words } from './sheet-text.ts';
import styles from './sheets.module.css';
import { Slip } from './slip.tsx';

/** Closing: the checklist, the team's release, the post-mortem ticket, and the act itself. */
export function CloseSlip() {
  const t = useText(words);
  const lang = useLang();
  const view = useView();
  const { port } = useDrill();
  const { send, refused } = useSend();
  const [warned, setWarned] = useState(false);
  // What is left to the morning is closed there, not here.
  const open = view.deferred ? 0 : view.checklist.filter((line) => !line.done).length;
  const leaves = canWait(view, port.rulebook);
  const close = () => {
    if (open > 0 && !warned) return setWarned(true);
    send({ type: 'close' });
  };
  return (
    <Slip
      title={t.closeTitle}
      footer={
        <>
          {warned && open > 0 && <b role="alert">{t.closeAsk(open)}</b>}
          <Button
            kind="primary"
            className={styles.push}
            disabled={view.closedAt !== null || view.ended}
            onClick={close}
          >
            {warned && open > 0 ? t.closeSure : t.closeNow}
          </Button>
          <Refused rejection={refused} />
        </>
      }
    >
      {leaves && <Defer />}
      <section className={styles.part}>
        <h3>{t.checklist}</h3>
        <p className={styles.note}>{t.checklistNote}</p>
        <div className={styles.checks}>
          {view.checklist.map((line) => (
            <label key={line.id}>
              <input
                type="checkbox"
                checked={line.done}
                onChange={(event) => send({ type: 'tick', item: line.id, done: event.target.checked })}
              />
              {say(line.text, lang)}
            </label>
          ))}
        </div>
      </section>
      <StandDown />
      <PostMortem />
      {!leaves && <Defer />}
    </Slip>
  );
}

function StandDown() {
  const t = useText(words);
  const view = useView();
  const { send, refused } = useSend();
  const [kept, setKept] = useState<readonly string[]>([]);
  const here = view.people.filter((p) => !p.you && (p.status === 'here' || p.status === 'arriving'));
  const going = here.filter((p) => !kept.includes(p.id)).map((p) => p.id);
  return (
    <section className={styles.part}>
      <h3>{t.standDown}</h3>
      {here.length === 0 ? (
        <p className={styles.note}>{t.nobodyHere}</p>
      ) : (
        <>
          <div className={styles.form}>
            {here.map((p) => (
              <Check
                key={p.id}
                label={p.fullName}
                checked={!kept.includes(p.id)}
                onChange={(event) => setKept(event.target.checked ? kept.filter((id) => id !== p.id) : [...kept, p.id])}
              />
            ))}
          </div>
          <Button size="s" disabled={going.length === 0} onClick={() => send({ type: 'stand-down', people: going })}>
            {t.standDownAll(going.length)}
          </Button>
        </>
      )}
      <Refused rejection={refused} />
    </section>
  );
}

function PostMortem() {
  const t = useText(words);
  const lang = useLang();
  const view = useView();
  const { send, refused } = useSend();
  const [owner, setOwner] = useState('');
  const [cause, setCause] = useState('under-investigation');
  const [impact, setImpact] = useState('');
  const [minutes, setMinutes] = useState('');
  const [timeline, setTimeline] = useState(true);
  if (view.postmortem) {
    const { owner: id } = view.postmortem;
    return (
      <section className={styles.part}>
        <h3>{t.postmortem}</h3>
        <p className={styles.note}>{t.ticketDone(view.people.find((p) => p.id === id)?.fullName ?? id)}</p>
      </section>
    );
  }
  const count = Number.parseInt(minutes, 10);
  return (
    <section className={styles.part}>
      <h3>{t.postmortem}</h3>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send({
            type: 'open-postmortem',
            owner,
            cause,
            impact: impact.trim(),
            minutes: Number.isFinite(count) ? count : null,
            timeline,
          });
        }}
      >
        <Select label={t.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
          <option value="">{t.nobody}</option>
          {view.people.map((p) => (
            <option key={p.id} value={p.id}>
              {p.you ? `${p.fullName} (${t.you})` : p.fullName}
            </option>
          ))}
        </Select>
        <Select label={t.cause} value={cause} onChange={(event) => setCause(event.target.value)}>
          <option value="under-investigation">{t.underInvestigation}</option>
          {view.causes.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.name, lang)}
            </option>
          ))}
        </Select>
        <TextField
          label={t.minutesDown}
          inputMode="numeric"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value.replace(/\D/g, ''))}
        />
        <Check label={t.attachTimeline} checked={timeline} onChange={(event) => setTimeline(event.target.checked)} />
        <div className={styles.whole}>
          <TextArea
            label={t.impact}
            rows={2}
            value={impact}
            maxLength={500}
            onChange={(event) => setImpact(event.target.value)}
          />
        </div>
        <Button type="submit" icon="ticket" disabled={owner === ''}>
          {t.openTicket}
        </Button>
        <div className={styles.whole}>
          <Refused rejection={refused} />
        </div>
      </form>
    </section>
  );
}

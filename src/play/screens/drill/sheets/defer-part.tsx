import { useState } from 'react';
import { isMajor } from '../../../../runbook/owed.ts';
import type { Rulebook } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import { nextWorkingMorning, readInstant, writeInstant } from '../../../../scenario/calendar.ts';
import type { View } from '../../../../sim/view.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { shortDate } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { useDrill, useSend, useView } from '../drill-context.ts';
import { Refused } from '../refused.tsx';
import { localEpoch } from '../times.ts';
import { words } from './sheet-text.ts';
import styles from './sheets.module.css';

/** Whether it is night where the team is, and the level declared is a minor one: then leaving it comes first. */
export function canWait(view: View, rulebook: Rulebook): boolean {
  const hour = new Date(localEpoch(view, view.now)).getUTCHours();
  return view.declared !== null && !isMajor(rulebook, view.declared.severity) && (hour < 8 || hour >= 20);
}

/** Leaving a minor incident to working hours: a ticket, an owner, nine o’clock. */
export function Defer() {
  const t = useText(words);
  const lang = useLang();
  const view = useView();
  const { port } = useDrill();
  const { send, refused } = useSend();
  const [owner, setOwner] = useState(view.you);
  if (!view.declared) return null;
  const day = (epochMs: number) => `${shortDate(localEpoch(view, epochMs - view.startEpochMs), 'UTC', lang)} 09:00`;
  if (view.deferred) {
    const { owner: id, until } = view.deferred;
    const who = view.people.find((p) => p.id === id)?.fullName ?? id;
    return (
      <section className={styles.part}>
        <h3>{t.defer}</h3>
        <p className={styles.note}>{t.deferred(who, day(readInstant(until)?.epochMs ?? view.startEpochMs))}</p>
      </section>
    );
  }
  const morning = nextWorkingMorning({ epochMs: view.startEpochMs + view.now, utcOffsetMin: view.utcOffsetMin });
  const [alert] = view.alerts.filter((a) => a.pages);
  const ticketed = view.tickets.some((ticket) => ticket.kind === 'incident');
  const openTicket = () =>
    send({ type: 'create-ticket', title: alert ? say(alert.name, lang) : say(view.title, lang) });
  return (
    <details className={styles.part} open={canWait(view, port.rulebook)}>
      <summary>{t.defer}</summary>
      <p className={styles.note}>{t.deferNote}</p>
      {!ticketed && (
        <div className={styles.line}>
          <span className={styles.quiet}>{t.noTicketYet}</span>
          <Button size="s" icon="ticket" onClick={openTicket}>
            {t.openIncidentTicket}
          </Button>
        </div>
      )}
      <div className={styles.line}>
        <Select label={t.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
          {view.people.map((p) => (
            <option key={p.id} value={p.id}>
              {p.you ? `${p.fullName} (${t.you})` : p.fullName}
            </option>
          ))}
        </Select>
        <span className={styles.quiet}>{t.deferUntil(day(morning.epochMs))}</span>
        <Button size="s" onClick={() => send({ type: 'defer', owner, until: writeInstant(morning) })}>
          {t.deferGo}
        </Button>
      </div>
      <Refused rejection={refused} />
    </details>
  );
}

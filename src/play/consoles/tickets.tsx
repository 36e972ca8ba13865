import { useState } from 'react';
import { say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { ActionsHere } from './actions-here.tsx';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { ticketText, words } from './console-text.ts';
import { localMinutes } from './local-time.ts';
import { useView } from './use-port.ts';

export default function TicketsConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const [title, setTitle] = useState('');
  return (
    <ConsoleBody port={port} console="tickets">
      {view.tickets.length === 0 && <p className={styles.empty}>{t.noTickets}</p>}
      <ul className={styles.list}>
        {view.tickets.map((ticket) => (
          <li key={ticket.id} className={styles.card}>
            <span className={styles.mono}>{localMinutes(view, ticket.at)}</span> <b>{ticket.title}</b>{' '}
            <span className={styles.quiet}>
              {ticket.id} · {say(ticketText(ticket.kind), lang)}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t.newTicket}</h3>
      <form
        className={styles.speak}
        aria-label={t.newTicket}
        onSubmit={(e) => {
          e.preventDefault();
          if (title.trim() !== '' && port.send({ type: 'create-ticket', title: title.trim() }).ok) setTitle('');
        }}
      >
        <input
          value={title}
          onChange={(e) => setTitle(e.target.value)}
          maxLength={200}
          placeholder={t.ticketTitle}
          aria-label={t.ticketTitle}
          disabled={view.ended}
        />
        <Button type="submit" disabled={title.trim() === '' || view.ended}>
          {t.create}
        </Button>
      </form>
      <ActionsHere port={port} console="tickets" />
    </ConsoleBody>
  );
}

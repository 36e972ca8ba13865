import { useState } from 'react';
import { say } from '../../../../runbook/text.ts';
import type { ViewTask } from '../../../../sim/view.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { useDesk, useDrill, useSend, useView } from '../drill-context.ts';
import { Refused } from '../refused.tsx';
import { localTime } from '../times.ts';
import { SecondIncident } from './second-incident.tsx';
import { words } from './sheet-text.ts';
import styles from './sheets.module.css';
import { Slip } from './slip.tsx';

/** Who does what: roles, tasks to delegate with a time to report, and the incident's ticket. */
export function AssignSlip() {
  const t = useText(words);
  const view = useView();
  return (
    <Slip title={t.assignTitle}>
      <p className={styles.note}>{t.onlyHere}</p>
      <ul className={styles.rows}>
        {view.roles.map(({ role, person }) => (
          <RoleRow key={role} role={role} holder={person} />
        ))}
      </ul>
      <section className={styles.part}>
        <h3>{t.tasks}</h3>
        {view.tasks.length === 0 && <p className={styles.note}>{t.noTasks}</p>}
        <ul className={styles.rows}>
          {view.tasks.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      </section>
      <SecondIncident />
      <Ticket />
    </Slip>
  );
}

function RoleRow({ role, holder }: { role: string; holder: string | null }) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const about = useDesk((desk) => desk.about);
  const { send, refused } = useSend();
  const [to, setTo] = useState('');
  const name = port.rulebook.roles.find((r) => r.id === role)?.name;
  const label = name ? say(name, lang) : role;
  const mine = holder === view.you;
  const able = view.people.filter((p) => p.roles.includes(role) && p.id !== holder && (p.you || p.status === 'here'));
  const current = view.people.find((p) => p.id === holder);
  return (
    <li className={join(about === role && styles.focus)}>
      {holder && <Icon name="tick" />}
      <span>
        <b>{label}</b> <span className={styles.quiet}>{current ? (current.you ? t.you : current.fullName) : ''}</span>
      </span>
      <select className={styles.select} aria-label={label} value={to} onChange={(event) => setTo(event.target.value)}>
        <option value="">{t.whoTakes}</option>
        {able.map((p) => (
          <option key={p.id} value={p.id}>
            {p.you ? `${p.fullName} (${t.you})` : p.fullName}
          </option>
        ))}
      </select>
      <Button
        size="s"
        disabled={to === ''}
        onClick={() => send({ type: 'assign-role', role, person: to }) && setTo('')}
      >
        {t.assignRole}
      </Button>
      {mine && to !== '' && (
        <Button size="s" kind="quiet" onClick={() => send({ type: 'hand-over', role, to }) && setTo('')}>
          {t.handOver}
        </Button>
      )}
      {!mine && <AcceptOffer role={role} />}
      <Refused rejection={refused} />
    </li>
  );
}

/** When somebody has offered this role to the trainee. */
function AcceptOffer({ role }: { role: string }) {
  const t = useText(words);
  const { port } = useDrill();
  const view = useView();
  const { send } = useSend();
  const offered = port
    .events()
    .some((event) => event.type === 'handover.offered' && event.role === role && event.to === view.you);
  if (!offered) return null;
  return (
    <Button size="s" kind="quiet" onClick={() => send({ type: 'accept-hand-over', role })}>
      {t.acceptRole(role)}
    </Button>
  );
}

const SPANS = [5, 10, 15, 20, 30];

function TaskRow({ task }: { task: ViewTask }) {
  const t = useText(words);
  const lang = useLang();
  const view = useView();
  const about = useDesk((desk) => desk.about);
  const { send, refused } = useSend();
  const [to, setTo] = useState('');
  const [minutes, setMinutes] = useState(10);
  const owner = view.people.find((p) => p.id === task.to)?.name ?? '';
  const able = view.people.filter((p) => task.by.includes(p.id) && !p.you);
  return (
    <li className={join(about === task.id && styles.focus)}>
      {task.state === 'reported' && <Icon name="tick" />}
      <span>
        <b>{say(task.name, lang)}</b>
      </span>
      {task.state === 'free' && (
        <>
          <select
            className={styles.select}
            aria-label={`${say(task.name, lang)}: ${t.taskTo}`}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          >
            <option value="">{t.whoTakes}</option>
            {able.map((p) => (
              <option key={p.id} value={p.id}>
                {p.fullName}
              </option>
            ))}
          </select>
          <select
            className={styles.select}
            aria-label={t.reportIn}
            value={minutes}
            onChange={(event) => setMinutes(Number(event.target.value))}
          >
            {SPANS.map((span) => (
              <option key={span} value={span}>
                {t.reportInMinutes(span)}
              </option>
            ))}
          </select>
          <Button
            size="s"
            disabled={to === ''}
            onClick={() => send({ type: 'delegate', task: task.id, to, reportInMs: minutes * 60_000 })}
          >
            {t.give}
          </Button>
        </>
      )}
      {task.state === 'running' && (
        <small className={styles.quiet}>{t.reportAt(owner, localTime(view, task.reportAt ?? view.now))}</small>
      )}
      {task.state === 'reported' && task.report && (
        <p className={styles.result}>
          {t.reported(owner)} {say(task.report, lang)}
        </p>
      )}
      <Refused rejection={refused} />
    </li>
  );
}

function Ticket() {
  const t = useText(words);
  const view = useView();
  const { send, refused } = useSend();
  const [title, setTitle] = useState('');
  const open = view.tickets.find((ticket) => ticket.kind === 'incident');
  return (
    <section className={styles.part}>
      <h3>{t.ticket}</h3>
      {open ? (
        <p className={styles.note}>{t.ticketOpen(open.title)}</p>
      ) : (
        <form
          className={styles.line}
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() !== '') send({ type: 'create-ticket', title: title.trim() });
          }}
        >
          <TextField
            label={t.ticketTitle}
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.target.value)}
          />
          <Button type="submit" disabled={title.trim() === ''}>
            {t.createTicket}
          </Button>
        </form>
      )}
      <Refused rejection={refused} />
    </section>
  );
}

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { severityRank } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { duration, elapsed } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { SeverityShape } from '../../../ui/severity-shape.tsx';
import { useDesk, useDrill, useNow, useSend, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { dutyName, owedAt } from '../duties.ts';
import { Refused } from '../refused.tsx';
import { dueTime, localTime, utcTime } from '../times.ts';
import { WhyDeadline, WhyLevel } from '../why/why.tsx';
import styles from './file.module.css';
import { Did, Pins, Roles } from './file-lists.tsx';

/** The paper side: what is declared, what is owed, who holds which role, what was done and read. */
export function IncidentFile() {
  const t = useText(words);
  const { desk } = useDrill();
  const open = useDesk((now) => now.fileOpen);
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) drawer.current?.focus();
  }, [open]);
  return (
    <aside
      ref={drawer}
      className={join(styles.file, open && styles.open)}
      aria-label={t.file}
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) desk.setState({ fileOpen: false });
      }}
    >
      <div className={join(styles.folder, 'paper')} data-tour="file">
        <span className={styles.tab}>{t.file}</span>
        <Head />
        <Started />
        <Due />
        <div className={styles.lists}>
          <Roles />
          <Pins />
          <Did />
        </div>
        <Note />
        <Button size="s" className={styles.shut} onClick={() => desk.setState({ fileOpen: false })}>
          {t.shutFile}
        </Button>
      </div>
    </aside>
  );
}

function Head() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const { declared } = view;
  const rank = declared ? severityRank(port.rulebook, declared.severity) + 1 : null;
  const level = port.rulebook.severities.find((s) => s.id === declared?.severity);
  const page = view.pagedAt === null ? undefined : view.alerts.find((a) => a.pages);
  return (
    <header className={styles.head}>
      <SeverityShape rank={rank} label={declared?.severity ?? ''} size={48} />
      <div>
        <h2>{say(page?.name ?? view.title, lang)}</h2>
        <p>
          {declared
            ? t.declaredAt(
                level ? `${level.id} ${say(level.name, lang).toLowerCase()}` : declared.severity,
                localTime(view, declared.at),
              )
            : t.undeclared}
        </p>
        <WhyLevel />
      </div>
    </header>
  );
}

function Started() {
  const t = useText(words);
  const view = useView();
  const now = useNow();
  const { pagedAt, closedAt } = view;
  return (
    <dl className={styles.started}>
      <div>
        <dt>{t.started}</dt>
        <dd>
          {pagedAt === null ? '--:--' : localTime(view, pagedAt)}{' '}
          {pagedAt !== null && <small>{utcTime(view, pagedAt)} UTC</small>}
        </dd>
      </div>
      <div>
        <dt>{closedAt === null ? t.running : t.closedAfter}</dt>
        <dd>{pagedAt === null ? '0:00' : elapsed((closedAt ?? Math.max(now, pagedAt)) - pagedAt)}</dd>
      </div>
    </dl>
  );
}

/** The next duty. In evidence mode too: a deadline is a fact, what to do about it is not said. */
function Due() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const now = useNow();
  const [next] = owedAt(view, now);
  if (!next) {
    return <p className={styles.calm}>{view.pagedAt === null ? t.allQuiet : t.nothingDue}</p>;
  }
  const left = next.dueAt - now;
  const late = left < 0;
  const soon = late || left <= next.limitMs / 5;
  const at = dueTime(view, now, next.dueAt, lang);
  return (
    <div className={join(styles.due, soon && styles.soon, late && styles.late)}>
      <b>{duration(left)}</b>
      <span>
        <strong>
          {late && <Icon name="cross" size={13} />} {say(dutyName(next, port.rulebook), lang)}
          {late && ` (${t.late})`}
        </strong>
        {late ? t.wasDue(at) : t.by(at)}
        {next.provisional && `, ${t.ifThis(port.rulebook.severities[0]?.id ?? '')}`}
      </span>
      <WhyDeadline key={next.id} deadline={next} name={say(dutyName(next, port.rulebook), lang)} />
    </div>
  );
}

function Note() {
  const t = useText(words);
  const { send, refused, forget } = useSend();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && send({ type: 'note', text: text.trim() })) setText('');
  };
  return (
    <form className={styles.note} onSubmit={add}>
      <input
        value={text}
        maxLength={500}
        placeholder={t.note}
        aria-label={t.note}
        onChange={(event) => {
          setText(event.target.value);
          forget();
        }}
      />
      <Button size="s" type="submit">
        {t.add}
      </Button>
      <Refused rejection={refused} />
    </form>
  );
}

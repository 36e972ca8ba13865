import { type FormEvent, memo, useEffect, useRef, useState } from 'react';
import { severityRank } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { duration, elapsed, labelled } from '../../../i18n/format.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { SeverityShape } from '../../../ui/severity-shape.tsx';
import { openWork } from '../desk.ts';
import { useDesk, useDrill, useNow, useSend, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { contactName, dutyName, isOwed, owedAt, personFor } from '../duties.ts';
import { Refused } from '../refused.tsx';
import { dueTime, localTime, utcTime } from '../times.ts';
import { WhyDeadline, WhyLevel } from '../why/why.tsx';
import styles from './file.module.css';
import { fileLine, itemName } from './file-words.ts';

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

function Roles() {
  const t = useText(words);
  const lang = useLang();
  const { port, desk } = useDrill();
  const view = useView();
  const filled = view.roles.filter((r) => r.person !== null).length;
  const declared = view.declared !== null;
  const rungs = view.deadlines.filter((d) => d.kind === 'rung' && isOwed(d) && !d.provisional);
  return (
    <section aria-label={t.roles}>
      <h3 className={styles.title}>
        {t.roles} <span>{t.filled(filled, view.roles.length)}</span>
      </h3>
      <ul className={styles.roles}>
        {view.roles.map(({ role, person }) => {
          const holder = view.people.find((p) => p.id === person);
          const name = port.rulebook.roles.find((r) => r.id === role)?.name;
          return (
            <li key={role} className={join(!holder && declared && styles.gap)}>
              {holder ? <Icon name="tick" /> : <i className={join(styles.seat, !declared && styles.waiting)} />}
              <span className={styles.role}>{name ? say(name, lang) : role}</span>
              <span className={styles.holder}>{holder ? (holder.you ? t.you : holder.fullName) : t.empty}</span>
              {!holder && !view.ended && (
                <Button kind="quiet" size="s" onClick={() => openWork(desk, 'assign', role)}>
                  {t.assign}
                  <span className="unseen"> {name && say(name, lang)}</span>
                </Button>
              )}
            </li>
          );
        })}
        {rungs.map((rung) => (
          <li key={rung.id}>
            <i className={join(styles.seat, styles.waiting)} />
            <span className={styles.role}>{say(contactName(port.rulebook, rung.to), lang)}</span>
            <span className={styles.holder}>
              <RungDue dueAt={rung.dueAt} />
            </span>
            <Button
              kind="quiet"
              size="s"
              disabled={view.ended}
              onClick={() => openWork(desk, 'escalate', view.mode === 'practice' ? personFor(view, rung.to) : null)}
            >
              {t.page}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RungDue({ dueAt }: { dueAt: number }) {
  const t = useText(words);
  const left = dueAt - useNow();
  return <>{left < 0 ? t.lateBy(duration(left)) : t.dueIn(duration(left))}</>;
}

function Pins() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const pins = view.pins;
  const pinned = new Set(pins.map((p) => p.item));
  const read = view.findings.filter((f) => !pinned.has(f.item)).slice(-6);
  if (pins.length === 0 && read.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it
    <section className={styles.evidence} aria-label={t.proofs} tabIndex={0}>
      {pins.length > 0 && (
        <section aria-label={t.pins}>
          <h3 className={styles.title}>
            {t.pins} <span>{pins.length}</span>
          </h3>
          <ul className={styles.pins}>
            {pins.map((pin) => {
              const finding = view.findings.findLast((f) => f.item === pin.item);
              return (
                <li key={pin.item}>
                  <Icon name="pin" size={14} />
                  <span>
                    <b>{itemName(port, lang, pin.item)}</b> {finding ? say(finding.text, lang) : pin.note}
                  </span>
                  <IconButton
                    icon="cross"
                    iconSize={12}
                    label={labelled(t.unpin, itemName(port, lang, pin.item), lang)}
                    onClick={() => port.send({ type: 'unpin', item: pin.item })}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {read.length > 0 && (
        <section aria-label={t.findings}>
          <h3 className={styles.title}>{t.findings}</h3>
          <ul className={styles.pins}>
            {read.map((finding) => (
              <li key={`${finding.id} ${finding.at}`}>
                <Icon name="eye" size={14} />
                <span>{say(finding.text, lang)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

const Did = memo(function Did() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const story = useRef<HTMLOListElement>(null);
  const lines = view.file.flatMap((entry) => {
    const line = fileLine(entry, port, lang);
    return line ? [{ ...line, id: entry.id, at: entry.at }] : [];
  });
  const count = lines.length;
  useEffect(() => {
    // Only the list: scrolling its end into view would move the roles out of sight with it.
    if (count > 0) story.current?.scrollTo({ top: story.current.scrollHeight });
  }, [count]);
  return (
    <section aria-label={t.did} className={styles.story}>
      <h3 className={styles.title}>
        {t.did} <span>{t.entries(count)}</span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it */}
      <ol ref={story} className={styles.did} aria-label={t.did} tabIndex={0}>
        {lines.map((line) => (
          <li key={line.id} className={join(line.heard && styles.heard)} title={line.text}>
            <time>{localTime(view, line.at)}</time>
            <Icon name={line.icon} size={14} />
            <span>{line.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
});

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

/** The file in one line, where the screen is too narrow for it: opens it as a drawer. */
export function FileStrip() {
  const t = useText(words);
  const lang = useLang();
  const { port, desk } = useDrill();
  const view = useView();
  const open = useDesk((now) => now.fileOpen);
  const rank = view.declared ? severityRank(port.rulebook, view.declared.severity) + 1 : null;
  const page = view.pagedAt === null ? undefined : view.alerts.find((a) => a.pages);
  const filled = view.roles.filter((r) => r.person !== null).length;
  return (
    <div className={styles.strip} data-under-sheet data-tour="file">
      <SeverityShape rank={rank} label={view.declared?.severity ?? ''} size={30} />
      <b>{say(page?.name ?? view.title, lang)}</b>
      {view.pagedAt !== null && (
        <span className={styles.stripMore}>{t.from(localTime(view, view.pagedAt), utcTime(view, view.pagedAt))}</span>
      )}
      <span className={styles.stripMore}>{t.rolesCount(filled, view.roles.length)}</span>
      <StripDue />
      <Button size="s" aria-expanded={open} onClick={() => desk.setState({ fileOpen: !open })}>
        {open ? t.shutFile : t.openFile} <Kbd keys="f" />
      </Button>
    </div>
  );
}

function StripDue() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const now = useNow();
  const [next] = owedAt(port.view(), now);
  if (!next) return <span className={styles.stripSpace} />;
  const left = next.dueAt - now;
  return (
    <span className={join(styles.stripDue, left <= next.limitMs / 5 && styles.soon, left < 0 && styles.late)}>
      <b>{duration(left)}</b> {left < 0 && t.late} <span>{say(dutyName(next, port.rulebook), lang)}</span>
    </span>
  );
}

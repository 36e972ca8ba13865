import { memo, useEffect, useRef } from 'react';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { duration, labelled } from '../../../i18n/format.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { openWork } from '../desk.ts';
import { useDrill, useNow, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { contactName, isOwed, personFor } from '../duties.ts';
import { localTime } from '../times.ts';
import styles from './file.module.css';
import { fileLine, itemName } from './file-words.ts';

/** Who holds which role, and whom the ladder names next. */
export function Roles() {
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

/** What was pinned as evidence, and what was read last. */
export function Pins() {
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

/** What was done and heard, in order. */
export const Did = memo(function Did() {
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

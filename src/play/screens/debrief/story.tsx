import { useEffect, useRef, useState } from 'react';
import { say } from '../../../runbook/text.ts';
import { told } from '../../../runbook/told.ts';
import type { Plan } from '../../../scenario/plan.ts';
import type { DrillEvent } from '../../../sim/events.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { join } from '../../ui/join.ts';
import { evidenceText } from '../../words/event-words.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';
import { SeenBy } from './seen-by.tsx';

interface Props {
  plan: Plan;
  events: readonly DrillEvent[];
  moments: readonly DrillEvent[];
  words(event: DrillEvent): string | null;
  playhead: number;
  /** Ids of the events that decided the chosen rule. */
  marked: readonly string[];
  elapsed(at: number): string;
  onPlayhead(at: number): void;
}

/** What it truly was, and all that happened in order; the playhead's moment is kept in sight. */
export function Story({ plan, events, moments, words, playhead, marked, elapsed, onPlayhead }: Props) {
  const lang = useLang();
  const t = useText(T);
  // Beside the rules the list is always open; above them, on narrow screens, it would push them out of sight.
  const [open, setOpen] = useState(() => !window.matchMedia('(max-width: 1180px)').matches);
  const list = useRef<HTMLOListElement>(null);
  const began = events.find((e) => e.type === 'drill.began');
  const variant = plan.variants.find((v) => v.id === began?.variant);
  const cause = plan.scenario.causes.find((c) => c.id === variant?.cause);
  const current = moments.findLast((e) => e.at <= playhead)?.id;
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (row && list.current) list.current.scrollTop = row.offsetTop - list.current.clientHeight / 2;
  });
  return (
    <section className={styles.story}>
      <h2>{t.whatItWas}</h2>
      {cause && <p className={styles.cause}>{say(cause.name, lang)}</p>}
      {variant && <p className={styles.lesson}>{told(variant.lesson, lang)}</p>}
      <SeenBy {...{ plan, events, playhead, elapsed, onPlayhead }} />
      <details open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          <h3>{t.happened}</h3> {moments.length}
        </summary>
        <ol ref={list} className={styles.moments} tabIndex={-1}>
          {moments.map((event) => {
            const read =
              event.type === 'evidence.seen' && variant ? evidenceText(plan, event.evidence, variant.id) : null;
            return (
              <li
                key={event.id}
                aria-current={event.id === current ? 'step' : undefined}
                className={join(marked.includes(event.id) && styles.marked)}
              >
                <button type="button" onClick={() => onPlayhead(event.at)}>
                  <time>{elapsed(event.at)}</time>
                  <span>
                    {words(event)}
                    {read && <em>{say(read, lang)}</em>}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );
}

import { useMemo } from 'react';
import { told } from '../../../runbook/told.ts';
import { type Plan, takesPart } from '../../../scenario/plan.ts';
import type { DrillEvent } from '../../../sim/events.ts';
import { defineText, useLang, useText } from '../../i18n/catalogue.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './debrief.module.css';
import paper from './on-paper.module.css';

const S = defineText({
  seen: {
    en: (n: number, of: number) => `Seen by then: ${n} of ${of}`,
    fr: (n: number, of: number) => `Vu à ce moment : ${n} sur ${of}`,
  },
  what: {
    en: 'What shows the harm or tells the cause, as the on-call seat had seen it at the playhead.',
    fr: 'Ce qui montre les dégâts ou désigne la cause, tel que l’astreinte l’avait vu à l’endroit du curseur.',
  },
  notOpened: { en: 'not opened', fr: 'pas ouvert' },
});

interface Props {
  plan: Plan;
  events: readonly DrillEvent[];
  playhead: number;
  elapsed(at: number): string;
  onPlayhead(at: number): void;
}

/** What the seat had seen by the playhead of all that shows the harm or tells the cause: in order of being seen, the rest after it. */
export function SeenBy({ plan, events, playhead, elapsed, onPlayhead }: Props) {
  const t = useText(S);
  const lang = useLang();
  const items = useMemo(() => itemsOf(plan, events), [plan, events]);
  const seen = items.filter(({ at }) => at !== null && at <= playhead).length;
  return (
    <details className={styles.seenBy}>
      <summary>
        <h3>{t.seen(seen, items.length)}</h3>
      </summary>
      <p>{t.what}</p>
      <ol>
        {items.map(({ id, text, at }) => {
          const by = at !== null && at <= playhead;
          return (
            <li key={id} className={by ? styles.seen : undefined}>
              <Icon name={by ? 'tick' : 'minus'} size={13} />
              <span>
                {told(text, lang)}{' '}
                {at === null ? (
                  <small>{t.notOpened}</small>
                ) : (
                  <button type="button" className={paper.time} onClick={() => onPlayhead(at)}>
                    {elapsed(at)}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function itemsOf(plan: Plan, events: readonly DrillEvent[]) {
  const began = events.find((e) => e.type === 'drill.began');
  const variant = began?.variant ?? '';
  const at = (id: string) => events.find((e) => e.type === 'evidence.seen' && e.evidence === id)?.at ?? null;
  return plan.evidence
    .filter((e) => takesPart(e, variant) && (e.supports !== undefined || e.tells?.includes(variant)))
    .map((e) => ({ id: e.id, text: e.text, at: at(e.id) }))
    .toSorted((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY));
}

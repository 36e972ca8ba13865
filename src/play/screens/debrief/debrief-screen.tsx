import { useEffect, useMemo, useState } from 'react';
import { say } from '../../../runbook/text.ts';
import type { RuleResult } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { clockMinutes, elapsed as elapsedTime } from '../../i18n/format.ts';
import { type OpenedRecord, openRecord } from '../../shell/open-record.ts';
import { eventWords } from '../../words/event-words.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';
import { Dimensions } from './dimensions.tsx';
import { Hero } from './hero.tsx';
import { type Lanes, lanesOf } from './lanes.ts';
import { Measures } from './measures.tsx';
import { Rules } from './rules.tsx';
import { Story } from './story.tsx';
import { Timeline } from './timeline.tsx';
import { Transport } from './transport.tsx';

/** Explains a scorecard: what was earned, why, and when. */
export default function DebriefScreen({ recordId }: { recordId: string }) {
  const t = useText(T);
  const [opened, setOpened] = useState<OpenedRecord | null | 'opening'>('opening');
  useEffect(() => {
    let gone = false;
    openRecord(recordId).then((found) => {
      if (!gone) setOpened(found);
    });
    return () => {
      gone = true;
    };
  }, [recordId]);
  if (opened === 'opening') return <main className={styles.page} aria-busy="true" />;
  if (opened === null) {
    return (
      <main className={styles.empty}>
        <h1>{t.missing}</h1>
        <p>{t.missingMend}</p>
        <a href="#/">{t.home}</a>
      </main>
    );
  }
  return <Debrief opened={opened} />;
}

function Debrief({ opened }: { opened: OpenedRecord }) {
  const { record, plan } = opened;
  const lang = useLang();
  const t = useText(T);
  const { scorecard, events } = record;
  const start = events.find((e) => e.type === 'page.delivered')?.at ?? 0;
  const lanes: Lanes = useMemo(
    () => lanesOf(plan, events, scorecard.rules, record.endAt),
    [plan, events, scorecard, record.endAt],
  );
  const words = useMemo(() => eventWords(plan, lang), [plan, lang]);
  const moments = useMemo(() => events.flatMap((e) => (e.at >= 0 && words(e) !== null ? [e] : [])), [events, words]);
  const [playhead, setPlayhead] = useState(start);
  const [rule, setRule] = useState<string | null>(null);
  const elapsed = (at: number) => (at < start ? `−${elapsedTime(start - at)}` : elapsedTime(at - start));
  const clock = (at: number) => clockMinutes(plan.startEpochMs + at, plan.pack.timeZone);
  const seek = (at: number) => setPlayhead(Math.min(lanes.to, at));
  const early = events.find((e) => e.type === 'closed')?.early === true;
  const jump = (result: RuleResult) => {
    setRule(result.id);
    if (result.at !== null) seek(result.at);
  };
  const evidence = scorecard.rules.find((r) => r.id === rule)?.evidence ?? [];
  return (
    <main className={styles.page}>
      <Hero opened={opened} />
      <Dimensions scorecard={scorecard} />
      <section className={styles.timeline} aria-label={t.timeline}>
        <Transport moments={moments} words={words} playhead={playhead} onPlayhead={setPlayhead} elapsed={elapsed} />
        <div className={styles.scroller}>
          <Timeline
            plan={plan}
            lanes={lanes}
            lang={lang}
            playhead={playhead}
            onPlayhead={setPlayhead}
            elapsed={elapsed}
          />
        </div>
      </section>
      <Story
        plan={plan}
        events={events}
        moments={moments}
        words={words}
        playhead={playhead}
        marked={evidence}
        elapsed={elapsed}
        onPlayhead={setPlayhead}
      />
      <div className={styles.columns}>
        <Rules
          rules={scorecard.rules}
          runbook={plan.rulebook.title}
          closedEarlyAt={early ? record.endAt : null}
          chosen={rule}
          onChoose={jump}
          elapsed={elapsed}
          clock={clock}
        />
        {scorecard.flags.length > 0 && (
          <section className={styles.flags}>
            <h2>
              {t.flags} <small>{t.flagsNote}</small>
            </h2>
            <ul>
              {scorecard.flags.map((flag) => (
                <li key={flag.id}>
                  <b>{say(flag.name, lang)}</b> {say(flag.why, lang)}
                  {flag.at.map((at) => (
                    <button key={at} type="button" className={styles.time} onClick={() => seek(at)}>
                      {elapsed(at)}
                    </button>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Measures scorecard={scorecard} />
      </div>
    </main>
  );
}

import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { DrillRecord } from '../../../record/format.ts';
import { rated } from '../../../record/review.ts';
import { score } from '../../../scoring/score.ts';
import { RUBRIC, type RuleResult } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { clockMinutes, elapsed as elapsedTime, labelled, points } from '../../i18n/format.ts';
import type { OpenedRecord } from '../../shell/open-record.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { eventWords } from '../../words/event-words.ts';
import { type Beside, lanesBeside } from './beside.ts';
import { C } from './compare-text.ts';
import styles from './debrief.module.css';
import { type Tab, Tabs } from './debrief-tabs.tsx';
import { T } from './debrief-text.ts';
import { Dimensions } from './dimensions.tsx';
import { Flags } from './flags.tsx';
import { Hero } from './hero.tsx';
import { type Lanes, lanesOf } from './lanes.ts';
import { Lessons } from './lessons.tsx';
import { Measures } from './measures.tsx';
import { Printed } from './printed.tsx';
import { R } from './review-text.ts';
import { SelfRating } from './self-rating.tsx';
import { Story } from './story.tsx';
import { type Marker, Timeline } from './timeline.tsx';
import { Transport } from './transport.tsx';
import { usePrinting } from './use-printing.ts';
import { useTake } from './use-take.ts';
import { WashedUp } from './washed-up.tsx';
import { WhatIf } from './what-if.tsx';

/** Room and consoles come only when somebody looks back. */
const LookBack = lazy(() => import('./look-back.tsx'));
const HotWash = lazy(() => import('./hot-wash.tsx'));

/** A record's debrief: its score, its timeline, its tabs; or one of the screens that take its place for a while. */
export function Debrief({ opened }: { opened: OpenedRecord }) {
  const { plan } = opened;
  const [record, setRecord] = useState(opened.record);
  // With what is on its way to storage, so that of two quick additions neither drops the other.
  const latest = useRef(opened.record);
  const [notKept, setNotKept] = useState(false);
  const lang = useLang();
  const t = useText(T);
  const r = useText(R);
  const c = useText(C);
  const { events } = record;
  // Scored by other rules than today's: both can be seen.
  const today = useMemo(
    () => (record.scorecard.rubric === RUBRIC ? null : score(plan, record.events, record.header)),
    [plan, record.scorecard.rubric, record.events, record.header],
  );
  const [rubric, setRubric] = useState(record.scorecard.rubric);
  const scorecard = today && rubric === RUBRIC ? today : record.scorecard;
  const start = events.find((e) => e.type === 'page.delivered')?.at ?? 0;
  const lanes: Lanes = useMemo(
    () => lanesOf(plan, events, scorecard.rules, record.endAt),
    [plan, events, scorecard, record.endAt],
  );
  const own = useMemo(
    () => ({ events, scorecard: today ?? record.scorecard, endAt: record.endAt }),
    [events, today, record.scorecard, record.endAt],
  );
  const words = useMemo(() => eventWords(plan, lang), [plan, lang]);
  const moments = useMemo(() => events.flatMap((e) => (e.at >= 0 && words(e) !== null ? [e] : [])), [events, words]);
  const [playhead, setPlayhead] = useState(start);
  const [rule, setRule] = useState<string | null>(null);
  const [tab, setTab] = useState<Tab>('rules');
  const [beside, setBeside] = useState<Beside | null>(null);
  const [against, setAgainst] = useState(opened.ghost);
  const [marker, setMarker] = useState<Marker | null>(null);
  const besideLanes = useMemo(() => beside && lanesBeside(plan, beside, lanes), [plan, beside, lanes]);
  const take = useTake(opened);
  const played = take === 'differs' ? null : take;
  const printing = usePrinting();
  const [looking, setLooking] = useState(false);
  const [washing, setWashing] = useState(false);
  const elapsed = useCallback(
    (at: number) => (at < start ? `−${elapsedTime(start - at)}` : elapsedTime(at - start)),
    [start],
  );
  const clock = (at: number) => clockMinutes(plan.startEpochMs + at, plan.pack.timeZone);
  const seek = (at: number) => setPlayhead(Math.min(lanes.to, at));
  // Shown once it is kept: what somebody saw in the record, a reload does not take away.
  const keep = async (add: (record: DrillRecord) => DrillRecord) => {
    const next = add(latest.current);
    latest.current = next;
    const kept = await opened.keep(next);
    setRecord(next);
    setNotKept(kept !== 'kept');
  };
  const timeline = <Timeline {...{ plan, lanes, lang, playhead, elapsed, marker }} onPlayhead={setPlayhead} />;
  if (washing) {
    return (
      <Suspense fallback={null}>
        <HotWash plan={plan} record={record} timeline={timeline} onKeep={keep} onClose={() => setWashing(false)} />
      </Suspense>
    );
  }
  // A bot has nothing to rate, and what has been reviewed was seen before.
  if (record.header.origin !== 'bot' && !record.review) {
    return (
      <main className={styles.page}>
        <Hero opened={opened} record={record} hidden />
        <SelfRating
          scorecard={scorecard}
          onHotWash={() => setWashing(true)}
          onRated={(ratings) => keep((r) => rated(r, ratings, new Date().toISOString()))}
        />
      </main>
    );
  }
  // The debrief rests meanwhile: drawing it at every step would hold up the room.
  if (played && looking) {
    return (
      <Suspense fallback={null}>
        <LookBack
          take={played}
          moments={moments}
          words={words}
          elapsed={elapsed}
          playhead={playhead}
          onPlayhead={setPlayhead}
          onClose={() => setLooking(false)}
        />
      </Suspense>
    );
  }
  const jump = (result: RuleResult) => {
    setRule(result.id);
    setTab('rules');
    if (result.at !== null) seek(result.at);
  };
  const evidence = scorecard.rules.find((one) => one.id === rule)?.evidence ?? [];
  return (
    <>
      <main className={join(styles.page, printing && styles.unprinted)}>
        <Hero
          opened={opened}
          record={record}
          onLookBack={played && (() => setLooking(true))}
          onHotWash={() => setWashing(true)}
        />
        {notKept && (
          <p className={styles.notKept} role="status">
            {r.notKept}
          </p>
        )}
        <div className={styles.side}>
          <Dimensions record={record} onChoose={jump} />
          <WhatIf
            take={take}
            words={words}
            elapsed={elapsed}
            beside={beside}
            onBeside={setBeside}
            onPlayFrom={opened.playFrom}
            onMarker={setMarker}
          />
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
        </div>
        <section className={styles.timeline} aria-label={t.timeline}>
          <Transport moments={moments} words={words} playhead={playhead} onPlayhead={setPlayhead} elapsed={elapsed} />
          <div className={styles.scroller}>
            {timeline}
            {beside && besideLanes && (
              <>
                <h2 className={styles.forked}>
                  <Icon name="branch" size={16} /> {beside.title}
                </h2>
                <Timeline
                  plan={plan}
                  lanes={besideLanes}
                  lang={lang}
                  playhead={playhead}
                  onPlayhead={setPlayhead}
                  elapsed={elapsed}
                />
              </>
            )}
          </div>
        </section>
        <div className={styles.columns}>
          {record.review?.hotWash && <WashedUp hotWash={record.review.hotWash} />}
          {today && (
            <div className={styles.rubrics}>
              <p>{t.twoRubrics(record.scorecard.rubric, RUBRIC)}</p>
              <Segmented<string>
                label={t.rubric}
                value={rubric}
                onChange={setRubric}
                options={[record.scorecard, today].map((card) => ({
                  value: card.rubric,
                  label: labelled(`${t.rubric} ${card.rubric}`, points(card.total, lang), lang),
                }))}
              />
            </div>
          )}
          {opened.ghost && tab !== 'compare' && (
            <p className={styles.ghosted}>
              {c.playedAgainst}{' '}
              <Button size="s" onClick={() => setTab('compare')}>
                {c.open}
              </Button>
            </p>
          )}
          <Lessons scorecard={scorecard} onChoose={jump} />
          <Tabs
            {...{ opened, record, scorecard, take, own, tab, rule, against, beside, playhead, elapsed, clock }}
            onTab={setTab}
            onChoose={jump}
            onPlayhead={seek}
            onAgainst={setAgainst}
            onBeside={setBeside}
            onKeep={keep}
          />
          <Flags flags={scorecard.flags} elapsed={elapsed} onPlayhead={seek} />
          <Measures scorecard={scorecard} />
        </div>
      </main>
      {printing && <Printed {...{ plan, record, scorecard, lanes, elapsed, clock }} />}
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import type { Room } from '../../../room/mount-room.ts';
import type { RoomFacts } from '../../../room/room-facts.ts';
import { join } from '../../../ui/join.ts';
import { reducedMotion } from '../../../ui/preferences.ts';
import { useDesk, useDrill, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { stateSummary } from '../state-summary.ts';
import { roomFactsOf } from './room-facts-of.ts';
import styles from './room-strip.module.css';

/** How much of a series the line under the map shows, ms. */
const SPARK_MS = 30 * 60_000;

/** The living room above the consoles, and the same facts as text: for screen readers, and where it cannot be drawn. */
export function RoomStrip() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const size = useDesk((desk) => desk.room);
  const view = useView();
  const [broken, setBroken] = useState(false);
  const lines = stateSummary(view, port.rulebook, view.now, lang).join(' ');
  const shown = size !== 'off' && !broken;
  return (
    <section
      className={join(styles.room, !shown && styles.text)}
      aria-label={t.room}
      data-region
      data-under-sheet
      tabIndex={-1}
    >
      {shown && <Drawn onBroken={() => setBroken(true)} />}
      <p className={shown ? 'unseen' : styles.line} title={broken ? t.roomOff : undefined}>
        {lines}
      </p>
    </section>
  );
}

function Drawn({ onBroken }: { onBroken(): void }) {
  const host = useRef<HTMLDivElement>(null);
  const room = useRef<Room | null>(null);
  const facts = useFacts();
  const latest = useRef(facts);
  latest.current = facts;
  const broken = useRef(onBroken);
  broken.current = onBroken;

  useEffect(() => {
    let gone = false;
    import('../../../room/mount-room.ts')
      .then(({ mountRoom }) => {
        if (!gone && host.current) room.current = mountRoom(host.current, latest.current);
      })
      .catch(() => broken.current());
    return () => {
      gone = true;
      room.current?.destroy();
      room.current = null;
    };
  }, []);
  useEffect(() => room.current?.update(facts), [facts]);
  return <div ref={host} className={styles.canvas} aria-hidden="true" />;
}

function useFacts(): RoomFacts {
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  // The view's own time, once a second: at x10 the room need not be told of every drill second.
  const { now } = view;
  const size = useDesk((desk) => desk.room);
  const narrow = useNarrow();
  const clock = port.clock();
  const charts = port.charts();
  const chart = charts.find((c) => c.unit === 'per-minute') ?? charts[0];
  const spark = chart ? port.series(chart.id, now - SPARK_MS, now, 60).values : [];
  const tolls = view.deadlines.filter((d) => d.state === 'late').length;
  return roomFactsOf(view, port.rulebook, {
    now,
    lang,
    reducedMotion: reducedMotion(),
    speed: clock.paused || view.ended ? 0 : clock.effectivePace,
    size: size === 'slim' || narrow ? 'slim' : 'full',
    spark: { values: spark, label: chart ? say(chart.name, lang) : '' },
    tolls,
  });
}

const NARROW = '(max-width: 1180px)';

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return narrow;
}

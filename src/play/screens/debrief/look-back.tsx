import { useEffect, useMemo, useRef, useState } from 'react';
import type { Take } from '../../../debrief/take.ts';
import { type FilmPort, filmPort } from '../../../drill/film-port.ts';
import { say } from '../../../runbook/text.ts';
import type { DrillEvent } from '../../../sim/events.ts';
import { CONSOLE_PARTS } from '../../consoles/console-parts.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { clockTime } from '../../i18n/format.ts';
import { searcher } from '../../shell/searcher.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ExercisePlate } from '../../ui/exercise-plate.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { newDesk } from '../drill/desk.ts';
import { type Drill, DrillContext, useDesk, useView } from '../drill/drill-context.ts';
import { Popups } from '../drill/palette/popups.tsx';
import { Panes } from '../drill/panes/panes.tsx';
import { Switchboard, Switcher } from '../drill/panes/switchboard.tsx';
import { RoomStrip } from '../drill/room-strip/room-strip.tsx';
import { T } from './debrief-text.ts';
import styles from './look-back.module.css';
import { L } from './look-back-text.ts';

const PACES = [1, 2, 4, 8, 16] as const;
type Pace = (typeof PACES)[number];
/** So often the picture moves while it plays, ms of wall time. */
const BEAT_MS = 250;

interface Props {
  take: Take;
  moments: readonly DrillEvent[];
  words(event: DrillEvent): string | null;
  elapsed(at: number): string;
  playhead: number;
  onPlayhead(at: number): void;
  onClose(): void;
}

/** The drill as its seat saw it, at any moment: room and consoles, moved by hand or played at up to x16. */
export default function LookBack({ take, moments, words, elapsed, playhead, onPlayhead, onClose }: Props) {
  const t = useText(L);
  const d = useText(T);
  const lang = useLang();
  const { plan, played, film } = take;
  const end = played.endAt;
  const [drill] = useState<Drill & { port: ReturnType<typeof filmPort> }>(() => ({
    port: filmPort({ plan, film, header: played.header, searcher }),
    desk: newDesk(),
  }));
  const { port } = drill;
  const [pace, setPace] = useState<Pace>(4);
  const [playing, setPlaying] = useState(false);
  const head = useRef<HTMLElement>(null);
  const at = Math.max(0, Math.min(end, playhead));

  useEffect(() => port.seek(at), [port, at]);
  useEffect(() => port.run(playing ? pace : 0), [port, playing, pace]);
  useEffect(() => head.current?.focus(), []);
  const latest = useRef(at);
  latest.current = at;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const next = latest.current + BEAT_MS * pace;
      onPlayhead(Math.min(end, next));
      if (next >= end) setPlaying(false);
    }, BEAT_MS);
    return () => clearInterval(timer);
  }, [playing, pace, end, onPlayhead]);

  const current = useMemo(() => moments.findLast((e) => e.at <= at), [moments, at]);
  const before = moments.findLast((e) => e.at < (current?.at ?? at));
  const after = moments.find((e) => e.at > at);
  const toggle = () => {
    if (at >= end) onPlayhead(0);
    setPlaying(!playing);
  };
  return (
    <DrillContext value={drill}>
      <section
        ref={head}
        className={styles.back}
        aria-label={t.title}
        tabIndex={-1}
        onKeyDown={(e) => {
          if (e.key === 'Escape' && !e.defaultPrevented) onClose();
        }}
      >
        <header className={styles.top}>
          <Button icon="back" onClick={onClose}>
            {t.back}
          </Button>
          <ExercisePlate />
          <h2>{say(plan.scenario.title, lang)}</h2>
          <p>
            {t.note} <Unopened port={port} />
          </p>
          <time>{clockTime(plan.startEpochMs + at, plan.pack.timeZone)}</time>
        </header>
        <RoomStrip />
        <Switchboard />
        <Switcher />
        <Panes slip={null} />
        <footer className={styles.transport}>
          <IconButton
            icon="back"
            label={d.previous}
            disabled={!before}
            onClick={() => before && onPlayhead(before.at)}
          />
          <Button kind="primary" icon={playing ? 'pause' : 'play'} onClick={toggle}>
            {playing ? t.pause : t.play}
          </Button>
          <IconButton icon="arrow" label={d.next} disabled={!after} onClick={() => after && onPlayhead(after.at)} />
          <span className={styles.elapsed}>{elapsed(at)}</span>
          <input
            type="range"
            aria-label={d.scrub}
            aria-valuetext={elapsed(at)}
            min={0}
            max={end}
            step={1000}
            value={at}
            onChange={(e) => onPlayhead(Number(e.target.value))}
          />
          <Segmented<Pace>
            label={t.pace}
            size="s"
            value={pace}
            options={PACES.map((value) => ({ value, label: `x${value}` }))}
            onChange={setPace}
          />
          <p className={styles.said} role="status">
            {current && words(current)}
          </p>
        </footer>
        <Popups />
      </section>
    </DrillContext>
  );
}

/** Which of the two consoles in sight the seat had not opened by then. */
function Unopened({ port }: { port: FilmPort }) {
  const t = useText(L);
  const lang = useLang();
  const left = useDesk((desk) => desk.left);
  const right = useDesk((desk) => desk.right);
  useView();
  const shut = [left, right].filter((id) => !port.opened(`console:${id}`));
  return shut.length > 0 && <b>{t.unopened(shut.map((id) => say(CONSOLE_PARTS[id].name, lang)).join(', '))}</b>;
}

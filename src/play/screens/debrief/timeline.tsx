import { type PointerEvent, useRef } from 'react';
import type { Lang } from '../../../runbook/text.ts';
import { say } from '../../../runbook/text.ts';
import type { Plan } from '../../../scenario/plan.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';
import type { Lanes } from './lanes.ts';
import { apartOnScreen, TimelinePicture, timeUnder } from './timeline-picture.tsx';

/** So near to the marker a pointer takes it, px; elsewhere it takes the playhead. */
const NEAR_PX = 12;

/** The moment of a change that is being tried, to be moved on the picture. */
export interface Marker {
  at: number;
  onMove(at: number): void;
}

interface Props {
  plan: Plan;
  lanes: Lanes;
  lang: Lang;
  playhead: number;
  onPlayhead(at: number): void;
  marker?: Marker | null;
  /** A drill time as the clock on screen counts it from the first page. */
  elapsed(at: number): string;
}

/** The lanes as a picture; the slider below it moves the playhead by pointer and keyboard. */
export function Timeline({ plan, lanes, lang, playhead, onPlayhead, marker = null, elapsed }: Props) {
  const held = useRef<(at: number) => void>(onPlayhead);
  const follow = (e: PointerEvent<SVGSVGElement>) =>
    held.current(timeUnder(lanes, e.currentTarget.getBoundingClientRect(), e.clientX));
  return (
    <>
      <TimelinePicture
        {...{ plan, lanes, lang, playhead, elapsed }}
        on="screen"
        marker={marker?.at ?? null}
        onPointerDown={(e) => {
          const box = e.currentTarget.getBoundingClientRect();
          const at = timeUnder(lanes, box, e.clientX);
          held.current = marker && apartOnScreen(lanes, box, at, marker.at) < NEAR_PX ? marker.onMove : onPlayhead;
          e.currentTarget.setPointerCapture(e.pointerId);
          follow(e);
        }}
        onPointerMove={(e) => {
          if (e.buttons === 1) follow(e);
        }}
      />
      <input
        className={styles.scrub}
        type="range"
        aria-label={say(T.scrub, lang)}
        aria-valuetext={elapsed(playhead)}
        min={lanes.from}
        max={lanes.to}
        step={1000}
        value={playhead}
        onChange={(e) => onPlayhead(Number(e.target.value))}
      />
    </>
  );
}

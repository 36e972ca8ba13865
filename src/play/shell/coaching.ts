/**
 * What goes along with one drill and is no part of its record: whether hints are offered, and the ghost it is played
 * against. Kept in this browser for the last drill that was begun, so that a reload loses neither.
 */
import { useSyncExternalStore } from 'react';
import type { Milestone } from '../../debrief/milestones.ts';

/** Where another run of a scenario is to be had: played anew by the expert, or in a record that is kept here. */
export type OtherRun = { kind: 'expert' } | { kind: 'record'; id: string };

/** Another run of the same scenario: whose it is, and its milestones after the first page. */
export interface Ghost {
  whose: 'best' | 'expert' | 'record';
  run: OtherRun;
  milestones: Milestone[];
}

export interface Coaching {
  hints: boolean;
  ghost: Ghost | null;
}

const KEPT_AS = 'tocsin/coaching/1';
/** The runs that the last drills were played against, for their debriefs. */
const RUNS_AS = 'tocsin/ghosts/1';
const MOST_RUNS = 50;
const USUAL: Coaching = { hints: true, ghost: null };

const listeners = new Set<() => void>();
let current = read();

/** What goes along with a drill from now on. */
export function setCoaching(drill: string, coaching: Coaching): void {
  current = { drill, coaching };
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(current));
  } catch {
    // Storage is full or blocked: it holds until the page closes.
  }
  for (const changed of listeners) changed();
}

/** What goes along with a drill: the usual when nothing was chosen, or it was begun before the last one. */
export const coachingOf = (drill: string): Coaching => (current?.drill === drill ? current.coaching : USUAL);

/** The same, kept up to date in a component: an expert's run comes a moment after the drill has begun. */
export const useCoaching = (drill: string): Coaching => useSyncExternalStore(onChange, () => coachingOf(drill));

function onChange(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Keeps which run a drill was played against: its debrief holds the two against each other. */
export function rememberRun(drill: string, run: OtherRun): void {
  try {
    localStorage.setItem(RUNS_AS, JSON.stringify([{ drill, run }, ...runs()].slice(0, MOST_RUNS)));
  } catch {
    // Storage is full or blocked: the debrief offers every run all the same.
  }
}

/** The run that a drill was played against; null where none was, or it is no longer known. */
export const runAgainst = (drill: string): OtherRun | null => runs().find((r) => r.drill === drill)?.run ?? null;

function runs(): { drill: string; run: OtherRun }[] {
  try {
    const kept = JSON.parse(localStorage.getItem(RUNS_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter((r) => r?.run?.kind) : [];
  } catch {
    return [];
  }
}

/** Nobody but this page writes it; what does not even look like it is not there. */
function read(): { drill: string; coaching: Coaching } | null {
  try {
    const kept: { drill: string; coaching: Coaching } | null = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    const { ghost } = kept?.coaching ?? {};
    const sound = typeof kept?.coaching === 'object' && (!ghost || Array.isArray(ghost.milestones));
    return sound ? kept : null;
  } catch {
    return null;
  }
}

import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { DrillPort, Rejection } from '../../../drill/port.ts';
import type { Command } from '../../../sim/commands/index.ts';
import type { View } from '../../../sim/view.ts';
import type { Desk, DeskStore } from './desk.ts';

export interface Drill {
  port: DrillPort;
  desk: DeskStore;
}

export const DrillContext = createContext<Drill | null>(null);

/** The running drill and the desk it is worked at. */
export function useDrill(): Drill {
  const drill = useContext(DrillContext);
  if (!drill) throw new Error('a part of the drill screen stands outside a drill');
  return drill;
}

/** What the seat may see; renders again after every change of it, at least once a second. */
export function useView(): View {
  const { port } = useDrill();
  return useSyncExternalStore(
    useCallback((changed) => port.subscribe(changed), [port]),
    () => port.view(),
  );
}

/** A part of the view that is a string, number or boolean: renders again only when it changes. */
export function useFact<T extends string | number | boolean | null>(pick: (view: View) => T): T {
  const { port } = useDrill();
  return useSyncExternalStore(
    useCallback((changed) => port.subscribe(changed), [port]),
    () => pick(port.view()),
  );
}

/** A part of the desk; renders again when it changes. */
export const useDesk = <T>(pick: (desk: Desk) => T): T => useStore(useDrill().desk, pick);

/** Drill time in whole seconds, as ms, kept up to date between changes of the view. For the parts that show a clock. */
export function useNow(): number {
  const { port } = useDrill();
  return useSyncExternalStore(
    useCallback((changed) => onSecond(port, changed), [port]),
    () => secondOf(port),
  );
}

/** What the clock is doing, but for its time: renders again when the pace, a slow reason or a pause changes. */
export function useClockState(): { pace: number; effectivePace: number; slow: string | null; paused: boolean } {
  const { port } = useDrill();
  const key = useSyncExternalStore(
    useCallback((changed) => onSecond(port, changed), [port]),
    () => {
      const { pace, effectivePace, slow, paused } = port.clock();
      return `${pace} ${effectivePace} ${slow ?? ''} ${paused ? 1 : 0}`;
    },
  );
  const [pace, effective, slow, paused] = key.split(' ');
  return { pace: Number(pace), effectivePace: Number(effective), slow: slow || null, paused: paused === '1' };
}

const secondOf = (port: DrillPort): number => Math.floor(port.clock().now / 1000) * 1000;

const tickers = new WeakMap<DrillPort, { listeners: Set<() => void>; frame: number }>();

/** One animation-frame loop a drill, while somebody listens: listeners ask the port themselves whether anything changed. */
function onSecond(port: DrillPort, changed: () => void): () => void {
  const ticker = tickers.get(port) ?? { listeners: new Set<() => void>(), frame: 0 };
  tickers.set(port, ticker);
  ticker.listeners.add(changed);
  let last = '';
  const loop = () => {
    const { effectivePace, slow, paused, pace } = port.clock();
    const now = `${secondOf(port)} ${pace} ${effectivePace} ${slow} ${paused}`;
    if (now !== last) for (const listener of [...ticker.listeners]) listener();
    last = now;
    ticker.frame = requestAnimationFrame(loop);
  };
  if (ticker.listeners.size === 1) ticker.frame = requestAnimationFrame(loop);
  return () => {
    ticker.listeners.delete(changed);
    if (ticker.listeners.size === 0) cancelAnimationFrame(ticker.frame);
  };
}

/** Sends commands and keeps the last refusal, to be shown where it happened. */
export function useSend(): { send(command: Command): boolean; refused: Rejection | null; forget(): void } {
  const { port } = useDrill();
  const [refused, setRefused] = useState<Rejection | null>(null);
  return {
    refused,
    forget: () => setRefused(null),
    send(command) {
      const sent = port.send(command);
      setRefused(sent.ok ? null : sent.rejection);
      return sent.ok;
    },
  };
}

/** Says to the clock that something wants care, for as long as the component is shown. */
export function useAttending(what: 'composer' | 'matrix' | 'call', open = true): void {
  const { port } = useDrill();
  useEffect(() => {
    if (!open) return;
    port.attend(what, true);
    return () => port.attend(what, false);
  }, [port, what, open]);
}

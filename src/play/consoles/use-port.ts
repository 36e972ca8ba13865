import { startTransition, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { DrillPort } from '../../drill/port.ts';
import type { View, ViewLook } from '../../sim/view.ts';

/** The view, kept up to date. */
export const useView = (port: DrillPort): View =>
  useSyncExternalStore(
    useCallback((changed) => port.subscribe(changed), [port]),
    () => port.view(),
  );

/**
 * The view for what costs much to draw, such as lists of logs and charts: it follows when the page has the time, in slices,
 * and never holds up the rest of the screen.
 */
export function useCalmView(port: DrillPort): View {
  const [view, setView] = useState(() => port.view());
  useEffect(() => {
    const follow = () => startTransition(() => setView(port.view()));
    follow();
    return port.subscribe(follow);
  }, [port]);
  return view;
}

/** The latest look at an item, null when it was never looked at. */
export const lookAt = (view: View, item: string): ViewLook | null =>
  view.looks.findLast((l) => l.item === item) ?? null;

/** Whether what an item shows has reached the trainee. */
export const hasArrived = (view: View, item: string): boolean => lookAt(view, item)?.arrived === true;

/** Looks at an item when it comes into sight and was not looked at in the last minute; gives whether its content is there. */
export function useLook(port: DrillPort, item: string): boolean {
  const view = useView(port);
  const over = view.ended;
  useEffect(() => {
    const last = lookAt(port.view(), item);
    if (!over && (!last || (last.arrived && port.view().now - last.arrivesAt > 60_000)))
      port.send({ type: 'look', item });
  }, [port, item, over]);
  return hasArrived(view, item);
}

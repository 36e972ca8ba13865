import { useSyncExternalStore } from 'react';

import type { Text } from '../../runbook/text.ts';

/** A line that is shown for a while and spoken by screen readers: the caption of a sound, a message that arrived. */
export interface Caption {
  readonly id: number;
  readonly text: Text;
  /** urgent: wrong right now. */
  readonly tone: 'calm' | 'urgent';
}

/** Long enough to read; WCAG asks for no less than what a slow reader needs, and the facts stay elsewhere too. */
const SHOWN_MS = 6000;
const AT_MOST = 3;

let shown: readonly Caption[] = [];
let next = 1;
const listeners = new Set<() => void>();

/** Shows a caption for six seconds. The same words twice in a row are one caption. */
export function showCaption(text: Text, tone: Caption['tone'] = 'calm'): void {
  const id = next++;
  const others = shown.filter((caption) => caption.text.en !== text.en);
  change([...others, { id, text, tone }].slice(-AT_MOST));
  setTimeout(() => dismissCaption(id), SHOWN_MS);
}

/** Takes a caption away. */
const dismissCaption = (id: number): void => change(shown.filter((caption) => caption.id !== id));

/** What is shown now, oldest first. */
const captions = (): readonly Caption[] => shown;

/** What is shown now, in a component. */
export const useCaptions = (): readonly Caption[] => useSyncExternalStore(onCaptions, captions);

function change(to: readonly Caption[]): void {
  shown = to;
  for (const changed of listeners) changed();
}

function onCaptions(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

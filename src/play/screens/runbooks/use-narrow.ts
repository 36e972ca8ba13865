import { useSyncExternalStore } from 'react';

/** Under this width the text and what was understood do not fit side by side. */
const QUERY = '(max-width: 900px)';

/** Whether one pane at a time is all that fits. */
export const useNarrow = (): boolean => useSyncExternalStore(onChange, () => matchMedia(QUERY).matches);

function onChange(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

import type { Found, Searcher } from '../../drill/search.ts';

/** Searches in a worker; one worker a search, so that stopping is ending it. */
export const searcher: Searcher = (job, on) => {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Found>) => {
    if (data.lines.length > 0) on.hit(data.lines);
    on.progress(data.share, data.matches);
  });
  worker.postMessage(job);
  return { stop: () => worker.terminate() };
};

/** Searches a log off the page's thread. In: a job. Out: what each step found. */
import { type SearchJob, searchSteps } from '../../drill/search.ts';

self.addEventListener('message', ({ data }: MessageEvent<SearchJob>) => {
  for (const found of searchSteps(data)) self.postMessage(found);
  self.close();
});

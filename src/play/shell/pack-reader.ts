/** Packs read, checked and compiled in a worker of their own, which ends with its job or with its time. */
import type { PlayedSources } from '../../record/export.ts';
import type { CheckedPack } from './check-pack.ts';
import type { PackFiles, PackJob, PackNews } from './pack-worker.ts';
import type { Planned } from './planned.ts';

/** One file of a pack takes a second or two; whatever takes this long without news (ms) never ends. */
const PATIENCE = 30_000;

export interface Reading {
  /** Null when it took too long or was stopped, or no worker could be had. */
  done: Promise<CheckedPack | null>;
  stop(): void;
}

/** Checks a pack that was brought. `taken`: ids that it may not have. */
export function readPack(
  pack: PackFiles,
  taken: readonly string[],
  onFile: (file: string, at: number, of: number) => void,
): Reading {
  const { done, stop } = ask({ kind: 'check', pack, taken }, (news) => {
    if ('file' in news) onFile(news.file, news.at, news.of);
  });
  return { done: done.then((news) => (news && 'checked' in news ? news.checked : null)), stop };
}

/** The plan of sources that did not come with Tocsin; null as above. */
export async function readPlan(sources: PlayedSources, strict: boolean): Promise<Planned | null> {
  const news = await ask({ kind: 'plan', sources, strict }, () => undefined).done;
  return news && 'planned' in news ? news.planned : null;
}

function ask(job: PackJob, onNews: (news: PackNews) => void): { done: Promise<PackNews | null>; stop(): void } {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  let stop = (): void => undefined;
  const done = new Promise<PackNews | null>((settle) => {
    let patience = setTimeout(() => end(null), PATIENCE);
    const end = (news: PackNews | null) => {
      clearTimeout(patience);
      worker.terminate();
      settle(news);
    };
    stop = () => end(null);
    worker.addEventListener('error', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<PackNews>) => {
      if (!('file' in data)) return end(data);
      clearTimeout(patience);
      patience = setTimeout(() => end(null), PATIENCE);
      onNews(data);
    });
    worker.postMessage(job);
  });
  return { done, stop };
}

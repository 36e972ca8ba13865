/** How long the page's own thread is kept busy at a stretch, from the browser's trace. */
import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds that the thread had the processor. */
  tdur?: number;
  args?: { name?: string };
}

/**
 * What the processor did for each task of the page's thread while something was done, ms: other work on this machine does
 * not lengthen it. Throws when the trace shows no page at work.
 */
export async function tasksDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  // Other pages' threads have nothing to do.
  const [busiest = []] = threads
    .map(({ pid, tid }) =>
      traceEvents.flatMap((e) =>
        e.ph === 'X' && e.pid === pid && e.tid === tid && /(^|::)RunTask$/.test(e.name) ? [(e.tdur ?? 0) / 1000] : [],
      ),
    )
    .sort((a, b) => b.length - a.length);
  if (busiest.length < 20) throw new Error(`The trace has ${busiest.length} tasks: too few to be one.`);
  return busiest;
}

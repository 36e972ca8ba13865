/** Tasks of a page, from the browser's own trace. */
import type { Browser, Page } from '@playwright/test';

const LONG_US = 50_000;

/** What the page's own thread did in a while. */
export interface Tasks {
  /** Tasks over 50 ms. */
  long: number;
  longestMs: number;
  /** The most that a task truly worked: on a machine that others use too, the rest of the longest is waiting. */
  longestWorkMs: number;
}

/** The tasks of a page while something goes on in it. */
export async function tasksWhile(browser: Browser, page: Page, doing: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', '__metadata'] });
  await doing();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const tasks = tasksOf(trace.traceEvents);
  if (tasks.length < 100) throw new Error(`The trace has ${tasks.length} tasks: too few to be one.`);
  return {
    long: tasks.filter(({ dur }) => dur > LONG_US).length,
    longestMs: Math.max(...tasks.map(({ dur }) => dur)) / 1000,
    longestWorkMs: Math.max(...tasks.map(({ tdur }) => tdur)) / 1000,
  };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds from its start to its end, and those of them that the thread had the processor. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** The tasks of the page's own thread: that of the renderer which ran the most. */
function tasksOf(events: readonly TraceEvent[]): { dur: number; tdur: number }[] {
  const mains = events.filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain');
  const byThread = mains.map(({ pid, tid }) =>
    events.flatMap(({ pid: process, tid: thread, name, dur, tdur = 0 }) =>
      process === pid && thread === tid && /(^|::)RunTask$/.test(name) && dur ? [{ dur, tdur }] : [],
    ),
  );
  return byThread.sort((a, b) => b.length - a.length)[0] ?? [];
}

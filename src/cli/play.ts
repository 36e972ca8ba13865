/** `play`: a drill in the terminal, by hand or from a script on standard input. */
import { createInterface } from 'node:readline';
import { headerOf, recordOf } from '../record/build.ts';
import { exportRecord } from '../record/export.ts';
import type { StampedCommand } from '../record/format.ts';
import { type Lang, say } from '../runbook/text.ts';
import type { Command } from '../sim/commands/index.ts';
import { advance, apply, begin, leave, type Step } from '../sim/engine.ts';
import type { DrillEvent } from '../sim/events.ts';
import type { View } from '../sim/view.ts';
import { viewFor } from '../sim/view-for.ts';
import { complain, langOf, print, UsageError, writeOut } from './output.ts';
import { type PlannedFile, planOf } from './packs.ts';
import { helpText, readLine } from './play/lines.ts';
import { namesText, newsIn, statusText, timeText } from './play/news.ts';

interface Options {
  seed: string;
  variant?: string;
  lang: string;
  record?: string;
  json?: boolean;
}

/** `wait` without a time ends at the first news, and at the latest after this. */
const STEP_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;

/** Plays a drill line by line; exit 1 when a line of a script was not understood. */
export async function play(scenario: string, options: Options): Promise<void> {
  const lang = langOf(options.lang);
  const planned = await planOf(scenario);
  const { plan } = planned;
  if (options.variant !== undefined && !plan.variants.some((v) => v.id === options.variant))
    throw new UsageError(
      `There is no variant ${options.variant}. There are: ${plan.variants.map((v) => v.id).join(', ')}.`,
    );
  const drill = tableFor(planned, options, lang);
  const byHand = process.stdin.isTTY === true;
  const input = createInterface({
    input: process.stdin,
    terminal: byHand,
    ...(byHand && { output: process.stdout }),
  });
  drill.open();
  const prompt = () => {
    if (!byHand) return;
    input.setPrompt(`${drill.time()}> `);
    input.prompt();
  };
  prompt();
  for await (const line of input) {
    if (!drill.line(line) && !byHand) process.exitCode = 1;
    if (drill.isOver()) break;
    prompt();
  }
  input.close();
  drill.close();
}

/** A drill on the table: it takes lines, and shows what the seat sees of what comes of them. */
function tableFor({ plan, sources }: PlannedFile, { seed, variant, record, json }: Options, lang: Lang) {
  const chosen = variant !== undefined && { variant };
  const first = begin(plan, { seed, seat: 'on-call', mode: 'practice', extended: 1, ...chosen });
  let { state } = first;
  let shown: View | null = null;
  let left = false;
  const events: DrillEvent[] = [...first.events];
  const commands: StampedCommand[] = [];
  const look = () => viewFor(plan, state, 'on-call');

  const take = (step: Step) => {
    state = step.state;
    events.push(...step.events);
  };
  /** Whether there was any news. */
  const show = (): boolean => {
    const view = look();
    const news = newsIn(view, shown, lang);
    shown = view;
    for (const { at, text } of news) {
      if (json) print(JSON.stringify({ at, text }));
      else print(`${timeText(at)}  ${text.replaceAll('\n', '\n       ')}`);
    }
    return news.length > 0;
  };
  const wait = (ms: number | null) => {
    const until = Math.min(plan.lengthMs, state.now + (ms ?? LONGEST_WAIT_MS));
    do take(advance(plan, state, ms === null ? Math.min(until, state.now + STEP_MS) : until));
    while (!show() && ms === null && state.now < until && state.endedAt === null);
  };
  const give = (command: Command) => {
    const given = { at: state.now, seat: 'on-call' as const, command };
    const result = apply(plan, state, given);
    commands.push(result.ok ? given : { ...given, rejected: result.rejection.code });
    take(result);
    show();
    if (!result.ok) complain(`Refused: ${say(result.rejection.message, lang)}`);
  };

  return {
    time: () => timeText(state.now),
    isOver: () => left || state.endedAt !== null,
    open() {
      if (!json)
        print(
          `${say(plan.scenario.title, lang)}\n${say(plan.scenario.briefing, lang)}\nType help to see what you can do.\n`,
        );
      show();
    },
    /** Whether the line was understood. */
    line(text: string): boolean {
      const line = readLine(text, look());
      if (typeof line === 'string') {
        complain(line);
        return false;
      }
      if (line.do === 'command') give(line.command);
      else if (line.do === 'wait') wait(line.ms);
      else if (line.do === 'status') print(statusText(look(), lang));
      else if (line.do === 'names') print(namesText(plan.rulebook));
      else if (line.do === 'help') print(helpText());
      else if (line.do === 'quit') left = true;
      return true;
    },
    /** Ends the drill if it still runs, keeps its record and prints its score. */
    close() {
      take(leave(plan, state));
      const header = headerOf(plan, {
        id: `${plan.scenario.id}-${seed}`,
        seed,
        ...chosen,
        mode: 'practice',
        extended: 1,
        seat: 'on-call',
        origin: 'person',
        startedAt: new Date(plan.startEpochMs).toISOString(),
      });
      const kept = recordOf(plan, { header, commands, marks: [], state, events });
      if (record !== undefined) writeOut(record, exportRecord(kept, sources ?? undefined));
      const { total, rating, dimensions } = kept.scorecard;
      if (json) return print(JSON.stringify({ total, rating }));
      print(`\n${total} of 100, ${rating}`);
      for (const d of dimensions) if (d.rating) print(`  ${d.id.padEnd(16)} ${d.points} of ${d.max}, ${d.rating}`);
    },
  };
}

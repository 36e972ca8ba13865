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
import type { Spec } from './command.ts';
import { complain, langOf, noVariant, print, UsageError, writeOut } from './output.ts';
import { type PlannedFile, planOf } from './packs.ts';
import { readLine } from './play/lines.ts';
import { namesText, newsIn, statusText, timeText } from './play/news.ts';
import { dimensionText, totalText } from './score-text.ts';

export const PLAY: Spec = {
  name: 'play',
  means: {
    en: 'play a drill in the terminal: type commands, or hand a script over on standard input',
    fr: 'faire un exercice dans le terminal : taper des commandes, ou donner un script sur l’entrée standard',
  },
  takes: [
    {
      name: { en: 'scenario', fr: 'scénario' },
      means: {
        en: 'a scenario file or the id of one that ships, or a pack’s folder or zip that holds just one',
        fr: 'un fichier de scénario, l’identifiant d’un scénario livré, ou le dossier ou le zip d’un pack qui n’en contient qu’un',
      },
      takes: 'one',
    },
  ],
  flags: [
    {
      flag: '--seed',
      value: { en: 'seed', fr: 'tirage' },
      means: { en: 'decides what the scenario leaves open', fr: 'décide de ce que le scénario laisse ouvert' },
      usual: '1',
    },
    {
      flag: '--variant',
      value: { en: 'id', fr: 'id' },
      means: {
        en: 'play this variant; the seed picks one when left out',
        fr: 'jouer cette variante ; sans cette option, le tirage en choisit une',
      },
    },
    {
      flag: '--record',
      value: { en: 'file', fr: 'fichier' },
      means: { en: 'write the record of the drill', fr: 'écrire l’enregistrement de l’exercice' },
    },
    {
      flag: '--json',
      means: {
        en: 'print each piece of news, and the score, as a line of JSON',
        fr: 'afficher chaque nouvelle, et la note, sur une ligne de JSON',
      },
    },
  ],
  run: play,
};

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
async function play(scenario: string, options: Options): Promise<void> {
  const lang = langOf(options.lang);
  const planned = await planOf(scenario);
  const { plan } = planned;
  if (options.variant !== undefined && !plan.variants.some((v) => v.id === options.variant))
    throw new UsageError(noVariant(options.variant, plan));
  const drill = tableFor(planned, options, lang);
  const byHand = process.stdin.isTTY === true;
  const input = createInterface({
    input: process.stdin,
    terminal: byHand,
    // What is typed is no result.
    ...(byHand && { output: process.stderr }),
  });
  // By hand, Ctrl-C closes the input; under a script it would end the drill without its record.
  process.once('SIGINT', () => input.close());
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
  const tell = (at: number, text: string) => {
    if (json) print(JSON.stringify({ at, text }));
    else print(`${timeText(at)}  ${text.replaceAll('\n', '\n       ')}`);
  };
  /** What was asked of the terminal itself. */
  const answer = (text: string) => {
    if (json) tell(state.now, text);
    else print(text);
  };
  /** Whether there was any news. */
  const show = (): boolean => {
    const view = look();
    const news = newsIn(view, shown, lang);
    shown = view;
    for (const { at, text } of news) {
      tell(at, text);
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
    const news = show();
    if (!result.ok) {
      const { en, fr } = result.rejection.message;
      complain({ en: `Refused: ${en}`, fr: `Refusé : ${fr}` }, lang);
    } else if (!news && !json) tell(state.now, say({ en: 'Done.', fr: 'C’est fait.' }, lang));
  };

  return {
    time: () => timeText(state.now),
    isOver: () => left || state.endedAt !== null,
    open() {
      if (!json)
        print(
          [
            say(plan.scenario.title, lang),
            say(plan.scenario.briefing, lang),
            say(
              {
                en: 'Type help to see what you can do, status to see what there is, wait to let time pass.',
                fr: 'Tapez help pour voir ce que vous pouvez faire, status pour voir ce qu’il y a, wait pour laisser passer le temps.',
              },
              lang,
            ),
            '',
          ].join('\n'),
        );
      show();
    },
    /** Whether the line was understood. */
    line(text: string): boolean {
      const line = readLine(text, { view: look(), templates: plan.rulebook.templates, lang });
      if (!('do' in line)) {
        complain(line, lang);
        return false;
      }
      if (line.do === 'command') give(line.command);
      else if (line.do === 'wait') wait(line.ms);
      else if (line.do === 'status') answer(statusText(look(), lang));
      else if (line.do === 'names') answer(namesText(plan.rulebook, lang));
      else if (line.do === 'help') answer(line.text);
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
      print(`\n${totalText(kept.scorecard, lang)}`);
      for (const d of dimensions) print(dimensionText(d, lang));
    },
  };
}

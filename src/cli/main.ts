/** The command line: `npx tocsin …`. Exit 0 is fine, 1 problems found, 2 wrong use. */

import { Command, CommanderError } from 'commander';
import { ENGINE } from '../record/format.ts';
import { freezeStates } from '../sim/frozen.ts';
import { cheatAt } from './cheat.ts';
import { debrief } from './debrief.ts';
import { ProblemsFound } from './files.ts';
import { lint } from './lint.ts';
import { create } from './new.ts';
import { complain, langOf, printJson, problemJson, problemLine, UsageError } from './output.ts';
import { play } from './play.ts';
import { replay, score } from './records.ts';
import { checkFiles } from './runbook.ts';
import { writeFile } from './runbook-write.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { simulate } from './simulate.ts';
import { packFolder, unpack } from './zip.ts';

freezeStates(false);
// Whoever reads only the first lines (`| head`) has what they want.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** What the command that runs was told of its output. */
let told: { lang?: string; json?: boolean } = {};

const program = new Command('tocsin')
  .description('Replays scripted incidents and scores how people handle them, by the rules of their own runbook.')
  .version(ENGINE)
  .exitOverride()
  .showHelpAfterError()
  .hook('preAction', (_program, action) => {
    told = action.opts();
  });

const inLang = ['--lang <lang>', 'en or fr', 'en'] as const;
const asJson = ['--json', 'print JSON'] as const;

program
  .command('new')
  .description('write a pack or a scenario to start from; asks for what no option says')
  .argument('[what]', 'pack or scenario; asked when left out')
  .option('--pack <folder>', 'the folder of the pack')
  .option('--id <id>', 'the name of the pack, or of the scenario’s file without .yaml')
  .option('--name <name>', 'what the company is called (pack)')
  .option('--procedure <id>', 'the runbook’s procedure; the first one when left out (scenario)')
  .option('--title-en <title>', 'the title in English (scenario)')
  .option('--title-fr <title>', 'the title in French (scenario)')
  .option(...inLang)
  .option(...asJson)
  .action(create);

program
  .command('lint')
  .description('say what is wrong with scenarios and packs, with the line and a way out')
  .argument('<path...>', 'scenario files or their ids, a pack’s folder or zip, or a folder of packs')
  .option(...inLang)
  .option(...asJson)
  .action(lint);

program
  .command('schema')
  .description('print a format as JSON Schema, by which editors complete and check')
  .argument('[format]', 'scenario, pack or rulebook', 'scenario')
  .option('--write <folder>', 'write all three into a folder')
  .option('--json', 'print JSON, which a schema is anyway; with --write, the names of the files')
  .action(schema);

program
  .command('simulate')
  .description('let bots play scenarios over many seeds, and say whether each scores as it should')
  .argument('<path...>', 'scenario files or their ids, a pack’s folder or zip, or a folder of packs')
  .option(
    '--bot <names>',
    'expert, slow, silent, hero, alarmist, parrot, guesser: some of them with commas, or all',
    'expert',
  )
  .option('--seeds <n>', 'how many seeds, from 1 on', '10')
  .option('--workers <n>', 'how many threads; as many as the machine has cores when left out')
  .option('--variant <id>', 'play this variant, or "all" of them; the seed picks one when left out')
  .option('--runbook <file>', 'play by this runbook instead of the pack’s own')
  .option('--record <file>', 'write the record of the first drill')
  .option(...inLang)
  .option(...asJson)
  .action(simulate);

program
  .command('cheat')
  .description('search for ways to score without doing the job, and print the best one found')
  .argument('[path...]', 'scenario files or their ids, a pack’s folder or zip, or a folder of packs')
  .option('--all', 'search all scenarios that ship')
  .option('--budget <n>', 'how many drills may be played for each scenario', '600')
  .option('--seed <seed>', 'names the search: the same seed and budget find the same', '1')
  .option('--record <file>', 'write the record of the drill that scored highest')
  .option(...inLang)
  .option(...asJson)
  .action(cheatAt);

program
  .command('play')
  .description('play a drill in the terminal: type commands, or hand a script over on standard input')
  .argument('<scenario>', 'a scenario file or the id of one that ships, or a pack’s folder or zip that holds just one')
  .option('--seed <seed>', 'decides what the scenario leaves open', '1')
  .option('--variant <id>', 'play this variant; the seed picks one when left out')
  .option(...inLang)
  .option('--record <file>', 'write the record of the drill')
  .option('--json', 'print each piece of news, and the score, as a line of JSON')
  .action(play);

program
  .command('serve')
  .description('serve the game with a folder of packs; it reloads when a file of theirs is saved')
  .argument('<folder>', 'a folder in which each pack is a folder')
  .option('--port <n>', 'the port, or the next free one', '4180')
  .option(...inLang)
  .option('--json', 'print where it is as JSON')
  .action(serve);

program
  .command('pack')
  .description('put a pack’s folder into one zip file, if it has no errors')
  .argument('<folder>', 'the folder of the pack')
  .option('--out <file>', 'the zip file to write; the folder’s name with .zip when left out')
  .option(...inLang)
  .option(...asJson)
  .action(packFolder);

program
  .command('unpack')
  .description('take a pack out of its zip file, into a new folder')
  .argument('<file>', 'a zip file that holds a pack')
  .option('--to <folder>', 'where to; a folder named after the file when left out')
  .option(...inLang)
  .option(...asJson)
  .action(unpack);

program
  .command('score')
  .description('score a record from its stored events')
  .argument('<record>', 'a record file')
  .option('--pack <path>', 'its pack’s folder or zip, where that neither ships nor comes with the record')
  .option('--runbook <file>', 'the runbook it was played by, when that is not the pack’s own')
  .option(...inLang)
  .option(...asJson)
  .action(score);

program
  .command('replay')
  .description('replay a record’s commands and compare state, events and scorecard')
  .argument('<record>', 'a record file')
  .option('--pack <path>', 'its pack’s folder or zip, where that neither ships nor comes with the record')
  .option('--runbook <file>', 'the runbook it was played by, when that is not the pack’s own')
  .option(...inLang)
  .option(...asJson)
  .action(replay);

program
  .command('debrief')
  .description('write a record’s debrief in Markdown, or the draft of a post-mortem')
  .argument('<record>', 'a record file')
  .option('--pack <path>', 'its pack’s folder or zip, where that neither ships nor comes with the record')
  .option('--md', 'Markdown, which it is anyway')
  .option('--post-mortem', 'the draft of a post-mortem instead')
  .option('--runbook <file>', 'the runbook it was played by, when that is not the pack’s own')
  .option(...inLang)
  .option(...asJson)
  .action(debrief);

const runbook = program.command('runbook').description('read and write runbooks in Markdown');

runbook
  .command('check')
  .description('say what a runbook holds, what is wrong in it, and whether a drill can be played by it')
  .argument(
    '<files...>',
    'a Markdown file, its two files in English and French, or files or a folder that make up one runbook',
  )
  .option(...inLang)
  .option('--today <day>', 'the day to hold its dates against', new Date().toISOString().slice(0, 10))
  .option(
    '--drilled <procedure=day>',
    'when a procedure was last drilled; can be given again',
    (said, all: string[] = []) => [...all, said],
  )
  .option(...asJson)
  .action(checkFiles);

runbook
  .command('write')
  .description('write a runbook anew, in the layout that every part of is understood')
  .argument('<file>', 'a runbook in Markdown, or a rulebook in JSON or YAML')
  .option(...inLang)
  .option('--out <file>', 'write to this file instead of standard output')
  .option(...asJson)
  .action(writeFile);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    complain(error.message);
    process.exitCode = 2;
  } else if (error instanceof ProblemsFound) {
    const lang = langOf(told.lang ?? 'en');
    if (told.json) printJson({ ok: false, problems: error.problems.map((problem) => problemJson(problem, lang)) });
    else for (const problem of error.problems) complain(problemLine(problem, lang));
    process.exitCode = 1;
  } else if (error instanceof RangeError && 'rule' in error) {
    // A page before the start; from a thread it comes as a plain RangeError.
    complain(`No drill can be played: ${error.message}. npx tocsin lint says where to mend it.`);
    process.exitCode = 1;
  } else throw error;
}

/** The command line: `npx tocsin …`. Exit 0 is fine, 1 problems found, 2 wrong use. */

import { CommanderError } from 'commander';
import { ENGINE } from '../record/format.ts';
import { say } from '../runbook/text.ts';
import { problemOfFile } from '../scenario/problem.ts';
import { freezeStates } from '../sim/frozen.ts';
import { CHEAT } from './cheat.ts';
import { addCommands, programIn } from './command.ts';
import { DEBRIEF } from './debrief.ts';
import { ProblemsFound } from './files.ts';
import { LINT } from './lint.ts';
import { NEW } from './new.ts';
import { complain, langAsked, print, problemJson, problemLine, UsageError } from './output.ts';
import { PLAY } from './play.ts';
import { REPLAY, SCORE } from './records.ts';
import { CHECK } from './runbook.ts';
import { WRITE } from './runbook-write.ts';
import { SCHEMA } from './schema.ts';
import { serve } from './serve.ts';
import { SIMULATE } from './simulate.ts';
import { PACK, UNPACK } from './zip.ts';

freezeStates(false);
// Whoever reads only the first lines (`| head`) has what they want.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const lang = langAsked(process.argv.slice(2), process.env);

/** What the command that runs was given, and whether it is to print JSON. */
let told: { words: string; json: boolean } = { words: '', json: false };

const program = programIn(lang, {
  name: 'tocsin',
  means: {
    en: 'Replays scripted incidents and scores how people handle them, by the rules of their own runbook.',
    fr: 'Rejoue des incidents scénarisés et note la manière dont on les traite, selon les règles de son propre runbook.',
  },
  version: ENGINE,
}).hook('preAction', (_program, action) => {
  told = { words: action.args.join(', '), json: action.opts<{ json?: boolean }>().json === true };
});

addCommands(
  program,
  [
    NEW,
    LINT,
    SCHEMA,
    SIMULATE,
    CHEAT,
    PLAY,
    {
      name: 'serve',
      means: {
        en: 'serve the game with a folder of packs; it reloads when a file of theirs is saved',
        fr: 'servir le jeu avec un dossier de packs ; il se recharge quand un de leurs fichiers est enregistré',
      },
      takes: [
        {
          name: { en: 'folder', fr: 'dossier' },
          means: { en: 'a folder in which each pack is a folder', fr: 'un dossier où chaque pack est un dossier' },
          takes: 'one',
        },
      ],
      flags: [
        {
          flag: '--port',
          value: { en: 'n', fr: 'n' },
          means: { en: 'the port, or the next free one', fr: 'le port, ou le premier libre après lui' },
          usual: '4180',
        },
        { flag: '--json', means: { en: 'print where it is as JSON', fr: 'afficher son adresse en JSON' } },
      ],
      run: serve,
    },
    PACK,
    UNPACK,
    SCORE,
    REPLAY,
    DEBRIEF,
    {
      name: 'runbook',
      means: { en: 'read and write runbooks in Markdown', fr: 'lire et écrire des runbooks en Markdown' },
      commands: [CHECK, WRITE],
    },
  ],
  lang,
);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    complain(say(error.said, lang));
    process.exitCode = 2;
  } else if (error instanceof ProblemsFound) found(error.problems);
  else if (error instanceof RangeError && 'rule' in error) {
    // A page before the start; from a thread it comes as a plain RangeError.
    const { rule } = error;
    found([
      problemOfFile(told.words, 'pages-too-early', {
        message: {
          en: `No drill can be played: the rule ${rule} pages before the start.`,
          fr: `On ne peut pas jouer cet exercice : la règle ${rule} sonne avant le début.`,
        },
        suggestion: {
          en: 'npx tocsin lint says where to mend it.',
          fr: 'npx tocsin lint dit où y remédier.',
        },
      }),
    ]);
  } else throw error;
}

/** Says what stands in the way; JSON on one line, as it may follow other lines. */
function found(problems: ProblemsFound['problems']): void {
  if (told.json) print(JSON.stringify({ ok: false, problems: problems.map((problem) => problemJson(problem, lang)) }));
  else for (const problem of problems) complain(problemLine(problem, lang));
  process.exitCode = 1;
}

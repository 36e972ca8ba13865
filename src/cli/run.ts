/** A call of the command line: reads it, does it, and says what went wrong in the language of the call. */
import { CommanderError } from 'commander';
import { ENGINE } from '../record/format.ts';
import type { Lang } from '../runbook/text.ts';
import { type Problem, problemOfFile } from '../scenario/problem.ts';
import { addCommands, programIn } from './command.ts';
import { COMMANDS } from './commands.ts';
import { ProblemsFound } from './files.ts';
import { complain, langAsked, print, problemJson, problemText, UsageError } from './output.ts';

/** What the command that runs was given, and how it is to speak. */
interface Told {
  lang: Lang;
  words: readonly string[];
  json: boolean;
}

/** Does what the words of a call say, and sets the exit code. Throws what is nobody's mistake but ours. */
export async function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const lang = langAsked(words, env);
  let told: Told = { lang, words: [], json: false };
  const program = programIn(lang, {
    name: 'tocsin',
    means: {
      en: 'Replays scripted incidents and scores how people handle them, by the rules of their own runbook.',
      fr: 'Rejoue des incidents scénarisés et note la manière dont on les traite, selon les règles de son propre runbook.',
    },
    version: ENGINE,
  }).hook('preAction', (_program, action) => {
    told = { lang, words: action.args, json: action.opts<{ json?: boolean }>().json === true };
  });
  addCommands(program, COMMANDS, lang);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error, told);
  }
}

/** Says what ended a call, and gives the exit code for it. Throws what it does not know. */
function exitCodeOf(error: unknown, told: Told): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    complain(error.said, told.lang);
    return 2;
  }
  if (error instanceof ProblemsFound) return found(error.problems, told);
  // From a thread a page before the start comes as a plain RangeError.
  if (error instanceof RangeError && 'rule' in error)
    return found([pagedEarly(told.words.join(', '), String(error.rule))], told);
  throw error;
}

/** Says what stands in the way; JSON on one line, as it may follow other lines. */
function found(problems: readonly Problem[], { lang, json }: Told): number {
  if (json) print(JSON.stringify({ ok: false, problems: problems.map((problem) => problemJson(problem, lang)) }));
  else for (const problem of problems) complain(problemText(problem), lang);
  return 1;
}

const pagedEarly = (file: string, rule: string): Problem =>
  problemOfFile(file, 'pages-too-early', {
    message: {
      en: `No drill can be played: the rule ${rule} pages before the start.`,
      fr: `On ne peut pas jouer cet exercice : la règle ${rule} sonne avant le début.`,
    },
    suggestion: {
      en: 'npx tocsin lint says where to mend it.',
      fr: 'npx tocsin lint dit où y remédier.',
    },
  });

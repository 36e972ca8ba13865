/** The command line as a trainer calls it, in a process of its own. */
import { spawnSync } from 'node:child_process';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `tocsin` with these words and waits for its end. */
export function tocsin(...args: string[]): Ran {
  return tocsinWith({}, ...args);
}

interface Around {
  cwd?: string;
  /** On standard input. */
  input?: string;
  /** What the environment says of the language; nothing when left out, whatever the machine's says. */
  env?: { LC_ALL?: string; LC_MESSAGES?: string; LANG?: string };
}

/** The same with a folder to run in, something on standard input, or another language around it. */
export function tocsinWith({ cwd, input, env = {} }: Around, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${process.cwd()}/bin/tocsin.mjs`, ...args], {
    encoding: 'utf8',
    input: input ?? '',
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '', ...env },
    ...(cwd !== undefined && { cwd }),
  });
  return { code: status, out: stdout, err: stderr };
}

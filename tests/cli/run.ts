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

/** The same with a folder to run in, or something on standard input. */
export function tocsinWith({ cwd, input }: { cwd?: string; input?: string }, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${process.cwd()}/bin/tocsin.mjs`, ...args], {
    encoding: 'utf8',
    input: input ?? '',
    ...(cwd !== undefined && { cwd }),
  });
  return { code: status, out: stdout, err: stderr };
}

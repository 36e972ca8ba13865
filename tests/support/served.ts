/** `tocsin serve` in a process of its own, with what it says. */
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Served {
  /** Where the game is. */
  url: string;
  pid: number;
  /** All that it said so far: on standard output, and on standard error. */
  out(): string;
  err(): string;
  /** Waits until it has said this on standard error after `from` characters; gives all that it had said by then. Rejects when it ends before. */
  said(what: RegExp, from?: number): Promise<string>;
  /** Ends it as the terminal does, and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the command on a folder, on a free port unless the words name one, and waits until it says where the game is. */
export async function startServe(folder: string, ...words: string[]): Promise<Served> {
  const port = words.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [`${process.cwd()}/bin/tocsin.mjs`, 'serve', folder, ...port, ...words], {
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '' },
  });
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  const look = () => {
    for (const one of [...waiting]) one();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    look();
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => {
      look();
      resolve({ code, signal });
    }),
  );
  const until = <T>(found: () => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const one = () => {
        const it = found();
        const over = child.exitCode !== null || child.signalCode !== null;
        if (it === null && !over) return;
        waiting.delete(one);
        if (it === null) reject(new Error(`serve ended:\n${out}\n${err}`));
        else resolve(it);
      };
      waiting.add(one);
      one();
    });
  const url = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0] ?? null);
  return {
    url,
    pid: child.pid ?? 0,
    out: () => out,
    err: () => err,
    said: (what, from = 0) => until(() => (what.test(err.slice(from)) ? err : null)),
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Saves a changed file the way most editors do: written beside it, then put in its place. */
export function save(path: string, change: (text: string) => string): void {
  writeFileSync(`${path}~`, change(readFileSync(path, 'utf8')));
  renameSync(`${path}~`, path);
}

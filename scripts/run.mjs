import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the checkout with our own terminal, and gives its exit status (1 when it cannot be started).
 * @type {(program: string, args: string[], env?: Record<string, string>) => number}
 */
export function run(program, args, env = {}) {
  const result = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.error) console.error(`${program}: ${result.error.message}`);
  return result.status ?? 1;
}

/**
 * Runs npm. Started by npm itself, it takes the same one by its path: that spares Windows a shell to find npm.cmd.
 * @type {(args: string[], env?: Record<string, string>) => number}
 */
export function npm(args, env = {}) {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') ? run(process.execPath, [path, ...args], env) : run('npm', args, env);
}

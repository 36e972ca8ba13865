import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { tocsin } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('the command line', () => {
  it('says in its help what each command is for', () => {
    const ran = tocsin('--help');
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const { name } of COMMANDS) expect(ran.out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('exits with 2 when it is used wrongly, and says on standard error what is right', () => {
    const ran = tocsin('lint', 'no-such-scenario');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toBe(
      'There is no scenario no-such-scenario. Give a path to a .yaml file, a pack’s folder or zip, or the id of one that ships.\n',
    );
  });

  it('exits with 0 when nothing is wrong, and gives JSON alone', () => {
    const ran = tocsin('lint', 'inc-001-site-down', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toEqual({ ok: true, problems: [] });
  });
});

/** The commands of the command line, in the order of its help. */
import { CHEAT } from './cheat.ts';
import type { Group, Spec } from './command.ts';
import { DEBRIEF } from './debrief.ts';
import { LINT } from './lint.ts';
import { NEW } from './new.ts';
import { PLAY } from './play.ts';
import { REPLAY, SCORE } from './records.ts';
import { CHECK } from './runbook.ts';
import { WRITE } from './runbook-write.ts';
import { SCHEMA } from './schema.ts';
import { SERVE } from './serve.ts';
import { SIMULATE } from './simulate.ts';
import { PACK, UNPACK } from './zip.ts';

export const COMMANDS: readonly (Spec | Group)[] = [
  NEW,
  LINT,
  SCHEMA,
  SIMULATE,
  CHEAT,
  PLAY,
  SERVE,
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
];

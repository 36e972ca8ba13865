/** `npm run goldens`: plays every recorded drill again with its bot (named in the file), seed and variant, and writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BOTS } from '../../src/bots/index.ts';
import { planOf } from '../../src/cli/packs.ts';
import { botRecord } from '../../src/cli/simulate.ts';
import { exportRecord } from '../../src/record/export.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { goldenFiles } from '../support/goldens.ts';

for (const path of goldenFiles()) {
  // Read as plain data: what it says may be what a later version refuses.
  const { header } = JSON.parse(readFileSync(path, 'utf8')) as Pick<DrillRecord, 'header'>;
  const bot = Object.keys(BOTS).find((id) => basename(path, '.json').split('-').includes(id));
  if (bot === undefined) throw new Error(`${path}: no bot in its name`);
  const { plan } = await planOf(header.scenario);
  const record = botRecord(plan, bot, header.seed, header.variant);
  writeFileSync(path, exportRecord(record));
  process.stdout.write(`${path}: ${bot}, ${record.scorecard.total}\n`);
}

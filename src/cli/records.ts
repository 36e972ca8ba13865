/** `score` and `replay`: what a record is worth, and whether it holds. */
import { readFileSync, statSync } from 'node:fs';
import { packIn, rulebookIn as rulebookOf } from '../record/export.ts';
import type { DrillRecord } from '../record/format.ts';
import { MOST_CHARACTERS, readRecord, recordTooLarge } from '../record/parse.ts';
import { verify } from '../record/verify.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import { say } from '../runbook/text.ts';
import type { Plan } from '../scenario/plan.ts';
import { score as scoreEvents } from '../scoring/score.ts';
import { ProblemsFound } from './files.ts';
import { complain, langOf, print, printJson, UsageError } from './output.ts';
import { isShipped, type PlannedFile, packsAt, planFrom, planOf } from './packs.ts';
import { timeText } from './play/news.ts';
import { rulebookIn } from './runbook.ts';

interface Options extends Where {
  json?: boolean;
  lang: string;
}

/** Where a record's pack and runbook are, as far as they neither come with it nor ship with Tocsin. */
export interface Where {
  pack?: string;
  runbook?: string;
}

/** The plan that a record was played from: the texts that it brings, else the pack that is named, else the one that ships. */
export async function planFor(record: DrillRecord, { pack, runbook }: Where): Promise<Plan> {
  const { header } = record;
  const rules = runbook === undefined ? rulebookOf(record)?.rulebook : rulebookIn(runbook);
  if (pack !== undefined) return (await scenarioIn(pack, header.scenario, rules)).plan;
  const played = packIn(record);
  if (played) {
    const own = played.own ?? played.rulebook;
    return planFrom(
      { ...played, ...(runbook !== undefined && rules && { rulebook: rules, own }) },
      { pack: `${header.id}/pack.yaml`, scenario: `${header.id}/scenario.yaml` },
    );
  }
  if (!isShipped(header.scenario))
    throw new UsageError(
      `This record was played on ${header.pack}/${header.scenario}, which neither ships with Tocsin nor comes with it. Say with --pack where that pack is.`,
    );
  return (await planOf(header.scenario, rules)).plan;
}

async function scenarioIn(pack: string, id: string, rulebook: Rulebook | undefined): Promise<PlannedFile> {
  for (const file of packsAt([pack]).flatMap(({ scenarios }) => scenarios)) {
    const planned = await planOf(file, rulebook);
    if (planned.plan.scenario.id === id) return planned;
  }
  throw new UsageError(`${pack} has no scenario ${id}.`);
}

/** A character is four bytes at most. */
const MOST_BYTES = 4 * MOST_CHARACTERS;

/** Reads a record file. Throws UsageError when it cannot be read, ProblemsFound when it is no record. */
export function recordIn(path: string): DrillRecord {
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new ProblemsFound([recordTooLarge(path, size)]);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof ProblemsFound) throw error;
    throw new UsageError(`${path} cannot be read.`);
  }
  const read = readRecord(text, path);
  if (!read.ok) throw new ProblemsFound(read.problems);
  return read.record;
}

export async function score(path: string, options: Options): Promise<void> {
  const lang = langOf(options.lang);
  const record = recordIn(path);
  const plan = await planFor(record, options);
  const card = scoreEvents(plan, record.events, record.header);
  const { total, rating, capped, rubric } = card;
  const dimensions = card.dimensions.map((d) => ({ id: d.id, points: d.points, max: d.max, rating: d.rating }));
  const rules = card.rules.map((r) => ({ ...r, why: say(r.why, lang), source: say(r.source, lang) }));
  const flags = card.flags.map((f) => ({ ...f, name: say(f.name, lang), why: say(f.why, lang) }));
  if (options.json)
    return printJson({ total, rating, capped, rubric, dimensions, rules, flags, measures: card.measures });
  print(`${total} of 100, ${rating}`);
  for (const d of dimensions) print(`  ${d.id.padEnd(16)} ${d.points} of ${d.max}${d.rating ? `, ${d.rating}` : ''}`);
  for (const r of rules)
    if (r.outcome !== 'not-applicable') print(`${String(r.points).padStart(6)} / ${r.max}  ${r.id.padEnd(6)} ${r.why}`);
  for (const f of flags) print(`  flag  ${f.name}: ${f.why}`);
}

/** Replays a record and says which digests differ, and at which event; exit 1 when one does. */
export async function replay(path: string, options: Options): Promise<void> {
  const record = recordIn(path);
  const plan = await planFor(record, options);
  const { ok, stateHash, eventsHash, scorecardHash, firstDifference } = verify(plan, record);
  if (!ok) process.exitCode = 1;
  const differ = (
    [
      ['state', record.digests.state, stateHash],
      ['events', record.digests.events, eventsHash],
      ['scorecard', record.digests.scorecard, scorecardHash],
    ] as const
  ).flatMap(([digest, kept, replayed]) => (kept === replayed ? [] : [digest]));
  if (options.json)
    return printJson({ ok, differ, stateHash, eventsHash, scorecardHash, ...(firstDifference && { firstDifference }) });
  if (ok) return print('The same state, events and scorecard.');
  print(
    differ.length > 0
      ? `Digests that differ: ${differ.join(', ')}.`
      : 'The digests are the same; what is kept beside them differs.',
  );
  if (!firstDifference) return;
  const { what, index, kept, replayed, otherContent } = firstDifference;
  const at = what === 'event' ? record.events[index]?.at : record.commands[index]?.at;
  const place =
    what === 'event' || what === 'command' ? ` ${index}${at === undefined ? '' : `, at ${timeText(at)}`}` : '';
  complain(`First difference: ${what}${place}`);
  complain(`  kept      ${kept.slice(0, 400)}\n  replayed  ${replayed.slice(0, 400)}`);
  if (otherContent) complain('The record was played from another version of the pack, rulebook or scenario.');
}

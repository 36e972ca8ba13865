/** `score` and `replay`: what a record is worth, and whether it holds. */
import { readFileSync } from 'node:fs';
import type { DrillRecord } from '../record/format.ts';
import { readRecord } from '../record/parse.ts';
import { verify } from '../record/verify.ts';
import { type Lang, say } from '../runbook/text.ts';
import { score as scoreEvents } from '../scoring/score.ts';
import { complain, print, printJson, UsageError } from './output.ts';
import { ProblemsFound, planOf } from './packs.ts';
import { timeText } from './play/news.ts';
import { rulebookIn } from './runbook.ts';

interface Options {
  json?: boolean;
  lang?: string;
  runbook?: string;
}

/** The plan that a record was played from, by its pack's rulebook or by the runbook given. */
export const planFor = (record: DrillRecord, { runbook }: { runbook?: string }) =>
  planOf(record.header.scenario, runbook === undefined ? undefined : rulebookIn(runbook));

/** Reads a record file. Throws ProblemsFound when it is none. */
export function recordIn(path: string): DrillRecord {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path} cannot be read.`);
  }
  const read = readRecord(text, path);
  if (!read.ok) throw new ProblemsFound(read.problems);
  return read.record;
}

export async function score(path: string, options: Options): Promise<void> {
  const lang: Lang = options.lang === 'fr' ? 'fr' : 'en';
  const record = recordIn(path);
  const { plan } = await planFor(record, options);
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
  const { plan } = await planFor(record, options);
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

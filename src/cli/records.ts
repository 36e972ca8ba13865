/** `score` and `replay`: what a record is worth, and whether it holds. */
import { readFileSync, statSync } from 'node:fs';
import { packIn, rulebookIn as rulebookOf } from '../record/export.ts';
import type { DrillRecord } from '../record/format.ts';
import { MOST_CHARACTERS, readRecord, recordTooLarge } from '../record/parse.ts';
import { type Verdict, verify } from '../record/verify.ts';
import type { Rulebook } from '../runbook/rulebook.ts';
import { type Lang, say, type Text } from '../runbook/text.ts';
import { colon } from '../runbook/write/marks.ts';
import type { Plan } from '../scenario/plan.ts';
import { score as scoreEvents } from '../scoring/score.ts';
import { type Flag, JSON_FLAG, type Spec } from './command.ts';
import { ProblemsFound } from './files.ts';
import { cannotBeRead, complain, figure, langOf, print, printJson, tell, UsageError } from './output.ts';
import { isShipped, type PlannedFile, packsAt, planFrom, planOf } from './packs.ts';
import { timeText } from './play/news.ts';
import { rulebookIn } from './runbook.ts';
import { dimensionText, totalText } from './score-text.ts';

interface Options extends Where {
  json?: boolean;
  lang: string;
}

/** Where a record's pack and runbook are, as far as they neither come with it nor ship with Tocsin. */
export interface Where {
  pack?: string;
  runbook?: string;
  /** In which language to say what is odd about that runbook's file. */
  lang?: string;
}

/** The argument of a command that takes a record. */
export const RECORD: Spec['takes'][number] = {
  name: { en: 'record', fr: 'enregistrement' },
  means: { en: 'a record file', fr: 'le fichier d’un exercice enregistré' },
  takes: 'one',
};

export const PACK_FLAG: Flag = {
  flag: '--pack',
  value: { en: 'path', fr: 'chemin' },
  means: {
    en: 'its pack’s folder or zip, where that neither ships nor comes with the record',
    fr: 'le dossier ou le zip de son pack, s’il n’est ni livré avec Tocsin ni joint à l’enregistrement',
  },
};

export const RUNBOOK_FLAG: Flag = {
  flag: '--runbook',
  value: { en: 'file', fr: 'fichier' },
  means: {
    en: 'the runbook it was played by, when that is not the pack’s own',
    fr: 'le runbook selon lequel il a été joué, si ce n’est pas celui du pack',
  },
};

export const SCORE: Spec = {
  name: 'score',
  means: {
    en: 'score a record from its stored events',
    fr: 'noter un exercice enregistré d’après ses événements',
  },
  takes: [RECORD],
  flags: [PACK_FLAG, RUNBOOK_FLAG, JSON_FLAG],
  run: score,
};

export const REPLAY: Spec = {
  name: 'replay',
  means: {
    en: 'replay a record’s commands and compare state, events and scorecard',
    fr: 'rejouer les commandes d’un exercice enregistré et comparer l’état, les événements et la note',
  },
  takes: [RECORD],
  flags: [PACK_FLAG, RUNBOOK_FLAG, JSON_FLAG],
  run: replay,
};

/** The plan that a record was played from: the texts that it brings, else the pack that is named, else the one that ships. */
export async function planFor(record: DrillRecord, { pack, runbook, lang = 'en' }: Where): Promise<Plan> {
  const { header } = record;
  const rules = runbook === undefined ? rulebookOf(record)?.rulebook : rulebookIn(runbook, langOf(lang));
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
    throw new UsageError({
      en: `This record was played on ${header.pack}/${header.scenario}, which neither ships with Tocsin nor comes with it. Say with --pack where that pack is.`,
      fr: `Cet exercice a été joué sur ${header.pack}/${header.scenario}, qui n’est ni livré avec Tocsin ni joint à l’enregistrement. Indiquez avec --pack où se trouve ce pack.`,
    });
  return (await planOf(header.scenario, rules)).plan;
}

async function scenarioIn(pack: string, id: string, rulebook: Rulebook | undefined): Promise<PlannedFile> {
  for (const file of packsAt([pack]).flatMap(({ scenarios }) => scenarios)) {
    const planned = await planOf(file, rulebook);
    if (planned.plan.scenario.id === id) return planned;
  }
  throw new UsageError({ en: `${pack} has no scenario ${id}.`, fr: `${pack} n’a pas de scénario ${id}.` });
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
    throw new UsageError(cannotBeRead(path));
  }
  const read = readRecord(text, path);
  if (!read.ok) throw new ProblemsFound(read.problems);
  return read.record;
}

/** Prints what a record is worth, rule by rule. */
async function score(path: string, options: Options): Promise<void> {
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
  print(totalText(card, lang));
  for (const d of card.dimensions) print(dimensionText(d, lang));
  for (const r of rules)
    if (r.outcome !== 'not-applicable')
      print(`${figure(r.points, lang).padStart(6)} / ${figure(r.max, lang)}  ${r.id.padEnd(6)} ${r.why}`);
  const note = say({ en: 'flag', fr: 'à discuter' }, lang);
  for (const f of flags) print(`  ${note}  ${f.name}${colon(lang)} ${f.why}`);
}

/** Replays a record and says which digests differ, and at which event; exit 1 when one does. */
async function replay(path: string, options: Options): Promise<void> {
  const lang = langOf(options.lang);
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
  if (ok)
    return tell(
      { en: 'The same state, events and scorecard.', fr: 'Le même état, les mêmes événements, la même note.' },
      lang,
    );
  const digests = differ.map((digest) => say(DIGESTS[digest], lang)).join(', ');
  tell(
    differ.length > 0
      ? { en: `Digests that differ: ${digests}.`, fr: `Empreintes qui diffèrent : ${digests}.` }
      : {
          en: 'The digests are the same; what is kept beside them differs.',
          fr: 'Les empreintes sont les mêmes ; ce qui est gardé à côté diffère.',
        },
    lang,
  );
  for (const line of firstDifference ? differenceLines(record, firstDifference) : []) complain(line, lang);
}

const DIGESTS = {
  state: { en: 'state', fr: 'état' },
  events: { en: 'events', fr: 'événements' },
  scorecard: { en: 'scorecard', fr: 'note' },
} satisfies Record<string, Text>;

type Difference = NonNullable<Verdict['firstDifference']>;

const PARTS: Record<Difference['what'], Text> = {
  variant: { en: 'variant', fr: 'variante' },
  command: { en: 'command', fr: 'commande' },
  event: { en: 'event', fr: 'événement' },
  end: { en: 'end', fr: 'fin' },
  events: { en: 'digest of the events', fr: 'empreinte des événements' },
  state: { en: 'state', fr: 'état' },
  scorecard: { en: 'scorecard', fr: 'note' },
};

/** Where a replay leaves its record, and what stands in both there. */
function differenceLines(record: DrillRecord, difference: Difference): Text[] {
  const { what, index, kept, replayed, otherContent } = difference;
  const counted = what === 'event' || what === 'command';
  const at = (what === 'event' ? record.events[index] : record.commands[index])?.at;
  const place = (lang: Lang, when: string) =>
    `${say(PARTS[what], lang)}${counted ? ` ${index}${at === undefined ? '' : `, ${when} ${timeText(at)}`}` : ''}`;
  const [was, is] = [kept.slice(0, 400), replayed.slice(0, 400)];
  return [
    { en: `First difference: ${place('en', 'at')}`, fr: `Première différence : ${place('fr', 'à')}` },
    { en: `  kept      ${was}`, fr: `  gardé     ${was}` },
    { en: `  replayed  ${is}`, fr: `  rejoué    ${is}` },
    ...(otherContent
      ? [
          {
            en: 'The record was played from another version of the pack, rulebook or scenario.',
            fr: 'L’exercice a été joué avec une autre version du pack, du runbook ou du scénario.',
          },
        ]
      : []),
  ];
}

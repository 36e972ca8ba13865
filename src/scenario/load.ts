/** Files -> plan, or every problem with its line and the way out; nothing is ever half-loaded. */
import { type Rulebook, rulebookSchema } from '../runbook/rulebook.ts';
import { compile } from './compile.ts';
import { type Pack, packSchema } from './format/pack.ts';
import { type Scenario, scenarioSchema } from './format/scenario.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { checkSheet, type Read, readYaml, type Sheet, type SourceFile } from './read-yaml.ts';
import { brokenReferences } from './references.ts';
import { packTimes, scenarioTimes } from './times.ts';
import { tooMuchToWatch } from './watching.ts';

/** What a file says, and where it says it. */
export interface Parsed<T> {
  value: T;
  sheet: Sheet;
}

/** The formats that this engine reads, by what the file says it is. */
const FORMATS = { pack: 'tocsin/pack/1', scenario: 'tocsin/scenario/1', rulebook: 'tocsin/rulebook/1' } as const;

function readAs<T>(
  file: SourceFile,
  kind: keyof typeof FORMATS,
  schema: Parameters<typeof checkSheet<T>>[1],
): Read<Parsed<T>> {
  const read = readYaml(file);
  if (!read.ok) return read;
  const sheet = read.value;
  const format =
    sheet.data !== null && typeof sheet.data === 'object' && 'format' in sheet.data ? sheet.data.format : undefined;
  if (typeof format === 'string' && format !== FORMATS[kind]) {
    const problem = sheet.problemAt(['format'], {
      code: 'other-format',
      message: {
        en: `This file says it is ${format.slice(0, 80)}; this version of Tocsin reads ${FORMATS[kind]}.`,
        fr: `Ce fichier dit être ${format.slice(0, 80)} ; cette version de Tocsin lit ${FORMATS[kind]}.`,
      },
      suggestion: {
        en: 'Change the format line, or open the file with the version of Tocsin that wrote it.',
        fr: 'Changez la ligne format, ou ouvrez le fichier avec la version de Tocsin qui l’a écrit.',
      },
    });
    return { ok: false, problems: [problem] };
  }
  const checked = checkSheet(sheet, schema);
  return checked.ok ? { ok: true, value: { value: checked.value, sheet } } : checked;
}

/** Reads a rulebook that was written as data, `rulebook.yaml`. */
export function loadRulebook(file: SourceFile): Read<Rulebook> {
  const read = readAs(file, 'rulebook', rulebookSchema);
  return read.ok ? { ok: true, value: read.value.value } : read;
}

const packs = new WeakMap<SourceFile, Read<Parsed<Pack>>>();

/** Reads `pack.yaml`; a file at hand once, however many scenarios are compiled with it. */
function readPack(file: SourceFile): Read<Parsed<Pack>> {
  const read = packs.get(file) ?? readAs(file, 'pack', packSchema);
  packs.set(file, read);
  return read;
}

/** Reads a scenario file. */
const readScenario = (file: SourceFile): Read<Parsed<Scenario>> => readAs(file, 'scenario', scenarioSchema);

export interface PlanSources {
  pack: SourceFile;
  scenario: SourceFile;
  /** What is played by. */
  rulebook: Rulebook;
  /** The rulebook that the pack was written for, where it is another: its files name things of that one. */
  own?: Rulebook;
  digests: Plan['digests'];
}

/** A pack without a scenario, or all its problems. */
export function loadPack(file: SourceFile, rulebook: Rulebook): Read<Parsed<Pack>> {
  const pack = readPack(file);
  if (!pack.ok) return pack;
  const found = [...brokenReferences(pack.value.value, null, rulebook), ...packTimes(pack.value.value)];
  const problems = found.map(({ path, code, message, suggestion }) =>
    pack.value.sheet.problemAt(path, { code, message, suggestion }),
  );
  return problems.length > 0 ? { ok: false, problems } : pack;
}

/** A plan with the files it came from. */
export interface Loaded {
  pack: Parsed<Pack>;
  scenario: Parsed<Scenario>;
  plan: Plan;
}

/** A plan from its sources. Problems of both files come together, so that one round of mending is enough. */
export function loadPlan(sources: PlanSources): Read<Plan> {
  const loaded = loadWithSheets(sources);
  return loaded.ok ? { ok: true, value: loaded.value.plan } : loaded;
}

/** As `loadPlan`, and keeps what is needed to say where in a file something stands. */
export function loadWithSheets(sources: PlanSources): Read<Loaded> {
  const pack = readPack(sources.pack);
  const scenario = readScenario(sources.scenario);
  if (!pack.ok || !scenario.ok) {
    return { ok: false, problems: [...(pack.ok ? [] : pack.problems), ...(scenario.ok ? [] : scenario.problems)] };
  }
  const { rulebook, own = rulebook } = sources;
  const problems: Problem[] = brokenReferences(pack.value.value, scenario.value.value, own).map(
    ({ in: file, path, ...rest }) => (file === 'pack' ? pack : scenario).value.sheet.problemAt(path, rest),
  );
  problems.push(
    ...packTimes(pack.value.value).map(({ path, ...rest }) => pack.value.sheet.problemAt(path, rest)),
    ...scenarioTimes(scenario.value.value).map(({ path, ...rest }) => scenario.value.sheet.problemAt(path, rest)),
  );
  const watched = problems.length === 0 ? tooMuchToWatch(pack.value.value, scenario.value.value) : null;
  if (watched) {
    const { path, ...rest } = watched;
    problems.push(scenario.value.sheet.problemAt(path, rest));
  }
  if (problems.length > 0) return { ok: false, problems };
  const files = { pack: pack.value.value, scenario: scenario.value.value };
  const plan = compile(files, rulebook, own, sources.digests);
  return { ok: true, value: { pack: pack.value, scenario: scenario.value, plan } };
}

/** Files -> plan, or every problem with its line and the way out; nothing is ever half-loaded. */
import type { Rulebook } from '../runbook/rulebook.ts';
import { compile } from './compile.ts';
import { type Pack, packSchema } from './format/pack.ts';
import { type Scenario, scenarioSchema } from './format/scenario.ts';
import { spanMs } from './format/time.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { checkSheet, type Read, readYaml, type Sheet, type SourceFile } from './read-yaml.ts';
import { brokenReferences } from './references.ts';

interface Parsed<T> {
  value: T;
  sheet: Sheet;
}

/** The formats that this engine reads, by what the file says it is. */
const FORMATS = { pack: 'tocsin/pack/1', scenario: 'tocsin/scenario/1' } as const;

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
      message: `This file says it is ${format.slice(0, 80)}; this version of Tocsin reads ${FORMATS[kind]}.`,
      suggestion: `Change the format line, or open the file with the version of Tocsin that wrote it.`,
    });
    return { ok: false, problems: [problem] };
  }
  const checked = checkSheet(sheet, schema);
  return checked.ok ? { ok: true, value: { value: checked.value, sheet } } : checked;
}

/** Reads `pack.yaml`. */
export const readPack = (file: SourceFile): Read<Parsed<Pack>> => readAs(file, 'pack', packSchema);

/** Reads a scenario file. */
export const readScenario = (file: SourceFile): Read<Parsed<Scenario>> => readAs(file, 'scenario', scenarioSchema);

export interface PlanSources {
  pack: SourceFile;
  scenario: SourceFile;
  rulebook: Rulebook;
  digests: Plan['digests'];
}

/** A plan from its sources. Problems of both files come together, so that one round of mending is enough. */
export function loadPlan(sources: PlanSources): Read<Plan> {
  const pack = readPack(sources.pack);
  const scenario = readScenario(sources.scenario);
  if (!pack.ok || !scenario.ok) {
    return { ok: false, problems: [...(pack.ok ? [] : pack.problems), ...(scenario.ok ? [] : scenario.problems)] };
  }
  const { rulebook } = sources;
  const problems: Problem[] = brokenReferences(pack.value.value, scenario.value.value, rulebook).map(
    ({ in: file, path, ...rest }) => (file === 'pack' ? pack : scenario).value.sheet.problemAt(path, rest),
  );
  problems.push(...timeProblems(scenario.value));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: compile(pack.value.value, rulebook, scenario.value.value, sources.digests) };
}

/** Ranges that run backwards and moments that lie after the end. */
function timeProblems({ value, sheet }: Parsed<Scenario>): Problem[] {
  const problems: Problem[] = [];
  const length = spanMs(value.length);
  const check = (range: string | [string, string] | undefined, ...path: PropertyKey[]) => {
    if (range === undefined) return;
    const [low, high] = typeof range === 'string' ? [range, range] : range;
    if (spanMs(low) > spanMs(high)) {
      problems.push(
        sheet.problemAt(path, {
          code: 'range-backwards',
          message: `${low} is later than ${high}.`,
          suggestion: 'Write the shorter time first.',
        }),
      );
    } else if (spanMs(low) > length) {
      problems.push(
        sheet.problemAt(path, {
          code: 'after-the-end',
          message: `${low} lies after the end of the drill (${value.length}).`,
          suggestion: 'Bring it forward, or make the drill longer.',
        }),
      );
    }
  };
  value.faults.forEach((f, i) => check(f.from, 'faults', i, 'from'));
  value.releases?.forEach((r, i) => check(r.at, 'releases', i, 'at'));
  value.injects?.forEach((n, i) => {
    check(n.at, 'injects', i, 'at');
    check(n.after, 'injects', i, 'after');
    if ((n.at === undefined) === (n.when === undefined)) {
      problems.push(
        sheet.problemAt(['injects', i], {
          code: 'inject-moment',
          message: `The inject ${n.id} needs either at or when.`,
          suggestion: 'Give one of the two.',
        }),
      );
    }
  });
  return problems;
}

/** A pack that a person brought: what is kept and played of it, or all that is wrong with it. Its texts are read, never run. */
import { digestOf, digestOfText } from '../../record/digest.ts';
import type { PlayedSources } from '../../record/export.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Text } from '../../runbook/text.ts';
import { lintPack, lintScenario } from '../../scenario/lint/lint.ts';
import { loadPack, loadPlan, loadRulebook, loadWithSheets, type PlanSources } from '../../scenario/load.ts';
import { loadRunbook, NO_RUNBOOK, RUNBOOK_FILES } from '../../scenario/load-runbook.ts';
import { NO_FILE, type Problem, problemOfFile, type Words } from '../../scenario/problem.ts';
import type { Read, SourceFile } from '../../scenario/read-yaml.ts';
import type { ProcedureCard, ScenarioCard } from '../screens/home/home-port.ts';
import type { Planned } from './planned.ts';
import { procedureCards } from './procedure-cards.ts';

/** A scenario as lists show it; what tells the answer is for after the drill. */
export interface OwnScenario extends ScenarioCard {
  /** Its file inside the pack. */
  file: string;
  procedure: string;
}

/** What is said of a pack without opening it. */
export interface PackCard {
  id: string;
  name: Text;
  scenarios: OwnScenario[];
  /** Those that its scenarios drill. */
  procedures: ProcedureCard[];
}

export interface SoundPack {
  card: PackCard;
  /** By path inside the pack. */
  texts: Record<string, string>;
  rulebook: Rulebook;
  /** Of all its texts. */
  digest: string;
}

/** With the line it stands in, as far as it is worth showing. */
export interface PackProblem extends Problem {
  excerpt: string;
}

export type CheckedPack =
  | { ok: true; pack: SoundPack; warnings: PackProblem[] }
  | { ok: false; problems: PackProblem[] };

const MOST_PROBLEMS = 200;
const LONGEST_EXCERPT = 160;

/**
 * Checks a pack's texts, by path, as `tocsin lint` does. `name` is the folder it came in, for problems; `taken` are ids that
 * no pack of one's own may have. `onFile` hears which file is checked, and how many there are.
 */
export function checkPack(
  texts: Readonly<Record<string, string>>,
  { name, taken }: { name: string; taken: readonly string[] },
  onFile: (file: string, at: number, of: number) => void = () => undefined,
): CheckedPack {
  const found = new Map<string, Problem>();
  const add = (problems: readonly Problem[]) => {
    for (const p of problems) found.set(`${p.file}:${p.line}:${p.column}:${p.code}:${p.message.en}`, p);
  };
  const refused = (): CheckedPack => ({
    ok: false,
    problems: [...found.values()].slice(0, MOST_PROBLEMS).map((p) => withExcerpt(p, texts, name)),
  });
  const source = (path: string): SourceFile | null => {
    const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
    return text === undefined ? null : { name: `${name}/${path}`, text };
  };
  const wholeFile = (path: string, code: string, words: Words): Problem[] => [
    problemOfFile(`${name}/${path}`, code, words),
  ];

  const packFile = source('pack.yaml');
  if (!packFile) {
    add(
      wholeFile('pack.yaml', 'no-file', {
        message: NO_FILE,
        suggestion: {
          en: 'A pack needs it: drop the folder it lies in.',
          fr: 'Un pack en a besoin : déposez le dossier où il se trouve.',
        },
      }),
    );
    return refused();
  }
  const data = source('rulebook.yaml');
  const rules: Read<Rulebook> | null = data ? loadRulebook(data) : loadRunbook(source);
  if (!rules) add(wholeFile(RUNBOOK_FILES.en, 'no-runbook', NO_RUNBOOK));
  if (!rules?.ok) {
    if (rules) add(rules.problems);
    return refused();
  }
  const rulebook = rules.value;
  add(lintPack(packFile, rulebook));
  const pack = loadPack(packFile, rulebook);
  if (!pack.ok) return refused();
  const { id, name: title } = pack.value.value;
  if (taken.includes(id))
    add([
      pack.value.sheet.problemAt(['id'], {
        code: 'id-taken',
        message: {
          en: `The pack that comes with Tocsin is called ${id} too.`,
          fr: `Le pack fourni avec Tocsin s’appelle aussi ${id}.`,
        },
        suggestion: { en: 'Give your pack another id.', fr: 'Donnez un autre id à votre pack.' },
      }),
    ]);

  const files = Object.keys(texts).filter(
    (path) => path.endsWith('.yaml') && !path.includes('/') && path !== 'pack.yaml' && path !== 'rulebook.yaml',
  );
  if (files.length === 0)
    add(
      wholeFile('pack.yaml', 'no-scenario', {
        message: { en: 'The pack has no scenario.', fr: 'Le pack n’a pas de scénario.' },
        suggestion: {
          en: 'Put a scenario’s .yaml file beside its pack.yaml.',
          fr: 'Mettez le fichier .yaml d’un scénario à côté de son pack.yaml.',
        },
      }),
    );
  const scenarios = new Map<string, OwnScenario>();
  files.toSorted().forEach((file, i) => {
    onFile(file, i + 1, files.length);
    const scenario = source(file);
    if (!scenario) return;
    const sources = sourcesFrom({ pack: packFile.text, scenario: scenario.text, rulebook, own: null }, name, file);
    const problems = lintScenario(sources);
    add(problems);
    if (problems.some(isError)) return;
    const loaded = loadWithSheets(sources);
    if (!loaded.ok) return;
    const { value, sheet } = loaded.value.scenario;
    const other = scenarios.get(value.id);
    if (other)
      return add([
        sheet.problemAt(['id'], {
          code: 'duplicate-id',
          message: {
            en: `The scenario ${value.id} is defined twice: in ${other.file} as well.`,
            fr: `Le scénario ${value.id} est défini deux fois : dans ${other.file} aussi.`,
          },
          suggestion: { en: 'Give one of them another id.', fr: 'Donnez un autre id à l’un des deux.' },
        }),
      ]);
    const { title, briefing, difficulty, minutes, procedure } = value;
    scenarios.set(value.id, { packId: id, id: value.id, title, brief: briefing, difficulty, minutes, procedure, file });
  });
  if ([...found.values()].some(isError)) return refused();
  const played = [...scenarios.values()];
  const card: PackCard = { id, name: title, scenarios: played, procedures: drilledOf(id, rulebook, played) };
  return {
    ok: true,
    pack: { card, texts: { ...texts }, rulebook, digest: digestOf(texts) },
    warnings: [...found.values()].slice(0, MOST_PROBLEMS).map((p) => withExcerpt(p, texts, name)),
  };
}

/** The plan of these sources; or what is wrong with them. `strict` asks all that is asked of a pack that is brought. */
export function planOfSources(sources: PlayedSources, strict: boolean): Planned {
  const from = sourcesFrom(sources, 'record', 'scenario.yaml');
  if (strict) {
    // A scenario is sound or not by the rules it was written for; by those it was played by, it is fitted.
    const own = sources.own ?? sources.rulebook;
    const errors = lintScenario(sourcesFrom({ ...sources, rulebook: own, own: null }, 'record', 'scenario.yaml'));
    if (errors.some(isError)) return { ok: false, problems: errors.filter(isError) };
  }
  const loaded = loadPlan(from);
  return loaded.ok ? { ok: true, plan: loaded.value } : loaded;
}

function sourcesFrom({ pack, scenario, rulebook, own }: PlayedSources, name: string, file: string): PlanSources {
  return {
    pack: { name: `${name}/pack.yaml`, text: pack },
    scenario: { name: `${name}/${file}`, text: scenario },
    rulebook,
    ...(own && { own }),
    digests: { pack: digestOfText(pack), rulebook: digestOf(rulebook), scenario: digestOfText(scenario) },
  };
}

const isError = (problem: Problem): boolean => problem.level === 'error';

const drilledOf = (packId: string, rulebook: Rulebook, scenarios: readonly OwnScenario[]): ProcedureCard[] =>
  procedureCards(packId, rulebook).filter(({ id }) => scenarios.some(({ procedure }) => procedure === id));

/** The line a problem stands in; of a long line, the part around its column. */
function withExcerpt(problem: Problem, texts: Readonly<Record<string, string>>, name: string): PackProblem {
  const path = problem.file.slice(name.length + 1);
  const text = Object.hasOwn(texts, path) ? (texts[path] ?? '') : '';
  const line = lineAt(text, problem.line);
  const from = line.length > LONGEST_EXCERPT ? Math.max(0, problem.column - 1 - LONGEST_EXCERPT / 2) : 0;
  return { ...problem, excerpt: line.slice(from, from + LONGEST_EXCERPT).trim() };
}

function lineAt(text: string, line: number): string {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', from);
    if (next < 0) return '';
    from = next + 1;
  }
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end);
}

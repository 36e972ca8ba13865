/** Everything that can be said of a scenario before anybody plays it: that it loads, and that it is sound and fair. */
import type { Rulebook } from '../../runbook/rulebook.ts';
import { loadPack, loadWithSheets, type PlanSources } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../read-yaml.ts';
import { bothLanguages, noAnswerInSight } from './answers.ts';
import { aRungFallsDue, faultsBeginAndEnd, fixesFitOneVariant } from './endings.ts';
import type { Case, Check } from './finding.ts';
import { pagesInTime } from './first-page.ts';
import { causesCanBeTold, herringsCanBeTold, knowableShowsIt, truthCanBeSeen } from './signs.ts';
import { nothingWaitsForever } from './waiting.ts';

const CHECKS: readonly Check[] = [
  faultsBeginAndEnd,
  fixesFitOneVariant,
  truthCanBeSeen,
  knowableShowsIt,
  causesCanBeTold,
  herringsCanBeTold,
  noAnswerInSight,
  bothLanguages,
  nothingWaitsForever,
  pagesInTime,
  aRungFallsDue,
];

/** All problems of a scenario and its pack, by file and line. Those of the format come alone: the rest needs a sound file. */
export function lintScenario(sources: PlanSources): Problem[] {
  const loaded = loadWithSheets(sources);
  if (!loaded.ok) return inOrder(loaded.problems);
  const { pack, scenario, plan } = loaded.value;
  const c: Case = { pack: pack.value, scenario: scenario.value, rulebook: sources.rulebook, plan };
  const problems = CHECKS.flatMap((check) => check(c)).map(({ in: file, path, ...rest }) =>
    (file === 'pack' ? pack : scenario).sheet.problemAt(path, rest),
  );
  return inOrder(problems);
}

/** All problems of a pack by itself. */
export function lintPack(file: SourceFile, rulebook: Rulebook): Problem[] {
  const loaded = loadPack(file, rulebook);
  return loaded.ok ? [] : inOrder(loaded.problems);
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));

/** A sound pack and scenario: those that `tocsin new` writes, with their marks filled in. */
import { readFileSync } from 'node:fs';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import { loadRulebook } from '../../src/scenario/load.ts';

const MARKS: Readonly<Record<string, string>> = {
  id: 'first',
  name: 'Bakery',
  procedure: 'INC-001',
  'title-en': 'An ordinary day',
  'title-fr': 'Une journée ordinaire',
  system: 'shop',
  series: 'error-ratio',
  broken: '1',
  capability: 'order',
  impact: 'high',
  'branch-a': 'recent-release',
  'branch-b': 'outside',
  schema: '../schema',
};

const filled = (file: string): string =>
  readFileSync(`src/cli/new/${file}`, 'utf8').replace(/\{\{([\w-]+)\}\}/g, (_mark, name: string) => MARKS[name] ?? '');

export function sound(): { pack: string; scenario: string; rulebook: Rulebook } {
  const rulebook = loadRulebook({ name: 'rulebook.yaml', text: filled('rulebook.yaml') });
  if (!rulebook.ok) throw new Error(JSON.stringify(rulebook.problems));
  return { pack: filled('pack.yaml'), scenario: filled('scenario.yaml'), rulebook: rulebook.value };
}

import type { Rulebook } from '../../runbook/rulebook.ts';

const byPath = import.meta.glob<Rulebook>('../../../scenarios/*/rulebook.ts', { eager: true, import: 'default' });

/** The rulebook of each pack that ships, by pack id. */
export const rulebooks: ReadonlyMap<string, Rulebook> = new Map(
  Object.entries(byPath).map(([path, rulebook]) => [path.split('/').at(-2) ?? '', rulebook]),
);

import byPack from 'virtual:rulebooks';
import type { Rulebook } from '../../runbook/rulebook.ts';

/** The rulebook of each pack that ships, by pack id. */
export const rulebooks: ReadonlyMap<string, Rulebook> = new Map(Object.entries(byPack));

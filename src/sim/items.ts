/** Things that can be looked at, as `kind:id`. */

import type { ConsoleId } from '../scenario/format/pack.ts';
import type { ItemKind } from '../scenario/format/scenario.ts';
import type { Plan } from '../scenario/plan.ts';
import { partsFor } from './parts.ts';
import type { DrillState } from './state.ts';

/** How long a thing needs to load where the pack says nothing. */
const LOOK_MS = 3000;

/** The kind and the id of an item. */
export function splitItem(item: string): { kind: ItemKind; id: string } {
  const colon = item.indexOf(':');
  return { kind: item.slice(0, colon) as ItemKind, id: item.slice(colon + 1) };
}

const HOME: Record<Exclude<ItemKind, 'console' | 'panel'>, ConsoleId> = {
  alert: 'pager',
  logs: 'logs',
  series: 'metrics',
  errors: 'errors',
  deploy: 'deploys',
  page: 'terminal',
  status: 'status',
  mail: 'mail',
  runbook: 'runbook',
  chat: 'chat',
};

/** The console in which an item is looked at. */
export function consoleOf(plan: Plan, item: string): string {
  const { kind, id } = splitItem(item);
  if (kind === 'console') return id;
  if (kind === 'panel') return plan.panels.find((p) => p.id === id)?.console ?? 'database';
  return HOME[kind];
}

/** Drill time until the item has loaded. */
export const lookCost = (plan: Plan, item: string): number => plan.lookMs[consoleOf(plan, item)] ?? LOOK_MS;

/** Whether there is such a thing to look at now: what has not happened yet is not there. */
export function canLookAt(plan: Plan, state: DrillState, item: string): boolean {
  const { kind, id } = splitItem(item);
  const parts = partsFor(plan, state.world.variant);
  switch (kind) {
    case 'console':
      return true;
    case 'alert':
      return state.alerts.some((a) => a.rule === id);
    case 'logs':
      return [plan.logs, ...parts.faults.map((f) => f.logs)].some((streams) => streams.some((s) => s.id === id));
    case 'series':
      return Object.hasOwn(plan.series, id);
    case 'errors':
      return [plan.errors, ...parts.faults.map((f) => f.errors)].some((groups) => groups.some((g) => g.id === id));
    case 'deploy':
      return state.world.releases.some((r) => r.id === id);
    case 'page':
      return plan.pages.some((p) => p.id === id);
    case 'panel':
      return plan.panels.some((p) => p.id === id);
    case 'status':
      return plan.pack.providers.some((p) => p.id === id);
    case 'mail':
      return state.mails.some((mail) => mail.id === id && !mail.sent);
    case 'runbook':
      return plan.rulebook.procedures.some((p) => p.id === id);
    case 'chat':
      return plan.pack.channels.some((c) => c.id === id);
  }
}

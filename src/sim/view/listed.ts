/** What a console lists once it is open: the things that can be looked at in turn. */
import type { ConsoleId } from '../../scenario/format/pack.ts';
import type { Plan } from '../../scenario/plan.ts';
import { splitItem } from '../items.ts';
import type { Parts } from '../parts.ts';
import type { DrillState, LookEntry } from '../state.ts';
import type { ViewLook } from '../view.ts';
import { errorsAt } from '../world/errors.ts';
import { streamsBefore } from '../world/logs.ts';
import { releasesAt } from '../world/releases.ts';

/** As many log lines as a console shows at first. */
const LINES = 200;

/** What consoles list, of a drill. */
type Drill = Pick<DrillState, 'world' | 'alerts' | 'mails'>;

/** The latest list of looks, and what was made of it: most of a list is the list before. */
const latest = new WeakMap<Parts, { looks: readonly LookEntry[]; views: readonly ViewLook[] }>();

/** Every look with the items that it listed, in the order of the looks. */
export function looksListed(plan: Plan, parts: Parts, drill: Drill, looks: readonly LookEntry[]): readonly ViewLook[] {
  const before = latest.get(parts);
  const views: ViewLook[] = [];
  for (let i = 0; i < looks.length; i++) {
    const look = looks[i] as LookEntry;
    const known = before?.looks[i] === look ? before.views[i] : undefined;
    views.push(known ?? lookListed(plan, parts, drill, look));
  }
  latest.set(parts, { looks, views });
  return views;
}

/** A look with the items that a console listed at the moment it had loaded; none for anything else, or while it loads. */
function lookListed(plan: Plan, parts: Parts, drill: Drill, look: LookEntry): ViewLook {
  const { kind, id } = splitItem(look.item);
  const lists = kind === 'console' && look.arrived;
  return { ...look, items: lists ? list(plan, parts, drill, id as ConsoleId, look.arrivesAt) : [] };
}

function list(plan: Plan, parts: Parts, { world, alerts, mails }: Drill, console: ConsoleId, at: number): string[] {
  const named = (kind: string, ids: Iterable<string>) => [...ids].map((id) => `${kind}:${id}`);
  const ids = (things: readonly { id: string }[]) => things.map((thing) => thing.id);
  switch (console) {
    case 'logs':
      return named('logs', streamsBefore(plan, world, at, LINES));
    case 'metrics':
      return named('series', Object.keys(plan.series));
    case 'errors':
      return named('errors', ids(errorsAt(plan, world, at)));
    case 'deploys':
      return named('deploy', ids(releasesAt(plan, world, at).map((r) => r.release)));
    case 'database':
    case 'payments':
      return named('panel', ids(plan.panels.filter((panel) => panel.console === console)));
    case 'status':
      return named('status', ids(plan.pack.providers));
    case 'terminal':
      return named('page', ids(plan.pages));
    case 'mail':
      return named('mail', ids(mails.filter((mail) => !mail.sent && mail.at <= at)));
    case 'pager':
      return named(
        'alert',
        parts.alerts.flatMap((r) => (alerts.some((a) => a.rule === r.id && a.firedAt <= at) ? r.id : [])),
      );
    case 'runbook':
      return named('runbook', ids(plan.rulebook.procedures));
    case 'chat':
      return named('chat', ids(plan.pack.channels));
    case 'tickets':
    case 'phonebook':
      return [];
  }
}

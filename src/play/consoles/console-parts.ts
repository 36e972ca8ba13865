/** The fourteen consoles: one line each. A new console is a folder-mate file and a line here (and its id in the pack format). */
import { type ComponentType, lazy } from 'react';
import type { Text } from '../../runbook/text.ts';
import type { ConsoleId } from '../../scenario/format/pack.ts';
import type { View } from '../../sim/view.ts';
import type { IconName } from '../ui/icon.tsx';
import { consoleNames } from '../words/console-names.ts';
import type { ConsoleProps } from './console-props.ts';

export interface Unread {
  count: number;
  /** Something is wrong now, rather than merely new. */
  alarm: boolean;
}

export interface ConsolePart {
  name: Text;
  /** The letter that opens it after G. */
  key: string;
  icon: IconName;
  Part: ComponentType<ConsoleProps>;
  /** What is new since the console was last in sight (drill ms). */
  unread(view: View, seenAt: number): Unread;
}

const NOTHING: Unread = { count: 0, alarm: false };
const since = (list: readonly { at: number }[], seenAt: number, alarm = false): Unread => ({
  count: list.filter((x) => x.at > seenAt).length,
  alarm,
});

const part = (
  id: ConsoleId,
  key: string,
  icon: IconName,
  load: () => Promise<{ default: ComponentType<ConsoleProps> }>,
  unread: ConsolePart['unread'] = () => NOTHING,
): ConsolePart => ({ name: consoleNames[id], key, icon, Part: lazy(load), unread });

export const CONSOLE_PARTS: Record<ConsoleId, ConsolePart> = {
  pager: part(
    'pager',
    'p',
    'bell',
    () => import('./pager.tsx'),
    (v, seen) => {
      const firing = v.alerts.filter((a) => a.pages && a.state === 'firing');
      return { count: firing.filter((a) => a.at > seen).length || (v.ringing ? firing.length : 0), alarm: true };
    },
  ),
  chat: part(
    'chat',
    'c',
    'chat',
    () => import('./chat.tsx'),
    (v, seen) =>
      since(
        v.chat.filter((m) => m.from !== v.you),
        seen,
      ),
  ),
  mail: part(
    'mail',
    'm',
    'mail',
    () => import('./mail.tsx'),
    (v) => ({ count: v.mails.filter((m) => !m.read && !m.sent).length, alarm: false }),
  ),
  logs: part('logs', 'l', 'list', () => import('./logs.tsx')),
  metrics: part('metrics', 'k', 'chart', () => import('./metrics.tsx')),
  errors: part('errors', 'e', 'bug', () => import('./errors.tsx')),
  deploys: part(
    'deploys',
    'd',
    'rocket',
    () => import('./deploys.tsx'),
    (v, seen) => since(v.releases, Math.max(0, seen)),
  ),
  database: part('database', 'b', 'database', () =>
    import('./panels.tsx').then((m) => ({ default: m.DatabaseConsole })),
  ),
  payments: part('payments', 'y', 'card', () => import('./panels.tsx').then((m) => ({ default: m.PaymentsConsole }))),
  status: part(
    'status',
    's',
    'globe',
    () => import('./status.tsx'),
    (v, seen) => since(v.posts, Math.max(0, seen)),
  ),
  tickets: part('tickets', 't', 'ticket', () => import('./tickets.tsx')),
  terminal: part('terminal', 'x', 'terminal', () => import('./terminal.tsx')),
  runbook: part('runbook', 'r', 'book', () => import('./runbook.tsx')),
  phonebook: part('phonebook', 'h', 'phone', () => import('./phonebook.tsx')),
};

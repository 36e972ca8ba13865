/** What a bot sees. */
import type { View } from '../sim/view.ts';

/** The parts of its seat's view that bots look at; for one more, a line here. */
export const SEEN = [
  'now',
  'you',
  'startEpochMs',
  'utcOffsetMin',
  'lengthMs',
  'pagedAt',
  'ringing',
  'acknowledgedAt',
  'declared',
  'deadlines',
  'alerts',
  'mails',
  'calls',
  'looks',
  'findings',
  'onCall',
  'roles',
  'people',
  'tasks',
  'actions',
  'checklist',
  'incidents',
  'tickets',
  'postmortem',
  'deferred',
  'warRoomAt',
  'causes',
  'capabilities',
  'channels',
  'pages',
  'file',
  'closedAt',
] as const satisfies (keyof View)[];

export type Seen = Pick<View, (typeof SEEN)[number]>;

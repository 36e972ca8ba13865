/** Drill time to the times people read. */
import type { Lang } from '../../../runbook/text.ts';
import type { View } from '../../../sim/view.ts';
import { clockMinutes, clockTime, shortDate } from '../../i18n/format.ts';

type Start = Pick<View, 'startEpochMs' | 'utcOffsetMin'>;

/** Epoch ms shifted so that formatting it as UTC gives the company's local time: the plan knows its offset, not its zone. */
export const localEpoch = (view: Start, at: number): number => view.startEpochMs + view.utcOffsetMin * 60_000 + at;

/** '03:56:11' on the company's clocks. */
export const localClock = (view: Start, at: number): string => clockTime(localEpoch(view, at), 'UTC');

/** '03:56' on the company's clocks. */
export const localTime = (view: Start, at: number): string => clockMinutes(localEpoch(view, at), 'UTC');

const FAR_MS = 12 * 3_600_000;

/** When something is due on the company's clocks: '03:56'; from twelve hours ahead with its day, 'Thu 16 Apr 03:56'. */
export const dueTime = (view: Start, now: number, at: number, lang: Lang): string =>
  at - now < FAR_MS ? localTime(view, at) : `${shortDate(localEpoch(view, at), 'UTC', lang)} ${localTime(view, at)}`;

/** '01:56' in UTC. */
export const utcTime = (view: Start, at: number): string => clockMinutes(view.startEpochMs + at, 'UTC');

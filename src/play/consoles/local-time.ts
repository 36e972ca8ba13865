import type { Lang } from '../../runbook/text.ts';
import type { View } from '../../sim/view.ts';
import { clockTime, shortDate } from '../i18n/format.ts';

type Clock = Pick<View, 'startEpochMs' | 'utcOffsetMin'>;

/** '14:03:22' on the company's clocks at a drill time. */
export const localTime = (view: Clock, at: number): string =>
  clockTime(view.startEpochMs + view.utcOffsetMin * 60_000 + at, 'UTC');

/** '14:03' on the company's clocks. */
export const localMinutes = (view: Clock, at: number): string => localTime(view, at).slice(0, 5);

const HALF_DAY_MS = 43_200_000;

/** '14:03', with its day when that was more than half a day before the drill: 'Mon 2 Mar 11:02'. */
export function localMoment(view: Clock, at: number, lang: Lang): string {
  if (at >= -HALF_DAY_MS) return localMinutes(view, at);
  return `${shortDate(view.startEpochMs + view.utcOffsetMin * 60_000 + at, 'UTC', lang)} ${localMinutes(view, at)}`;
}

import type { View } from '../../sim/view.ts';
import { clockTime } from '../i18n/format.ts';

type Clock = Pick<View, 'startEpochMs' | 'utcOffsetMin'>;

/** '14:03:22' on the company's clocks at a drill time. */
export const localTime = (view: Clock, at: number): string =>
  clockTime(view.startEpochMs + view.utcOffsetMin * 60_000 + at, 'UTC');

/** '14:03' on the company's clocks. */
export const localMinutes = (view: Clock, at: number): string => localTime(view, at).slice(0, 5);

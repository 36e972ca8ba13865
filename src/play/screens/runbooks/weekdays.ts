import type { Lang } from '../../../runbook/text.ts';

/** 1 is Monday. The first week of 2024 began on one. */
export const weekdayName = (weekday: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));

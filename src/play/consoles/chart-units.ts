import type { Lang } from '../../runbook/text.ts';
import { percent, wholeNumber } from '../i18n/format.ts';

/** A sample as a person reads it, by its unit. */
export function reading(value: number, unit: string, lang: Lang): string {
  switch (unit) {
    case 'ratio':
      return percent(value, lang);
    case 'percent':
      return percent(value / 100, lang);
    case 'ms':
      return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`;
    case 'score':
      return value.toFixed(2);
    default:
      return value < 10 && !Number.isInteger(value) ? value.toFixed(1) : wholeNumber(value, lang);
  }
}

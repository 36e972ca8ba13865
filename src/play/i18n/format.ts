/** How times, durations, dates and numbers are written. Times are epoch ms, durations ms. */
import type { Lang } from '../../runbook/text.ts';

const LOCALES: Record<Lang, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Making a format costs a hundred times what using it does, so each is made once. */
function once<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (lang: Lang, options: Options): Format => {
    const key = lang + JSON.stringify(options);
    const known = made.get(key) ?? make(LOCALES[lang], options);
    made.set(key, known);
    return known;
  };
}

const anyDateFormat = once((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const numberFormat = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

const dateFormat = (lang: Lang, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  anyDateFormat(lang, { ...options, timeZone: zone });

const two = (n: number): string => String(n).padStart(2, '0');

/** '03:56:11' in a time zone (IANA name, or 'UTC'). The same in both languages. */
export const clockTime = (epochMs: number, zone: string): string =>
  zone === 'UTC'
    ? new Date(epochMs).toISOString().slice(11, 19)
    : dateFormat('en', zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
        epochMs,
      );

/** '03:56' in a time zone. */
export const clockMinutes = (epochMs: number, zone: string): string => clockTime(epochMs, zone).slice(0, 5);

/** 'Tue 14 Oct' or 'mar. 14 oct.' in a time zone. */
export const shortDate = (epochMs: number, zone: string, lang: Lang): string =>
  dateFormat(lang, zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(epochMs);

/** '14 October 2026' or '14 octobre 2026' in a time zone. */
export const longDate = (epochMs: number, zone: string, lang: Lang): string =>
  dateFormat(lang, zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(epochMs);

/** '14 October', with its year when that is not the year of `now`. */
export function dayMonth(epochMs: number, zone: string, lang: Lang, now: number): string {
  const year = dateFormat('en', zone, { year: 'numeric' });
  if (year.format(epochMs) !== year.format(now)) return longDate(epochMs, zone, lang);
  return dateFormat(lang, zone, { day: 'numeric', month: 'long' }).format(epochMs);
}

/** The time zone of this browser. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A running or remaining time: '1:12', '46:12', from an hour on '1 h 05'. Negative values lose their sign: say "late" in words. */
export function duration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}\u00a0h\u00a0${two(minutes)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A time since the start that must keep its seconds: '4:07', '1:02:09'. */
export function elapsed(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A limit that a runbook gives: '15 min', '4 h', '1 h 30 min', '7 days' or '7 jours'; from two days on in days. */
export function limit(ms: number, lang: Lang): string {
  const minutes = Math.round(ms / 60_000);
  const days = minutes / 1440;
  if (days >= 2 && Number.isInteger(days)) return `${days}\u00a0${lang === 'fr' ? 'jours' : 'days'}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours}\u00a0h`, (rest > 0 || hours === 0) && `${rest}\u00a0min`].filter(Boolean).join(' ');
}

/** A duration as a screen reader should say it: '1 minute 12 seconds', '1 heure 5 minutes'. */
export function spokenDuration(ms: number, lang: Lang): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const parts =
    hours > 0
      ? ([
          [hours, 'hour'],
          [minutes, 'minute'],
        ] as const)
      : ([
          [minutes, 'minute'],
          [seconds % 60, 'second'],
        ] as const);
  const said = parts.filter(([n], i) => n > 0 || (i === 1 && parts[0][0] === 0));
  return said.map(([n, unit]) => numberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(n)).join(' ');
}

export { labelled } from '../../runbook/told.ts';

/** '18,402' or '18 402'. */
export const wholeNumber = (n: number, lang: Lang): string =>
  numberFormat(lang, { maximumFractionDigits: 0 }).format(n);

/** Points of a score, at most one place behind the comma: '12.5' or '12,5'. */
export const points = (n: number, lang: Lang): string => numberFormat(lang, { maximumFractionDigits: 1 }).format(n);

/** A ratio 0..1 as '98%' or '98 %'. */
export const percent = (ratio: number, lang: Lang): string =>
  numberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(ratio);

/** A date for a rubber stamp: '14' and 'OCT' or 'OCT.'. */
export function stampDate(epochMs: number, zone: string, lang: Lang): { day: string; month: string } {
  return {
    day: dateFormat(lang, zone, { day: 'numeric' }).format(epochMs),
    month: dateFormat(lang, zone, { month: 'short' }).format(epochMs).toUpperCase(),
  };
}

/** Lengths of time as people write them, in English and French. */
import { fold } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a text says of a length of time. No fixed length (a business day, "next release", "1h+") is null: the text is kept. */
export interface Duration {
  ms: number | null;
  text: string;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|millisecondes?|milliseconds?)$/, 1],
  [/^(?:s|sec|secs|secondes?|seconds?)$/, 1000],
  [/^(?:m|mn|min|mins|minutes?)$/, MINUTE],
  [/^(?:h|hr|hrs|heures?|hours?)$/, HOUR],
  [/^(?:d|j|days?|jours?)$/, DAY],
  [/^(?:w|wk|wks|weeks?|sem|semaines?)$/, 7 * DAY],
];

const NUMBERS: Record<string, number> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  the: 1,
  two: 2,
  deux: 2,
  three: 3,
  trois: 3,
  four: 4,
  quatre: 4,
  five: 5,
  cinq: 5,
  six: 6,
  eight: 8,
  huit: 8,
  ten: 10,
  dix: 10,
  twelve: 12,
  douze: 12,
  fifteen: 15,
  quinze: 15,
  twenty: 20,
  vingt: 20,
  thirty: 30,
  trente: 30,
  'forty-five': 45,
  sixty: 60,
};

const WORDS = Object.keys(NUMBERS).join('|');
const UNIT =
  'ms|millisecondes?|milliseconds?|s|secs?|secondes?|seconds?|mn|mins?|minutes?|m|hrs?|heures?|hours?|h|days?|jours?|d|j|weeks?|wks?|semaines?|sem|w';
const ONE = new RegExp(`(?<![\\w.,])(\\d{1,9}(?:[.,]\\d{1,3})?|\\b(?:${WORDS})\\b)\\s*-?\\s*(${UNIT})(?![a-z])`, 'g');
const ONE_MIXED = new RegExp(
  `(?<![\\w.,])(\\d{1,4})\\s*(?:h|hrs?|heures?|hours?)\\s*(\\d{1,2})(?!\\d)(?:\\s*(?:m|mn|mins?|minutes?)(?![a-z])|(?!\\s*(?:${UNIT})(?![a-z])))`,
  'g',
);
const SPECIAL: readonly (readonly [RegExp, number])[] = [
  [/(?:une? )?demi[- ]heure|half an hour|half[- ]hour|30 ?'(?!\d)/g, 30 * MINUTE],
  [/(?:un )?quart d'heure|(?:a )?quarter of an hour/g, 15 * MINUTE],
  [/(?:une? )?demi[- ]journee|half a day|half[- ]day/g, 12 * HOUR],
];
const UNFIXED =
  /\b(?:business|working|office) (?:days?|hours?)|\b(?:jours?|heures?) (?:ouvr(?:e|able)e?s?|de bureau)|\bh(?:eures?)? ouvre|next (?:release|sprint|business|working|version|day)|prochaine?s? (?:release|version|sprint|livraison|mise)|best effort|au mieux|asap|des que possible|as soon as|when possible|si possible|lendemain|\bmois\b|\bmonths?\b|\bbacklog\b|\bplanifi|\bscheduled?\b|immediat|\bsprint\b/;

interface Found {
  at: number;
  end: number;
  ms: number;
}

function finds(folded: string): Found[] {
  const found: Found[] = [];
  const free = (at: number, end: number) => found.every((f) => end <= f.at || at >= f.end);
  for (const [pattern, ms] of SPECIAL)
    for (const m of folded.matchAll(pattern)) found.push({ at: m.index, end: m.index + m[0].length, ms });
  for (const m of folded.matchAll(ONE_MIXED))
    if (free(m.index, m.index + m[0].length))
      found.push({ at: m.index, end: m.index + m[0].length, ms: Number(m[1]) * HOUR + Number(m[2]) * MINUTE });
  for (const m of folded.matchAll(ONE)) {
    const end = m.index + m[0].length;
    const amount = m[1] ?? '';
    const unit = UNITS.find(([name]) => name.test(m[2] ?? ''))?.[1];
    const count = Object.hasOwn(NUMBERS, amount) ? NUMBERS[amount] : Number(amount.replace(',', '.'));
    if (unit && count !== undefined && free(m.index, end))
      found.push({ at: m.index, end, ms: Math.round(count * unit) });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The lengths of time a text names, in its order, whatever else it says. "1 h 30 min" is one length. */
function durationsIn(text: string): { ms: number; at: number; end: number }[] {
  const folded = fold(text);
  const joined: Found[] = [];
  for (const f of finds(folded)) {
    const last = joined.at(-1);
    if (last && f.ms < last.ms && /^\s*(?:et|and)?\s*$/.test(folded.slice(last.end, f.at))) {
      last.end = f.end;
      last.ms += f.ms;
    } else joined.push({ ...f });
  }
  return joined;
}

/** The length of time that a cell or a phrase gives ("15 min", "under an hour", "1 semaine"); null when it speaks of none. */
export function readDuration(text: string): Duration | null {
  const folded = fold(text);
  if (folded === '') return null;
  const found = durationsIn(text);
  const shown = text.trim();
  if (UNFIXED.test(folded)) return { ms: null, text: shown };
  if (found.length === 0) return null;
  const first = found[0];
  if (!first || found.length > 1) return { ms: null, text: shown };
  // "1h+", "more than a day" and "2-4 h" name no end that could be held to.
  const open = /^\s*(?:\+|et plus|or more|and more|minimum|min\b.*plus)/.test(folded.slice(first.end));
  const over = /(?:>|plus de|more than|over|at least|au moins|\d\s*(?:-|a|to)\s*)\s*$/.test(folded.slice(0, first.at));
  return { ms: open || over ? null : first.ms, text: shown };
}

/** A stretch of an incident, [fromMs, toMs) from its start; no end is null. */
export interface Window {
  fromMs: number;
  toMs: number | null;
}

const BARE_PAIR = new RegExp(`(\\d+)\\s*(?:-|to|a|au|and|et|→|->|\\.\\.)\\s*(?=\\d+\\s*(${UNIT})(?![a-z]))`);

/** "0-15 min", "1h+", "T+30", "after an hour", "au-delà de 1 h": a window. A single time is the moment it opens. */
export function readWindow(text: string): Window | null {
  const folded = fold(text)
    .replace(/^t\s*\+\s*(?=\d)/, '+')
    .replace(/^t\s*0\b/, '0 min');
  if (/^(?:immediat\w*|immediately|tout de suite|at once|debut|start|0|des? la detection|on detection)$/.test(folded))
    return { fromMs: 0, toMs: null };
  // "30-60 min" and "30 to 60 min": the first number borrows the unit of the second.
  const withUnits = folded.replace(BARE_PAIR, '$1 $2 - ');
  const [first, second] = durationsIn(withUnits);
  if (!first) {
    const alone = /^\+?\s*(\d+)\s*$/.exec(folded.replace(/^>\s*/, '+'));
    return alone && folded.startsWith('+') ? { fromMs: Number(alone[1]) * MINUTE, toMs: null } : null;
  }
  if (second) return { fromMs: first.ms, toMs: second.ms };
  const before = withUnits.slice(0, first.at);
  if (
    /(?:<|within|moins de|under|before|avant|first|premieres?|dans les|jusqu|until|up to|sous)\s*\D{0,8}$/.test(before)
  )
    return { fromMs: 0, toMs: first.ms };
  return { fromMs: first.ms, toMs: null };
}

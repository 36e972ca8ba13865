/** Response and resolution times said in a phrase: "response: 15 min, resolution: 1h", "answered within half an hour". */
import { type Duration, readDuration } from './durations.ts';
import type { Sureness } from './reading.ts';
import { fold, plain } from './words.ts';

export interface Pledge {
  kind: 'response' | 'resolution';
  duration: Duration;
  sure: Sureness;
}

const RESPONSE =
  /repon|respon[sd]|\back|prise en (?:compte|charge)|react|reagi|answer|picked up|intervention|\bmtta\b|\bgti\b|start(?:ed)? work/;
const RESOLUTION = /resol|\bfix|retabli|restor|recover|mitigat|repair|corrig|correct|\bmttr\b|\bgtr\b|solved|clos/;
const UPDATE =
  /updates?\b|mises? a jour|communiqu|points? d'etape|news|toutes les|every|chaque|each|escalad|escalat|page\b|call\b/;

/** A phrase cut where one statement ends and the next begins. Decimal commas hold. */
const clausesOf = (text: string): string[] =>
  plain(text)
    .split(/;|,(?!\d)|\.\s|\s\/\s|\s\+\s|[()[\]\n|•·]|\s[–—]\s|\s(?:and|et|puis|then)\s/)
    .filter((clause) => clause.trim() !== '');

/** What a text promises, and what it says besides. Times that say nothing of themselves are taken in order, as a guess. */
export function promisesIn(text: string): { promises: Pledge[]; rest: string } {
  const promises: Pledge[] = [];
  const bare: Duration[] = [];
  const rest: string[] = [];
  let pending: Pledge['kind'] | 'update' | null = null;
  for (const clause of clausesOf(text)) {
    const folded = fold(clause);
    const said = UPDATE.test(folded)
      ? 'update'
      : RESPONSE.test(folded)
        ? 'response'
        : RESOLUTION.test(folded)
          ? 'resolution'
          : null;
    const duration = readDuration(clause);
    if (!duration) {
      if (said && said !== 'update' && clause.trim().length < 30) pending = said;
      else rest.push(clause.trim());
      continue;
    }
    const kind: Pledge['kind'] | 'update' | null = said ?? pending;
    pending = null;
    const shown = {
      ms: duration.ms,
      text: clause
        .replace(/^[^:]*:\s*/, '')
        .replace(/\.\s*$/, '')
        .trim(),
    };
    if (kind === 'response' || kind === 'resolution') promises.push({ kind, duration: shown, sure: 'stated' });
    else if (kind === null && clause.trim().length <= 24) bare.push(shown);
    else rest.push(clause.trim());
  }
  if (promises.length === 0 && bare.length > 0 && bare.length <= 2)
    bare.forEach((duration, i) =>
      promises.push({ kind: i === 0 ? 'response' : 'resolution', duration, sure: 'guess' }),
    );
  return { promises, rest: rest.join(', ') };
}

/** The blanks of a message template, found by how blanks are usually written. */
import type { Slot, SlotKind } from '../rulebook.ts';
import { type Known, mentioned } from './levels.ts';
import { fold, freeId, plain, wording } from './words.ts';

const BLANK =
  /\{\{\s*[^{}]+?\s*\}\}|\{[A-Za-z][\w .-]*\}|\[[^\][\n]{1,80}\](?![(:])|<[a-zà-ÿ][^<>\n/]{1,60}>|@(?:nom|name|prenom|ic|user(?:name)?|pseudo|person)\b|\bHH ?[:h] ?MM\b(?: ?(?:UTC|CET|CEST))?|\bXX+\b(?: (?:minutes?|min|heures?|hours?|h)\b)?/giu;

/** Brackets that are part of the message: "[Résolu]", "[RESOLVED]", a task's box. */
const LITERAL =
  /^(?:x?|resolus?|resolved?|ouvert|open(?:ed)?|update|mise a jour|en cours|ongoing|investigating|identified|monitoring|incident|info|action|urgent|alerte?|maintenance)$/;

const WORDS: readonly (readonly [SlotKind, RegExp])[] = [
  ['next-update', /prochaine?|next (?:update|message|news|point|communication)/],
  ['duration', /duree|duration|how long/],
  ['link', /\blien\b|\blinks?\b|\burl\b|post-?mortem|ticket|tableau|dashboard/],
  ['cause', /\bcause\b|origin/],
  ['resolution', /resolution|action prise|action taken|\bfix\b|correctif|what we did/],
  ['news', /etat actuel|current state|derniere|latest|\bnews\b|details?|what we know|ce que nous savons|point d'etape/],
  ['impact', /impact|affect|touche/],
  ['title', /titre|title|sujet|subject|objet|summary|resume/],
  ['service', /service|\bsite\b|composant|component|produit|product|fonction/],
  ['severity', /severit|gravite|priorit|niveau|\bsev\b/],
  ['phase', /phase|statut|status|etat\b|\bstate\b/],
  ['person', /\bic\b|commander|\bnom\b|\bname\b|owner|responsable|\blead\b|pilote|who/],
];

function kindOf(blank: string, line: string, before: string, levels: readonly Known[]): SlotKind {
  const inner = fold(blank.replace(/[[\]{}<>@]/g, ''));
  const around = fold(line);
  if (mentioned(inner.replace(/[/|]/g, ' '), levels).length > 0) return 'severity';
  const isTime = /hh ?[:h] ?mm|\btime\b|\bheure\b/.test(inner);
  if (isTime) {
    if (/prochaine?|next/.test(around)) return 'next-update';
    if (/detect/.test(around)) return 'detected-at';
    return /resol|\bfin\b|\bend\b|retabli|restored/.test(around) ? 'resolved-at' : 'time';
  }
  if (/^xx+/.test(inner) && /min|heure|hour|\bh\b|dur/.test(inner + around)) return 'duration';
  if (blank.startsWith('@')) return 'person';
  const own = WORDS.find(([, pattern]) => pattern.test(inner));
  if (own) return own[0];
  const near = WORDS.find(([, pattern]) => pattern.test(fold(before)));
  return near?.[0] ?? 'news';
}

/** The body with `{slot-id}` where blanks stood, and the slots. */
export function slotsIn(text: string, levels: readonly Known[]): { body: string; slots: Slot[] } {
  const slots: Slot[] = [];
  const keys = new Map<string, string>();
  let above = '';
  const blankOf = (blank: string, line: string, before: string): string => {
    const inner = blank.replace(/^[[{<@]+|[\]}>]+$/g, '').trim();
    if (/^\[/.test(blank) && LITERAL.test(fold(inner))) return blank;
    const label = labelBefore(before) || above;
    const kind = kindOf(blank, line, label || before, levels);
    const key = `${kind}:${kind === 'severity' ? '' : fold(inner)}`;
    const known = keys.get(key);
    if (known) return `{${known}}`;
    const id = freeId(
      kind,
      slots.map((s) => s.id),
      'slot',
    );
    keys.set(key, id);
    const placeholder = wording(blank.replace(/^[[{<]+|[\]}>]+$/g, '').trim()) ?? { en: '…', fr: '…' };
    slots.push({ id, kind, label: wording(label) ?? placeholder, placeholder });
    return `{${id}}`;
  };
  const body = text
    .split('\n')
    .map((line) => {
      const severity =
        /^(\s*\|?\s*\**(?:s[ée]v[ée]rit[ée]|severity|gravit[ée]|priorit[ée]|priority)\**\s*[|:]\s*)(\S+)(\s*\|?\s*)$/i.exec(
          line,
        );
      if (severity && mentioned(severity[2] ?? '', levels).length === 1)
        return `${severity[1]}${blankOf(severity[2] ?? '', line, severity[1] ?? '')}${severity[3]}`;
      const made = line.replace(BLANK, (blank, at: number) => blankOf(blank, line, line.slice(0, at)));
      if (line.trim() !== '') above = /:\W*$/.test(line) ? labelBefore(line) : '';
      return made;
    })
    .join('\n');
  return { body, slots };
}

/** The words just before a blank: "**Prochaine update :** " and "| Impact | " give "Prochaine update" and "Impact". */
function labelBefore(before: string): string {
  const cell = /([^|:]{2,40}?)\**\s*[|:]\s*\**\s*[^\w|:]*$/u.exec(before)?.[1] ?? '';
  return plain(cell.replace(/\*/g, ''))
    .replace(/^[\s\p{P}\p{S}]+/u, '')
    .trim();
}

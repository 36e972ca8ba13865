/** Who is called when, how, and who is on call, in writing. */
import type { Rulebook } from '../rulebook.ts';
import type { Lang } from '../text.ts';
import type { Beside } from './beside.ts';
import { colon, marked, NOTHING, ref, section, table } from './marks.ts';
import { endsBefore, ladderLevels } from './normalise.ts';
import { columns } from './severities.ts';
import { windowWords } from './times.ts';
import { AUDIENCES, BY_ROTATION, HOURS, LABELS, RUNGS, SECTIONS, WEEKDAYS } from './words.ts';

/** A table of windows by levels. A level with two rungs in one window takes two rows. */
export function ladderPart({ escalation, severities }: Rulebook, lang: Lang): string {
  if (escalation.length === 0) return '';
  const levels = ladderLevels(escalation, severities);
  const rows: { fromMs: number; toMs: number | null; cells: Map<string, string> }[] = [];
  for (const { severity, fromMs, toMs, kind, to, says } of escalation) {
    const known = rows.find((r) => r.fromMs === fromMs && r.toMs === toMs && !r.cells.has(severity));
    const row = known ?? { fromMs, toMs, cells: new Map() };
    if (!known) rows.push(row);
    row.cells.set(severity, `${marked(says[lang])} (${RUNGS[kind][lang]} ${ref(to)})`);
  }
  rows.sort((a, b) => a.fromMs - b.fromMs || endsBefore(a, b));
  return section(
    SECTIONS.ladder[lang],
    table(
      [...columns(lang, 'time'), ...levels.map(marked)],
      rows.map((r) => [windowWords(r.fromMs, r.toMs, lang), ...levels.map((level) => r.cells.get(level) ?? NOTHING)]),
    ),
  );
}

/** Words that a person wrote, or that there are none. */
export const orNothing = (words: string | null): string => marked(words ?? '') || NOTHING;

export function contactsPart({ contacts }: Rulebook, lang: Lang, { checkedOn }: Beside): string {
  if (contacts.length === 0) return '';
  const rows = contacts.map((c) => [
    marked(c.role[lang]),
    c.name === null ? `*${BY_ROTATION[lang]}*` : marked(c.name),
    orNothing(c.phone),
    orNothing(c.chat),
    AUDIENCES[c.audience][lang],
    HOURS[c.hours][lang],
    ref(c.id),
  ]);
  return section(
    SECTIONS.contacts[lang],
    table(columns(lang, 'role', 'name', 'phone', 'chat', 'side', 'hours', 'ref'), rows),
    ...(checkedOn ? [`${LABELS.checked[lang]} ${checkedOn}.`] : []),
  );
}

export function rotationPart({ rotation }: Rulebook, lang: Lang): string {
  if (!rotation) return '';
  const { timeZone, weekday, hour, weeks } = rotation;
  const rows = weeks.map((w) => [marked(w.id), orNothing(w.primary), orNothing(w.secondary)]);
  const facts = [
    `- ${LABELS.timeZone[lang]}${colon(lang)} ${marked(timeZone)}`,
    `- ${LABELS.changes[lang]}${colon(lang)} ${WEEKDAYS[weekday - 1]?.[lang]} ${hour < 10 ? '0' : ''}${hour}:00`,
  ];
  return section(SECTIONS.rotation[lang], table(columns(lang, 'week', 'primary', 'secondary'), rows), facts.join('\n'));
}

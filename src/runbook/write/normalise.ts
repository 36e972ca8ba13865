/** What of a rulebook its written runbook can carry. */
import { firstMojibake, mendRuns } from '../read/mojibake.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Lang, Text } from '../text.ts';
import { NOTHING, sameWords, tidy, tidyLines } from './marks.ts';

/**
 * The rulebook as reading its written runbook gives it back, in one language:
 *
 * - each text is that language's, in both places; white space is single (message bodies and commands keep their lines),
 *   invisible characters are gone, broken accents are mended, and a text of nothing but these is "…";
 * - names, numbers and addresses that say nothing are null, where the rulebook allows it, else "-";
 * - of things in one list that share an id, the first stays;
 * - squares of the matrix that are not on its axes are gone;
 * - rungs stand by level, then by window.
 *
 * Normalising twice changes nothing more.
 */
export function normalise(rulebook: Rulebook, lang: Lang): Rulebook {
  const mended = mending(rulebook, lang);
  const word = (words: string): string => mended(words, tidy);
  const line = (text: Text): Text => sameWords(word(text[lang]));
  const lines = (text: Text): Text => sameWords(mended(text[lang], tidyLines));
  const orNull = (words: string | null): string | null => (words === null ? null : word(words) || null);
  const levels = unique(rulebook.severities);
  const { matrix, rotation } = rulebook;
  const axis = (name: 'users' | 'impact') =>
    unique(matrix?.[name] ?? []).map((a) => ({ ...a, name: line(a.name), means: line(a.means) }));
  return {
    ...rulebook,
    title: line(rulebook.title),
    version: word(rulebook.version) || '0',
    severities: levels.map((s) => ({
      ...s,
      name: line(s.name),
      impact: line(s.impact),
      examples: s.examples.map(line),
    })),
    matrix: matrix && {
      users: axis('users'),
      impact: axis('impact'),
      cells: Object.fromEntries(
        axis('users').map((user) => [
          user.id,
          Object.fromEntries(
            axis('impact').flatMap(({ id }) => {
              const level = Object.hasOwn(matrix.cells, user.id) ? matrix.cells[user.id] : undefined;
              return level && Object.hasOwn(level, id) ? [[id, level[id] as string]] : [];
            }),
          ),
        ]),
      ),
    },
    lifecycle: rulebook.lifecycle.map(line),
    roles: unique(rulebook.roles).map((r) => ({ ...r, name: line(r.name), duties: line(r.duties) })),
    procedures: unique(rulebook.procedures).map((p) => ({
      ...p,
      name: line(p.name),
      symptoms: p.symptoms.map(line),
      diagnosis: p.diagnosis.map((step) => ({
        note: line(step.note),
        command: step.command === null ? null : mended(step.command, tidyLines) || null,
        expect: step.expect && line(step.expect),
      })),
      branches: unique(p.branches).map((b) => ({ ...b, when: line(b.when), steps: b.steps.map(line) })),
    })),
    escalation: byLevel(rulebook.escalation, levels).map((rung) => ({ ...rung, says: line(rung.says) })),
    contacts: unique(rulebook.contacts).map((c) => ({
      ...c,
      role: line(c.role),
      name: orNull(c.name),
      phone: orNull(c.phone),
      chat: orNull(c.chat),
    })),
    rotation: rotation && {
      ...rotation,
      timeZone: word(rotation.timeZone) || 'UTC',
      weeks: unique(rotation.weeks).map((w) => ({
        ...w,
        primary: word(w.primary),
        secondary: word(w.secondary),
      })),
    },
    templates: unique(rulebook.templates).map((t) => ({
      ...t,
      name: line(t.name),
      slots: unique(t.slots).map((s) => ({ ...s, label: line(s.label), placeholder: line(s.placeholder) })),
      body: lines(t.body),
    })),
    cadence: rulebook.cadence.filter((c, at, all) => all.findIndex((d) => d.severity === c.severity) === at),
    checklist: unique(rulebook.checklist).map((item) => ({ ...item, text: line(item.text) })),
    metrics: unique(rulebook.metrics).map((m) => ({
      ...m,
      name: line(m.name),
      targets: m.targets.map((t) => ({ ...t, text: line(t.text) })),
    })),
    tools: unique(rulebook.tools).map((t) => ({
      ...t,
      name: word(t.name) || NOTHING,
      usage: line(t.usage),
      url: orNull(t.url),
    })),
  };
}

/** The things in a list, without those whose id is taken. */
function unique<T extends { id: string }>(things: readonly T[]): T[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => !seen.has(id) && seen.add(id));
}

type Rung = Rulebook['escalation'][number];

/** The levels that a ladder has columns for: those of the rulebook, then others it names. */
export const ladderLevels = (rungs: readonly Rung[], levels: readonly { id: string }[]): string[] => [
  ...new Set([...levels.map((l) => l.id), ...rungs.map((r) => r.severity)]),
];

/** Rungs by level, then by window; an open end is last. */
function byLevel(rungs: readonly Rung[], levels: readonly { id: string }[]): Rung[] {
  const order = ladderLevels(rungs, levels);
  return [...rungs].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.fromMs - b.fromMs || endsBefore(a, b),
  );
}

/** Below 0 when the window of `a` ends first. */
export const endsBefore = (a: { toMs: number | null }, b: { toMs: number | null }): number =>
  (a.toMs ?? Number.MAX_SAFE_INTEGER) - (b.toMs ?? Number.MAX_SAFE_INTEGER) ||
  Number(a.toMs === null) - Number(b.toMs === null);

/** Tidies a text. When one text is broken, mends them all, as reading a whole file does, until nothing is left to mend. */
function mending(rulebook: Rulebook, lang: Lang): (words: string, tidied: (words: string) => string) => string {
  const isBroken = (value: unknown): boolean => {
    if (typeof value === 'string') return firstMojibake(`${value} `) >= 0;
    if (value === null || typeof value !== 'object') return false;
    if ('en' in value && 'fr' in value) return isBroken((value as Text)[lang]);
    return Object.values(value).some(isBroken);
  };
  if (!isBroken(rulebook)) return (words, tidied) => tidied(words);
  return (words, tidied) => {
    let last = words;
    for (let next = tidied(mendRuns(words)); next !== last; next = tidied(mendRuns(last))) last = next;
    return last;
  };
}

/** Levels, matrix, life cycle and roles in writing. Each part is empty when the rulebook has none. */
import type { Matrix, Rulebook } from '../rulebook.ts';
import type { Lang, Text } from '../text.ts';
import type { Beside } from './beside.ts';
import { many, marked, NOTHING, ref, section, table, tidy, withRef } from './marks.ts';
import { durationWords } from './times.ts';
import { COLUMNS, type Column, SECTIONS } from './words.ts';

/** The headings of these columns. */
export const columns = (lang: Lang, ...names: Column[]): string[] => names.map((name) => COLUMNS[name][lang]);

export function severitiesPart({ severities }: Rulebook, lang: Lang, { limits = {} }: Beside): string {
  const limit = (ms: number | null, words: string | null | undefined) =>
    ms === null && words ? marked(tidy(words)) : durationWords(ms, lang);
  const rows = severities.map((s) => [
    `**${marked(s.id)}**`,
    marked(s.name[lang]),
    marked(s.impact[lang]),
    many(
      s.examples.map((e) => marked(e[lang])),
      lang,
    ),
    limit(s.responseMs, limits[s.id]?.response),
    limit(s.resolutionMs, limits[s.id]?.resolution),
  ]);
  const header = columns(lang, 'level', 'name', 'impact', 'examples', 'response', 'resolution');
  return section(SECTIONS.levels[lang], table(header, rows));
}

/** The square, then what the words on its sides mean. */
export function matrixPart({ matrix }: Rulebook, lang: Lang): string {
  if (!matrix) return '';
  const named = ({ name, id }: { name: Text; id: string }) => withRef(name[lang], id);
  const grid = table(
    [COLUMNS.grid[lang], ...matrix.impact.map(named)],
    matrix.users.map((user) => [
      named(user),
      ...matrix.impact.map((impact) => marked(matrix.cells[user.id]?.[impact.id] ?? '') || NOTHING),
    ]),
  );
  const meanings = (column: Column, side: Matrix['users']) =>
    table(
      columns(lang, column, 'means'),
      side.map((level) => [named(level), marked(level.means[lang])]),
    );
  return section(SECTIONS.matrix[lang], grid, meanings('users', matrix.users), meanings('business', matrix.impact));
}

export function lifecyclePart({ lifecycle }: Rulebook, lang: Lang): string {
  const phases = lifecycle.map((phase, at) => `${at + 1}. ${marked(phase[lang])}`);
  return phases.length === 0 ? '' : section(SECTIONS.lifecycle[lang], phases.join('\n'));
}

export function rolesPart({ roles }: Rulebook, lang: Lang): string {
  if (roles.length === 0) return '';
  const rows = roles.map((r) => [marked(r.name[lang]), marked(r.duties[lang]), ref(r.id)]);
  return section(SECTIONS.roles[lang], table(columns(lang, 'role', 'duties', 'ref'), rows));
}

/** How often to write, and in which words, in writing. */
import type { Rulebook, Template } from '../rulebook.ts';
import type { Lang } from '../text.ts';
import { fence, marked, NOTHING, ref, section, table, withRef } from './marks.ts';
import { columns } from './severities.ts';
import { durationWords } from './times.ts';
import { AUDIENCES, MOMENTS, SECTIONS, SLOTS } from './words.ts';

export function cadencePart({ cadence }: Rulebook, lang: Lang): string {
  if (cadence.length === 0) return '';
  const rows = cadence.map((c) => [
    marked(c.severity),
    ...[c.openingMs, c.updateMs, c.mitigatedUpdateMs, c.clientMailMs].map((ms) => durationWords(ms, lang)),
  ]);
  const header = columns(lang, 'level', 'opening', 'update', 'mitigated', 'mail');
  return section(SECTIONS.cadence[lang], table(header, rows));
}

/** An overview of all templates, then each with its body and its slots. */
export function templatesPart({ templates }: Rulebook, lang: Lang): string {
  if (templates.length === 0) return '';
  const rows = templates.map((t) => [
    marked(t.name[lang]),
    AUDIENCES[t.audience][lang],
    marked(t.channel),
    MOMENTS[t.phase][lang],
    t.severities.map(marked).join(', ') || NOTHING,
    ref(t.id),
  ]);
  const header = columns(lang, 'template', 'reader', 'channel', 'moment', 'levels', 'ref');
  return section(SECTIONS.templates[lang], table(header, rows), ...templates.map((t) => templatePart(t, lang)));
}

function templatePart({ id, name, body, slots }: Template, lang: Lang): string {
  const rows = slots.map((s) => [ref(s.id), marked(s.label[lang]), SLOTS[s.kind][lang], marked(s.placeholder[lang])]);
  const blanks = slots.length === 0 ? [] : [table(columns(lang, 'slot', 'label', 'kind', 'shown'), rows)];
  return [`#### ${withRef(name[lang], id)}`, fence(body[lang].split('\n'), 'markdown'), ...blanks].join('\n\n');
}

/** What closes an incident, what is measured and the tools, in writing. */
import type { Rulebook } from '../rulebook.ts';
import type { Lang } from '../text.ts';
import { colon, marked, NOTHING, ref, section, table } from './marks.ts';
import { orNothing } from './people.ts';
import { columns } from './severities.ts';
import { durationWords } from './times.ts';
import { CLAIMS, MEASURES, SECTIONS } from './words.ts';

export function checklistPart({ checklist }: Rulebook, lang: Lang): string {
  if (checklist.length === 0) return '';
  const items = checklist.map(
    ({ id, text, claims }) => `- [ ] ${marked(text[lang])} (${CLAIMS[claims][lang]}${colon(lang)} ${ref(id)})`,
  );
  return section(SECTIONS.checklist[lang], items.join('\n'));
}

/** A row for each target. */
export function metricsPart({ metrics }: Rulebook, lang: Lang): string {
  if (metrics.length === 0) return '';
  const rows = metrics.flatMap((m) => {
    const targets = m.targets.map((t) => [
      t.severity === null ? NOTHING : marked(t.severity),
      durationWords(t.maxMs, lang),
      marked(t.text[lang]),
    ]);
    const none = [NOTHING, NOTHING, NOTHING];
    return (targets.length > 0 ? targets : [none]).map((target) => [
      marked(m.name[lang]),
      MEASURES[m.measures][lang],
      ...target,
      ref(m.id),
    ]);
  });
  return section(
    SECTIONS.metrics[lang],
    table(columns(lang, 'metric', 'measures', 'level', 'limit', 'target', 'ref'), rows),
  );
}

export function toolsPart({ tools }: Rulebook, lang: Lang): string {
  if (tools.length === 0) return '';
  const rows = tools.map((t) => [marked(t.name), marked(t.usage[lang]), orNothing(t.url), ref(t.id)]);
  return table(columns(lang, 'tool', 'usage', 'address', 'ref'), rows);
}

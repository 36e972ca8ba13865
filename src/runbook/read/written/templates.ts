/** How often to write, and in which words, in a written runbook. */
import { sameWords, tidyLines, unmarked } from '../../write/marks.ts';
import { AUDIENCES, MOMENTS, SLOTS } from '../../write/words.ts';
import type { Code } from '../block.ts';
import { type Desk, explain, note, take } from '../desk.ts';
import type { Draft } from '../reading.ts';
import type { Section } from '../sections.ts';
import { wording } from '../words.ts';
import { addOnce, idOf, idOrNull, keyOf, msOf, refIn, rowsOf, textOf } from './page.ts';

export function readWrittenCadence(desk: Desk, section: Section | undefined): Draft['cadence'] {
  const cadence: Draft['cadence'] = [];
  for (const { line, cell } of rowsOf(desk, section, 'level')) {
    const severity = idOrNull(cell('level'));
    if (severity === null || cadence.some((c) => c.severity === severity)) continue;
    cadence.push({
      severity,
      openingMs: msOf(cell('opening')),
      updateMs: msOf(cell('update')),
      mitigatedUpdateMs: msOf(cell('mitigated')),
      clientMailMs: msOf(cell('mail')),
    });
    note(desk, `cadence.${severity}`, line);
  }
  return cadence;
}

/** Who reads a template and when stands in the overview; its words stand in a section of their own. */
export function readWrittenTemplates(desk: Desk, section: Section | undefined): Draft['templates'] {
  const templates: Draft['templates'] = [];
  const sections = new Map((section?.children ?? []).map((child) => [refIn(child.heading).id, child]));
  for (const { line, cell } of rowsOf(desk, section, 'template')) {
    const name = sameWords(unmarked(cell('template')));
    const id = idOf(
      cell('ref'),
      name.en,
      templates.map((t) => t.id),
      'template',
    );
    const own = sections.get(id);
    const code = own?.blocks.find((b): b is Code => b.kind === 'code');
    const body = code && wording(tidyLines(code.lines.map((l) => l.text).join('\n')));
    if (!own || !code || !body) {
      missingBody(desk, id, line);
      continue;
    }
    explain(desk, own.line);
    take(desk, code);
    const template: Draft['templates'][number] = {
      id,
      name,
      audience: keyOf(desk, line, cell('reader'), AUDIENCES),
      channel: idOrNull(cell('channel')) ?? 'chat',
      phase: keyOf(desk, line, cell('moment'), MOMENTS),
      severities: cell('levels')
        .split(',')
        .flatMap((level) => idOrNull(level) ?? []),
      slots: slotsOf(desk, own),
      body,
    };
    if (!addOnce(desk, templates, template, line)) continue;
    note(desk, `templates.${id}`, code.line);
    for (const key of ['audience', 'channel', 'phase', 'severities']) note(desk, `templates.${id}.${key}`, line);
  }
  return templates;
}

function slotsOf(desk: Desk, section: Section): Draft['templates'][number]['slots'] {
  const slots: Draft['templates'][number]['slots'] = [];
  for (const { line, cell } of rowsOf(desk, section, 'slot')) {
    desk.blanks.add(line);
    const label = sameWords(unmarked(cell('label') || cell('slot')));
    const id = idOf(
      cell('slot'),
      label.en,
      slots.map((s) => s.id),
      'slot',
    );
    addOnce(
      desk,
      slots,
      { id, kind: keyOf(desk, line, cell('kind'), SLOTS), label, placeholder: textOf(cell('shown')) ?? label },
      line,
    );
  }
  return slots;
}

function missingBody(desk: Desk, id: string, line: number): void {
  desk.findings.push({
    line,
    column: 1,
    level: 'warning',
    code: 'no-body',
    message: { en: `The template “${id}” has no words.`, fr: `Le modèle « ${id} » n’a pas de texte.` },
    suggestion: {
      en: `Add a heading that ends in (\`${id}\`), and the words in a code block below it.`,
      fr: `Ajouter un titre qui finit par (\`${id}\`), et le texte dans un bloc de code au-dessous.`,
    },
  });
}

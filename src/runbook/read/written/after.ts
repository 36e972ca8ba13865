/** Closing checklist, metrics and tools of a written runbook. */
import { sameWords, unmarked } from '../../write/marks.ts';
import { CLAIMS, MEASURES } from '../../write/words.ts';
import { type Desk, note, take } from '../desk.ts';
import type { Draft } from '../reading.ts';
import type { Section } from '../sections.ts';
import { freeId, slug } from '../words.ts';
import { addOnce, idOf, idOrNull, keyOf, msOf, rowsOf, textOf, wordsOrNull } from './page.ts';

export function readWrittenChecklist(desk: Desk, section: Section | undefined): Draft['checklist'] {
  const checklist: Draft['checklist'] = [];
  for (const block of section?.blocks ?? []) {
    if (block.kind !== 'list') continue;
    take(desk, block);
    for (const { text, line } of block.items) {
      // "Incident resolved and confirmed (recovery: `resolved`)".
      const [, words = text, claim = '', ref = ''] = /^(.*)\s\(([^()]*?)\s*:\s`([^`]+)`\)$/s.exec(text) ?? [];
      const said = sameWords(unmarked(words));
      const id =
        idOrNull(ref) ??
        freeId(
          slug(said.en),
          checklist.map((c) => c.id),
          'item',
        );
      const claims = claim === '' ? 'other' : keyOf(desk, line, claim, CLAIMS);
      if (addOnce(desk, checklist, { id, text: said, claims }, line)) note(desk, `checklist.${id}`, line);
    }
  }
  return checklist;
}

/** Rows of one metric stand together, one for each target. */
export function readWrittenMetrics(desk: Desk, section: Section | undefined): Draft['metrics'] {
  const metrics: Draft['metrics'] = [];
  for (const { line, cell } of rowsOf(desk, section, 'metric')) {
    const name = sameWords(unmarked(cell('metric')));
    const last = metrics.at(-1);
    const id = idOf(cell('ref'), name.en, last?.name.en === name.en ? [] : metrics.map((m) => m.id), 'metric');
    const target = textOf(cell('target'));
    const targets = target ? [{ severity: idOrNull(cell('level')), maxMs: msOf(cell('limit')), text: target }] : [];
    if (last?.id === id) last.targets.push(...targets);
    else if (
      addOnce(desk, metrics, { id, name, measures: keyOf(desk, line, cell('measures'), MEASURES), targets }, line)
    )
      note(desk, `metrics.${id}`, line);
  }
  return metrics;
}

export function readWrittenTools(desk: Desk, section: Section | undefined): Draft['tools'] {
  const tools: Draft['tools'] = [];
  for (const { line, cell } of rowsOf(desk, section, 'tool')) {
    const name = unmarked(cell('tool'));
    const id = idOf(
      cell('ref'),
      name,
      tools.map((t) => t.id),
      'tool',
    );
    const tool = { id, name, usage: textOf(cell('usage')), url: wordsOrNull(cell('address')) };
    if (addOnce(desk, tools, tool, line)) note(desk, `tools.${id}`, line);
  }
  return tools;
}

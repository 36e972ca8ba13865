/** The closing checklist, the metrics and their targets, the tools, the phases of an incident. */
import type { Block } from './block.ts';
import { about, type Desk, note, tables, take } from './desk.ts';
import { readDuration } from './durations.ts';
import { mentioned } from './levels.ts';
import type { Draft } from './reading.ts';
import { itemsIn } from './sections.ts';
import { columnOf } from './topics.ts';
import { addressIn, fold, freeId, isNothing, listed, plain, slug, titleOf, wording } from './words.ts';

type Claim = Draft['checklist'][number]['claims'];

const CLAIMS: readonly (readonly [Claim, RegExp])[] = [
  ['post-mortem', /post-?mortem|retro(?:spective)?|review|\brex\b|retour d'experience/],
  ['timeline', /timeline|chronolog/],
  ['evidence-saved', /logs?\b|screenshots?|captures?|preuves?|evidence|journaux|graphs?/],
  ['communicated', /communicat|client|customer|announc|annonc|notif|status page|statut|inform/],
  ['resolved', /resol|confirm|retabli|verified|restored|fixed|stable/],
];

/** What is ticked before an incident is closed. */
export function readChecklist(desk: Desk): Draft['checklist'] {
  const items: Draft['checklist'] = [];
  for (const section of about(desk, 'checklist'))
    for (const block of section.blocks) {
      if (block.kind !== 'list' || desk.taken.has(block)) continue;
      for (const item of itemsIn([block])) {
        const text = wording(plain(item.text));
        if (!text) continue;
        const claims = CLAIMS.find(([, pattern]) => pattern.test(fold(item.text)))?.[0] ?? 'other';
        const id = freeId(
          claims === 'other' ? slug(text.fr) : claims,
          items.map((i) => i.id),
          'item',
        );
        items.push({ id, text, claims });
        note(desk, `checklist.${id}`, item.line);
      }
      take(desk, block);
    }
  return items;
}

/** What is measured and its targets. */
export function readMetrics(desk: Desk): Draft['metrics'] {
  const metrics: Draft['metrics'] = [];
  const add = (name: string, what: string, target: string, line: number) => {
    const said = wording(plain(name));
    if (!said) return;
    const words = fold(`${name} ${what}`);
    const measures = /mtta|acknowledg|prise en (?:compte|charge)/.test(words)
      ? 'acknowledge'
      : /mttr|resol|restore|recover|retabli/.test(words)
        ? 'resolve'
        : /\/ ?mois|per month|par mois|nombre|number|count|\ba month/.test(words)
          ? 'count'
          : 'other';
    const id = freeId(
      slug(name),
      metrics.map((m) => m.id),
      'metric',
    );
    const targets = (isNothing(target) ? [] : listed(target)).flatMap((part) => {
      const text = wording(plain(part));
      const [inTarget] = mentioned(part, desk.levels);
      const [inName] = mentioned(name, desk.levels);
      return text
        ? [
            {
              severity: inTarget ?? inName ?? null,
              maxMs: readDuration(part.replace(/\(.*?\)/g, ''))?.ms ?? null,
              text,
            },
          ]
        : [];
    });
    metrics.push({ id, name: said, measures, targets });
    note(desk, `metrics.${id}`, line);
  };
  for (const { table, section } of tables(desk)) {
    const metric = columnOf(table.header, 'metric');
    const target = columnOf(table.header, 'target', metric);
    if (
      metric < 0 ||
      target < 0 ||
      (section.topic !== 'metrics' && !/metri|indicat|kpi/.test(fold(table.header[metric] ?? '')))
    )
      continue;
    const what = table.header.findIndex((_, at) => at !== metric && at !== target);
    for (const row of table.rows)
      add(row.cells[metric] ?? '', row.cells[what] ?? '', row.cells[target] ?? '', row.line);
    take(desk, table);
  }
  if (metrics.length > 0) return metrics;
  for (const section of about(desk, 'metrics'))
    for (const item of itemsIn(section.blocks)) {
      const [, name, target = ''] = /^([^:<]{2,60}?)\s*[:<]\s*(.+)$/.exec(plain(item.text)) ?? [];
      if (name)
        add(name, '', plain(item.text).includes('<') && !target.includes('<') ? `< ${target}` : target, item.line);
    }
  return metrics;
}

/** The tools, what they are for and where. */
export function readTools(desk: Desk): Draft['tools'] {
  const tools: Draft['tools'] = [];
  const add = (name: string, usage: string, where: string, line: number) => {
    const said = wording(plain(name));
    if (!said || said.en.length > 80) return;
    const id = freeId(
      slug(name),
      tools.map((t) => t.id),
      'tool',
    );
    const address = addressIn(where) ?? addressIn(name);
    const rest = address || isNothing(where) ? '' : plain(where);
    tools.push({ id, name: said.en, usage: wording([plain(usage), rest].filter(Boolean).join(' : ')), url: address });
    note(desk, `tools.${id}`, line);
  };
  for (const { table, section } of tables(desk)) {
    if (section.topic !== 'tools' && !/^(?:outils?|tools?)$/.test(fold(table.header[0] ?? ''))) continue;
    const tool = Math.max(0, columnOf(table.header, 'tool'));
    const url = columnOf(table.header, 'url', tool);
    const usage = columnOf(table.header, 'usage', tool, url);
    for (const row of table.rows) add(row.cells[tool] ?? '', row.cells[usage] ?? '', row.cells[url] ?? '', row.line);
    take(desk, table);
  }
  if (tools.length > 0) return tools;
  for (const section of about(desk, 'tools'))
    for (const block of section.blocks) {
      if (block.kind !== 'list') continue;
      for (const item of block.items) {
        const [, name, usage = ''] =
          /^(.{2,40}?)(?:\s*:\s|\s[-–—]\s|$)(.*)$/.exec(
            plain(item.text)
              .replace(/\(?https?:[^\s)]+\)?/g, '')
              .trim(),
          ) ?? [];
        if (name) add(name, usage, addressIn(item.text) ?? '', item.line);
      }
      take(desk, block);
    }
  return tools;
}

/** The phases, from a drawing's first line of headings, a list, arrows or subheadings. */
export function readLifecycle(desk: Desk): Draft['lifecycle'] {
  for (const section of about(desk, 'lifecycle')) {
    for (const block of section.blocks) {
      const phases = desk.taken.has(block) ? [] : phasesIn(block);
      if (phases.length < 3) continue;
      phases.forEach((p, at) => note(desk, `lifecycle.${at}`, p.line, block.kind === 'code' ? 'likely' : 'stated'));
      take(desk, block);
      return phases.flatMap((p) => wording(p.text) ?? []);
    }
    const below = section.children.filter(
      (c) => c.ownTopic === null || c.ownTopic === 'lifecycle' || /resol|detect|triage/.test(fold(c.title)),
    );
    if (section.ownTopic !== 'lifecycle' || below.length < 3 || below.length !== section.children.length) continue;
    below.forEach((c, at) => note(desk, `lifecycle.${at}`, c.line, 'likely'));
    return below.flatMap((c) => wording(c.title) ?? []);
  }
  return [];
}

const sentence = (text: string): string => {
  const words = titleOf(text);
  return words === words.toUpperCase() ? words.slice(0, 1) + words.slice(1).toLowerCase() : words;
};

function phasesIn(block: Block): { text: string; line: number }[] {
  if (block.kind === 'list' && block.items.every((i) => plain(i.text).length < 200))
    return block.items.map((i) => ({
      text: sentence(plain(i.text).split(/\s*(?::|\s[-–—])\s/)[0] ?? ''),
      line: i.line,
    }));
  if (block.kind !== 'code' && block.kind !== 'paragraph') return [];
  for (const { text, line } of block.lines) {
    const bare = text.replace(/[│┃|]/g, ' ').trim();
    const arrows = bare.split(/\s*(?:→|->|=>|➜|►|>)\s*/).filter((p) => /\p{L}/u.test(p));
    const columns = bare.split(/\s{2,}/);
    const parts = arrows.length >= 3 && !/[┌└─]/.test(bare) ? arrows : columns;
    if (parts.length >= 3 && parts.every((p) => /^[\p{L}\s'’/-]{3,30}$/u.test(plain(p))))
      return parts.map((p) => ({ text: sentence(p), line }));
  }
  return [];
}

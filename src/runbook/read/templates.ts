/** Message templates: fenced or quoted texts below a heading about communication. */
import type { Block, Table } from './block.ts';
import { wordsOf } from './blocks.ts';
import { about, type Desk, explain, note, tables, take } from './desk.ts';
import { mentioned } from './levels.ts';
import type { Draft } from './reading.ts';
import { groupsOf, type Section } from './sections.ts';
import { slotsIn } from './slots.ts';
import { fold, freeId, plain, slug, wording } from './words.ts';

type Template = Draft['templates'][number];

const CHANNELS: readonly (readonly [string, RegExp])[] = [
  ['email', /e-?mail|courriel|objet ?:|subject ?:/],
  ['status-page', /status ?page|page de statut|page d'etat/],
  ['sms', /\bsms\b|texto/],
  ['slack', /slack/],
  ['teams', /\bteams\b/],
  ['phone', /telephone|phone|appel/],
];
const PHASES: readonly (readonly [Template['phase'], RegExp])[] = [
  ['resolved', /resolu|resolved|resolution|cloture|closed|closing|retabli|restored|termine|all clear/],
  ['update', /update|mise a jour|suivi|progress|point d'etape|monitoring|en surveillance/],
  ['opened', /ouvert|open|start|initial|first|premier|nouve|new\b|debut|declar|annonc|investigat|detect/],
];

/** Makes a template of a text, and notes where it came from and what was only supposed. */
export function addTemplate(
  desk: Desk,
  templates: Template[],
  name: string,
  text: string,
  line: number,
  from: { above?: string; severities?: string[]; prose?: string } = {},
): Template | null {
  const directive = /^#\s+(.*)$/.exec(text.split('\n')[0] ?? '')?.[1] ?? null;
  const isDirective =
    directive !== null && (/[#@]\w/.test(directive) || CHANNELS.some(([, c]) => c.test(fold(directive))));
  const { body, slots } = slotsIn(isDirective ? text.slice(text.indexOf('\n') + 1) : text, desk.levels);
  const said = wording(body);
  const title = wording(name);
  if (!said || !title) return null;
  const id = freeId(
    slug(name),
    templates.map((t) => t.id),
    'template',
  );
  const first = text.split('\n').find((l) => l.trim() !== '') ?? '';
  const where = fold(`${from.above ?? ''} ${name} ${directive ?? ''}`);
  const client = /client|customer|public|externe|external|utilisateurs|users|status ?page|page de statut/;
  const prose = from.prose ?? '';
  const channel =
    channelIn(`${directive ?? ''} ${name}`, where) ?? channelIn(prose, fold(prose)) ?? channelIn('', fold(first));
  const isForClient = client.test(where) || client.test(fold(prose));
  const phase = PHASES.find(([, p]) => p.test(fold(name)))?.[0] ?? PHASES.find(([, p]) => p.test(fold(first)))?.[0];
  const named = mentioned(name, desk.levels);
  const inBody = mentioned(first.replace(/[/|]/g, ' '), desk.levels);
  const severities =
    from.severities ?? (named.length > 0 ? named : inBody.length > 0 ? inBody : desk.levels.map((l) => l.id));
  const template: Template = {
    id,
    name: title,
    audience: isForClient ? 'client' : 'team',
    channel: channel ?? 'chat',
    phase: phase ?? 'opened',
    severities,
    slots,
    body: said,
  };
  templates.push(template);
  note(desk, `templates.${id}`, line);
  note(desk, `templates.${id}.audience`, line, isForClient ? 'stated' : 'likely');
  note(desk, `templates.${id}.channel`, line, channel ? 'stated' : 'guess');
  note(desk, `templates.${id}.phase`, line, phase ? 'stated' : 'guess');
  note(
    desk,
    `templates.${id}.severities`,
    line,
    from.severities || named.length > 0 || inBody.length > 0 ? 'stated' : 'guess',
  );
  return template;
}

/** A room such as #incidents, else a medium that the words name. */
function channelIn(rooms: string, words: string): string | null {
  const room = /#([a-z][\w-]+)/i.exec(rooms)?.[1];
  return (room && slug(room)) || CHANNELS.find(([, medium]) => medium.test(words))?.[0] || null;
}

/** "Post in #incidents", "Send by e-mail to the client". */
const SENDING =
  /^(?:to (?:be )?)?(?:post|send|sent|publish|share|publier|poster|envoyer|diffuser|annoncer|a (?:publier|poster|envoyer))/;

/** The section's lines that say where its messages go. */
function sendingIn(desk: Desk, section: Section): string {
  const lines = section.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : b.kind === 'list' ? b.items : []));
  const said = lines.filter(({ text }) => SENDING.test(fold(text)) && channelIn(text, fold(text)) !== null);
  for (const { line } of said) explain(desk, line);
  return said.map(({ text }) => plain(text)).join(' ');
}

/** The words of a fenced or quoted block, as typed. */
export const typed = (block: Block): string | null =>
  block.kind === 'code' || block.kind === 'quote'
    ? block.lines
        .map((l) => l.text)
        .join('\n')
        .trim()
    : null;

/** Adds the templates that stand in sections about communication. */
export function readTemplates(desk: Desk, templates: Template[]): void {
  for (const { table, section } of tables(desk)) if (section.topic === 'templates') readTable(desk, templates, table);
  const above: { depth: number; prose: string }[] = [];
  for (const section of about(desk, 'templates')) {
    while ((above.at(-1)?.depth ?? -1) >= section.depth) above.pop();
    const prose = sendingIn(desk, section) || (above.at(-1)?.prose ?? '');
    above.push({ depth: section.depth, prose });
    const own = { ...section, children: [] };
    for (const group of groupsOf(own)) {
      // "Send by e-mail to the client:" says where, not what.
      const sends = SENDING.test(fold(group.label));
      const name = (!sends && group.label) || section.title;
      const from = { above: section.title, prose: sends ? group.label : prose };
      const bodies = group.blocks.filter((b) => !desk.taken.has(b) && typed(b));
      for (const block of bodies) {
        if (addTemplate(desk, templates, name, typed(block) ?? '', block.line, from)) {
          take(desk, block);
          explain(desk, group.line);
        }
      }
      // Plain paragraphs with blanks under a heading of their own are a template too.
      const words = group.blocks.filter((b) => !desk.taken.has(b) && b.kind !== 'table');
      const text = words.map(wordsOf).join('\n\n');
      if (
        bodies.length > 0 ||
        words.length === 0 ||
        section.ownTopic === 'templates' ||
        slotsIn(text, desk.levels).slots.length < 2
      )
        continue;
      if (addTemplate(desk, templates, name, text, words[0]?.line ?? group.line, from))
        for (const block of words) take(desk, block);
    }
  }
}

/** A table of templates: what each is for, where it goes, and its words. */
function readTable(desk: Desk, templates: Template[], table: Table): void {
  const { header, rows } = table;
  const find = (what: RegExp, ...taken: number[]) =>
    header.findIndex((cell, at) => !taken.includes(at) && what.test(fold(cell)));
  const body = find(/message|textes?\b|text\b|wording|body|contenu|corps|content|words/);
  const channel = find(/canal|channel|where|\bou\b|medium|\bvia\b/, body);
  const reader = find(/destinat|audience|recipient|\bfor\b|\bpour\b|\bto\b|public/, body, channel);
  const name = find(/modele|template|nom|name|when|quand|moment|phase|type|etape|step/, body, channel, reader);
  if (body < 0 || name < 0) return;
  let read = 0;
  for (const { line, cells } of rows) {
    const words = (cells[body] ?? '').replace(/<br\s*\/?>/gi, '\n');
    const said = [channel, reader].flatMap((at) => (at < 0 ? [] : plain(cells[at] ?? '')));
    if (addTemplate(desk, templates, plain(cells[name] ?? ''), words, line, { prose: said.join(' ') })) read++;
  }
  if (read > 0) take(desk, table);
}

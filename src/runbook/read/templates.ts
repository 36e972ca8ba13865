/** Message templates: fenced or quoted texts below a heading about communication. */
import type { Block } from './block.ts';
import { wordsOf } from './blocks.ts';
import { about, type Desk, explain, note, take } from './desk.ts';
import { mentioned } from './levels.ts';
import type { Draft } from './reading.ts';
import { groupsOf } from './sections.ts';
import { slotsIn } from './slots.ts';
import { fold, freeId, slug, wording } from './words.ts';

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
  from: { above?: string; severities?: string[] } = {},
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
  const room = /#([a-z][\w-]+)/i.exec(`${directive ?? ''} ${name}`)?.[1];
  const channel =
    (room && slug(room)) ||
    CHANNELS.find(([, c]) => c.test(where))?.[0] ||
    CHANNELS.find(([, c]) => c.test(fold(first)))?.[0];
  const phase = PHASES.find(([, p]) => p.test(fold(name)))?.[0] ?? PHASES.find(([, p]) => p.test(fold(first)))?.[0];
  const named = mentioned(name, desk.levels);
  const inBody = mentioned(first.replace(/[/|]/g, ' '), desk.levels);
  const severities =
    from.severities ?? (named.length > 0 ? named : inBody.length > 0 ? inBody : desk.levels.map((l) => l.id));
  const template: Template = {
    id,
    name: title,
    audience: client.test(where) ? 'client' : 'team',
    channel: channel ?? 'chat',
    phase: phase ?? 'opened',
    severities,
    slots,
    body: said,
  };
  templates.push(template);
  note(desk, `templates.${id}`, line);
  note(desk, `templates.${id}.audience`, line, client.test(where) ? 'stated' : 'likely');
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
  for (const section of about(desk, 'templates')) {
    const own = { ...section, children: [] };
    for (const group of groupsOf(own)) {
      const name = group.label || section.title;
      const bodies = group.blocks.filter((b) => !desk.taken.has(b) && typed(b));
      for (const block of bodies) {
        if (addTemplate(desk, templates, name, typed(block) ?? '', block.line, { above: section.title })) {
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
      if (addTemplate(desk, templates, name, text, words[0]?.line ?? group.line, { above: section.title }))
        for (const block of words) take(desk, block);
    }
  }
}

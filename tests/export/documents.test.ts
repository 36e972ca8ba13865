import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import { debriefDocument } from '../../src/export/debrief.ts';
import { words } from '../../src/export/markdown.ts';
import { postmortemDraft } from '../../src/export/postmortem.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { readRecord } from '../../src/record/parse.ts';
import { contested } from '../../src/record/review.ts';

const { plan } = await planOf('inc-001-site-down');
function golden(name: string): DrillRecord {
  const read = readRecord(readFileSync(`scenarios/artisanat-dupont/goldens/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error('not a record');
  return read.record;
}
const expert = golden('inc-001-expert-deployment');

const tree = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
/** Every node of a kind in a Markdown text, as people would see it rendered. */
function nodes(text: string, type: string): { type: string; children?: unknown[] }[] {
  const found: { type: string; children?: unknown[] }[] = [];
  const walk = (node: { type: string; children?: unknown[] }) => {
    if (node.type === type) found.push(node);
    for (const child of (node.children ?? []) as { type: string }[]) walk(child);
  };
  walk(tree(text));
  return found;
}

describe('a post-mortem draft', () => {
  it('has the timeline as a table of time, event and evidence, impact in figures, and actions to fill', () => {
    const text = postmortemDraft({ plan, record: expert, lang: 'en' });
    expect(text).toContain('| Time (UTC) | Event | Evidence |');
    expect(text).toMatch(/\| 13:0\d:\d\d \| On-call paged: /);
    expect(text).toMatch(/97 % of sessions/);
    expect(text).toMatch(/Duration for users: \d+ min/);
    const [timeline, actions] = nodes(text, 'table');
    expect(timeline?.children?.length).toBeGreaterThan(15);
    expect(actions?.children).toHaveLength(4);
    expect(postmortemDraft({ plan, record: expert, lang: 'fr' })).toContain('| Heure (UTC) | Événement | Élément |');
  });

  it('blames nobody: no “you”, no name beside a fault', () => {
    expect(postmortemDraft({ plan, record: expert, lang: 'en' })).not.toMatch(/\byou\b/i);
  });

  it('takes the actions that a team agreed', () => {
    const hotWash = {
      at: '2026-03-03T15:00:00.000Z',
      notes: [],
      facts: '',
      surprises: '',
      rules: [],
      actions: [{ what: 'Put the rota in the phone book', owner: 'Antoine', due: '2026-03-20' }],
    };
    const text = postmortemDraft({ plan, record: { ...expert, review: { contests: [], hotWash } }, lang: 'en' });
    expect(text).toContain('| Put the rota in the phone book | Antoine | 2026-03-20 |');
  });
});

it.each(['inc-001-expert-deployment', 'inc-001-silent'])(
  'French keeps its signs and hours on their lines (%s)',
  (name) => {
    const record = golden(name);
    for (const text of [postmortemDraft({ plan, record, lang: 'fr' }), debriefDocument({ plan, record, lang: 'fr' })]) {
      expect(text).toContain('\u202f:');
      expect(text.match(/.{0,30} [?!;:»].{0,10}|.{0,10}« .{0,10}|\d h \d\d/g)).toBeNull();
    }
  },
);

describe('a debrief as a document', () => {
  it('holds the score, every rule that counted, and what was contested', () => {
    const record = contested(golden('inc-001-silent'), 'SEV-1', 'The phone was dead.', '2026-03-03T15:00:00.000Z');
    const text = debriefDocument({ plan, record, lang: 'en' });
    expect(text).toContain(`**${record.scorecard.total} of 100**`);
    for (const rule of record.scorecard.rules.filter((r) => r.max > 0)) expect(text).toContain(`| ${rule.id} |`);
    expect(text).toContain('SEV-1: The phone was dead.');
    expect(debriefDocument({ plan, record, lang: 'fr' })).toContain('sur 100');
  });

  it('keeps what people typed as text: no tag, no link, no table cell of its own', () => {
    const nasty = '<script>alert(1)</script> [x](javascript:alert(1)) | cell | **bold**\n# title';
    const record = contested(expert, 'SEV-1', nasty, '2026-03-03T15:00:00.000Z');
    const text = debriefDocument({ plan, record, lang: 'en' });
    for (const kind of ['html', 'link', 'image']) expect(nodes(text, kind), kind).toEqual([]);
    const plain = debriefDocument({
      plan,
      record: contested(expert, 'SEV-1', 'x', '2026-03-03T15:00:00.000Z'),
      lang: 'en',
    });
    expect(nodes(text, 'heading')).toHaveLength(nodes(plain, 'heading').length);
    expect(words('a | b')).toBe('a \\| b');
  });
});

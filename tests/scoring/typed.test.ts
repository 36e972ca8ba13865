/** What is typed by hand is judged like what is filled into a form: recorded drills are sent again in other words. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/cli/packs.ts';
import type { DrillRecord } from '../../src/record/format.ts';
import { readRecord } from '../../src/record/parse.ts';
import { replay } from '../../src/record/replay.ts';
import type { Slot, Template } from '../../src/runbook/rulebook.ts';
import type { Lang } from '../../src/runbook/text.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { score } from '../../src/scoring/score.ts';
import { namedWhenTyped, peopleNamed } from '../../src/scoring/typed-words.ts';
import type { SlotValue } from '../../src/sim/commands/shapes.ts';
import { renderMessage } from '../../src/sim/render-message.ts';
import { type Entry, HEADER, message, ruleOf, plan as small, WORLD } from '../support/scoring-plan.ts';

async function golden(name: string): Promise<{ plan: Plan; record: DrillRecord }> {
  const text = readFileSync(`scenarios/artisanat-dupont/goldens/${name}.json`, 'utf8');
  const read = readRecord(text, name);
  if (!read.ok) throw new Error(name);
  const { plan } = await planOf(read.record.header.scenario);
  return { plan, record: read.record };
}

const PHASES: Record<string, Record<Lang, string>> = {
  investigating: { en: 'Investigating', fr: 'Analyse' },
  identified: { en: 'Identified', fr: 'Cause trouvée' },
  monitoring: { en: 'Monitoring', fr: 'Surveillance' },
};

/** A slot's words in a language: what was picked by its name there. */
function inWords(plan: Plan, slot: Slot, value: SlotValue, lang: Lang): string {
  const named = [...plan.pack.capabilities, ...plan.scenario.causes].find((c) => c.id === value.pick);
  if (named) return named.name[lang];
  if (value.pick === 'under-investigation') return { en: 'under investigation', fr: 'en cours d’analyse' }[lang];
  return (slot.kind === 'phase' && PHASES[value.pick ?? '']?.[lang]) || value.text;
}

type Way = (plan: Plan, template: Template, slots: Record<string, SlotValue>, lang: Lang) => object;

const form: Way = (plan, template, slots, lang) => ({
  slots: Object.fromEntries(
    template.slots.flatMap((s) => {
      const value = slots[s.id];
      return value ? [[s.id, { ...value, text: inWords(plan, s, value, lang) }]] : [];
    }),
  ),
});

const words = (plan: Plan, template: Template, slots: Record<string, SlotValue>, lang: Lang) =>
  Object.fromEntries(
    template.slots.flatMap((s) =>
      slots[s.id] ? [[s.id, { text: inWords(plan, s, slots[s.id] as SlotValue, lang) }]] : [],
    ),
  );

const WAYS: Record<string, Way> = {
  'in the template’s words': (plan, template, slots, lang) => ({
    text: renderMessage(plan, template.id, words(plan, template, slots, lang), lang)?.text,
  }),
  'as a list, last things first, with the labels of the other language': (plan, template, slots, lang) => ({
    text: Object.entries(words(plan, template, slots, lang))
      .toReversed()
      .map(([id, { text }]) => {
        const label = template.slots.find((s) => s.id === id)?.label[lang === 'en' ? 'fr' : 'en'];
        return `- 🔹 *${label}* : ${text}`;
      })
      .join('\n'),
  }),
};

const drills = await Promise.all(
  ['inc-001-expert-deployment', 'inc-002-expert-key', 'inc-003-expert-queries'].map(async (name) => ({
    name,
    ...(await golden(name)),
  })),
);
const [first] = drills;
if (!first) throw new Error('no drill');

const COM = ['COM-1', 'COM-2', 'COM-3', 'COM-4', 'COM-5', 'COM-6', 'COM-7', 'COM-8', 'END-2', 'END-4', 'FIX-5'];

function verdicts({ plan, record }: { plan: Plan; record: DrillRecord }, way: Way, lang: Lang) {
  const commands = record.commands.map((entry) => {
    const { command } = entry;
    if (command.type !== 'send-message') return entry;
    const template = plan.rulebook.templates.find((t) => t.id === command.template) as Template;
    const { type, channel } = command;
    const said = way(plan, template, command.slots ?? {}, lang);
    return { ...entry, command: { type, template: template.id, channel, lang, ...said } };
  });
  const { events } = replay(plan, { ...record, commands });
  const card = score(plan, events, record.header);
  return {
    typed: events.filter((e) => e.type === 'message.sent' && e.typed !== undefined).length,
    rules: card.rules.filter((r) => COM.includes(r.id)).map(({ id, points, outcome }) => ({ id, points, outcome })),
  };
}

describe.each(drills)('$name', (drill) => {
  it.each([
    ['in the template’s words', 'en'],
    ['in the template’s words', 'fr'],
    ['as a list, last things first, with the labels of the other language', 'en'],
    ['as a list, last things first, with the labels of the other language', 'fr'],
  ] as const)('COM-1 to COM-8 judge messages typed %s (%s) like those of the form', (way, lang) => {
    const typed = verdicts(drill, WAYS[way] as Way, lang);
    expect(typed.typed).toBeGreaterThan(0);
    expect(typed.rules).toEqual(verdicts(drill, form, lang).rules);
  });
});

describe('a thing in one’s own words', () => {
  const { capabilities } = first.plan.pack;
  const { causes } = first.plan.scenario;
  const [lacking, header, database, hosting] = causes.map((c) => c.id);

  it.each([
    ['nobody can pay by card', ['pay']],
    ['paiements par carte KO', ['pay']],
    ['customers can no longer place orders', ['order']],
    ['on ne peut plus passer de commande', ['order']],
    ['the shop is down', ['shop']],
    ['toute la boutique est hors service', ['shop']],
    ['la recherche ne fonctionne plus', ['search']],
    ['paying by card is down, search is not affected', ['pay']],
    ['card payments; delivery quotes still work', ['pay']],
    ['hors la recherche', []],
    ['everything is bad', []],
    ['', []],
  ])('COM-3 reads %s', (said, ids) => {
    expect(namedWhenTyped(said, capabilities)).toEqual(ids);
  });

  it.each([
    ['a release without its production setting', [lacking]],
    ['version sans un réglage de production', [lacking]],
    ['outage at the database provider', [database]],
    ['panne de l’hébergeur', [hosting]],
    ['change to the page header', [header]],
    ['database provider, or the release that lacked a production setting', [lacking, database]],
    ['a bug', []],
  ])('COM-8 reads %s', (said, ids) => {
    expect(namedWhenTyped(said, causes)).toEqual(ids);
  });

  it.each([
    ['@bob', ['bob']],
    ['Bob (on his way)', ['bob']],
    ['ada et bob', ['ada', 'bob']],
    ['moi', ['ada']],
    ['on-call', ['ada']],
    ['the lead-dev', ['bob']],
    ['somebody', []],
  ])('COM-3 knows whom %s means', (said, ids) => {
    expect(peopleNamed(small, said, 'ada')).toEqual(ids);
  });
});

describe('what is typed beside the slots', () => {
  const text = 'EXERCISE\n\nservice: the shop\nWe will be back by 15:00, Bob broke it.';
  const sent = (typed: boolean): Entry => {
    const [minute, type, body] = message(20, 'client', { service: 'the shop', story: 'It is over.' });
    const start = text.indexOf('We will');
    return [
      minute,
      type,
      { ...body, text, ...(typed && { typed: [{ slot: null, start, end: text.length }] }) },
    ] as Entry;
  };

  it('COM-6 counts what went out beside the slots of a typed message', () => {
    expect(ruleOf('COM-6', [...WORLD, sent(true)], small, HEADER).points).toBeLessThan(0);
    expect(ruleOf('COM-6', [...WORLD, sent(false)], small, HEADER).outcome).toBe('not-applicable');
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/runbook/message/read-message.ts';
import { recognised } from '../../src/runbook/message/recognise.ts';
import type { Rulebook, SlotKind, Template } from '../../src/runbook/rulebook.ts';
import { loadRunbook } from '../../src/scenario/load-runbook.ts';
import { renderMessage } from '../../src/sim/render-message.ts';
import { anyRulebook } from './any-rulebook.ts';

const loaded = loadRunbook((name) =>
  name === 'runbook.md' ? null : { name, text: readFileSync(`scenarios/artisanat-dupont/${name}`, 'utf8') },
);
if (!loaded?.ok) throw new Error('The runbook that ships cannot be read.');
const shipped: Rulebook = loaded.value;

const lang = fc.constantFrom('en' as const, 'fr' as const);

/** What people write in a slot of a kind. */
const VALUES: Record<SlotKind, readonly string[]> = {
  title: ['Shop down', 'Boutique hors service', 'Checkout très lent', '5xx sur tout le site'],
  severity: ['P1', 'P2', 'P3'],
  person: ['@thomas', '@lucas', 'Antoine'],
  time: ['14:03 UTC', '14h03', '2:03 pm', '9:05'],
  impact: ['customers cannot pay by card', 'la boutique entière', 'placing an order (all browsers)'],
  phase: ['Investigating', 'monitoring', 'En cours d’analyse', 'Surveillance'],
  news: ['Rolled back r42, errors fall.', 'On lit les journaux\nrien de neuf encore', 'Thomas a rejoint'],
  'next-update': ['14:20 UTC', '14h20', '2:20 pm', 'in 15 min'],
  duration: ['42 minutes', '1 h 05', '12 min'],
  cause: ['a release that lacked a production setting', 'une panne chez l’hébergeur', 'under investigation'],
  resolution: ['rolled back to r41', 'retour à la version précédente'],
  link: ['https://linear.app/pm/12', 'PM-12'],
  service: ['artisanat-dupont.fr', 'card payments', 'les paiements'],
  'detected-at': ['14:05', '14h05 UTC', '2:05 pm'],
  'resolved-at': ['14:41', '14h41', '2:41 pm UTC'],
};

/** A rulebook's template, in a language, with something in every slot. */
const written = (rulebook: Rulebook) =>
  fc.constantFrom(...rulebook.templates).chain((template) =>
    fc.record({
      template: fc.constant(template),
      lang,
      values: fc.record(Object.fromEntries(template.slots.map((s) => [s.id, fc.constantFrom(...VALUES[s.kind])]))),
    }),
  );

const rendered = (rulebook: Rulebook, template: Template, values: Record<string, string>, one: 'en' | 'fr') =>
  renderMessage(
    { rulebook },
    template.id,
    Object.fromEntries(Object.entries(values).map(([id, text]) => [id, { text }])),
    one,
  )?.text ?? '';

/** The lines that belong together: a heading with nothing behind it, and what it announces. */
function blocks(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^\W*$/.test(line) && !/^EXERCI[SC]E$/.test(line));
  return lines.reduce<string[]>((made, line) => {
    const last = made.at(-1);
    if (last !== undefined && (/:\**$/.test(last) || line === 'rien de neuf encore'))
      made[made.length - 1] = `${last}\n${line}`;
    else made.push(line);
    return made;
  }, []);
}

const noise = fc.record({
  order: fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }),
  lead: fc.constantFrom('', '- ', '* ', '• ', '1. ', '🔥 ', ':rotating_light: ', '## ', '> ', '\u202f'),
  tail: fc.constantFrom('', ' ', ' 🙏', ' :pray:', '\u00a0', '  '),
  bold: fc.constantFrom('**', '*', '_', '__', '`', ''),
});

describe('a message made from a template', () => {
  it('reads back into its slots, for every template that ships', () => {
    fc.assert(
      fc.property(written(shipped), ({ template, lang: one, values }) => {
        const text = rendered(shipped, template, values, one);
        expect(readMessage(shipped, template, text, one)).toMatchObject({ slots: values, missing: [] });
        expect(recognised(shipped, text, one)?.id).toBe(template.id);
      }),
      { numRuns: 120 },
    );
  });

  it('reads back in another order, in bold, with bullets and emoji', () => {
    fc.assert(
      fc.property(written(shipped), noise, ({ template, lang: one, values }, { order, lead, tail, bold }) => {
        const text = blocks(rendered(shipped, template, values, one))
          .map((block, i) => ({ block, at: order[i] ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ block }) => block.replaceAll('**', bold))
          .map((block) =>
            block
              .split('\n')
              .map((line) => `${lead}${line}${tail}`)
              .join('\n'),
          )
          .join('\n');
        expect({ text, ...readMessage(shipped, template, text, one).slots }).toEqual({ text, ...values });
      }),
      { numRuns: 250 },
    );
  });

  it('reads back in whichever language it is said to be', () => {
    fc.assert(
      fc.property(written(shipped), lang, ({ template, lang: one, values }, said) => {
        const text = rendered(shipped, template, values, one);
        expect(readMessage(shipped, template, text, said).slots).toEqual(values);
      }),
    );
  });

  it('reads back for any template of any rulebook whose slots stand apart', () => {
    fc.assert(
      fc.property(anyRulebook, lang, (rulebook, one) => {
        for (const template of rulebook.templates) {
          const inBody = template.slots.filter((s) => template.body[one].includes(`{${s.id}}`));
          if (/\}\s*\{/.test(template.body[one])) continue;
          const values = Object.fromEntries(inBody.map((s, i) => [s.id, `ZQXJ${i} Wvk`]));
          const text = rendered(rulebook, template, values, one);
          expect(readMessage(rulebook, template, text, one).slots).toMatchObject(values);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 400, unit: 'binary' }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...[
              'Impact',
              'IC',
              'P1',
              ':',
              '\n',
              ' ',
              '**',
              '> ',
              '- ',
              '14:03',
              '[HH:MM]',
              '|',
              '🔥',
              'since',
              'next update',
            ],
            ...['incident', 'résolu', '__proto__', 'constructor', '\r\n', '\u0301', '1. ', 'Prochain point', ',', '.'],
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('is read without fail, with spans in order inside it and every slot either found or missing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(shipped), anyRulebook), anyText, lang, (rulebook, text, one) => {
        recognised(rulebook, text, one);
        for (const template of rulebook.templates) {
          const { slots, missing, spans } = readMessage(rulebook, template, text, one);
          const ids = [...new Set(template.slots.map((s) => s.id))];
          expect([...Object.keys(slots), ...new Set(missing)].toSorted()).toEqual(ids.toSorted());
          let at = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(at);
            expect(span.end).toBeGreaterThan(span.start);
            at = span.end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['one word', 'impact '],
    ['labels', 'Impact: P1, '],
    ['lines', 'next update\n'],
    ['spaces', ' '],
    ['marks', '**_`'],
    ['brackets', '[[(('],
    ['times', '14:03 – '],
    ['pipes', '| '],
    ['quotes', '> '],
    ['colons', ':a_'],
  ])('of the longest length is read in time: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(8000 / unit.length));
    // Time of the processor: other work on the machine does not count.
    const began = process.cpuUsage();
    recognised(shipped, text, 'fr');
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
  });
});

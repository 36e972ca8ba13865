/** Rulebooks of every shape the schema allows, with names that Markdown could take for marks. */
import fc from 'fast-check';
import { type Rulebook, rulebookSchema, SLOT_KINDS } from '../../src/runbook/rulebook.ts';
import { textSchema } from '../../src/runbook/text.ts';

const ODD = [
  ...['|', '*', '_', '`', '<', '>', '~', '#', '\\', '&', '[', ']', '(', ')', ':', ';', ',', '.', '-', '+', '=', '!'],
  ...['🔴', 'é', 'Ã©', 'Â°', '’', '\u202f', '\u00a0', '\n', '\t', '  ', '```', '~~~', '---', '## ', '- ', '1. ', '> '],
  ...['P1', '15 min', '-', 'n/a', 'Escalation', 'Contacts', '(`id`)', '{title}', '# 1. ', '# Expected: ', '→', ' : '],
  ...['\u202e', '\u200b', '\u2028', 'Rotation', '[x] ', '***', '&amp;', 'https://a.example/b_c?d=*&e'],
];
const odd = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ODD) }, fc.string({ maxLength: 6, unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const plain = fc.constantFrom('Site down', 'Ask the on-call', 'Ventes arrêtées', 'Jean-Pierre', 'Half an hour later');
const words = fc.oneof(plain, odd);
const text = fc.record({ en: words, fr: words }).filter((t) => textSchema.safeParse(t).success);
const id = fc
  .oneof(
    fc.constantFrom(
      'P1',
      'P2',
      'P3',
      'SEV-1',
      'on-call',
      'cto',
      'a_',
      'a__b',
      '1.',
      'toString',
      'x.y',
      'Time',
      'Level',
    ),
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/),
  )
  .filter((made) => !['prototype', 'constructor'].includes(made));
const ms = fc.oneof(
  fc.constantFrom(0, 1, 900_000, 1_800_000, 3_600_000, 5_400_000, 86_400_000, 90_061_001),
  fc.integer({ min: 0, max: 2 ** 40 }),
  fc.constant(Number.MAX_SAFE_INTEGER),
);
const maybeMs = fc.option(ms);
const several = <T>(one: fc.Arbitrary<T>, minLength = 0) => fc.array(one, { minLength, maxLength: 3 });
const axisLevel = fc.record({ id, name: text, means: text });

const matrix = fc.record({
  users: several(axisLevel, 1),
  impact: several(axisLevel, 1),
  holes: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  levels: fc.array(id, { minLength: 9, maxLength: 9 }),
});

type Squares = typeof matrix extends fc.Arbitrary<infer T> ? T : never;

/** Cells on the axes, some left open, and one that is on no axis. */
const filled = ({ users, impact, holes, levels }: Squares): Rulebook['matrix'] => {
  const cells: Record<string, Record<string, string>> = { nowhere: { never: 'P1' } };
  users.forEach((u, i) => {
    cells[u.id] = Object.fromEntries(
      impact.flatMap((m, j) => (holes[3 * i + j] ? [] : [[m.id, levels[3 * i + j] as string]])),
    );
  });
  return { users, impact, cells };
};

const template = fc.record({
  id,
  name: text,
  audience: fc.constantFrom('team' as const, 'client' as const),
  channel: id,
  phase: fc.constantFrom('opened' as const, 'update' as const, 'resolved' as const),
  severities: several(id),
  slots: several(fc.record({ id, label: text, kind: fc.constantFrom(...SLOT_KINDS), placeholder: text })),
  body: text,
});

/** Any rulebook that the schema takes. */
export const anyRulebook: fc.Arbitrary<Rulebook> = fc
  .record({
    format: fc.constant('tocsin/rulebook/1' as const),
    id,
    title: text,
    version: fc.oneof(fc.constantFrom('1.0.0', '', 'none', '"2"'), odd),
    severities: fc.array(
      fc.record({
        id,
        name: text,
        impact: text,
        examples: several(text),
        responseMs: maybeMs,
        resolutionMs: maybeMs,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    matrix: fc.option(matrix.map(filled)),
    lifecycle: several(text),
    roles: several(fc.record({ id, name: text, duties: text })),
    procedures: several(
      fc.record({
        id,
        name: text,
        severity: id,
        symptoms: several(text),
        diagnosis: several(fc.record({ note: text, command: fc.option(words), expect: fc.option(text) })),
        branches: several(fc.record({ id, when: text, steps: several(text, 1) })),
        message: fc.option(id),
      }),
    ),
    escalation: fc.array(
      fc.record({
        severity: id,
        fromMs: ms,
        toMs: maybeMs,
        kind: fc.constantFrom('hold' as const, 'escalate' as const, 'war-room' as const),
        to: id,
        says: text,
      }),
      { maxLength: 6 },
    ),
    contacts: several(
      fc.record({
        id,
        role: text,
        audience: fc.constantFrom('team' as const, 'client' as const),
        hours: fc.constantFrom('always' as const, 'week' as const, 'weekend' as const),
        name: fc.option(words),
        phone: fc.option(words),
        chat: fc.option(words),
      }),
    ),
    rotation: fc.option(
      fc.record({
        timeZone: fc.oneof(fc.constantFrom('UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', ''), odd),
        weekday: fc.integer({ min: 1, max: 7 }),
        hour: fc.integer({ min: 0, max: 23 }),
        weeks: several(fc.record({ id, primary: words, secondary: fc.oneof(words, fc.constant('')) }), 1),
      }),
    ),
    templates: several(template),
    cadence: several(
      fc.record({
        severity: id,
        openingMs: maybeMs,
        updateMs: maybeMs,
        mitigatedUpdateMs: maybeMs,
        clientMailMs: maybeMs,
      }),
    ),
    checklist: several(
      fc.record({
        id,
        text,
        claims: fc.constantFrom(
          'resolved' as const,
          'communicated' as const,
          'post-mortem' as const,
          'evidence-saved' as const,
          'timeline' as const,
          'other' as const,
        ),
      }),
    ),
    metrics: several(
      fc.record({
        id,
        name: text,
        measures: fc.constantFrom('acknowledge' as const, 'resolve' as const, 'count' as const, 'other' as const),
        targets: several(fc.record({ severity: fc.option(id), maxMs: maybeMs, text })),
      }),
    ),
    tools: several(fc.record({ id, name: words, usage: text, url: fc.option(words) })),
  })
  .filter((rulebook) => rulebookSchema.safeParse(rulebook).success);

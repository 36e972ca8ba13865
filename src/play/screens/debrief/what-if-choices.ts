/** What can be tried from any moment: the commands that were given, and those that could have been. */
import type { Change } from '../../../debrief/fork.ts';
import { modelMessage } from '../../../debrief/model-message.ts';
import type { Take } from '../../../debrief/take.ts';
import { type Lang, say } from '../../../runbook/text.ts';
import { takesPart } from '../../../scenario/plan.ts';
import { knowableAt } from '../../../scoring/facts.ts';
import { traineeOf } from '../../../scoring/rota.ts';
import type { Command } from '../../../sim/commands/index.ts';
import type { DrillEvent } from '../../../sim/events.ts';
import { inLang } from '../../i18n/catalogue.ts';
import { W } from './what-if-text.ts';

export interface Choice {
  id: string;
  group: 'moved' | 'left' | 'added';
  label: string;
  /** When it was done, drill ms; null for what was not. */
  was: number | null;
  /** The changes that do it at a moment. */
  changes(at: number): Change[];
}

/** Commands worth moving or leaving out. Looking and reading are left where they were. */
const WORTH: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'acknowledge',
  'declare',
  'escalate',
  'open-war-room',
  'send-message',
  'act',
  'open-postmortem',
]);

export function choicesFor(take: Take, words: (event: DrillEvent) => string | null, lang: Lang): Choice[] {
  const t = inLang(W, lang);
  const { commands } = take.played;
  const done = commands.flatMap(({ at, command }, index): Choice[] => {
    if (take.film.rejected[index] != null || !WORTH.has(command.type)) return [];
    const event = take.film.told[index]?.find((e) => e.seat !== null && words(e) !== null);
    const label = event && words(event);
    if (!label) return [];
    // A level is judged and declared in one breath.
    const breath = command.type === 'declare' && commands[index - 1]?.command.type === 'classify' ? [index - 1] : [];
    const all = [...breath, index];
    return [
      {
        id: `move-${index}`,
        group: 'moved',
        label,
        was: at,
        changes: (to) => all.map((i) => ({ do: 'move', index: i, at: to })),
      },
      {
        id: `drop-${index}`,
        group: 'left',
        label: t.not(label),
        was: at,
        changes: () => all.map((i) => ({ do: 'drop', index: i })),
      },
    ];
  });
  return [...done, ...added(take, lang)];
}

function added(take: Take, lang: Lang): Choice[] {
  const t = inLang(W, lang);
  const { plan, facts } = take;
  const variant = facts.variant?.id ?? '';
  const choice = (id: string, label: string, commandsAt: (at: number) => Command[]): Choice => ({
    id,
    group: 'added',
    label,
    was: null,
    changes: (at) => commandsAt(at).map((command) => ({ do: 'give', at, command })),
  });
  const trainee = traineeOf(facts);
  return [
    ...(facts.of('acknowledged').length === 0 ? [choice('ack', t.acknowledge, () => [{ type: 'acknowledge' }])] : []),
    ...plan.rulebook.severities.map(({ id }) =>
      choice(`level-${id}`, t.declare(id), (at) => {
        const cells = knowableAt(facts, at)?.cells ?? [];
        const cell = cells.find((c) => plan.rulebook.matrix?.cells[c.users]?.[c.impact] === id) ?? cellOf(take, id);
        const judged: Command[] = plan.rulebook.matrix
          ? cell
            ? [{ type: 'classify', cell, why: '', evidence: [] }]
            : []
          : [{ type: 'classify', severity: id, why: '', evidence: [] }];
        return [...judged, { type: 'declare', severity: id }];
      }),
    ),
    ...plan.people
      .filter((p) => p.id !== trainee && p.contact !== undefined)
      .map((p) =>
        choice(`page-${p.id}`, t.page(p.name), () => [
          {
            type: 'escalate',
            to: p.id,
            by: 'page',
            message: 'Customers are hit and it is not fixed yet. Please join and help to restore service.',
            impact: plan.scenario.capability,
            ask: 'join',
            reason: 'rung-due',
          },
        ]),
      ),
    ...plan.actions
      .filter((a) => takesPart(a, variant))
      .map((a) => choice(`act-${a.id}`, t.act(say(a.name, lang)), () => [{ type: 'act', action: a.id }])),
    ...plan.rulebook.templates
      .filter((template) => template.slots.length > 0)
      .map((template) =>
        choice(`send-${template.id}`, t.send(say(template.name, lang)), (at) => [
          modelMessage(facts, template, at, lang),
        ]),
      ),
  ];
}

/** The first square of the matrix that a level stands in. */
function cellOf(take: Take, severity: string) {
  const { matrix } = take.plan.rulebook;
  for (const [users, row] of Object.entries(matrix?.cells ?? {}))
    for (const [impact, level] of Object.entries(row)) if (level === severity) return { users, impact };
  return null;
}

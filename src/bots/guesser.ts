import type { Rulebook, Template } from '../runbook/rulebook.ts';
import type { Command } from '../sim/commands/index.ts';
import type { Bot } from './bot.ts';
import type { Seen } from './seen.ts';

/** Between two guesses. */
const LEAST_MS = 5_000;
const MOST_MS = 40_000;

/** Gives any command that it could give, each as likely as the other. Its dice are thrown by what it sees. */
export const guesser: Bot = {
  id: 'guesser',
  begin(rulebook) {
    let state = 0x9e3779b9;
    const dice = (sides: number): number => {
      state = (state + 0x6d2b79f5) | 0;
      let x = Math.imul(state ^ (state >>> 15), 1 | state);
      x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
      return ((x ^ (x >>> 14)) >>> 0) % sides;
    };
    return (view) => {
      if (view.pagedAt === null) return { commands: [], wakeAt: view.now + MOST_MS };
      state = (state ^ Math.imul(view.now - view.pagedAt + view.file.length, 2_654_435_761)) | 0;
      const wakeAt = view.now + LEAST_MS + dice(MOST_MS - LEAST_MS);
      const choices = commandsOf(view, rulebook, dice);
      const command = choices[dice(choices.length)];
      return { commands: command ? [command] : [], wakeAt };
    };
  },
};

const CONSOLES = [
  'terminal',
  'logs',
  'deploys',
  'errors',
  'status',
  'metrics',
  'database',
  'payments',
  'mail',
] as const;

/** Every command that its seat could give now; what is typed or filled in is thrown. */
function commandsOf(view: Seen, rulebook: Rulebook, dice: (sides: number) => number): Command[] {
  const { matrix } = rulebook;
  const others = view.people.filter((p) => !p.you);
  const items = [...CONSOLES.map((c) => `console:${c}`), ...new Set(view.looks.flatMap((l) => l.items))];
  return [
    ...(view.acknowledgedAt === null ? [{ type: 'acknowledge' } as const] : []),
    ...items.map((item): Command => ({ type: 'look', item })),
    ...view.actions.filter((a) => a.state === 'ready').map((a): Command => ({ type: 'act', action: a.id })),
    ...rulebook.severities.map((s): Command => ({ type: 'declare', severity: s.id })),
    ...(matrix?.users ?? []).flatMap((users) =>
      (matrix?.impact ?? []).map(
        (impact): Command => ({
          type: 'classify',
          cell: { users: users.id, impact: impact.id },
          why: 'A guess.',
          evidence: [],
        }),
      ),
    ),
    ...others.flatMap((p) =>
      (['page', 'call', 'chat'] as const).map(
        (by): Command => ({ type: 'escalate', to: p.id, by, message: 'Please help.' }),
      ),
    ),
    ...view.roles.flatMap(({ role }) =>
      view.people
        .filter((p) => p.roles.includes(role))
        .map((p): Command => ({ type: 'assign-role', role, person: p.id })),
    ),
    ...rulebook.templates.map((t) => filled(t, view, rulebook, dice)),
    ...view.tasks
      .filter((t) => t.state === 'free')
      .flatMap((t) => t.by.map((to): Command => ({ type: 'delegate', task: t.id, to, reportInMs: 300_000 }))),
    ...view.checklist.map((c): Command => ({ type: 'tick', item: c.id, done: !c.done })),
    ...view.channels.map((c): Command => ({ type: 'chat', channel: c.id, text: 'Looking into it.' })),
    ...view.causes.map(
      (c): Command => ({
        type: 'open-postmortem',
        owner: view.you,
        cause: c.id,
        impact: 'Customers were hit.',
        minutes: 1 + dice(90),
        timeline: dice(2) === 0,
      }),
    ),
    { type: 'create-ticket', title: 'Something is wrong' },
    { type: 'open-war-room', invite: [] },
    { type: 'close' },
  ];
}

/** A template with something in every slot, true by chance if at all. */
function filled(template: Template, view: Seen, rulebook: Rulebook, dice: (sides: number) => number): Command {
  const picks: Partial<Record<string, readonly string[]>> = {
    severity: rulebook.severities.map((s) => s.id),
    person: view.people.map((p) => p.id),
    impact: view.capabilities.map((c) => c.id),
    service: view.capabilities.map((c) => c.id),
    phase: ['investigating', 'identified', 'monitoring'],
    cause: view.causes.map((c) => c.id),
    resolution: view.actions.map((a) => a.id),
  };
  const slots = Object.fromEntries(
    template.slots.map((slot) => {
      const list = picks[slot.kind];
      const pick = list?.[dice(list.length)];
      return [slot.id, pick === undefined ? { text: 'soon' } : { text: pick, pick }];
    }),
  );
  return { type: 'send-message', template: template.id, channel: template.channel, slots, lang: 'en' };
}

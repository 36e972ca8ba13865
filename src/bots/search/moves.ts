/** Every move that the search can make: commands made from what is there, not from what it says. */
import { openingTemplates } from '../../runbook/owed.ts';
import { type Rulebook, severityOf, type Template } from '../../runbook/rulebook.ts';
import { nextWorkingMorning, writeInstant } from '../../scenario/calendar.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { BlindView } from './blind.ts';
import { filled, minutesBetween, typedOut } from './fill.ts';

interface Move {
  /** How many settings each knob has. */
  knobs: readonly number[];
  commands(view: BlindView, rulebook: Rulebook, knobs: readonly number[]): Command[];
}

/** A command holds no more items than this. */
const MOST_ITEMS = 12;
/** Nobody opens more things than this in one go. */
const MOST_LOOKS = 40;
const CONSOLES = ['terminal', 'logs', 'deploys', 'errors', 'status', 'metrics', 'database', 'payments', 'mail'];
const BY = ['page', 'call', 'chat'] as const;
const NEXT_MINUTES = [5, 14, 29, 58];
const PHASES = ['investigating', 'identified', 'monitoring'] as const;

const look = (item: string): Command => ({ type: 'look', item });
const others = (view: BlindView) => view.people.filter((p) => p.id !== view.you);

/** A square by its place on each axis, gravest first; a level by order where there is no matrix. */
function square(rulebook: Rulebook, users: number, impact: number) {
  const { matrix, severities } = rulebook;
  const cell = matrix && {
    users: matrix.users[Math.min(users, matrix.users.length - 1)]?.id ?? '',
    impact: matrix.impact[Math.min(impact, matrix.impact.length - 1)]?.id ?? '',
  };
  const level = (cell && severityOf(rulebook, cell)) ?? severities[Math.min(users + impact, severities.length - 1)]?.id;
  return { cell, level: level ?? '' };
}

/** Which templates a kind of message may be sent by. */
function templatesFor(view: BlindView, rulebook: Rulebook, kind: number): Template[] {
  const { templates } = rulebook;
  const suits = (t: Template) =>
    t.severities.length === 0 || (view.level !== null && t.severities.includes(view.level));
  const best = (list: Template[]) => ((list.find(suits) ?? list[0]) ? [list.find(suits) ?? list[0]] : []) as Template[];
  const team = (phase: Template['phase']) => best(templates.filter((t) => t.audience === 'team' && t.phase === phase));
  switch (kind) {
    case 0:
      return openingTemplates(rulebook, view.level ?? '').slice(0, 1);
    case 1:
      return team('update');
    case 2:
      return team('resolved');
    case 3:
      return best(templates.filter((t) => t.audience === 'client'));
    default:
      return templates;
  }
}

/** Whom a call goes to: all, whom the clocks ask for, somebody, the whole phone book's ladder. */
function called(view: BlindView, rulebook: Rulebook, whom: number): string[] {
  const free = others(view).filter((p) => !p.reached);
  switch (whom) {
    case 0:
      return free.map((p) => p.id);
    case 1:
      return view.due.flatMap((line) => free.find((p) => p.contacts.includes(line))?.id ?? []);
    case 2:
      return free.slice(0, 1).map((p) => p.id);
    default: {
      const lines = new Set(rulebook.escalation.filter((r) => r.kind === 'escalate').map((r) => r.to));
      return free.filter((p) => p.contacts.some((c) => lines.has(c))).map((p) => p.id);
    }
  }
}

const causeBy = (view: BlindView, guesses: number | undefined): string =>
  (guesses === 1 ? view.causes[0] : undefined) ?? 'under-investigation';

export const MOVES = {
  acknowledge: {
    knobs: [],
    commands: ({ ringing }) => (ringing ? [{ type: 'acknowledge' }] : []),
  },
  open: {
    knobs: [4],
    commands: (view, rulebook, [what]) => {
      if (what === 0) return CONSOLES.map((c) => look(`console:${c}`));
      if (what === 1) return rulebook.procedures.map((p) => look(`runbook:${p.id}`));
      return view.items.slice(0, what === 2 ? 1 : MOST_LOOKS).map(look);
    },
  },
  watch: {
    knobs: [],
    commands: () => [look('console:metrics')],
  },
  read: {
    knobs: [],
    commands: ({ unread, calls }) => [
      ...unread.map((mail): Command => ({ type: 'read', mail })),
      ...calls.map((call): Command => ({ type: 'answer-call', call })),
    ],
  },
  judge: {
    knobs: [3, 3, 2],
    commands: (view, rulebook, [users = 0, impact = 0, proved]) => {
      const { cell, level } = square(rulebook, users, impact);
      const evidence = proved === 1 ? view.opened.slice(0, MOST_ITEMS).map((item) => ({ item, ...cell })) : [];
      return [
        { type: 'classify', ...(cell ? { cell } : { severity: level }), why: 'It looks like it.', evidence },
        ...(level === view.level ? [] : [{ type: 'declare', severity: level } as const]),
      ];
    },
  },
  declare: {
    knobs: [4],
    commands: (view, { severities }, [level = 0]) => {
      const severity = severities[Math.min(level, severities.length - 1)]?.id ?? '';
      return severity === view.level ? [] : [{ type: 'declare', severity }];
    },
  },
  pin: {
    knobs: [3, 3, 2],
    commands: (view, rulebook, [users = 0, impact = 0, many]) => {
      const { cell } = square(rulebook, users, impact);
      const items = view.opened.slice(0, many === 1 ? MOST_LOOKS : 1);
      return items.map((item): Command => ({ type: 'pin', item, ...cell }));
    },
  },
  call: {
    knobs: [4, 3, 2],
    commands: (view, rulebook, [whom = 0, by = 0, full]) =>
      called(view, rulebook, whom).map(
        (to): Command => ({
          type: 'escalate',
          to,
          by: BY[by] ?? 'page',
          message: 'Please join, it is not mended yet.',
          ...(full === 1 && {
            ...(view.capabilities[0] !== undefined && { impact: view.capabilities[0] }),
            ask: 'join',
            reason: 'stuck',
            tried: 'Looked at everything there is',
            evidence: view.opened.slice(0, MOST_ITEMS),
          }),
        }),
      ),
  },
  warRoom: {
    knobs: [2],
    commands: (view, _rulebook, [all]) =>
      view.warRoom ? [] : [{ type: 'open-war-room', invite: all === 1 ? others(view).map((p) => p.id) : [] }],
  },
  assign: {
    knobs: [2],
    commands: (view, _rulebook, [away]) =>
      view.roles.flatMap((role): Command[] => {
        const able = view.people.filter((p) => p.roles.includes(role) && (p.id === view.you || p.here));
        const person = able.find((p) => (p.id === view.you) === (away !== 1));
        return person ? [{ type: 'assign-role', role, person: person.id }] : [];
      }),
  },
  message: {
    knobs: [5, 4, 2, 3],
    commands: (view, rulebook, [kind = 0, next = 0, cause, phase = 0]) =>
      templatesFor(view, rulebook, kind).map((template) =>
        filled(template, view, {
          nextMs: (NEXT_MINUTES[next] ?? 15) * 60_000,
          cause: causeBy(view, cause),
          phase: PHASES[phase] ?? 'investigating',
        }),
      ),
  },
  write: {
    knobs: [5, 4, 2, 2],
    commands: (view, rulebook, [kind = 0, next = 0, phase = 0, list]) =>
      templatesFor(view, rulebook, kind).map((template) =>
        typedOut(
          template,
          view,
          {
            nextMs: (NEXT_MINUTES[next] ?? 15) * 60_000,
            cause: 'under-investigation',
            phase: PHASES[phase] ?? 'investigating',
          },
          list === 1,
        ),
      ),
  },
  chat: {
    knobs: [],
    commands: ({ channels }) => channels.map((channel) => ({ type: 'chat', channel, text: 'We are on it.' })),
  },
  press: {
    knobs: [2, 2],
    commands: (view, _rulebook, [all, tells]) =>
      view.buttons
        .slice(0, all === 1 ? MOST_LOOKS : 1)
        .flatMap(({ id, production }): Command[] => [
          ...(tells === 1 && production
            ? [{ type: 'announce', action: id, text: 'A change is coming.' } as const]
            : []),
          { type: 'act', action: id },
        ]),
  },
  delegate: {
    knobs: [],
    commands: (view) =>
      view.tasks.flatMap(({ id, by }): Command[] => {
        const to = others(view).find((p) => p.here && by.includes(p.id));
        return to ? [{ type: 'delegate', task: id, to: to.id, reportInMs: 300_000 }] : [];
      }),
  },
  tick: {
    knobs: [2],
    commands: ({ checklist }, _rulebook, [all]) =>
      checklist
        .filter((c) => !c.done)
        .slice(0, all === 1 ? MOST_ITEMS : 1)
        .map((c) => ({ type: 'tick', item: c.id, done: true })),
  },
  ticket: {
    knobs: [],
    commands: ({ ticket }) => (ticket ? [] : [{ type: 'create-ticket', title: 'Disruption of a service' }]),
  },
  postmortem: {
    knobs: [2],
    commands: (view, _rulebook, [cause]) => {
      if (view.postmortem !== null) return [];
      const minutes = minutesBetween(view.pagedAt ?? view.now, view.quietAt ?? view.now);
      return [
        {
          type: 'open-postmortem',
          owner: view.you,
          cause: causeBy(view, cause),
          impact: `Customers were hit for ${minutes} minutes`,
          minutes,
          timeline: true,
        },
      ];
    },
  },
  split: {
    knobs: [2],
    commands: (view, _rulebook, [many]) => {
      if (view.second === 'none')
        return [{ type: 'split', title: 'Another one', evidence: view.opened.slice(0, many === 1 ? MOST_ITEMS : 1) }];
      const to = others(view).find((p) => p.here);
      return view.second === 'open' && to ? [{ type: 'hand-over', incident: 'second', to: to.id }] : [];
    },
  },
  defer: {
    knobs: [],
    commands: ({ you, now, startEpochMs, utcOffsetMin, deferred }) => {
      const morning = nextWorkingMorning({ epochMs: startEpochMs + now, utcOffsetMin });
      return deferred ? [] : [{ type: 'defer', owner: you, until: writeInstant(morning) }];
    },
  },
  standDown: {
    knobs: [],
    commands: (view) => {
      const here = others(view).filter((p) => p.here);
      return here.length > 0 ? [{ type: 'stand-down', people: here.map((p) => p.id).slice(0, 20) }] : [];
    },
  },
  note: {
    knobs: [],
    commands: () => [{ type: 'note', text: 'All is being done.' }],
  },
  wait: {
    knobs: [3],
    commands: ({ now }, _rulebook, [long = 0]) => [{ type: 'jump', until: now + (long + 1) * 10 * 60_000 }],
  },
  close: {
    knobs: [],
    commands: () => [{ type: 'close' }],
  },
} as const satisfies Record<string, Move>;

export type MoveId = keyof typeof MOVES;

/** What a player types, as a command of the drill or a request to the terminal itself. */
import { spanMs, spanSchema } from '../../scenario/format/time.ts';
import { type Command, commandSchema } from '../../sim/commands/index.ts';
import type { View } from '../../sim/view.ts';

export type Line =
  | { do: 'command'; command: Command }
  | { do: 'wait'; ms: number | null }
  | { do: 'status' }
  | { do: 'names' }
  | { do: 'help' }
  | { do: 'quit' }
  | { do: 'nothing' };

interface Form {
  /** As the help prints it. */
  usage: string;
  means: string;
  /** The command, as data still to be checked; null when words are missing. */
  command(words: readonly string[], rest: string, view: View): unknown;
}

const FORMS: Readonly<Record<string, Form>> = {
  ack: { usage: 'ack', means: 'acknowledge the page', command: () => ({ type: 'acknowledge' }) },
  look: {
    usage: 'look ITEM',
    means: 'open a console or a thing: look console:logs, look series:orders',
    command: ([item]) => item && { type: 'look', item },
  },
  curl: {
    usage: 'curl …',
    means: 'type this into the terminal',
    command: (_words, rest) => ({ type: 'look', item: 'console:terminal', input: `curl ${rest}`.trim() }),
  },
  judge: {
    usage: 'judge USERS IMPACT [ITEM…]',
    means: 'judge the level, with what shows it: judge many high page:checkout',
    command: ([users, impact, ...items]) =>
      users &&
      impact && {
        type: 'classify',
        cell: { users, impact },
        why: 'As seen.',
        evidence: items.map((item) => ({ item, users, impact })),
      },
  },
  declare: {
    usage: 'declare LEVEL',
    means: 'declare a severity',
    command: ([severity]) => severity && { type: 'declare', severity },
  },
  role: {
    usage: 'role ROLE [PERSON]',
    means: 'give somebody a role; yourself when left out',
    command: ([role, person], _rest, view) => role && { type: 'assign-role', role, person: person ?? view.you },
  },
  page: { usage: 'page PERSON [WORDS]', means: 'page somebody', command: reach('page') },
  call: { usage: 'call PERSON [WORDS]', means: 'ring somebody', command: reach('call') },
  say: {
    usage: 'say CHANNEL WORDS',
    means: 'write into a channel',
    command: ([channel], rest) => channel && { type: 'chat', channel, text: after(rest, channel) },
  },
  announce: {
    usage: 'announce ACTION [WORDS]',
    means: 'say what you are about to do',
    command: ([action], rest) => action && { type: 'announce', action, text: after(rest, action) },
  },
  do: {
    usage: 'do ACTION',
    means: 'do something to the systems',
    command: ([action]) => action && { type: 'act', action },
  },
  give: {
    usage: 'give TASK PERSON [TIME]',
    means: 'hand a task to somebody, to report after a time (5m when left out)',
    command: ([task, to, time = '5m']) =>
      task && to && { type: 'delegate', task, to, reportInMs: timeOf(time) ?? 300_000 },
  },
  send: {
    usage: 'send TEMPLATE SLOT=WORDS; SLOT=WORDS@PICK; …',
    means: 'send a message of the runbook',
    command: ([template], rest, view) => template && message(template, after(rest, template), view),
  },
  write: {
    usage: 'write TEMPLATE WORDS',
    means: 'the same in your own words, read back into the slots; \\n begins a line',
    command: ([template], rest, view) => template && typed(template, after(rest, template), view),
  },
  pin: { usage: 'pin ITEM', means: 'keep a thing as evidence', command: ([item]) => item && { type: 'pin', item } },
  note: {
    usage: 'note WORDS',
    means: 'write a line into the incident file',
    command: (_words, text) => text && { type: 'note', text },
  },
  ticket: {
    usage: 'ticket WORDS',
    means: 'open a ticket',
    command: (_words, title) => title && { type: 'create-ticket', title },
  },
  answer: {
    usage: 'answer',
    means: 'pick up the phone',
    command: (_words, _rest, view) => ({
      type: 'answer-call',
      call: view.calls.find((c) => c.state === 'ringing')?.id ?? 'none',
    }),
  },
  read: { usage: 'read MAIL', means: 'read a mail', command: ([mail]) => mail && { type: 'read', mail } },
  'war-room': {
    usage: 'war-room [PERSON…]',
    means: 'open the war room',
    command: (invite) => ({ type: 'open-war-room', invite }),
  },
  'stand-down': {
    usage: 'stand-down PERSON…',
    means: 'send people home',
    command: (people) => ({ type: 'stand-down', people }),
  },
  'post-mortem': {
    usage: 'post-mortem CAUSE MINUTES WORDS',
    means: 'open the post-mortem, owned by you',
    command: ([cause, minutes], rest, view) =>
      cause && {
        type: 'open-postmortem',
        owner: view.you,
        cause,
        impact: after(after(rest, cause), minutes ?? ''),
        minutes: Number(minutes) || null,
        timeline: true,
      },
  },
  tick: {
    usage: 'tick ITEM',
    means: 'tick a line of the closing list',
    command: ([item]) => item && { type: 'tick', item, done: true },
  },
  hint: { usage: 'hint', means: 'take a hint', command: () => ({ type: 'hint' }) },
  close: { usage: 'close', means: 'close the incident: the drill ends', command: () => ({ type: 'close' }) },
};

function reach(by: 'page' | 'call'): Form['command'] {
  return ([to], rest) => to && { type: 'escalate', to, by, message: after(rest, to) || 'Please join.', ask: 'join' };
}

/** What follows the first word of a line. */
const after = (rest: string, word: string): string => rest.slice(rest.indexOf(word) + word.length).trim();

const timeOf = (text: string): number | null => (spanSchema.safeParse(text).success ? spanMs(text) : null);

/** `slot=words; slot=words@pick`, for the template's channel of this view. */
function message(template: string, text: string, view: View): unknown {
  const slots: Record<string, { text: string; pick?: string }> = Object.create(null);
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const [words = '', pick] = part.slice(equals + 1).split('@');
    slots[part.slice(0, equals).trim()] = { text: words.trim(), ...(pick !== undefined && { pick: pick.trim() }) };
  }
  return { type: 'send-message', template, channel: incidentChannel(view), slots: { ...slots }, lang: 'en' };
}

/** A message typed by hand, for the template's channel of this view. */
const typed = (template: string, words: string, view: View): unknown => ({
  type: 'send-message',
  template,
  channel: incidentChannel(view),
  text: words.replaceAll('\\n', '\n'),
  lang: 'en',
});

const incidentChannel = (view: View): string => view.channels.find((c) => c.holds === 'incidents')?.id ?? '';

/** What a line asks for; a text that says why it asks for nothing. */
export function readLine(line: string, view: View): Line | string {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return { do: 'nothing' };
  if (trimmed.startsWith('{')) return fromJson(trimmed);
  const [verb = '', ...words] = trimmed.split(/\s+/);
  const rest = trimmed.slice(verb.length).trim();
  if (verb === 'status' || verb === 'names' || verb === 'help' || verb === 'quit') return { do: verb };
  if (verb === 'wait') {
    const ms = words[0] === undefined ? null : timeOf(words[0]);
    if (ms === null && words[0] !== undefined) return `${words[0]} is no time. Write wait 90s, or wait.`;
    return ms !== null && ms < 0 ? 'Time does not run backwards.' : { do: 'wait', ms };
  }
  const form = Object.hasOwn(FORMS, verb) ? FORMS[verb] : undefined;
  if (!form) return `There is no ${verb.slice(0, 40)}. Type help.`;
  const asked = form.command(words, rest, view);
  const checked = commandSchema.safeParse(asked);
  return checked.success ? { do: 'command', command: checked.data } : `Write it so: ${form.usage}`;
}

function fromJson(text: string): Line | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'That is no JSON.';
  }
  const checked = commandSchema.safeParse(data);
  return checked.success ? { do: 'command', command: checked.data } : 'That is no command of the drill.';
}

/** Every form, in lines for people. */
export const helpText = (): string =>
  [
    ...Object.values(FORMS).map((f) => [f.usage, f.means]),
    ['wait [TIME]', 'let time pass: wait 90s; until something happens when left out'],
    ['status', 'what you see now, and what you can do'],
    ['names', 'what commands can name: consoles, levels, roles, messages and their slots'],
    ['{ … }', 'any command as JSON'],
    ['quit', 'leave the drill'],
  ]
    .map(([usage = '', means]) => `  ${usage.padEnd(32)}  ${means}`)
    .join('\n');

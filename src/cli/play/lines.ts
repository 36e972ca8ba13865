/** What a player types, as a command of the drill or a request to the terminal itself. */
import { type Lang, say, type Text } from '../../runbook/text.ts';
import { spanMs, spanSchema } from '../../scenario/format/time.ts';
import { nearestOf } from '../../scenario/nearest.ts';
import { type Command, commandSchema } from '../../sim/commands/index.ts';
import { againstMessage, channelOf, howToSend, messagesOf, noMessage, slotsIn, type Table } from './message.ts';

export type Line =
  | { do: 'command'; command: Command }
  | { do: 'wait'; ms: number | null }
  | { do: 'status' }
  | { do: 'names' }
  | { do: 'help'; text: string }
  | { do: 'quit' }
  | { do: 'nothing' };

interface Form {
  /** As the help prints it. */
  usage: Text;
  means: Text;
  /** The command, as data still to be checked; null when words are missing. */
  command(words: readonly string[], rest: string, table: Table): unknown;
  /** What is against it, where there is more to say than how it is written. */
  against?(words: readonly string[], rest: string, table: Table): Text | null;
}

const FORMS: Readonly<Record<string, Form>> = {
  ack: {
    usage: { en: 'ack', fr: 'ack' },
    means: { en: 'acknowledge the page', fr: 'acquitter l’appel' },
    command: () => ({ type: 'acknowledge' }),
  },
  look: {
    usage: { en: 'look ITEM', fr: 'look ÉLÉMENT' },
    means: {
      en: 'open a console or a thing: look console:logs, look series:orders',
      fr: 'ouvrir une console ou une chose : look console:logs, look series:orders',
    },
    command: ([item]) => item && { type: 'look', item },
  },
  curl: {
    usage: { en: 'curl …', fr: 'curl …' },
    means: { en: 'type this into the terminal', fr: 'taper cela dans le terminal' },
    command: (_words, rest) => ({ type: 'look', item: 'console:terminal', input: `curl ${rest}`.trim() }),
  },
  judge: {
    usage: { en: 'judge USERS IMPACT [ITEM…]', fr: 'judge UTILISATEURS IMPACT [ÉLÉMENT…]' },
    means: {
      en: 'judge the level, with what shows it: judge many high page:checkout',
      fr: 'juger le niveau, avec ce qui le montre : judge many high page:checkout',
    },
    command: ([users, impact, ...items], _rest, { lang }) =>
      users &&
      impact && {
        type: 'classify',
        cell: { users, impact },
        why: say({ en: 'As seen.', fr: 'D’après ce qui est visible.' }, lang),
        evidence: items.map((item) => ({ item, users, impact })),
      },
  },
  declare: {
    usage: { en: 'declare LEVEL', fr: 'declare NIVEAU' },
    means: { en: 'declare a severity', fr: 'déclarer un niveau de sévérité' },
    command: ([severity]) => severity && { type: 'declare', severity },
  },
  role: {
    usage: { en: 'role ROLE [PERSON]', fr: 'role RÔLE [PERSONNE]' },
    means: {
      en: 'give somebody a role; yourself when left out',
      fr: 'donner un rôle à quelqu’un ; à vous-même si personne n’est nommé',
    },
    command: ([role, person], _rest, { view }) => role && { type: 'assign-role', role, person: person ?? view.you },
  },
  page: {
    usage: { en: 'page PERSON [WORDS]', fr: 'page PERSONNE [MOTS]' },
    means: { en: 'page somebody', fr: 'biper quelqu’un' },
    command: reach('page'),
  },
  call: {
    usage: { en: 'call PERSON [WORDS]', fr: 'call PERSONNE [MOTS]' },
    means: { en: 'ring somebody', fr: 'téléphoner à quelqu’un' },
    command: reach('call'),
  },
  say: {
    usage: { en: 'say CHANNEL WORDS', fr: 'say CANAL MOTS' },
    means: { en: 'write into a channel', fr: 'écrire dans un canal' },
    command: ([channel], rest) =>
      channel && after(rest, channel) && { type: 'chat', channel, text: after(rest, channel) },
  },
  announce: {
    usage: { en: 'announce ACTION [WORDS]', fr: 'announce ACTION [MOTS]' },
    means: { en: 'say what you are about to do', fr: 'dire ce que vous allez faire' },
    command: ([action], rest) => action && { type: 'announce', action, text: after(rest, action) },
  },
  do: {
    usage: { en: 'do ACTION', fr: 'do ACTION' },
    means: { en: 'do something to the systems', fr: 'agir sur les systèmes' },
    command: ([action]) => action && { type: 'act', action },
  },
  give: {
    usage: { en: 'give TASK PERSON [TIME]', fr: 'give TÂCHE PERSONNE [DURÉE]' },
    means: {
      en: 'hand a task to somebody, to report after a time (5m when left out)',
      fr: 'confier une tâche à quelqu’un, avec un retour après une durée (5m si rien n’est dit)',
    },
    command: ([task, to, time = '5m']) => {
      const reportInMs = timeOf(time);
      return task && to && reportInMs !== null && { type: 'delegate', task, to, reportInMs };
    },
  },
  send: {
    usage: { en: 'send MESSAGE SLOT=WORDS; …', fr: 'send MESSAGE CHAMP=MOTS; …' },
    means: {
      en: 'send a message of the runbook, WORDS@ID to pick a level, person or cause; help send MESSAGE gives an example',
      fr: 'envoyer un message du runbook, MOTS@ID pour choisir un niveau, une personne ou une cause ; help send MESSAGE donne un exemple',
    },
    command: ([template], rest, table) =>
      template && {
        type: 'send-message',
        template,
        channel: channelOf(template, table),
        slots: slotsIn(after(rest, template)),
        lang: table.lang,
      },
    against: ([template], rest, table) => againstMessage(template, template ? after(rest, template) : '', table),
  },
  write: {
    usage: { en: 'write MESSAGE WORDS', fr: 'write MESSAGE MOTS' },
    means: {
      en: 'the same in your own words, read back into the slots; \\n begins a line',
      fr: 'le même avec vos propres mots, relus dans ses champs ; \\n commence une ligne',
    },
    command: ([template], rest, table) =>
      template &&
      after(rest, template) && {
        type: 'send-message',
        template,
        channel: channelOf(template, table),
        text: after(rest, template).replaceAll('\\n', '\n'),
        lang: table.lang,
      },
    against: ([template], _rest, { templates }) => {
      if (template === undefined) return messagesOf(templates);
      return templates.some((t) => t.id === template) ? null : noMessage(template, templates);
    },
  },
  pin: {
    usage: { en: 'pin ITEM', fr: 'pin ÉLÉMENT' },
    means: { en: 'keep a thing as evidence', fr: 'garder une chose comme preuve' },
    command: ([item]) => item && { type: 'pin', item },
  },
  note: {
    usage: { en: 'note WORDS', fr: 'note MOTS' },
    means: { en: 'write a line into the incident file', fr: 'écrire une ligne dans le dossier d’incident' },
    command: (_words, text) => text && { type: 'note', text },
  },
  ticket: {
    usage: { en: 'ticket WORDS', fr: 'ticket MOTS' },
    means: { en: 'open a ticket', fr: 'ouvrir un ticket' },
    command: (_words, title) => title && { type: 'create-ticket', title },
  },
  answer: {
    usage: { en: 'answer', fr: 'answer' },
    means: { en: 'pick up the phone', fr: 'décrocher le téléphone' },
    command: (_words, _rest, { view }) => ({
      type: 'answer-call',
      call: view.calls.find((c) => c.state === 'ringing')?.id ?? 'none',
    }),
  },
  read: {
    usage: { en: 'read MAIL', fr: 'read COURRIEL' },
    means: { en: 'read a mail', fr: 'lire un courriel' },
    command: ([mail]) => mail && { type: 'read', mail },
  },
  'war-room': {
    usage: { en: 'war-room [PERSON…]', fr: 'war-room [PERSONNE…]' },
    means: { en: 'open the war room', fr: 'ouvrir la cellule de crise' },
    command: (invite) => ({ type: 'open-war-room', invite }),
  },
  'stand-down': {
    usage: { en: 'stand-down PERSON…', fr: 'stand-down PERSONNE…' },
    means: { en: 'send people home', fr: 'libérer des personnes' },
    command: (people) => people.length > 0 && { type: 'stand-down', people },
  },
  'post-mortem': {
    usage: { en: 'post-mortem CAUSE MINUTES WORDS', fr: 'post-mortem CAUSE MINUTES MOTS' },
    means: { en: 'open the post-mortem, owned by you', fr: 'ouvrir le post-mortem, dont vous êtes responsable' },
    command: ([cause, minutes], rest, { view }) =>
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
    usage: { en: 'tick ITEM', fr: 'tick LIGNE' },
    means: { en: 'tick a line of the closing list', fr: 'cocher une ligne de la liste de clôture' },
    command: ([item]) => item && { type: 'tick', item, done: true },
  },
  hint: {
    usage: { en: 'hint', fr: 'hint' },
    means: { en: 'take a hint', fr: 'demander un indice' },
    command: () => ({ type: 'hint' }),
  },
  close: {
    usage: { en: 'close', fr: 'close' },
    means: { en: 'close the incident: the drill ends', fr: 'clore l’incident : l’exercice se termine' },
    command: () => ({ type: 'close' }),
  },
};

/** What is no command of the drill. */
const OTHERS: readonly Pick<Form, 'usage' | 'means'>[] = [
  {
    usage: { en: 'wait [TIME]', fr: 'wait [DURÉE]' },
    means: {
      en: 'let time pass: wait 90s; until something happens when left out',
      fr: 'laisser passer le temps : wait 90s ; sans durée, jusqu’à ce que quelque chose arrive',
    },
  },
  {
    usage: { en: 'status', fr: 'status' },
    means: { en: 'what you see now, and what you can do', fr: 'ce que vous voyez, et ce que vous pouvez faire' },
  },
  {
    usage: { en: 'names', fr: 'names' },
    means: {
      en: 'what commands can name: consoles, levels, roles, messages and their slots',
      fr: 'ce que les commandes peuvent nommer : consoles, niveaux, rôles, messages et leurs champs',
    },
  },
  {
    usage: { en: 'help [COMMAND]', fr: 'help [COMMANDE]' },
    means: { en: 'this list, or one line of it', fr: 'cette liste, ou une de ses lignes' },
  },
  { usage: { en: '{ … }', fr: '{ … }' }, means: { en: 'any command as JSON', fr: 'toute commande en JSON' } },
  {
    usage: { en: 'quit', fr: 'quit' },
    means: {
      en: 'leave the drill; so do Ctrl-C and the end of a script',
      fr: 'quitter l’exercice, comme Ctrl-C ou la fin d’un script',
    },
  },
];

/** What else people type for the same. */
const ALIASES: Readonly<Record<string, string>> = { '?': 'help', exit: 'quit', bye: 'quit' };

function reach(by: 'page' | 'call'): Form['command'] {
  return ([to], rest, { lang }) =>
    to && {
      type: 'escalate',
      to,
      by,
      message: after(rest, to) || say({ en: 'Please join.', fr: 'Merci de nous rejoindre.' }, lang),
      ask: 'join',
    };
}

/** What follows the first word of a line. */
const after = (rest: string, word: string): string => rest.slice(rest.indexOf(word) + word.length).trim();

const timeOf = (text: string): number | null => (spanSchema.safeParse(text).success ? spanMs(text) : null);

/** What a line asks for; a text that says why it asks for nothing. */
export function readLine(line: string, table: Table): Line | Text {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return { do: 'nothing' };
  if (trimmed.startsWith('{')) return fromJson(trimmed);
  const [typed = '', ...words] = trimmed.split(/\s+/);
  const verb = Object.hasOwn(ALIASES, typed) ? (ALIASES[typed] ?? typed) : typed;
  const rest = trimmed.slice(typed.length).trim();
  if (verb === 'status' || verb === 'names' || verb === 'quit') return { do: verb };
  if (verb === 'help') return helpOn(words, table);
  if (verb === 'wait') {
    const ms = words[0] === undefined ? null : timeOf(words[0]);
    if (ms === null && words[0] !== undefined)
      return {
        en: `${words[0].slice(0, 40)} is no time. Write wait 90s, or wait.`,
        fr: `${words[0].slice(0, 40)} n’est pas une durée. Écrivez wait 90s, ou wait.`,
      };
    return ms !== null && ms < 0
      ? { en: 'Time does not run backwards.', fr: 'Le temps ne recule pas.' }
      : { do: 'wait', ms };
  }
  const form = formOf(verb);
  if (!form) return unknown(verb);
  const against = form.against?.(words, rest, table) ?? null;
  const checked = commandSchema.safeParse(form.command(words, rest, table));
  if (checked.success && against === null) return { do: 'command', command: checked.data };
  const { usage, means } = form;
  return (
    against ?? {
      en: `Write it so: ${usage.en}\n  ${means.en}`,
      fr: `À écrire ainsi : ${usage.fr}\n  ${means.fr}`,
    }
  );
}

const formOf = (verb: string): Form | undefined => (Object.hasOwn(FORMS, verb) ? FORMS[verb] : undefined);

function unknown(verb: string): Text {
  const shown = verb.slice(0, 40);
  const [meant] = nearestOf(verb, [...Object.keys(FORMS), 'wait', 'status', 'names', 'help', 'quit']);
  return {
    en: `There is no ${shown}. ${meant === undefined ? '' : `Did you mean ${meant}? `}Type help.`,
    fr: `Il n’y a pas de ${shown}. ${meant === undefined ? '' : `Vouliez-vous dire ${meant}\u202f? `}Tapez help.`,
  };
}

function fromJson(text: string): Line | Text {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { en: 'That is no JSON.', fr: 'Ce n’est pas du JSON.' };
  }
  const checked = commandSchema.safeParse(data);
  return checked.success
    ? { do: 'command', command: checked.data }
    : { en: 'That is no command of the drill.', fr: 'Ce n’est pas une commande de l’exercice.' };
}

/** The help: of everything, or of one command and, for `send`, one message. */
function helpOn([verb, template]: readonly string[], table: Table): Line | Text {
  const { lang } = table;
  if (verb === undefined)
    return { do: 'help', text: [...Object.values(FORMS), ...OTHERS].map((form) => helpLine(form, lang)).join('\n') };
  const form = formOf(verb) ?? OTHERS.find(({ usage }) => usage.en.split(' ')[0] === verb);
  if (!form) return unknown(verb);
  const more = verb === 'send' ? howToSend(template, table) : null;
  return { do: 'help', text: [helpLine(form, lang), ...(more ? [`  ${say(more, lang)}`] : [])].join('\n') };
}

const helpLine = ({ usage, means }: Pick<Form, 'usage' | 'means'>, lang: Lang): string =>
  `  ${say(usage, lang).padEnd(37)}  ${say(means, lang)}`;

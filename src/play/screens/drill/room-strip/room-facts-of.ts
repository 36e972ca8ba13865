/** What the room shows, from what the seat may see. Pure. */
import { jobOf, roleWith } from '../../../../runbook/jobs.ts';
import type { Rulebook } from '../../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../../runbook/text.ts';
import type { View, ViewPerson, ViewSystem } from '../../../../sim/view.ts';
import { duration, points } from '../../../i18n/format.ts';
import { lookOf } from '../../../room/look.ts';
import type { Look, Mood, RoomFacts, SeatFact, SystemKind } from '../../../room/room-facts.ts';
import { contactName, dutyName, isOwed, owedAt } from '../duties.ts';
import { localEpoch } from '../times.ts';

export interface RoomSetting {
  now: number;
  lang: Lang;
  reducedMotion: boolean;
  /** 0 when paused. */
  speed: number;
  size: 'full' | 'slim';
  /** A series to draw under the map, oldest first, with its name. */
  spark: { values: number[]; label: string };
  /** How many deadlines have been missed so far. */
  tolls: number;
}

const words = {
  night: { en: 'Night', fr: 'Nuit' },
  morning: { en: 'Morning', fr: 'Matin' },
  day: { en: 'Day', fr: 'Jour' },
  evening: { en: 'Evening', fr: 'Soir' },
  bellStill: { en: 'Bell still', fr: 'Cloche au repos' },
  nothingDue: { en: 'nothing due', fr: 'rien à échéance' },
  bellIn: { en: 'Bell in', fr: 'Cloche dans' },
  ringing: { en: 'Ringing', fr: 'Sonne' },
  unanswered: { en: 'unanswered', fr: 'sans réponse' },
  late: { en: 'late', fr: 'de retard' },
  onCall: { en: 'On-call', fr: 'Astreinte' },
  you: { en: 'you', fr: 'vous' },
  unnamed: { en: 'not named', fr: 'pas nommé' },
  commander: { en: 'Commander', fr: 'Commandant' },
  expert: { en: 'Specialist', fr: 'Spécialiste' },
  comms: { en: 'Comms', fr: 'Comm' },
  emptySeat: { en: 'empty seat', fr: 'place libre' },
  home: { en: 'at home', fr: 'chez soi' },
  called: { en: 'being called', fr: 'appel en cours' },
  silent: { en: 'no answer', fr: 'sans réponse' },
  coming: { en: 'on the way', fr: 'en route' },
  gone: { en: 'stood down', fr: 'libéré' },
  dueIn: { en: 'due in', fr: 'dans' },
  normal: { en: 'All normal', fr: 'Tout va bien' },
  wrong: { en: 'failing', fr: 'en échec' },
  strained: { en: 'strained', fr: 'dégradé' },
  map: { en: 'Wall screen: live service map', fr: 'Écran : carte des services' },
  mapNote: { en: 'packet = request, cross = failed request', fr: 'paquet = requête, croix = échec' },
} as const;

/** The facts at a drill time. */
export function roomFactsOf(view: View, rulebook: Rulebook, setting: RoomSetting): RoomFacts {
  const { now, lang } = setting;
  const w = (key: keyof typeof words) => words[key][lang];
  const mood = moodOf(view, now);
  return {
    sky: skyOf(view, setting),
    mood,
    phone: phoneOf(view),
    bell: bellOf(view, rulebook, setting),
    map: {
      banner: bannerOf(view, lang),
      systems: view.systems.map((system) => ({
        id: system.id,
        name: say(system.name, lang),
        reading: readingOf(system, lang),
        health: system.health,
        kind: KINDS[system.kind] ?? 'other',
      })),
      links: view.systems.flatMap((from) =>
        from.calls.flatMap((id) => {
          const to = view.systems.find((s) => s.id === id);
          if (!to) return [];
          const worst = to.health === 'bad' || from.health === 'bad' ? 'bad' : to.health;
          return [
            {
              from: from.id,
              to: id,
              health: worst,
              flow: to.health === 'idle' ? 0 : 1,
              failing: to.health === 'bad' ? 0.9 : to.health === 'warn' ? 0.2 : 0,
            },
          ];
        }),
      ),
      spark: setting.spark.values,
      sparkLabel: setting.spark.label,
      sparkTone: view.systems.some((s) => s.health === 'bad') ? 'bad' : 'ok',
      label: w('map'),
      note: w('mapNote'),
    },
    seats: seatsOf(view, rulebook, setting),
    reducedMotion: setting.reducedMotion,
    speed: setting.speed,
    size: setting.size,
  };
}

const KINDS: Record<string, SystemKind> = {
  customers: 'customers',
  edge: 'edge',
  app: 'app',
  database: 'database',
  payments: 'payments',
  errors: 'errors',
  cdn: 'images',
  content: 'images',
};

function moodOf(view: View, now: number): Mood {
  if (view.ringing) return 'page';
  if (view.pagedAt === null) return 'calm';
  if (view.stage === 'closure' || view.closedAt !== null) return 'resolved';
  if (view.warRoomAt !== null) return 'war-room';
  const [next] = owedAt(view, now);
  return next && next.dueAt < now ? 'late' : 'tense';
}

function skyOf(view: View, { now, lang }: RoomSetting): RoomFacts['sky'] {
  const minutesOfDay = Math.floor((localEpoch(view, now) % 86_400_000) / 60_000);
  const part =
    minutesOfDay < 360 || minutesOfDay >= 1320
      ? 'night'
      : minutesOfDay < 720
        ? 'morning'
        : minutesOfDay < 1080
          ? 'day'
          : 'evening';
  return { minutesOfDay, label: words[part][lang] };
}

function phoneOf(view: View): RoomFacts['phone'] {
  const call = view.calls.find((c) => c.state === 'ringing');
  const caller = view.people.find((p) => p.id === call?.from);
  return { ringing: view.ringing || call !== undefined, ...(caller && { callerName: caller.name }) };
}

function bellOf(view: View, rulebook: Rulebook, { now, lang, tolls }: RoomSetting): RoomFacts['bell'] {
  if (view.ringing) {
    return { state: 'ringing', ratio: null, tolls, label: words.ringing[lang], note: words.unanswered[lang] };
  }
  const [next] = view.closedAt === null ? owedAt(view, now) : [];
  if (!next) return { state: 'still', ratio: null, tolls, label: words.bellStill[lang], note: words.nothingDue[lang] };
  const left = next.dueAt - now;
  const note = say(dutyName(next, rulebook), lang);
  if (left < 0) return { state: 'late', ratio: 0, tolls, label: `${duration(left)} ${words.late[lang]}`, note };
  const ratio = Math.min(1, left / Math.max(1, next.limitMs));
  return {
    state: ratio <= 0.2 ? 'tense' : 'still',
    ratio,
    tolls,
    label: `${words.bellIn[lang]} ${duration(left)}`,
    note,
  };
}

function bannerOf(view: View, lang: Lang): RoomFacts['map']['banner'] {
  const colon = lang === 'fr' ? ' : ' : ': ';
  const of = (health: ViewSystem['health']) =>
    view.systems.find((s) => s.health === health && s.kind !== 'customers') ??
    view.systems.find((s) => s.health === health);
  const worst = of('bad') ?? of('warn');
  if (!worst) return { tone: 'ok', title: words.normal[lang], detail: '' };
  const bad = worst.health === 'bad';
  const says = bad ? words.wrong[lang] : words.strained[lang];
  return {
    tone: bad ? 'bad' : 'warn',
    title: `${say(worst.name, lang)}${colon}${says}`,
    detail: readingOf(worst, lang),
  };
}

const UNITS: Record<string, string> = {
  ratio: '%',
  percent: '%',
  ms: ' ms',
  'per-minute': '/min',
  'per-second': '/s',
  count: '',
};

function readingOf({ reading }: ViewSystem, lang: Lang): string {
  if (!reading) return '';
  const { value, unit } = reading;
  // A narrow screen: no space before the sign, in either language.
  if (unit === 'ratio') return `${points(value * 100, lang)}%`;
  const short =
    Math.abs(value) >= 10_000
      ? `${Math.round(value / 1000)}k`
      : Math.abs(value) >= 100
        ? String(Math.round(value))
        : points(value, lang);
  return `${short}${UNITS[unit] ?? ` ${unit}`}`;
}

/** Who sits where: the trainee at the front desk, then one seat a role, then those the ladder names. */
function seatsOf(view: View, rulebook: Rulebook, { now, lang }: RoomSetting): SeatFact[] {
  const you = view.people.find((p) => p.you);
  const seats: SeatFact[] = you
    ? [
        {
          id: 'you',
          label: words.onCall[lang],
          person: you.name,
          status: 'you',
          note: words.you[lang],
          look: lookFrom(you),
        },
      ]
    : [];
  const seated = new Set<string>(you ? [you.id] : []);
  for (const { role, person } of view.roles) {
    if (role === roleWith(rulebook, 'on-call')) continue;
    const holder = view.people.find((p) => p.id === person && !p.you);
    const rule = rulebook.roles.find((r) => r.id === role);
    const label = plateName(role, rule ? say(rule.name, lang) : role, lang);
    if (holder) {
      seated.add(holder.id);
      seats.push({
        id: role,
        label,
        person: holder.name,
        status: seatStatus(holder),
        note: holder.name,
        look: lookFrom(holder),
      });
    } else {
      const self = person !== null;
      seats.push({
        id: role,
        label,
        person: null,
        // An empty seat is only a gap once an incident is declared.
        status: view.declared !== null && !self ? 'empty' : 'home',
        note: self ? words.you[lang] : view.declared !== null ? words.emptySeat[lang] : words.unnamed[lang],
        look: lookFrom(you),
      });
    }
  }
  const called = view.people.filter((p) => !seated.has(p.id) && p.status !== 'home');
  const level = view.declared?.severity ?? rulebook.severities[0]?.id;
  const ladder = rulebook.escalation.filter((rung) => rung.severity === level && rung.kind === 'escalate');
  for (const { to } of ladder) {
    const person = view.people.find((p) => p.contacts.includes(to));
    if (person && (seated.has(person.id) || called.includes(person))) continue;
    const rung = view.deadlines.find((d) => d.kind === 'rung' && d.to === to && isOwed(d) && !d.provisional);
    const left = rung ? rung.dueAt - now : null;
    const soon = rung !== undefined && left !== null && left <= rung.limitMs / 5;
    const late = left !== null && left < 0;
    seats.push({
      id: `rung-${to}`,
      label: short(say(contactName(rulebook, to), lang)),
      person: null,
      status: late ? 'late' : soon ? 'due' : 'home',
      note:
        left === null
          ? words.home[lang]
          : late
            ? `${duration(left)} ${words.late[lang]}`
            : `${words.dueIn[lang]} ${duration(left)}`,
      look: lookFrom(person),
      office: true,
    });
  }
  for (const person of called) {
    seats.push({
      id: person.id,
      label: person.name,
      person: person.name,
      status: seatStatus(person),
      note: noteOf(person, lang),
      look: lookFrom(person),
      office: true,
    });
  }
  return seats;
}

/** Plates are narrow: the runbook's three incident roles have a short name, others their own. */
function plateName(role: string, name: string, lang: Lang): string {
  const job = jobOf(role) ?? jobOf(name);
  const known =
    job === 'commander'
      ? words.commander
      : job === 'expert'
        ? words.expert
        : job === 'communication'
          ? words.comms
          : null;
  return known ? known[lang] : short(name);
}

const short = (name: string): string => name.replace(/\s*\(.*\)/, '').replace(/^Incident\s+/i, '');

function seatStatus(person: ViewPerson): SeatFact['status'] {
  switch (person.status) {
    case 'here':
      return 'here';
    case 'arriving':
    case 'called':
      return 'arriving';
    case 'stood-down':
      return 'stood-down';
    case 'silent':
    case 'home':
      return 'home';
  }
}

function noteOf(person: ViewPerson, lang: Lang): string {
  const note = {
    here: null,
    arriving: words.coming,
    called: words.called,
    silent: words.silent,
    home: words.home,
    'stood-down': words.gone,
  }[person.status];
  return note ? note[lang] : say(person.title, lang);
}

/** A seat that nobody holds is drawn after whoever sits in front. */
const NOBODY = { skin: 2, hair: 'short', tint: 1, garment: 0, glasses: false, beard: false };

const lookFrom = (person: ViewPerson | undefined): Look => lookOf(person?.look ?? NOBODY);

/** What the room shows, from what the seat may see. Pure. */
import type { Rulebook } from '../../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../../runbook/text.ts';
import type { View, ViewAlert, ViewSystem } from '../../../../sim/view.ts';
import { duration, points } from '../../../i18n/format.ts';
import type { Mood, RoomFacts, SystemKind } from '../../../room/room-facts.ts';
import { dutyName, owedAt } from '../duties.ts';
import { localEpoch } from '../times.ts';
import { seatsOf } from './seats-of.ts';

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
  normal: { en: 'All normal', fr: 'Tout va bien' },
  noPage: { en: 'No page firing', fr: 'Aucune alerte d’astreinte' },
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

/**
 * What the team's monitors say: the page that fires, the gravest first. The boxes below follow their own series; to name one of
 * them here would point at the cause before anybody has looked.
 */
function bannerOf({ alerts, systems }: View, lang: Lang): RoomFacts['map']['banner'] {
  const [page] = alerts
    .filter((alert) => alert.pages && alert.state === 'firing')
    .sort((a, b) => GRAVITY.indexOf(a.label) - GRAVITY.indexOf(b.label) || a.at - b.at);
  if (page) return { tone: 'bad', title: say(page.name, lang), detail: '' };
  const well = systems.every(({ health }) => health === 'ok' || health === 'idle');
  return { tone: 'ok', title: (well ? words.normal : words.noPage)[lang], detail: '' };
}

const GRAVITY: readonly ViewAlert['label'][] = ['critical', 'error', 'warning', 'info'];

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

import { jobOf, roleWith } from '../../../../runbook/jobs.ts';
import type { Rulebook } from '../../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../../runbook/text.ts';
import type { View, ViewPerson } from '../../../../sim/view.ts';
import { duration } from '../../../i18n/format.ts';
import { lookOf } from '../../../room/look.ts';
import type { Look, SeatFact } from '../../../room/room-facts.ts';
import { contactName, isOwed } from '../duties.ts';

const words = {
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
} as const;

/** Who sits where: the trainee at the front desk, then one seat a role, then those the ladder names. */
export function seatsOf(view: View, rulebook: Rulebook, { now, lang }: { now: number; lang: Lang }): SeatFact[] {
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

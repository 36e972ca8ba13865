import type { Health, Mood, RoomFacts, SeatFact, SeatStatus } from './room-facts.ts';

type Lang = 'en' | 'fr';
type Words<K extends string> = Record<Lang, Record<K, string>>;

const MOODS: Words<Mood> = {
  en: {
    calm: 'The room is calm.',
    page: 'A page has come in.',
    tense: 'An incident is running.',
    late: 'A deadline has been missed.',
    'war-room': 'War room: every desk is called.',
    resolved: 'The incident is resolved; day breaks.',
  },
  fr: {
    calm: 'La salle est calme.',
    page: 'Une alerte vient d’arriver.',
    tense: 'Un incident est en cours.',
    late: 'Une échéance est dépassée.',
    'war-room': 'Cellule de crise : tout le monde est appelé.',
    resolved: 'L’incident est résolu ; le jour se lève.',
  },
};
const HEALTHS: Words<Health> = {
  en: { ok: 'normal', warn: 'to watch', bad: 'failing', idle: 'idle' },
  fr: { ok: 'normal', warn: 'à surveiller', bad: 'en panne', idle: 'au repos' },
};
const STATUSES: Words<SeatStatus> = {
  en: {
    empty: 'empty seat',
    due: 'not there yet, due soon',
    late: 'late',
    home: 'at home',
    arriving: 'on the way',
    here: 'at the desk',
    you: 'you',
    'stood-down': 'stood down',
  },
  fr: {
    empty: 'place vide',
    due: 'pas encore là, attendu bientôt',
    late: 'en retard',
    home: 'chez soi',
    arriving: 'en route',
    here: 'à son poste',
    you: 'vous',
    'stood-down': 'libéré',
  },
};
const BELLS: Words<RoomFacts['bell']['state']> = {
  en: { still: 'hangs still', ringing: 'rings', tense: 'is about to ring', late: 'hangs aslant, a deadline is missed' },
  fr: {
    still: 'est immobile',
    ringing: 'sonne',
    tense: 'est sur le point de sonner',
    late: 'pend de travers, une échéance est dépassée',
  },
};

const colon = (lang: Lang) => (lang === 'fr' ? ' : ' : ': ');
const percent = (share: number, lang: Lang) => `${Math.round(share * 100)}${lang === 'fr' ? ' %' : '%'}`;
const joined = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ');

function seatSentence(seat: SeatFact, lang: Lang): string {
  const person = seat.status === 'you' ? null : seat.person;
  const said = [person, STATUSES[lang][seat.status]];
  // The plate's second line often repeats the name or the state.
  const note = said.some((part) => part?.toLowerCase() === seat.note.toLowerCase()) ? null : seat.note;
  return `${seat.label}${colon(lang)}${joined([...said, note])}.`;
}

function phoneSentence({ phone }: RoomFacts, lang: Lang): string[] {
  if (!phone.ringing) return [];
  const caller = phone.callerName ? `${colon(lang)}${phone.callerName}` : '';
  return [lang === 'fr' ? `Le téléphone sonne${caller}.` : `The phone is ringing${caller}.`];
}

function bellSentence({ bell }: RoomFacts, lang: Lang): string {
  const left =
    bell.ratio === null || bell.ratio <= 0
      ? null
      : lang === 'fr'
        ? `il reste ${percent(bell.ratio, lang)} du délai`
        : `${percent(bell.ratio, lang)} of the time is left`;
  const subject = lang === 'fr' ? 'La cloche' : 'The bell';
  return `${subject} ${BELLS[lang][bell.state]}${colon(lang)}${joined([bell.label, bell.note, left])}.`;
}

function mapSentences({ map }: RoomFacts, lang: Lang): string[] {
  const nameOf = (id: string) => map.systems.find((system) => system.id === id)?.name ?? id;
  const failing = map.links
    .filter((link) => link.failing > 0 && link.flow > 0)
    .map((link) =>
      lang === 'fr'
        ? `De ${nameOf(link.from)} vers ${nameOf(link.to)}, ${percent(link.failing, lang)} des requêtes échouent.`
        : `From ${nameOf(link.from)} to ${nameOf(link.to)}, ${percent(link.failing, lang)} of requests fail.`,
    );
  const screen = lang === 'fr' ? 'Écran mural' : 'Wall screen';
  return [
    `${screen}${colon(lang)}${joined([map.banner.title, map.banner.detail])}.`,
    ...map.systems
      .filter((system) => system.kind !== 'customers')
      .map((system) => `${system.name}${colon(lang)}${joined([HEALTHS[lang][system.health], system.reading])}.`),
    ...failing,
    ...(map.sparkLabel ? [`${map.sparkLabel}.`] : []),
  ];
}

/** All the room shows, as plain sentences for screen readers, most urgent first. */
export function roomSummary(facts: RoomFacts, lang: Lang): string[] {
  const window = lang === 'fr' ? 'À la fenêtre' : 'At the window';
  return [
    MOODS[lang][facts.mood],
    ...phoneSentence(facts, lang),
    bellSentence(facts, lang),
    ...mapSentences(facts, lang),
    ...facts.seats.map((seat) => seatSentence(seat, lang)),
    `${window}${colon(lang)}${joined([facts.sky.label, facts.sky.note])}.`,
  ];
}

import { lookOf } from '../../src/play/room/look.ts';
import type { LinkFact, RoomFacts, SeatFact, SystemFact } from '../../src/play/room/room-facts.ts';

const LOOK = lookOf({ skin: 2, hair: 'curls', tint: 1, garment: 3, glasses: false, beard: false });

function seat(id: string, over: Partial<SeatFact> = {}): SeatFact {
  return { id, label: id, person: null, status: 'home', note: 'at home', look: LOOK, ...over };
}

export function system(id: string, over: Partial<SystemFact> = {}): SystemFact {
  return { id, name: id, reading: '', health: 'ok', kind: 'other', ...over };
}

export function link(from: string, to: string, over: Partial<LinkFact> = {}): LinkFact {
  return { from, to, health: 'ok', flow: 1, failing: 0, ...over };
}

/** A room at night with the site down, a missed deadline and a ringing telephone. */
export function nightFacts(over: Partial<RoomFacts> = {}): RoomFacts {
  return {
    sky: { minutesOfDay: 236, label: 'Night', note: 'sunrise at 08:11' },
    mood: 'late',
    phone: { ringing: true, callerName: 'Pager' },
    bell: { state: 'tense', ratio: 0.08, tolls: 1, label: 'Bell in 1:12', note: 'first notice due' },
    map: {
      banner: { tone: 'bad', title: 'SITE DOWN', detail: '98% of requests fail' },
      systems: [
        system('customers', { kind: 'customers', name: 'Customers' }),
        system('app', { kind: 'app', name: 'App', reading: '98% 500', health: 'bad' }),
        system('db', { kind: 'database', name: 'Neon', reading: '12/100', health: 'idle' }),
      ],
      links: [link('customers', 'app', { failing: 0.98, health: 'bad' }), link('app', 'db', { flow: 0 })],
      spark: [3, 2, 0],
      sparkLabel: 'Orders: 0 a minute',
      sparkTone: 'bad',
    },
    seats: [
      seat('on-call', { label: 'On-call', status: 'you', person: 'Ana', note: 'you' }),
      seat('ic', { label: 'Commander', status: 'here', person: 'Maëlle', note: 'Maëlle' }),
      seat('lead', { label: 'Lead dev', status: 'late', note: '2:05 late' }),
    ],
    reducedMotion: false,
    speed: 1,
    size: 'full',
    ...over,
  };
}

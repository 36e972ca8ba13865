/** A plan with a second incident, and what happens in it. */
import type { Plan } from '../../src/scenario/plan.ts';
import { type Entry, GOOD, plan } from './scoring-plan.ts';

const fault = plan.faults[0];
if (!fault) throw new Error('the plan has no fault');

/** The same shop, in which parcels stop at minute 8 for a reason of their own. */
export const TWO: Plan = {
  ...plan,
  faults: [...plan.faults, { ...fault, id: 'carrier-out', users: [], only: null }],
  scenario: {
    ...plan.scenario,
    causes: [
      ...plan.scenario.causes,
      { id: 'carrier', name: { en: 'The carrier', fr: 'Le transporteur' }, shows: 'dependency-times-out' },
    ],
  },
  evidence: [
    ...plan.evidence,
    {
      id: 'no-quote',
      item: 'logs:carrier',
      observation: 'dependency-times-out',
      incident: 'parcels',
      text: { en: 'No quotes.', fr: 'Pas de tarif.' },
      only: null,
    },
  ],
  second: {
    id: 'parcels',
    name: { en: 'parcels cannot be sent', fr: 'les colis ne partent pas' },
    procedure: 'INC-001',
    capability: 'send',
    cause: 'carrier',
    faults: ['carrier-out'],
    knowable: ['mail:no-parcel'],
    handTo: ['bob'],
    solvedAfter: null,
    only: ['release'],
  },
};

/** It begins at minute 8, and could be known from minute 10. */
export const BEGAN: Entry = [8, 'fault.started', { fault: 'carrier-out', by: 'script' }];
export const KNOWN: Entry = [10, 'second.knowable', { by: 'mail:no-parcel' }];
export const split = (minute: number, evidence = ['mail:no-parcel']): Entry => [
  minute,
  'incident.split',
  { title: 'Parcels', evidence },
];
export const offered = (minute: number, to = 'bob'): Entry => [minute, 'incident.offered', { to }];
export const taken = (minute: number, by = 'bob'): Entry => [minute, 'incident.taken', { by }];
const END: Entry = [75, 'drill.ended', { why: 'time' }];

/** The good drill with a second incident in it, to the end of its time. */
export const both = (...more: Entry[]): Entry[] =>
  [...GOOD.filter(([, type]) => type !== 'drill.ended' && type !== 'closed'), BEGAN, KNOWN, ...more, END].sort(
    (a, b) => a[0] - b[0],
  );

/** Rulebooks of other teams: other levels, words, windows, people and templates than those of the pack that ships. */
import type { Rulebook } from '../../src/runbook/rulebook.ts';

const MINUTE = 60_000;
const same = (text: string) => ({ en: text, fr: text });
const axis = (id: string) => ({ id, name: same(id), means: same(id) });
const level = (id: string, responseMs: number | null, resolutionMs: number | null) => ({
  id,
  name: same(id),
  impact: same(`What ${id} means`),
  examples: [],
  responseMs,
  resolutionMs,
});
const contact = (id: string, role: string, name: string | null): Rulebook['contacts'][number] => ({
  id,
  role: same(role),
  audience: 'team',
  hours: 'always',
  name,
  phone: null,
  chat: null,
});
const slot = (id: string, kind: Rulebook['templates'][number]['slots'][number]['kind']) => ({
  id,
  kind,
  label: same(id),
  placeholder: same(`[${id}]`),
});
const bare: Omit<Rulebook, 'id' | 'severities'> = {
  format: 'tocsin/rulebook/1',
  title: same('Another team’s runbook'),
  version: '1',
  matrix: null,
  lifecycle: [],
  roles: [],
  procedures: [],
  escalation: [],
  contacts: [],
  rotation: null,
  templates: [],
  cadence: [],
  checklist: [],
  metrics: [],
  tools: [],
};

const NEWS: Rulebook['templates'] = [
  {
    id: 'say-it-began',
    name: same('We have an incident'),
    audience: 'team',
    channel: 'war-stories',
    phase: 'opened',
    severities: [],
    slots: [
      slot('level', 'severity'),
      slot('lead', 'person'),
      slot('what', 'impact'),
      slot('since', 'time'),
      slot('more', 'news'),
      slot('next', 'next-update'),
    ],
    body: same('{level} led by {lead}: {what}, since {since}. {more}. Next: {next}'),
  },
  {
    id: 'say-it-is-over',
    name: same('It is over'),
    audience: 'team',
    channel: 'war-stories',
    phase: 'resolved',
    severities: [],
    slots: [slot('lasted', 'duration'), slot('because', 'cause')],
    body: same('Over after {lasted}: {because}'),
  },
];

/** Five levels, no matrix, no rotation, no procedures; one window that names somebody the company does not have. */
export const fiveLevels: Rulebook = {
  ...bare,
  id: 'five',
  severities: [
    level('Catastrophe', 5 * MINUTE, 30 * MINUTE),
    level('Severe', 10 * MINUTE, 120 * MINUTE),
    level('Serious', 60 * MINUTE, null),
    level('Slight', null, null),
    level('Trifle', null, null),
  ],
  roles: [
    { id: 'first-responder', name: same('First responder'), duties: same('answers the pager') },
    { id: 'incident-manager', name: same('Incident manager'), duties: same('leads') },
    { id: 'scribe', name: same('Scribe'), duties: same('writes it down') },
  ],
  escalation: [
    {
      severity: 'Catastrophe',
      fromMs: 8 * MINUTE,
      toMs: 20 * MINUTE,
      kind: 'escalate',
      to: 'engineering-manager',
      says: same('call the manager'),
    },
    {
      severity: 'Catastrophe',
      fromMs: 20 * MINUTE,
      toMs: null,
      kind: 'escalate',
      to: 'astrologer',
      says: same('ask the stars'),
    },
  ],
  contacts: [
    contact('engineering-manager', 'Engineering manager', 'Grace Hopper'),
    contact('astrologer', 'Astrologer', 'Nostradamus'),
  ],
  templates: NEWS,
  cadence: [
    {
      severity: 'Catastrophe',
      openingMs: 7 * MINUTE,
      updateMs: 9 * MINUTE,
      mitigatedUpdateMs: null,
      clientMailMs: null,
    },
  ],
  checklist: [{ id: 'really-over', text: same('It is really over'), claims: 'resolved' }],
};

/** Three levels on a matrix of two rows and four columns with other names, other windows, a rota of strangers. */
export const threeLevels: Rulebook = {
  ...bare,
  id: 'three',
  severities: [
    level('rouge', 10 * MINUTE, 45 * MINUTE),
    level('orange', 20 * MINUTE, 180 * MINUTE),
    level('jaune', null, null),
  ],
  matrix: {
    users: [axis('tout-le-monde'), axis('certains')],
    impact: [axis('vital'), axis('fort'), axis('faible'), axis('nul')],
    cells: {
      'tout-le-monde': { vital: 'rouge', fort: 'rouge', faible: 'orange', nul: 'jaune' },
      certains: { vital: 'orange', fort: 'orange', faible: 'jaune', nul: 'jaune' },
    },
  },
  roles: [
    { id: 'pilote', name: same('Pilote d’incident'), duties: same('décide') },
    { id: 'astreinte', name: same('Astreinte'), duties: same('répond') },
  ],
  escalation: [
    {
      severity: 'rouge',
      fromMs: 0,
      toMs: 6 * MINUTE,
      kind: 'hold',
      to: 'astreinte',
      says: same('l’astreinte cherche'),
    },
    {
      severity: 'rouge',
      fromMs: 6 * MINUTE,
      toMs: 25 * MINUTE,
      kind: 'escalate',
      to: 'responsable',
      says: same('appeler le responsable'),
    },
    {
      severity: 'rouge',
      fromMs: 25 * MINUTE,
      toMs: null,
      kind: 'war-room',
      to: 'war-room',
      says: same('cellule de crise'),
    },
  ],
  contacts: [contact('astreinte', 'Astreinte', null), contact('responsable', 'Directeur technique', 'Zoé')],
  rotation: {
    timeZone: 'Europe/Paris',
    weekday: 1,
    hour: 9,
    weeks: [
      { id: 'A', primary: 'Xavier', secondary: 'Yann' },
      { id: 'B', primary: 'Yann', secondary: 'Xavier' },
    ],
  },
  templates: NEWS.map((t) => ({ ...t, channel: 'incidents' })),
  cadence: [
    {
      severity: 'rouge',
      openingMs: 12 * MINUTE,
      updateMs: 20 * MINUTE,
      mitigatedUpdateMs: 20 * MINUTE,
      clientMailMs: null,
    },
  ],
};

/** SEV0 first; a matrix of the usual words, no templates, no checklist, no limits. */
export const zeroFirst: Rulebook = {
  ...bare,
  id: 'zero',
  severities: [level('SEV0', null, null), level('SEV1', null, null), level('SEV2', null, null)],
  matrix: {
    users: [axis('all'), axis('some'), axis('one')],
    impact: [axis('outage'), axis('degraded'), axis('cosmetic')],
    cells: {
      all: { outage: 'SEV0', degraded: 'SEV1', cosmetic: 'SEV2' },
      some: { outage: 'SEV1', degraded: 'SEV2', cosmetic: 'SEV2' },
      one: { outage: 'SEV2', degraded: 'SEV2', cosmetic: 'SEV2' },
    },
  },
  escalation: [{ severity: 'SEV0', fromMs: 4 * MINUTE, toMs: null, kind: 'escalate', to: 'cto', says: same('CTO') }],
};

import type { Rulebook } from '../../src/runbook/rulebook.ts';

const same = (text: string) => ({ en: text, fr: text });
const MINUTE = 60_000;

/** A rulebook with two levels, one procedure, one rung beyond the on-call and two templates. */
export const smallRulebook: Rulebook = {
  format: 'tocsin/rulebook/1',
  id: 'small',
  title: same('Small runbook'),
  version: '1',
  severities: [
    {
      id: 'P1',
      name: same('P1'),
      impact: same('All is down'),
      examples: [],
      responseMs: 15 * MINUTE,
      resolutionMs: 60 * MINUTE,
    },
    {
      id: 'P3',
      name: same('P3'),
      impact: same('A little is down'),
      examples: [],
      responseMs: 120 * MINUTE,
      resolutionMs: 1440 * MINUTE,
    },
  ],
  matrix: {
    users: [
      { id: 'many', name: same('many'), means: same('many') },
      { id: 'few', name: same('few'), means: same('few') },
    ],
    impact: [
      { id: 'high', name: same('high'), means: same('high') },
      { id: 'low', name: same('low'), means: same('low') },
    ],
    cells: { many: { high: 'P1', low: 'P3' }, few: { high: 'P3', low: 'P3' } },
  },
  lifecycle: [],
  roles: [
    { id: 'on-call', name: same('on-call'), duties: same('answers') },
    { id: 'ic', name: same('incident commander'), duties: same('leads') },
    { id: 'lead-dev', name: same('lead developer'), duties: same('helps') },
  ],
  procedures: [
    {
      id: 'INC-001',
      name: same('Site down'),
      severity: 'P1',
      symptoms: [same('nothing answers')],
      diagnosis: [],
      branches: [{ id: 'deploy', when: same('a recent deployment'), steps: [same('roll back')] }],
      message: 'opened',
    },
  ],
  escalation: [
    { severity: 'P1', fromMs: 0, toMs: 15 * MINUTE, kind: 'hold', to: 'on-call', says: same('on-call') },
    { severity: 'P1', fromMs: 15 * MINUTE, toMs: null, kind: 'escalate', to: 'lead-dev', says: same('lead developer') },
  ],
  contacts: [],
  rotation: null,
  templates: [
    {
      id: 'opened',
      name: same('opened'),
      audience: 'team',
      channel: 'incidents',
      phase: 'opened',
      severities: ['P1'],
      slots: [{ id: 'title', label: same('Title'), kind: 'title', placeholder: same('[title]') }],
      body: same('Incident: {title}'),
    },
    {
      id: 'resolved',
      name: same('resolved'),
      audience: 'team',
      channel: 'incidents',
      phase: 'resolved',
      severities: ['P1'],
      slots: [{ id: 'duration', label: same('Duration'), kind: 'duration', placeholder: same('[min]') }],
      body: same('Resolved after {duration}'),
    },
  ],
  cadence: [
    {
      severity: 'P1',
      openingMs: 15 * MINUTE,
      updateMs: 15 * MINUTE,
      mitigatedUpdateMs: 30 * MINUTE,
      clientMailMs: null,
    },
  ],
  checklist: [{ id: 'resolved', text: same('Resolved'), claims: 'resolved' }],
  metrics: [],
  tools: [],
};

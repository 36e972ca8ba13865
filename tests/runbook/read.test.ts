import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../src/runbook/read/read.ts';
import type { Reading } from '../../src/runbook/read/reading.ts';
import { sample } from './sample.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const rungs = ({ draft }: Reading) =>
  draft.escalation.map((r) => [r.severity, r.fromMs / MINUTE, r.toMs === null ? null : r.toMs / MINUTE, r.kind, r.to]);
const levels = ({ draft }: Reading) => draft.severities.map((s) => [s.id, s.name?.en, s.responseMs, s.resolutionMs]);

describe('a runbook in a fenced example of a specification', () => {
  const reading = readRunbook(sample('reference-like.fr'));
  const { draft } = reading;

  it('leaves no line unexplained', () => {
    expect(reading.unexplained.map((line) => reading.lines[line - 1])).toEqual([]);
  });

  it('takes id and version from the front matter, the title from the runbook itself', () => {
    expect([draft.id, draft.version, draft.title?.fr]).toEqual(['runbook-librairie', '3.1.0', 'Gestion des incidents']);
  });

  it('reads four levels with their deadlines', () => {
    expect(levels(reading)).toEqual([
      ['P1', 'Critique', 10 * MINUTE, HOUR],
      ['P2', 'Majeur', 30 * MINUTE, 4 * HOUR],
      ['P3', 'Modéré', 2 * HOUR, DAY],
      ['P4', 'Mineur', DAY, 7 * DAY],
    ]);
    expect(draft.severities[0]?.examples.map((e) => e.fr)).toEqual(['Site arrêté', 'paiement refusé']);
  });

  it('maps the drawn matrix row by row, gravest first', () => {
    expect(draft.matrix?.users.map((u) => [u.id, u.name.fr])).toEqual([
      ['many', 'Nombreux'],
      ['few', 'Peu'],
      ['one', 'Un seul'],
    ]);
    expect(draft.matrix?.impact.map((i) => i.id)).toEqual(['high', 'medium', 'low']);
    expect(draft.matrix?.cells).toEqual({
      many: { high: 'P1', medium: 'P2', low: 'P3' },
      few: { high: 'P2', medium: 'P3', low: 'P4' },
      one: { high: 'P3', medium: 'P4', low: 'P4' },
    });
    expect(reading.provenance['matrix.many.high']?.sure).toBe('likely');
  });

  it('reads phases, roles, checklist, metrics and tools', () => {
    expect(draft.lifecycle.map((p) => p.fr)).toEqual(['Alerte', 'Tri', 'Remède', 'Bilan']);
    expect(draft.roles.map((r) => r.id)).toEqual(['on-call', 'ic']);
    expect(draft.checklist.map((c) => c.claims)).toEqual([
      'resolved',
      'communicated',
      'post-mortem',
      'evidence-saved',
      'timeline',
    ]);
    expect(draft.metrics.map((m) => [m.measures, m.targets.map((t) => [t.severity, t.maxMs])])).toEqual([
      [
        'resolve',
        [
          ['P1', HOUR],
          ['P2', 4 * HOUR],
        ],
      ],
      ['count', [['P1', null]]],
    ]);
    expect(draft.tools.map((t) => [t.name, t.usage?.fr, t.url])).toEqual([
      ['Sentry', 'Erreurs', 'https://sentry.io/xxx'],
      ['Slack', 'Messages : #incidents', null],
    ]);
  });

  it('reads a procedure: symptoms, commands and comments, branches, message', () => {
    const [procedure] = draft.procedures;
    expect(procedure).toMatchObject({ id: 'INC-101', severity: 'P1', message: 'inc-101-commandes-bloquees' });
    expect(procedure?.symptoms).toHaveLength(2);
    expect(procedure?.diagnosis.map((d) => [d.note.fr, d.command, d.expect?.fr])).toEqual([
      ['Interroger le panier', 'curl -I https://librairie.test/panier', 'HTTP/2 200'],
      ['Lire les journaux ; Tableau de bord → Journaux', null, undefined],
    ]);
    expect(procedure?.branches.map((b) => [b.when.fr, b.steps.length])).toEqual([
      ['SI déploiement récent', 1],
      ['SI base de données pleine', 2],
    ]);
  });

  it('reads the escalation, cell by cell', () => {
    expect(rungs(reading)).toEqual([
      ['P1', 0, 15, 'hold', 'on-call'],
      ['P1', 15, 30, 'escalate', 'lead-dev'],
      ['P1', 30, 60, 'escalate', 'direction'],
      ['P1', 60, null, 'war-room', 'war-room'],
      ['P2', 0, 15, 'hold', 'on-call'],
      ['P2', 15, 30, 'hold', 'on-call'],
      ['P2', 30, 60, 'escalate', 'lead-dev'],
      ['P2', 60, null, 'escalate', 'direction'],
    ]);
  });

  it('reads contacts; a placeholder is no number, and the rotation no name', () => {
    expect(draft.contacts.map((c) => [c.id, c.hours, c.audience, c.name, c.phone])).toEqual([
      ['on-call', 'week', 'team', null, null],
      ['on-call-weekend', 'weekend', 'team', null, '+33 1 99 00 00 02'],
      ['lead-dev', 'always', 'team', 'Nadia', '+33 1 99 00 00 03'],
      ['direction', 'always', 'team', 'Paul', '+33 1 99 00 00 04'],
      ['client-escalade', 'always', 'client', 'Mme Quai', '+33 1 99 00 00 05'],
    ]);
    expect(draft.rotation).toEqual({
      timeZone: null,
      weekday: null,
      hour: null,
      weeks: [
        { id: 'S01', primary: 'Nadia', secondary: 'Omar' },
        { id: 'S02', primary: 'Omar', secondary: 'Nadia' },
      ],
    });
  });

  it('reads templates with their blanks, audience and channel', () => {
    expect(
      draft.templates.map((t) => [
        t.id,
        t.audience,
        t.channel,
        t.phase,
        t.severities.join(),
        t.slots.map((s) => s.kind).join(),
      ]),
    ).toEqual([
      ['inc-101-commandes-bloquees', 'team', 'incidents', 'opened', 'P1', 'person,time'],
      [
        'slack-incident-ouvert',
        'team',
        'slack',
        'opened',
        'P1,P2,P3',
        'severity,title,person,time,impact,news,next-update',
      ],
      ['email-client-p1-p2', 'client', 'email', 'resolved', 'P1,P2', 'service,time,detected-at,resolved-at,impact'],
    ]);
    expect(draft.templates[1]?.body.fr).toContain('| Sévérité | {severity} |');
    expect(draft.cadence.map((c) => [c.severity, c.updateMs])).toEqual([['P1', 20 * MINUTE]]);
  });

  it('reads what the specification around it demands', () => {
    expect(reading.specification.acceptance.map((a) => a.what)).toEqual(['Sévérités définies', 'Contacts à jour']);
    expect(reading.specification.validations).toHaveLength(1);
    expect(reading.specification.antiPatterns[0]).toMatchObject({ what: 'Héroïsme', detail: ['Épuise', 'Rotation'] });
  });

  it('says on which line each value stands', () => {
    const { line, sure } = reading.provenance['severities.P2.responseMs'] ?? {};
    expect(reading.lines[(line ?? 0) - 1]).toContain('| **P2** | Majeur');
    expect(sure).toBe('stated');
  });
});

describe('levels as headings with deadlines in brackets, everything else in lists', () => {
  const reading = readRunbook(sample('sev-headings.en'));
  const { draft } = reading;

  it('reads levels, and keeps the words of what is no fixed time', () => {
    expect(levels(reading)).toEqual([
      ['SEV1', 'Critical', 15 * MINUTE, HOUR],
      ['SEV2', 'Major', 30 * MINUTE, 4 * HOUR],
      ['SEV3', 'Minor', null, null],
    ]);
    expect(draft.severities[2]).toMatchObject({ responseText: '1 business day', resolutionText: 'next release' });
    expect(draft.severities[0]?.examples.map((e) => e.en)).toEqual(['Nobody can log in', 'Orders are lost']);
  });

  it('reads escalation sentences', () => {
    expect(rungs(reading)).toEqual([
      ['SEV1', 0, 15, 'hold', 'on-call'],
      ['SEV1', 15, 60, 'escalate', 'engineering-manager'],
      ['SEV1', 60, null, 'war-room', 'war-room'],
      ['SEV2', 30, null, 'escalate', 'engineering-manager'],
    ]);
  });

  it('reads people, the rotation and when it changes', () => {
    expect(draft.contacts.map((c) => [c.id, c.name, c.phone, c.chat])).toEqual([
      ['on-call', null, '+44 20 7946 0011', '@oncall'],
      ['engineering-manager', 'Grace Hopper', '+44 20 7946 0022', '@grace'],
    ]);
    expect(draft.rotation).toMatchObject({ timeZone: 'Europe/London', weekday: 2, hour: 10 });
    expect(draft.rotation?.weeks[2]).toEqual({ id: 'Week-4', primary: 'Alan', secondary: 'Ada' });
    expect(draft.roles.map((r) => [r.id, r.duties?.en])).toEqual([
      ['ic', 'Runs the incident and decides.'],
      ['scribe', 'Writes the timeline'],
    ]);
  });

  it('reads a procedure written as lists below headings', () => {
    expect(draft.procedures).toHaveLength(1);
    expect(draft.procedures[0]).toMatchObject({ id: 'API-12', severity: 'SEV1' });
    expect(draft.procedures[0]?.diagnosis.map((d) => d.command)).toEqual(['kubectl top pods', 'git log -1']);
    expect(draft.procedures[0]?.branches.map((b) => [b.when.en, b.steps.map((s) => s.en)])).toEqual([
      ['If the last deploy is younger than an hour', ['roll it back']],
      ['If the database is full', ['add a disk']],
      ['Otherwise', ['wake the database team']],
    ]);
  });

  it('names the line it does not understand', () => {
    expect(reading.unexplained.map((line) => reading.lines[line - 1])).toEqual(['Maintained by the platform team.']);
  });
});

describe('five levels from S0, tables without edges, an HTML table, quoted messages', () => {
  const reading = readRunbook(sample('gravite.fr'));
  const { draft } = reading;

  it('reads the levels', () => {
    expect(levels(reading)).toEqual([
      ['S0', 'Bloquant', 15 * MINUTE, 90 * MINUTE],
      ['S1', 'Majeur', 30 * MINUTE, 4 * HOUR],
      ['S2', 'Modéré', 2 * HOUR, DAY],
      ['S3', 'Mineur', DAY, 7 * DAY],
      ['S4', 'Cosmétique', null, null],
    ]);
    expect(reading.unexplained).toEqual([]);
  });

  it('reads an escalation table turned on its side', () => {
    expect(rungs(reading)).toEqual([
      ['S0', 0, 15, 'hold', 'on-call'],
      ['S0', 15, 45, 'escalate', 'responsable-technique'],
      ['S0', 45, null, 'war-room', 'war-room'],
      ['S1', 0, 15, 'hold', 'on-call'],
      ['S1', 45, null, 'escalate', 'responsable-technique'],
    ]);
  });

  it('reads the HTML table as data', () => {
    expect(draft.contacts.map((c) => [c.id, c.name, c.phone])).toEqual([
      ['on-call', null, '+33 1 99 00 12 34'],
      ['responsable-technique', 'Zoé Martin', '+33 1 99 00 56 78'],
    ]);
  });

  it('takes causes and actions from a table, the cadence from a column, messages from quotes', () => {
    expect(draft.procedures[0]?.branches.map((b) => b.when.fr)).toEqual(['Disque plein', 'Trop de connexions']);
    expect(draft.cadence.map((c) => [c.severity, c.updateMs])).toEqual([
      ['S0', 15 * MINUTE],
      ['S1', 30 * MINUTE],
    ]);
    expect(draft.templates.map((t) => [t.phase, t.audience, t.slots.map((s) => s.kind).join()])).toEqual([
      ['opened', 'team', 'service,time,next-update'],
      ['opened', 'client', 'service,time,impact'],
      ['resolved', 'client', 'service,duration'],
    ]);
  });
});

describe('levels in prose', () => {
  const reading = readRunbook(sample('prose.en'));

  it('reads them with deadlines and examples', () => {
    expect(levels(reading)).toEqual([
      ['P0', 'Outage', 30 * MINUTE, 2 * HOUR],
      ['P1', undefined, HOUR, DAY],
      ['P2', undefined, 2 * DAY, null],
    ]);
    expect(reading.draft.severities[0]?.examples.map((e) => e.en)).toEqual(['no checkout', 'blank page']);
  });

  it('lets an escalation that names no level hold for all, and says that this is likely, not stated', () => {
    expect(rungs(reading).slice(0, 2)).toEqual([
      ['P0', 20, 90, 'escalate', 'team-lead'],
      ['P0', 90, null, 'escalate', 'cto'],
    ]);
    expect(reading.provenance['escalation.P2.1200000']?.sure).toBe('likely');
  });
});

describe('levels in other layouts', () => {
  it.each([
    [
      'a list with words only',
      '## Severity\n\n- **Critical**: all down. Response: 5 min; resolution: 1 h\n- **Low**: a nuisance. Response: 2 days; resolution: 2 weeks\n',
      [
        ['critical', 5, 60],
        ['low', 2880, 20160],
      ],
    ],
    [
      'French definition lines',
      '## Niveaux de gravité\n\nP1 (Critique) : site arrêté. Prise en charge sous 15 min, rétablissement sous 2 h\nP2 (Mineur) : gêne. Prise en charge sous 4 h, rétablissement sous 3 jours\n',
      [
        ['P1', 15, 120],
        ['P2', 240, 4320],
      ],
    ],
    [
      'a table of levels by name',
      '## Priority\n\n| Priority | Respond | Resolve |\n|--|--|--|\n| High | 1 h | 4 h |\n| Medium | 4 h | 1 day |\n',
      [
        ['high', 60, 240],
        ['medium', 240, 1440],
      ],
    ],
    [
      'one cell for number and name',
      '| Severity | Description | Ack | Fix |\n|--|--|--|--|\n| SEV-1: Critical | all down | 5 min | 1 h |\n| SEV-2: Major | slow | 10 min | 2 h |\n',
      [
        ['SEV-1', 5, 60],
        ['SEV-2', 10, 120],
      ],
    ],
    [
      'mildest first',
      '| Level | Impact | Response | Resolution |\n|--|--|--|--|\n| Sev 3 | x | 3 h | 3 days |\n| Sev 1 | y | 1 h | 1 day |\n',
      [
        ['SEV1', 60, 1440],
        ['SEV3', 180, 4320],
      ],
    ],
    [
      'numbers that grow with gravity',
      '| Level | Impact | Response | Resolution |\n|--|--|--|--|\n| Level 1 | dust | 8 h | 3 days |\n| Level 2 | smoke | 1 h | 1 day |\n| Level 3 | fire | 5 min | 1 h |\n',
      [
        ['Level-3', 5, 60],
        ['Level-2', 60, 1440],
        ['Level-1', 480, 4320],
      ],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(
      readRunbook(text).draft.severities.map((s) => [
        s.id,
        (s.responseMs ?? 0) / MINUTE,
        (s.resolutionMs ?? 0) / MINUTE,
      ]),
    ).toEqual(expected);
  });
});

describe('other teams’ habits', () => {
  it('follows arrows up the ladder, and turns a matrix whose rows are the impact', () => {
    const reading = readRunbook(sample('arrows.en'));
    expect(rungs(reading)).toEqual([
      ['P1', 0, 15, 'hold', 'on-call'],
      ['P1', 15, 30, 'escalate', 'team-lead'],
      ['P1', 30, 60, 'escalate', 'director'],
      ['P1', 60, null, 'escalate', 'cto'],
      ['P2', 0, 60, 'hold', 'on-call'],
      ['P2', 60, null, 'escalate', 'team-lead'],
    ]);
    expect(reading.draft.matrix?.cells['medium-urgency']).toEqual({ high: 'P2', medium: 'P3', low: 'P4' });
    expect(reading.draft.severities.map((s) => [s.id, s.responseMs, s.resolutionText])).toEqual([
      ['P1', 15 * MINUTE, '4 hours'],
      ['P2', 30 * MINUTE, '8 hours'],
      ['P3', 4 * HOUR, '3 business days'],
      ['P4', null, '10 business days'],
      ['P5', null, null],
    ]);
    expect(reading.draft.cadence.map((c) => c.updateMs)).toEqual([30 * MINUTE, HOUR, DAY]);
  });

  it('reads French levels by words alone, and keeps what a person wrote about them', () => {
    const { draft, unexplained } = readRunbook(sample('criticite.fr'));
    expect(draft.severities.map((s) => [s.id, s.responseMs, s.resolutionMs])).toEqual([
      ['haute', 15 * MINUTE, 2 * HOUR],
      ['moyenne', HOUR, null],
      ['basse', null, null],
    ]);
    expect(draft.procedures.map((p) => p.branches.map((b) => b.when.fr))).toEqual([
      ['Le site ne charge plus', 'si toujours KO'],
      ['Les mails ne partent plus'],
    ]);
    expect(draft.contacts.map((c) => [c.id, c.phone])).toEqual([['on-call', '06 12 34 56 78']]);
    expect(unexplained).toEqual([3, 17]);
  });

  it('reads levels that are bare numbers, and a ladder whose levels are tiers of support, not severities', () => {
    const reading = readRunbook(sample('zero-first.en'));
    expect(levels(reading)).toEqual([
      ['0', undefined, 5 * MINUTE, HOUR],
      ['1', undefined, 15 * MINUTE, 4 * HOUR],
      ['2', undefined, HOUR, DAY],
    ]);
    expect(rungs(reading).filter(([severity]) => severity === '2')).toEqual([
      ['2', 0, 15, 'hold', 'on-call'],
      ['2', 15, 45, 'escalate', 'team-lead'],
      ['2', 45, null, 'escalate', 'vp-engineering'],
    ]);
    expect(reading.draft.contacts.map((c) => [c.name, c.phone])).toEqual([
      [null, null],
      ['Eve', '(555) 010-2020'],
    ]);
  });
});

describe('what is not there', () => {
  it('invents no levels where a text only mentions P1 and S3', () => {
    const { draft, unexplained } = readRunbook(sample('no-severities.en'));
    expect(draft.severities).toEqual([]);
    expect(draft.matrix).toBeNull();
    expect(draft.contacts.map((c) => [c.phone, c.chat])).toEqual([[null, null]]);
    expect(unexplained).toContain(3);
  });

  it('reads one file per alert as a procedure without a level', () => {
    const { draft } = readRunbook(sample('one-alert.en'));
    expect(
      draft.procedures.map((p) => [p.id, p.severity, p.symptoms.length, p.diagnosis.length, p.branches.length]),
    ).toEqual([['higherrorrate', null, 1, 2, 1]]);
  });

  it.each(['', '\n\n', '#', '|', '```', '---', '\ufeff'])('reads %j as an empty runbook', (text) => {
    expect(readRunbook(text).draft.severities).toEqual([]);
  });
});

describe('fences', () => {
  it('mends nested ones in English too, drawn with plus and minus', () => {
    const { draft, unexplained } = readRunbook(sample('nested.en'));
    expect(unexplained).toEqual([]);
    expect(draft.matrix?.cells).toEqual({ many: { high: 'P1', low: 'P2' }, few: { high: 'P2', low: 'P2' } });
    expect(draft.procedures[0]?.branches.map((b) => b.steps[0]?.en)).toEqual(['rotate them', 'delete the oldest']);
    expect(draft.lifecycle.map((p) => p.en)).toEqual(['Detection', 'Triage', 'Repair', 'Closure']);
  });

  it('reads the runbook alone as it reads it inside its specification', () => {
    const whole = sample('reference-like.fr').split('\n');
    const from = whole.indexOf('```markdown');
    const to = whole.lastIndexOf('```');
    const alone = readRunbook(whole.slice(from + 1, to).join('\n'));
    const { id: _, version: __, ...inside } = readRunbook(whole.join('\n')).draft;
    const { id: ___, version: ____, ...bare } = alone.draft;
    expect(bare).toEqual(inside);
    expect(alone.unexplained).toEqual([]);
  });
});

describe('the file itself', () => {
  const text = sample('gravite.fr');

  it('reads the same with a byte order mark and Windows line ends', () => {
    const { draft, unexplained } = readRunbook(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(draft).toEqual(readRunbook(text).draft);
    expect(unexplained).toEqual([]);
  });

  it('mends UTF-8 that was read as Latin-1, and says so', () => {
    const broken = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
    const { draft, findings } = readRunbook(broken);
    expect(draft).toEqual(readRunbook(text).draft);
    expect(findings.map((f) => f.code)).toEqual(['broken-accents']);
  });

  it.each([
    ['a binary file', 'PNG\0\0\u0001', 'not-text'],
    ['more than 5 MB', 'x'.repeat(5_000_001), 'too-large'],
    ['too many lines', '\n'.repeat(100_001), 'too-long'],
    ['an endless line', 'y'.repeat(10_001), 'line-too-long'],
    ['quotes within quotes', '> '.repeat(30), 'too-deep'],
    ['lists within lists', `${' '.repeat(84)}- item`, 'too-deep'],
    ['text turned around', 'safe \u202egnp.exe', 'invisible-characters'],
    ['accents that were lost', 'S\ufffdv\ufffdrit\ufffd', 'lost-characters'],
  ])('refuses or bounds %s', (_, bad, code) => {
    expect(readRunbook(bad).findings.map((f) => f.code)).toEqual([code]);
  });

  it('lets no markup or script into a rule', () => {
    const { draft } = readRunbook(
      '| Level | Impact | Response | Resolution |\n|--|--|--|--|\n| P1 | <script>alert(1)</script> | 1 h | 2 h |\n| P2 | <img src=x onerror=y> | 1 h | 2 h |\n',
    );
    expect(JSON.stringify(draft)).not.toMatch(/<[a-z!/?]/i);
  });
});

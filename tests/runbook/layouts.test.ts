import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../src/runbook/read/read.ts';

const LEVELS = `## Severity levels

| Level | Impact | Response | Resolution |
|--|--|--|--|
| P1 | all down | 15 min | 1 h |
| P2 | slow | 30 min | 4 h |
| P3 | odd | 2 h | 1 day |

`;

/** What was read of a text in which nothing may be left unexplained. */
function draftOf(text: string) {
  const { draft, unexplained, lines } = readRunbook(text);
  expect(unexplained.map((line) => lines[line - 1])).toEqual([]);
  return draft;
}

describe('a matrix says the same whichever way it lies', () => {
  const cells = { many: { high: 'P1', low: 'P2' }, one: { high: 'P2', low: 'P3' } };

  it.each([
    ['users down', '| Users | High impact | Low impact |\n|--|--|--|\n| Many | P1 | P2 |\n| One | P2 | P3 |\n'],
    [
      'users across',
      '| Impact \\ Users | Many users | One user |\n|--|--|--|\n| High | P1 | P2 |\n| Low | P2 | P3 |\n',
    ],
    ['no corner', '| | Many | One |\n|--|--|--|\n| High | P1 | P2 |\n| Low | P2 | P3 |\n'],
    ['mildest first', '| Impact | Un seul | Nombreux |\n|--|--|--|\n| Faible | P3 | P2 |\n| Élevé | P2 | P1 |\n'],
    [
      'a row for each square',
      '| Users affected | Impact | Severity |\n|--|--|--|\n| Many | High | P1 |\n| One | Low | P3 |\n| Many | Low | P2 |\n| One | High | P2 |\n',
    ],
    [
      'levels across, the impact in the squares',
      '| Users | P1 | P2 | P3 |\n|--|--|--|--|\n| Many | High | Low | – |\n| One | – | High | Low |\n',
    ],
    [
      'levels across, the users in the squares',
      '| Impact | P1 | P2 | P3 |\n|--|--|--|--|\n| High | Many users | One user | |\n| Low | | Many users | One user |\n',
    ],
    [
      'levels across in French, mildest first',
      '| | P3 | P2 | P1 |\n|--|--|--|--|\n| Un seul | faible | élevé | |\n| Nombreux | | faible | élevé |\n',
    ],
  ])('%s', (_, table) => {
    expect(draftOf(`${LEVELS}## Decision matrix\n\n${table}`).matrix?.cells).toEqual(cells);
  });

  it('reads several words of a square under a level', () => {
    const table =
      '| Users | P1 | P2 | P3 |\n|--|--|--|--|\n| Many | High | Medium, low | |\n| Few | | High | Medium / Low |\n';
    expect(draftOf(`${LEVELS}## Matrix\n\n${table}`).matrix?.cells).toEqual({
      many: { high: 'P1', medium: 'P2', low: 'P2' },
      few: { high: 'P2', medium: 'P3', low: 'P3' },
    });
  });

  it('takes no table for a matrix that only has levels across', () => {
    const table =
      '| | P1 | P2 | P3 |\n|--|--|--|--|\n| Call | the lead | the lead | nobody |\n| Write | hourly | daily | weekly |\n';
    expect(readRunbook(`${LEVELS}## Matrix\n\n${table}`).draft.matrix).toBeNull();
  });

  it('puts the graver word first where two weigh the same', () => {
    const table = '| | One | Few | Many |\n|--|--|--|--|\n| Low | P3 | P3 | P2 |\n| High | P2 | P2 | P1 |\n';
    const { matrix } = draftOf(`${LEVELS}## Matrix\n\n${table}`);
    expect([matrix?.users.map((u) => u.id), matrix?.impact.map((i) => i.id)]).toEqual([
      ['many', 'few', 'one'],
      ['high', 'low'],
    ]);
  });

  it('keeps a level that nobody defined as it is written', () => {
    const table = '| Users | High | Low |\n|--|--|--|\n| Many | P1 | P2 |\n| One | P2 | P7 |\n';
    expect(draftOf(`${LEVELS}## Matrix\n\n${table}`).matrix?.cells.one?.low).toBe('P7');
  });
});

describe('a rota says the same', () => {
  it.each([
    ['on lines', 'Week 1: Primary: Alice / Secondary: Bob\nWeek 2: Primary: Bob / Secondary: Carla\n'],
    [
      'in a list in French',
      '- Semaine 1 — titulaire : Alice, remplaçant : Bob\n- Semaine 2 — titulaire : Bob, suppléant : Carla\n',
    ],
    ['in order', '- W1: Alice, Bob\n- W2: Bob, Carla\n'],
    ['in brackets', '- W1: Alice (primary), Bob (backup)\n- W2: Bob (primary), Carla (backup)\n'],
    [
      'by week headings',
      '### Week 1\n\n- Primary: Alice\n- Secondary: Bob\n\n### Week 2\n\n- Primary: Bob\n- Secondary: Carla\n',
    ],
    ['below labels', '**Week 1**\nPrimary: Alice\nSecondary: Bob\n\n**Week 2**\nPrimary: Bob\nSecondary: Carla\n'],
    [
      'in a table without a corner',
      '| | Primary | Secondary |\n|--|--|--|\n| W1 | Alice | Bob |\n| W2 | Bob | Carla |\n',
    ],
  ])('%s', (_, lines) => {
    expect(draftOf(`## On-call rotation\n\n${lines}`).rotation?.weeks.map((w) => [w.primary, w.secondary])).toEqual([
      ['Alice', 'Bob'],
      ['Bob', 'Carla'],
    ]);
  });
});

describe('templates', () => {
  const templates = (text: string) =>
    draftOf(`${LEVELS}${text}`).templates.map((t) => [
      t.id,
      t.channel,
      t.audience,
      t.phase,
      t.slots.map((s) => s.kind),
    ]);

  it('stand in a table in English', () => {
    const table =
      '| When | Channel | Message |\n|--|--|--|\n| Incident opened | #incidents | {title}: we are looking. Next update at HH:MM. |\n| Incident resolved | Email to customers | {title} is over since HH:MM. |\n';
    expect(templates(`## Communication templates\n\n${table}`)).toEqual([
      ['incident-opened', 'incidents', 'team', 'opened', ['title', 'next-update']],
      ['incident-resolved', 'email', 'client', 'resolved', ['title', 'time']],
    ]);
  });

  it('stand in a table in French, lines kept', () => {
    const table =
      '| Modèle | Canal | Destinataires | Texte |\n|--|--|--|--|\n| Ouverture | Slack #prod | équipe | 🔴 [Titre]<br>Prochain point à HH:MM |\n| Clôture | e-mail | clients | [Titre] est résolu |\n';
    expect(templates(`## Modèles de messages\n\n${table}`)).toEqual([
      ['ouverture', 'prod', 'team', 'opened', ['title', 'next-update']],
      ['cloture', 'email', 'client', 'resolved', ['title']],
    ]);
    const [first] = draftOf(`${LEVELS}## Modèles de messages\n\n${table}`).templates;
    expect(first?.body.fr.split('\n')).toHaveLength(2);
  });

  it('go where the prose above them says: for all, for one, or right before it', () => {
    const text = `## Templates

Post in #war-room.

### Incident opened

\`\`\`
Incident {title} started
\`\`\`

### Client mail

Send by e-mail to the client within the hour:

\`\`\`
Subject: {title}
\`\`\`

### Resolved

Publier sur #annonces.

\`\`\`
{title} résolu
\`\`\`
`;
    expect(templates(text).map(([id, channel, audience]) => [id, channel, audience])).toEqual([
      ['incident-opened', 'war-room', 'team'],
      ['client-mail', 'email', 'client'],
      ['resolved', 'annonces', 'team'],
    ]);
  });

  it('are not made of a table that only links to them', () => {
    expect(
      readRunbook(`${LEVELS}## Templates\n\n| Template | Link |\n|--|--|\n| Opened | https://a.example |\n`).draft
        .templates,
    ).toEqual([]);
  });
});

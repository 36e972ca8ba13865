import { describe, it } from 'vitest';
import type { Plan } from '../../../src/scenario/plan.ts';
import { type Case, END, MINOR, says } from '../../support/reasons.ts';
import { CLIENT, GOOD, message, plan, RESOLVED, SILENT, WORLD, without } from '../../support/scoring-plan.ts';

const noEnd: Plan = {
  ...plan,
  rulebook: { ...plan.rulebook, templates: plan.rulebook.templates.filter((t) => t.id !== 'resolved') },
};

const CASES: Case[] = [
  [
    'all true',
    'END-1',
    GOOD,
    'Lines ticked and true: 5 of 5.',
    'Lignes cochées et vraies : 5 sur 5.',
    ['ticked@1800', 'ticked@1800', 'ticked@1800', 'ticked@1800', 'ticked@1800'],
  ],
  [
    'two ticked too soon',
    'END-1',
    [
      ...without(GOOD, 'ticked'),
      [10, 'ticked', { item: 'resolved', done: true }],
      [10, 'ticked', { item: 'told', done: true }],
      [11, 'ticked', { item: 'saved', done: true }],
    ],
    'Lines ticked and true: 1 of 5. Ticked but not so: “resolved” and “told”.',
    'Lignes cochées et vraies : 1 sur 5. Cochées mais fausses : « resolved » et « told ».',
    ['ticked@600', 'ticked@600', 'ticked@660'],
  ],
  [
    'one too soon',
    'END-2',
    [...GOOD, message(10, 'resolved', RESOLVED)],
    'Said to be over at 14:12, while the series still showed users harmed.',
    'Fin annoncée à 14 h 12, alors que les courbes montraient encore des utilisateurs touchés.',
    ['message.sent@600'],
  ],
  [
    'three too soon, the closing among them',
    'END-2',
    [...WORLD, [9, 'closed', { early: true }], message(10, 'resolved', RESOLVED), message(11, 'client', CLIENT), END],
    'Said to be over at 14:11, while the series still showed users harmed. Statements that came too soon: 3.',
    'Fin annoncée à 14 h 11, alors que les courbes montraient encore des utilisateurs touchés. Annonces faites trop tôt : 3.',
    ['closed@540', 'message.sent@600', 'message.sent@660'],
  ],
  [
    'none too soon',
    'END-2',
    GOOD,
    'Nobody said too soon that it was over.',
    'Personne n’a annoncé la fin trop tôt.',
    [],
  ],
  [
    'all there',
    'END-3',
    GOOD,
    'The post-mortem ticket of 14:28 has owner, cause, impact in figures and timeline.',
    'Le ticket de post-mortem de 14 h 28 a responsable, cause, impact en chiffres et chronologie.',
    ['postmortem.opened@1560'],
  ],
  [
    'two things missing',
    'END-3',
    [
      ...without(GOOD, 'postmortem.opened'),
      [26, 'postmortem.opened', { owner: 'nobody', cause: 'release', impact: '', minutes: 28, timeline: false }],
    ],
    'The post-mortem ticket of 14:28 lacks, or gets wrong: an owner and the timeline.',
    'Dans le ticket de post-mortem de 14 h 28, manque ou est faux : un responsable et la chronologie.',
    ['postmortem.opened@1560'],
  ],
  [
    'no ticket',
    'END-3',
    without(GOOD, 'postmortem.opened'),
    'No post-mortem ticket was opened.',
    'Aucun ticket de post-mortem n’a été ouvert.',
    [],
  ],
  [
    'not asked for',
    'END-3',
    [...MINOR, END],
    'The runbook asks for none here.',
    'Le runbook n’en demande pas ici.',
    [],
    { ...plan, rulebook: { ...plan.rulebook, checklist: plan.rulebook.checklist.filter((i) => i.id !== 'ticket') } },
  ],
  [
    'all released, all told',
    'END-4',
    GOOD,
    'Everybody who had been called was stood down; every channel’s last word is “resolved”.',
    'Toutes les personnes appelées ont été libérées ; le dernier mot de chaque canal est « résolu ».',
    ['message.sent@1620', 'message.sent@1680', 'stood.down@1860'],
  ],
  [
    'one not released',
    'END-4',
    without(GOOD, 'stood.down'),
    'Not stood down: 1; every channel’s last word is “resolved”.',
    'Personnes non libérées : 1 ; le dernier mot de chaque canal est « résolu ».',
    ['message.sent@1620', 'message.sent@1680'],
  ],
  [
    'a channel reopened',
    'END-4',
    [...GOOD, message(29, 'update', { phase: 'Watching', news: 'All calm', next: '14:00' })],
    'Everybody who had been called was stood down; channels whose last word is not “resolved”: 1 of 2.',
    'Toutes les personnes appelées ont été libérées ; canaux dont le dernier mot n’est pas « résolu » : 1 sur 2.',
    ['message.sent@1680', 'message.sent@1740', 'stood.down@1860'],
  ],
  [
    'released before the last word',
    'END-4',
    [...without(GOOD, 'stood.down'), [26.5, 'stood.down', { people: ['bob'] }]],
    'Everybody who had been called was stood down; every channel’s last word is “resolved”.',
    'Toutes les personnes appelées ont été libérées ; le dernier mot de chaque canal est « résolu ».',
    ['stood.down@1590', 'message.sent@1620', 'message.sent@1680'],
  ],
  [
    'nothing said',
    'END-4',
    without(GOOD, 'message.sent'),
    'No channel was told that it is over.',
    'Aucun canal n’a appris que c’était terminé.',
    [],
  ],
  [
    'no words for the end, all released',
    'END-4',
    GOOD,
    'Everybody who had been called was stood down.',
    'Toutes les personnes appelées ont été libérées.',
    ['stood.down@1860'],
    noEnd,
  ],
  [
    'no words for the end, one not released',
    'END-4',
    without(GOOD, 'stood.down'),
    'Not stood down: 1.',
    'Personnes non libérées : 1.',
    [],
    noEnd,
  ],
  [
    'no words for the end, nobody called',
    'END-4',
    SILENT,
    'Nobody was called, and the runbook has no template for the end.',
    'Personne n’a été appelé, et le runbook n’a pas de modèle pour la fin d’incident.',
    [],
    noEnd,
  ],
];

describe('reasons', () => {
  it.each(CASES)('closure: %s (%s)', says);
});

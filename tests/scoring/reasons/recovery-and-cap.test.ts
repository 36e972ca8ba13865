import { describe, it } from 'vitest';
import { type Case, END, left, MINOR, NIGHT, says, ticket } from '../../support/reasons.ts';
import { type Entry, GOOD, SILENT, WORLD, without } from '../../support/scoring-plan.ts';

const CASES: Case[] = [
  [
    'looked at',
    'FIX-5',
    GOOD,
    'Recovery was checked on the series at 14:27, before it was announced.',
    'Le rétablissement a été vérifié sur les courbes à 14 h 27, avant de l’annoncer.',
    ['mitigated@1440', 'look.arrived@1500'],
  ],
  [
    'said first, looked at later',
    'FIX-5',
    [
      ...without(GOOD, 'look.arrived', (_, minute) => minute === 25),
      [29, 'look.arrived', { item: 'series:app.errors', output: null }],
    ],
    'It was said to be over at 14:29, but only checked at 14:31.',
    'La fin a été annoncée à 14 h 29, mais vérifiée seulement à 14 h 31.',
    ['mitigated@1440', 'look.arrived@1740'],
  ],
  [
    'said as it was looked at',
    'FIX-5',
    [
      ...without(GOOD, 'look.arrived', (_, minute) => minute === 25),
      [27, 'look.arrived', { item: 'series:app.errors', output: null }],
    ],
    'Recovery was checked on the series at 14:29, before it was announced.',
    'Le rétablissement a été vérifié sur les courbes à 14 h 29, avant de l’annoncer.',
    ['mitigated@1440', 'look.arrived@1620'],
  ],
  [
    'never looked at',
    'FIX-5',
    without(GOOD, 'look.arrived', (_, minute) => minute === 25),
    'The series were back at 14:26; nobody looked at them.',
    'Les courbes étaient revenues à 14 h 26 ; personne ne les a regardées.',
    ['mitigated@1440'],
  ],
  ['nothing recovered', 'FIX-5', SILENT, 'Nothing recovered.', 'Rien n’a été rétabli.', []],
  ['nothing recovered yet', 'FIX-5', WORLD, 'Nothing has recovered yet.', 'Rien n’est encore rétabli.', []],
  [
    'not mitigated',
    'CAP',
    SILENT,
    'The incident was not mitigated: the total is held at 49.',
    'L’incident n’a pas été rétabli : le total est plafonné à 49.',
    [],
  ],
  [
    'mitigated by itself',
    'CAP',
    [...WORLD, [40, 'mitigated', { by: 'itself' }], END],
    'The fault ended by itself at 14:42: the total is held at 49.',
    'La panne a pris fin d’elle-même à 14 h 42 : le total est plafonné à 49.',
    ['mitigated@2400'],
  ],
  [
    'mended in the dark',
    'CAP',
    without(GOOD, 'evidence.seen', (body) => 'item' in body && body.item === 'logs:app-500'),
    'What helped was done before anything that tells the cause had been seen: the total is held at 49.',
    'Ce qui a aidé a été fait avant d’avoir vu quoi que ce soit qui désigne la cause : le total est plafonné à 49.',
    ['action.started@1080'],
  ],
  [
    'every button',
    'CAP',
    [
      ...GOOD,
      ...['restart', 'purge', 'scale'].flatMap((action, i): Entry[] => [
        [16 + i, 'action.started', { action, kind: 'other', production: true }],
        [
          16.5 + i,
          'action.finished',
          {
            action,
            kind: 'other',
            outcome: 0,
            failed: true,
            ends: [],
            harm: { points: 1, why: { en: 'It was well.', fr: 'Elle allait bien.' } },
          },
        ],
      ]),
    ],
    'Three different changes did harm, which is trying every button: the total is held at 49.',
    'Trois changements différents ont fait des dégâts, ce qui revient à essayer tous les boutons : le total est plafonné à 49.',
    ['action.finished@1110'],
  ],
  [
    'left to the morning without evidence',
    'CAP',
    [...MINOR, ticket(4), left(5), END],
    'It was left to the morning without evidence for both sides of the matrix: the total is held at 49.',
    'L’incident a été laissé au matin sans élément à l’appui des deux axes de la matrice : le total est plafonné à 49.',
    ['deferred@300'],
    NIGHT,
  ],
];

describe('reasons', () => {
  it.each(CASES)('recovery and cap: %s (%s)', says);
});

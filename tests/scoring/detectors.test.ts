import { describe, expect, it } from 'vitest';
import { blamer } from '../../src/scoring/detectors/blame.ts';
import { type Finding, findAll } from '../../src/scoring/detectors/finding.ts';
import { guesses } from '../../src/scoring/detectors/guess.ts';
import { handles } from '../../src/scoring/detectors/handle.ts';
import { hostNames } from '../../src/scoring/detectors/host-name.ts';
import { blameIn, unfitOutside } from '../../src/scoring/detectors/outside.ts';
import { placeholders } from '../../src/scoring/detectors/placeholder.ts';
import { repairTimes } from '../../src/scoring/detectors/repair-time.ts';
import { stackTraces } from '../../src/scoring/detectors/stack-trace.ts';
import { plan } from '../support/scoring-plan.ts';

const DETECTORS = {
  placeholder: placeholders,
  'repair-time': repairTimes,
  blame: blamer(['Thomas', 'Neon', 'C++(Paris)', 'B']),
  'host-name': hostNames,
  'stack-trace': stackTraces,
  handle: handles,
  'guess-at-cause': guesses,
} satisfies Record<string, (text: string) => Finding[]>;

type Kind = keyof typeof DETECTORS;

/** A text with the words that a detector must point at between bars. */
const FOUND: readonly [Kind, string][] = [
  ['placeholder', '|[Short title]|'],
  ['placeholder', 'Title: |[Titre court]| of today'],
  ['placeholder', 'Impact: |{impact}|'],
  ['placeholder', '|{Impact_2 v.1-b}|'],
  ['placeholder', 'Impact: |<impact>|'],
  ['placeholder', '|<Qui est touché, et comment ?>|'],
  ['placeholder', 'Next at |HH:MM|.'],
  ['placeholder', 'Prochain point à |HH h MM|'],
  ['placeholder', 'à |hh:mm|'],
  ['placeholder', 'It took |XX| minutes'],
  ['placeholder', '|XXX| € lost'],
  ['placeholder', 'IC: |@nom|'],
  ['placeholder', 'IC: |@name|, since 14:03'],
  ['placeholder', 'Responsable : |@prénom|'],
  ['placeholder', 'Responsable : |@prenom|'],
  ['placeholder', 'Cause : |à compléter|'],
  ['placeholder', 'Cause: |TBD|'],
  ['placeholder', '|lorem ipsum| dolor'],
  ['placeholder', 'Cause: |to be completed|'],
  ['placeholder', 'Cause: |todo|, later'],
  ['placeholder', 'Owner: |___|'],
  ['placeholder', '|_____| owns it'],
  ['repair-time', 'We |will be back by 1|5:00'],
  ['repair-time', 'It |should be fixed within 1|0 minutes'],
  ['repair-time', 'We |expect payments to be working in half an| hour'],
  ['repair-time', '|Within 1 hour everything will be restored|'],
  ['repair-time', '|ETA: 10| minutes'],
  ['repair-time', '|eta for it is 3| pm'],
  ['repair-time', 'Le site |sera rétabli d’ici 2|0 minutes'],
  ['repair-time', 'Le site |serait rétabli vers 1|5 h'],
  ['repair-time', 'Les paiements |vont fonctionner dans une heure|'],
  ['repair-time', 'Tout |devrait être corrigé avant midi|'],
  ['repair-time', 'Le service |devra être disponible avant ce soir|'],
  ['repair-time', 'Nous |prévoyons un retour à la normale sous 1| heure'],
  ['repair-time', '|D’ici ce soir tout sera réparé|'],
  ['blame', 'It was |Thomas’s mistake|'],
  ['blame', 'Clearly |the fault of| the host'],
  ['blame', 'The host is |at fault|'],
  ['blame', 'The host is |to blame|'],
  ['blame', 'Somebody was |careless|'],
  ['blame', 'Done |carelessly| on Friday'],
  ['blame', 'Pure |negligence| of the host'],
  ['blame', 'They are |incompetent|'],
  ['blame', 'Our host |screwed up|'],
  ['blame', 'We |messed up| the release'],
  ['blame', 'Down |because of Neon| again'],
  ['blame', 'Ended |thanks to  Thomas|'],
  ['blame', '|caused by C++(Paris)|'],
  ['blame', '|Neon broke| our shop'],
  ['blame', '|Thomas did not test| it'],
  ['blame', 'C’est |la faute de| l’hébergeur'],
  ['blame', 'C’est |la faute du| prestataire'],
  ['blame', 'C’est |la faute d’|un prestataire'],
  ['blame', 'Coupé |par la faute| de l’hébergeur'],
  ['blame', 'Une |négligence| du prestataire'],
  ['blame', 'C’est de l’|incompétence|'],
  ['blame', 'L’hébergeur |a fait n’importe quoi|'],
  ['blame', 'C’est |une erreur du prestataire|'],
  ['blame', 'Suite à une grave |erreur de notre hébergeur|'],
  ['blame', 'Suite à l’|erreur de nos développeurs|'],
  ['blame', 'Une grave |erreur de l’équipe|'],
  ['blame', 'Une grave |erreur du collègue| de nuit'],
  ['blame', '|à cause de Neon|'],
  ['blame', 'une panne |causée par Neon|'],
  ['blame', '|Thomas a cassé| la production'],
  ['host-name', '|ep-quiet-sun-123456.eu.neon.tech| refuses'],
  ['host-name', 'on |cache.shop.internal:6379|'],
  ['host-name', 'on |shop.rds.aliyuncs.com|'],
  ['host-name', 'from |10.0.3.17|'],
  ['host-name', 'from |10.0.3.17:5432| only'],
  ['host-name', 'the machine |db-prod-01| was down'],
  ['host-name', 'on |web-eu-west-12-blue|'],
  ['host-name', 'on |pod-a1b2|'],
  ['stack-trace', '|TypeError: x is not a function|'],
  ['stack-trace', 'a |NullPointerException| was thrown'],
  ['stack-trace', 'The log says\n    |at render (layout.tsx:12:3)|\nand stops'],
  ['stack-trace', '|at com.shop.Pay.run(Pay.java:142)|'],
  ['stack-trace', '|at file:///app/pay.js:10:55|'],
  ['stack-trace', '|Traceback (most recent call last)|:'],
  ['stack-trace', 'in |src/pay/total.ts:128|'],
  ['stack-trace', 'the code |SQLSTATE 08006|'],
  ['stack-trace', 'the code |SQLSTATE08006|'],
  ['stack-trace', 'the code |P2024| came back'],
  ['stack-trace', 'it says |ECONNREFUSED|'],
  ['stack-trace', 'it says |ETIMEDOUT|'],
  ['handle', 'ask |@thomas|'],
  ['handle', '|@t| knows'],
  ['handle', 'ask |@jean-marc.2|.'],
  ['guess-at-cause', 'It is |probably due to| the release'],
  ['guess-at-cause', '|Linked to an update, we think| so'],
  ['guess-at-cause', 'It |could have been caused| by the release'],
  ['guess-at-cause', '|Nous pensons que cela vient de| la base'],
  ['guess-at-cause', 'C’est |sans doute lié à| la mise à jour'],
  ['guess-at-cause', '|Dû à une erreur, semble|-t-il'],
];

const NAMED = FOUND.map(([kind, marked]) => {
  const [before = '', words = '', after = ''] = marked.split('|');
  return { kind, words, text: before + words + after };
});

describe('a detector finds', () => {
  it.each(NAMED)('$kind in “$text”', ({ kind, text, words }) => {
    const found = DETECTORS[kind](text);
    expect(found).toMatchObject([{ kind, words }]);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(words);
  });

  it('the same with wider spaces and with straight apostrophes', () => {
    for (const { kind, text } of NAMED) {
      // Of a clock, a script or a file not every space is one.
      const wide = text.replace(/(?<=\S) (?=\S)/g, '  ');
      if (!/HH h|Traceback|SQLSTATE/.test(text)) expect(DETECTORS[kind](wide), wide).toHaveLength(1);
      const straight = text.replaceAll('’', "'");
      expect(DETECTORS[kind](straight), straight).toHaveLength(1);
    }
  });
});

describe('a detector leaves alone', () => {
  it.each<[Kind, string]>([
    ['placeholder', 'See [the ticket](https://linear.example/PM-1) of 14:05'],
    ['placeholder', 'See <https://linear.example/PM-1>, <http://status.example>'],
    ['placeholder', 'Customers cannot pay since 13:58'],
    ['placeholder', 'The sizes XL and XXL; 4XX replies, XX1'],
    ['placeholder', 'Sold {} <3 at {"a": 1}'],
    ['placeholder', 'Ask @nommé, the file snake___case'],
    ['placeholder', 'A method, the TODOs'],
    ['repair-time', 'The incident was resolved in 42 minutes'],
    ['repair-time', 'The next update will come by 14:30'],
    ['repair-time', 'Prochaine information à 14 h 30'],
    ['repair-time', 'La prochaine information sera envoyée d’ici 15 minutes'],
    ['repair-time', 'Le service est rétabli depuis 14 h 28'],
    ['repair-time', 'Vous avez pu voir une erreur avant le retour à la normale, à 14 h 27.'],
    ['repair-time', 'Les commandes validées restent disponibles à 100 %.'],
    ['repair-time', 'Nous vous avions prévenus du rétablissement à 14 h 27.'],
    ['repair-time', 'The beta is out since 3 pm'],
    ['blame', 'A setting was missing from the release'],
    ['blame', 'Thomas has joined; Neon is healthy'],
    ['blame', 'It went down because of Neonatal care'],
    ['blame', 'It went down because of B'],
    ['blame', 'Une erreur de calcul, sans faute de frappe'],
    ['host-name', 'https://www.artisanat-dupont.fr is back'],
    ['host-name', 'Version 1.2.3, web-app, app-store and prod-like'],
    ['stack-trace', 'An error kept customers from paying (P1), or P20 at most'],
    ['stack-trace', 'It came back\nat 14:03, and\nat about 14:05 (5 minutes later) it stayed'],
    ['stack-trace', 'look at render (layout.tsx) or at https://shop.example:8080/'],
    ['handle', 'Write to support@artisanat-dupont.fr, or 3@ 5 €'],
    ['guess-at-cause', 'Vous avez peut-être vu une page blanche'],
    ['guess-at-cause', 'You may have seen an empty page'],
    ['guess-at-cause', 'You could not order because a setting was missing'],
    ['guess-at-cause', 'You couldn’t order because a setting was missing'],
    ['guess-at-cause', 'La panne était due à un mauvais réglage'],
    ['guess-at-cause', 'You may be angry. It was caused by a setting'],
  ])('as no %s: “%s”', (kind, text) => {
    expect(DETECTORS[kind](text)).toEqual([]);
  });

  it('every name where none is given', () => {
    const nameless = blamer([]);
    expect(nameless('Down because of Neon, which broke')).toEqual([]);
    expect(nameless('The host is at fault')).toMatchObject([{ kind: 'blame', words: 'at fault' }]);
  });
});

describe('findings', () => {
  const words = (...patterns: RegExp[]) => findAll('blame', 'one two three two', patterns).map((f) => f.words);

  it('stand in the order of the text, without the spaces around them', () => {
    expect(words(/\btwo\b/g, /one\s/g)).toEqual(['one', 'two', 'two']);
    expect(findAll('blame', 'one two', [/\stwo/g])).toEqual([{ kind: 'blame', start: 4, end: 7, words: 'two' }]);
  });

  it('that overlap are one: the first, and of two that begin together the longer', () => {
    expect(words(/one/g, /one two/g)).toEqual(['one two']);
    expect(words(/two three/g, /one two/g)).toEqual(['one two']);
    expect(words(/one t/g, /wo three/g)).toEqual(['one t', 'wo three']);
  });

  it('are made by a pattern anew at each text', () => {
    const pattern = /two/g;
    expect(words(pattern)).toHaveLength(2);
    expect(words(pattern)).toHaveLength(2);
  });
});

describe('what must not leave the team', () => {
  it('is every kind but placeholders, in the order of the text', () => {
    const text = 'ETA 10 minutes. TypeError: x\nAsk @ann at 10.0.3.17; [title]. Bob messed up, probably due to a bug.';
    expect(unfitOutside(plan, text).map((f) => f.kind)).toEqual([
      'repair-time',
      'stack-trace',
      'handle',
      'host-name',
      'blame',
      'guess-at-cause',
    ]);
  });

  it('is blame of the people and the providers of the plan', () => {
    const own = { ...plan };
    expect(
      blameIn(own, 'Bob broke it, because of Host. Dan Small forgot it; Zoe forgot it.').map((f) => f.words),
    ).toEqual(['Bob broke', 'because of Host', 'Dan Small forgot']);
  });
});

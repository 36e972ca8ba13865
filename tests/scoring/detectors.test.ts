import { describe, expect, it } from 'vitest';
import { blamer } from '../../src/scoring/detectors/blame.ts';
import type { Finding } from '../../src/scoring/detectors/finding.ts';
import { guesses } from '../../src/scoring/detectors/guess.ts';
import { handles } from '../../src/scoring/detectors/handle.ts';
import { hostNames } from '../../src/scoring/detectors/host-name.ts';
import { placeholders } from '../../src/scoring/detectors/placeholder.ts';
import { repairTimes } from '../../src/scoring/detectors/repair-time.ts';
import { stackTraces } from '../../src/scoring/detectors/stack-trace.ts';

const DETECTORS: Record<string, (text: string) => Finding[]> = {
  placeholder: placeholders,
  'repair time': repairTimes,
  blame: blamer(['Thomas', 'Neon']),
  'host name': hostNames,
  'stack trace': stackTraces,
  handle: handles,
  guess: guesses,
};

describe('a detector finds', () => {
  it.each([
    ['placeholder', '[Short title]'],
    ['placeholder', 'HH:MM'],
    ['placeholder', 'XX minutes', 'XX'],
    ['placeholder', 'IC: @nom', '@nom'],
    ['placeholder', 'Cause : à compléter', 'à compléter'],
    ['repair time', 'We will be back by 15:00', 'will be back by 1'],
    ['repair time', 'It should be fixed within 10 minutes', 'should be fixed within 1'],
    ['repair time', 'Le site sera rétabli d’ici 20 minutes', 'sera rétabli d’ici 2'],
    ['repair time', 'Tout devrait être corrigé avant midi', 'devrait être corrigé avant midi'],
    ['repair time', 'ETA: 10 minutes', 'ETA: 10'],
    ['blame', 'It was Thomas’s mistake', 'Thomas’s mistake'],
    ['blame', 'Down because of Neon', 'because of Neon'],
    ['blame', 'C’est la faute de l’hébergeur', 'la faute de'],
    ['blame', 'Thomas a cassé la production', 'Thomas a cassé'],
    ['host name', 'ep-quiet-sun-123456.eu.neon.tech refuses'],
    ['host name', 'from 10.0.3.17', '10.0.3.17'],
    ['stack trace', 'TypeError: x is not a function'],
    ['stack trace', '    at render (layout.tsx:12:3)', 'at render (layout.tsx:12:3)'],
    ['handle', 'ask @thomas', '@thomas'],
    ['guess', 'It is probably due to the release', 'probably due to'],
    ['guess', 'Nous pensons que cela vient de la base', 'Nous pensons que cela vient de'],
  ])('%s in “%s”', (name, text, words = '') => {
    const found = DETECTORS[name]?.(text) ?? [];
    expect(found).toHaveLength(1);
    const [{ start, end, words: said } = { start: 0, end: 0, words: '' }] = found;
    expect(text.slice(start, end)).toBe(said);
    if (words !== '') expect(said).toBe(words);
  });
});

describe('a detector leaves alone', () => {
  it.each([
    ['placeholder', 'See [the ticket](https://linear.example/PM-1) of 14:05'],
    ['placeholder', 'Customers cannot pay since 13:58'],
    ['repair time', 'The incident was resolved in 42 minutes'],
    ['repair time', 'The next update will come by 14:30'],
    ['repair time', 'Prochaine information à 14 h 30'],
    ['repair time', 'Le service est rétabli depuis 14 h 28'],
    ['blame', 'A setting was missing from the release'],
    ['blame', 'Thomas has joined; Neon is healthy'],
    ['host name', 'https://www.artisanat-dupont.fr is back'],
    ['stack trace', 'An error kept customers from paying (P1)'],
    ['handle', 'Write to support@artisanat-dupont.fr'],
    ['guess', 'Vous avez peut-être vu une page blanche'],
    ['guess', 'You may have seen an empty page'],
  ])('as no %s: “%s”', (name, text) => {
    expect(DETECTORS[name]?.(text)).toEqual([]);
  });
});

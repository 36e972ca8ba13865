import { describe, expect, it } from 'vitest';
import { folded, isUnderInvestigation, named } from '../../src/scoring/named.ts';

const THINGS = [
  { id: 'buy', name: { en: 'checkout', fr: 'payer par carte' } },
  { id: 'search', name: { en: 'search', fr: 'la recherche' } },
  { id: 'P1', name: 'P1' },
  { id: 'none', name: { en: '', fr: '' } },
];

describe('the things that a text names', () => {
  it.each([
    ['Checkout is down', ['buy']],
    ['CHECKOUT', ['buy']],
    ['Impossible de PAYER PAR CARTE', ['buy']],
    ['Checkout and search are down (P1)', ['buy', 'search', 'P1']],
    ['La recherche est en panne', ['search']],
    ['Researchers complain about checkouts, P11 and XP1', []],
    ['A research of the checkouts, then the checkout', ['buy']],
    ['', []],
    // What is denied.
    ['Checkout is down, search is not affected', ['buy']],
    ['Search is not affected, checkout is down', ['buy']],
    ['Checkout is down, search isn’t affected', ['buy']],
    ['Checkout is down; search was unaffected', ['buy']],
    ['Checkout is down, search not affected', ['buy']],
    ['Checkout is down, the search page works', ['buy']],
    ['Checkout is down, search is ok', ['buy']],
    ['Checkout is down but not the  big search', ['buy']],
    ['Checkout without any search', ['buy']],
    ['No search is lost, checkout is', ['buy']],
    ['Everything except search', []],
    ['On ne peut plus payer par carte, la recherche n’est pas touchée', ['buy']],
    ['La recherche n’est pas touchée, mais on ne peut plus payer par carte', ['buy']],
    ['La recherche n’a aucun problème', []],
    ['La recherche fonctionne', []],
    ['Pas la recherche, seulement de quoi payer par carte', ['buy']],
    ['Plus rien, sauf la recherche', []],
    ['Aucune panne de la recherche', []],
    // What is denied is that it works.
    ['Checkout is not working', ['buy']],
    ['Checkout isn’t possible', ['buy']],
    ['Checkout never works', ['buy']],
    ['Checkout no longer works', ['buy']],
    ['Customers can not checkout', ['buy']],
    ['Customers could no longer checkout', ['buy']],
    ['Customers are not able to checkout', ['buy']],
    ['Les clients ne peuvent pas payer par carte', ['buy']],
    ['Les clients n’ont pas pu payer par carte', ['buy']],
    ['Les clients n’arrivent pas à payer par carte', ['buy']],
    ['Payer par carte n’est plus possible', ['buy']],
    ['La recherche ne fonctionne plus', ['search']],
    ['Not this one, nor that; far from here, search', ['search']],
  ])('“%s”: %j', (words, ids) => {
    expect(named(words, THINGS)).toEqual(ids);
  });
});

describe('words to compare', () => {
  it.each([
    ['Où est l’En-tête ?', "ou est l'en-tete ?"],
    ['A line\nAnother', 'a line\nanother'],
    ['PLAIN', 'plain'],
    ['’É', "'e"],
  ])('“%s” is “%s”', (words, plain) => {
    expect(folded(words)).toBe(plain);
  });
});

describe('a cause under investigation', () => {
  it.each([
    'The cause is under investigation',
    'We are still investigating',
    'It is being investigated',
    'not yet known',
    'En cours d’analyse',
    'en cours d’investigation',
    'Analyse en cours',
    'Investigation en cours',
    'La cause n’est pas encore connue',
    'pas encore connu',
  ])('is said by “%s”', (words) => {
    expect(isUnderInvestigation(words)).toBe(true);
  });

  it.each(['The release', 'La version', 'analyse terminée', ''])('is not said by “%s”', (words) => {
    expect(isUnderInvestigation(words)).toBe(false);
  });
});

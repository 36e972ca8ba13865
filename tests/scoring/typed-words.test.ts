import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/scenario/plan.ts';
import { namedWhenTyped, peopleNamed } from '../../src/scoring/typed-words.ts';
import { plan } from '../support/scoring-plan.ts';

const thing = (id: string, en: string, fr: string) => ({ id, name: { en, fr } });

const CAPABILITIES = [
  thing('shop', 'the whole shop', 'toute la boutique'),
  thing('search', 'searching', 'la recherche'),
  thing('order', 'placing an order', 'passer commande'),
  thing('pay', 'paying by card', 'payer par carte'),
  thing('confirmations', 'order confirmations', 'les confirmations de commande'),
];

const CAUSES = [
  thing(
    'setting',
    'a release that lacked a production setting',
    'une version à laquelle il manquait un réglage de production',
  ),
  thing('database', 'an outage at the database provider', 'une panne chez le fournisseur de la base de données'),
  thing('hosting', 'an outage at the hosting provider', 'une panne chez l’hébergeur'),
  thing('key', 'an expired key', 'une clé expirée'),
];

describe('a thing in words of one’s own', () => {
  it.each<[string, string[]]>([
    ['paying by card', ['pay']],
    ['Nobody can PAY by card', ['pay']],
    ['cards are refused', ['pay']],
    ['Paiement par carte impossible', ['pay']],
    ['Les clients ne peuvent pas payer', ['pay']],
    ['Customers are unable to pay', ['pay']],
    ['orders cannot be placed', ['order']],
    ['passer une commande', ['order']],
    ['no order confirmation goes out', ['confirmations']],
    ['plus aucune confirmation de commande', ['confirmations']],
    ['the shop is down', ['shop']],
    ['la boutique ne répond plus', ['shop']],
    // In the order of the list, each once.
    ['searching, cards, and the search again', ['search', 'pay']],
    // A common word alone, or a word of other letters, names nothing.
    ['the customers of it', []],
    ['les clients de la nuit', []],
    ['a lamp, the moon', []],
    ['ordinary', []],
    ['', []],
  ])('“%s”: %j', (words, ids) => {
    expect(namedWhenTyped(words, CAPABILITIES)).toEqual(ids);
  });

  it.each<[string, string[]]>([
    ['cards are refused, but search works', ['pay']],
    ['cards are refused; search is still working', ['pay']],
    ['cards are refused, all searching still work', ['pay']],
    ['cards are refused. The shop is not affected', ['pay']],
    ['cards are refused (the shop is unaffected)', ['pay']],
    ['cards are refused, the shop isn’t affected', ['pay']],
    ['cards are refused while the shop is not down', ['pay']],
    ['cards are refused whereas search is ok', ['pay']],
    ['cards are refused: search is fine', ['pay']],
    ['cards are refused\nthe shop is not impacted', ['pay']],
    ['cards are refused, and not the shop', ['pay']],
    ['cards are refused, neither the shop', ['pay']],
    ['cards are refused, without the search', ['pay']],
    ['cards are refused, unlike search', ['pay']],
    ['all is lost, except search', []],
    ['cartes refusées, la recherche fonctionne', ['pay']],
    ['cartes refusées mais pas la boutique', ['pay']],
    ['cartes refusées tandis que la recherche n’est pas touchée', ['pay']],
    ['cartes refusées alors que la boutique n’est pas en panne', ['pay']],
    ['cartes refusées, la boutique n’est pas impactée', ['pay']],
    ['cartes refusées, et sans la recherche', ['pay']],
    ['cartes refusées, ni la recherche', ['pay']],
    ['cartes refusées, recherche épargnée', ['pay']],
    ['rien de grave, sauf la recherche', []],
    ['les recherches fonctionnent', []],
    ['hors la recherche', []],
    // What is denied is that it works.
    ['search no longer works', ['search']],
    ['search is not working', ['search']],
    ['search doesn’t work', ['search']],
    ['la recherche ne fonctionne plus', ['search']],
    ['la recherche fonctionne mal', ['search']],
    ['not possible to pay', ['pay']],
    ['pas possible de payer', ['pay']],
    ['hors service : la recherche', ['search']],
  ])('is not named where it is denied: “%s”: %j', (words, ids) => {
    expect(namedWhenTyped(words, CAPABILITIES)).toEqual(ids);
  });

  it.each<[string, string[]]>([
    ['the release lacked a setting', ['setting']],
    ['réglage de production manquant dans la version', ['setting']],
    ['the database provider had an outage', ['database']],
    ['panne de l’hébergeur', ['hosting']],
    // Half of two names alike: what they share names neither.
    ['an outage', []],
    ['an outage at a provider', []],
    ['the key had expired', ['key']],
    ['the database provider, then a release without its setting', ['setting', 'database']],
    ['a bug', []],
  ])('is the one that its words fit best: “%s”: %j', (words, ids) => {
    expect(namedWhenTyped(words, CAUSES)).toEqual(ids);
  });

  it.each<[string, string, boolean]>([
    ['paying', 'pay', true],
    ['payments', 'pay', false],
    ['formally', 'form', true],
    ['card', 'cart', false],
    ['spend', 'spent', true],
    ['confirm', 'console', false],
    ['commander', 'commandes', true],
  ])('knows “%s” by another form of the word: “%s”: %s', (name, said, expected) => {
    expect(namedWhenTyped(said, [thing('it', name, name)])).toEqual(expected ? ['it'] : []);
  });

  it('is the whole name, where another name holds its words', () => {
    const things = [thing('order', 'order', 'achat'), thing('mail', 'order confirmations', 'courriels')];
    expect(namedWhenTyped('orders', things)).toEqual(['order']);
  });

  it('is, of two that live on the same words, the one that they fit better', () => {
    const payment = thing('payment', 'payment', 'règlement');
    expect(namedWhenTyped('pay is broken', [thing('kiosk', 'paying machine', 'borne'), payment])).toEqual(['payment']);
    const things = [thing('kiosk', 'paying card machine', 'borne'), payment];
    expect(namedWhenTyped('pay, and the card', things)).toEqual(['kiosk', 'payment']);
  });

  it('is nothing of a list without names', () => {
    expect(namedWhenTyped('paying by card', [])).toEqual([]);
    expect(namedWhenTyped('of customers', [thing('small', 'a customer', 'un client')])).toEqual([]);
  });
});

describe('whom a text names', () => {
  const named = (words: string, on: Plan = plan) => peopleNamed(on, words, 'ada');

  it.each<[string, string[]]>([
    ['@bob', ['bob']],
    ['bob', ['bob']],
    ['Bob Small (on his way)', ['bob']],
    ['Ada, Bob et Carol', ['ada', 'bob', 'carol']],
    ['the bobsleigh', []],
    ['me', ['ada']],
    ['I', ['ada']],
    ['it is me.', ['ada']],
    ['moi-même', ['ada']],
    ['je prends', ['ada']],
    ['some', []],
    ['nobody yet', []],
    ['', []],
  ])('“%s”: %j', (words, ids) => {
    expect(named(words)).toEqual(ids);
  });

  it('is by a line of the phone book where no name is said, and by name where one is', () => {
    expect(named('the lead-dev')).toEqual(['bob']);
    expect(named('the lead-dev, Carol')).toEqual(['carol']);
    expect(named('lead-dev and CTO')).toEqual(['bob', 'carol']);
    const contacts = plan.rulebook.contacts.map((c) =>
      c.id === 'cto' ? { ...c, role: { en: 'head of technology', fr: 'directrice technique' } } : c,
    );
    const worded = { ...plan, rulebook: { ...plan.rulebook, contacts } };
    expect(named('the head of technology', worded)).toEqual(['carol']);
    expect(named('la directrice technique', worded)).toEqual(['carol']);
    const unworded = contacts.map((c) => ({ ...c, role: { en: '', fr: '' } }));
    expect(named('', { ...plan, rulebook: { ...plan.rulebook, contacts: unworded } })).toEqual([]);
  });

  it('is the writer where the rota says who is on a line and the writer is on it, else the first', () => {
    expect(named('on-call')).toEqual(['ada']);
    expect(peopleNamed(plan, 'on-call', 'dan')).toEqual(['dan']);
    expect(peopleNamed(plan, 'on-call', 'bob')).toEqual(['ada']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/runbook/message/read-message.ts';
import { recognised } from '../../src/runbook/message/recognise.ts';
import type { Rulebook } from '../../src/runbook/rulebook.ts';
import { loadRunbook } from '../../src/scenario/load-runbook.ts';
import { threeLevels } from '../support/rulebooks.ts';

const loaded = loadRunbook((name) => {
  const path = `scenarios/artisanat-dupont/${name}`;
  return name === 'runbook.md' ? null : { name, text: readFileSync(path, 'utf8') };
});
if (!loaded?.ok) throw new Error('The runbook that ships cannot be read.');
const rulebook: Rulebook = loaded.value;

const read = (id: string, text: string, lang: 'en' | 'fr' = 'en') => {
  const template = rulebook.templates.find((t) => t.id === id);
  if (!template) throw new Error(id);
  return readMessage(rulebook, template, text, lang);
};

describe('the opening message', () => {
  it('is read from a hurried line', () => {
    expect(
      read('incident-opened', 'P1 - site down since 14:03, IC thomas, impact: nobody can order, next update 14:20')
        .slots,
    ).toEqual({
      severity: 'P1',
      title: 'site down',
      start: '14:03',
      ic: 'thomas',
      impact: 'nobody can order',
      next: '14:20',
    });
  });

  it('is read from a hurried line in French', () => {
    expect(
      read(
        'incident-opened',
        'P1 boutique HS depuis 14h03, IC : @thomas, impact : paiements par carte KO, prochain point à 14h20',
        'fr',
      ).slots,
    ).toEqual({
      severity: 'P1',
      title: 'boutique HS',
      start: '14h03',
      ic: '@thomas',
      impact: 'paiements par carte KO',
      next: '14h20',
    });
  });

  it('is read in any order, with bullets, bold, emoji, and labels of the other language', () => {
    const text = [
      '> :rotating_light: *Incident*',
      '',
      '- **Next update :** 2:30 pm',
      '• 👤 **IC** : @Lucas',
      '1. Sévérité = P2',
      '* Title – Checkout très lent',
      '+ _Start_: 2:03 pm UTC',
      '- Latest news:',
      '  rolled back r2,',
      '  watching the graphs',
      '- IMPACT : placing an order',
    ].join('\n');
    expect(read('incident-opened', text.replaceAll('> ', '')).slots).toEqual({
      next: '2:30 pm',
      ic: '@Lucas',
      severity: 'P2',
      title: 'Checkout très lent',
      start: '2:03 pm UTC',
      news: 'rolled back r2,\nwatching the graphs',
      impact: 'placing an order',
    });
  });

  it('says which slots it did not find, and where the others stand', () => {
    const text = 'INCIDENT P1: Shop down\nImpact: the whole shop';
    const { missing, spans } = read('incident-opened', text);
    expect(missing).toEqual(['ic', 'start', 'news', 'next']);
    expect(spans.map((s) => [s.slot, text.slice(s.start, s.end)])).toContainEqual(['impact', 'the whole shop']);
  });

  it('takes what is left as it stands for left', () => {
    expect(read('incident-opened', '🚨 **INCIDENT P1: [Short title]**\n\nStart: [HH:MM UTC]').slots).toEqual({
      severity: 'P1',
      title: '[Short title]',
      start: '[HH:MM UTC]',
    });
  });

  it('keeps both of two answers that differ', () => {
    expect(read('incident-opened', 'Severity: P1\nTitle: Down\nSeverity: P2').slots.severity).toBe('P1, P2');
  });

  it('takes the writer’s own words before quoted ones', () => {
    const text = '> Next update: 14:20\n> Severity: P3\nSeverity: P1\nNext update: 14:50';
    expect(read('incident-opened', text).slots).toMatchObject({ next: '14:50', severity: 'P1' });
  });

  it('reads a message that is quoted as a whole', () => {
    expect(read('incident-opened', '> INCIDENT P1: Down\n> IC: @lucas').slots).toEqual({
      severity: 'P1',
      title: 'Down',
      ic: '@lucas',
    });
  });
});

describe('an update', () => {
  it('takes prose for the news', () => {
    expect(
      read(
        'incident-update',
        'UPDATE P1: investigating\nWe rolled back r42. Errors are falling.\nNext update: 15:10 UTC',
      ).slots,
    ).toEqual({
      severity: 'P1',
      phase: 'investigating',
      news: 'We rolled back r42. Errors are falling.',
      next: '15:10 UTC',
    });
  });

  it('is read in French without its accents, with other words for the next time', () => {
    expect(
      read(
        'incident-update',
        "Point d'etape P1 : surveillance\nRetour arriere fait a 14h20\nProchaine mise a jour 14h45",
        'fr',
      ).slots,
    ).toEqual({
      severity: 'P1',
      phase: 'surveillance',
      news: 'Retour arriere fait a 14h20',
      next: '14h45',
    });
  });

  it('is read from one sentence', () => {
    expect(read('incident-update', 'P1, identified: the release of 13:58. Next update in 15 min').slots).toMatchObject({
      severity: 'P1',
      next: 'in 15 min',
    });
  });
});

describe('the all-clear', () => {
  it('is read from prose', () => {
    expect(
      read(
        'incident-resolved',
        'Incident resolved: Site down\nIt lasted 42 min, the root cause is under investigation\nFix: rolled back r42\nPost-mortem: PM-12',
      ).slots,
    ).toEqual({
      title: 'Site down',
      duration: '42 min',
      cause: 'under investigation',
      resolution: 'rolled back r42',
      'post-mortem': 'PM-12',
    });
  });

  it('is read from a table in French', () => {
    expect(
      read(
        'incident-resolved',
        '✅ INCIDENT RESOLU : Boutique HS\n| Durée | 1 h 05 |\n| Cause racine | une version à laquelle il manquait un réglage |\n| Résolution | retour arrière |\n\nPost mortem : PM-12',
        'fr',
      ).slots,
    ).toEqual({
      title: 'Boutique HS',
      duration: '1 h 05',
      cause: 'une version à laquelle il manquait un réglage',
      resolution: 'retour arrière',
      'post-mortem': 'PM-12',
    });
  });
});

describe('the client’s e-mail', () => {
  it('is read from prose around the slots', () => {
    const text = [
      'Subject: [Resolved] Technical incident: artisanat-dupont.fr',
      '',
      'Hello Jean,',
      'We had a technical incident. It affected the following: card payments.',
      '14:03: start of the incident',
      '- 14:05 UTC – detected',
      '- Resolved: 14:41',
      'Impact: customers could not pay.',
    ].join('\n');
    expect(read('client-email', text).slots).toEqual({
      service: 'artisanat-dupont.fr',
      affected: 'card payments',
      start: '14:03',
      detected: '14:05 UTC',
      resolved: '14:41',
      impact: 'customers could not pay.',
    });
  });
});

describe('a template that is one sentence', () => {
  const template = threeLevels.templates.find((t) => t.id === 'say-it-began');
  const told = (text: string) => template && readMessage(threeLevels, template, text, 'en').slots;
  const [level] = threeLevels.severities.map((s) => s.id);

  it('is read by the words between the slots', () => {
    const slots = {
      level,
      lead: '@bob',
      what: 'checkout is down',
      since: '14:03 UTC',
      more: 'We are rolling back',
      next: '14:20',
    };
    const text = `${level} led by @bob: checkout is down, since 14:03 UTC. We are rolling back. Next: 14:20`;
    expect(told(text)).toEqual(slots);
    expect(told(`Hi all! **${text}**, promised 🙏`)).toMatchObject({ ...slots, next: '14:20' });
  });
});

describe('recognising', () => {
  it.each([
    ['P1 - site down since 14:03, IC thomas, impact: nobody can order, next update 14:20', 'incident-opened'],
    ['Incident résolu : Boutique HS\nDurée : 42 min\nCause : en cours d’analyse', 'incident-resolved'],
    ['Update P1: monitoring\nLooks better\nnext update 15:10', 'incident-update'],
    ['Point d’étape P2 : analyse. Prochain point 15h10', 'incident-update'],
    [
      'Bonjour,\nNous avons connu un incident technique.\n- 14:03 : début de l’incident\n- 14:41 : résolution\nBien cordialement,',
      'client-email',
    ],
    ['on est P1. le site ne répond plus depuis 14h03. prochaines nouvelles vers 14h30', 'incident-opened'],
    ['Quick update: still P1, bad release r42. We roll back now. Next update at 2:45 pm.', 'incident-update'],
    ['looking at the logs, the errors began at 14:03', null],
    ['ok', null],
    ['@thomas can you join? P1', null],
    ['', null],
  ])('%s', (text, id) => {
    expect(recognised(rulebook, text, 'fr')?.id ?? null).toBe(id);
  });
});

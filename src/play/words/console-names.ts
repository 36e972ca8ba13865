import type { Text } from '../../runbook/text.ts';
import type { ConsoleId } from '../../scenario/format/pack.ts';

/** What the consoles are called on screen. */
export const consoleNames: Record<ConsoleId, Text> = {
  pager: { en: 'Pager', fr: 'Astreinte' },
  chat: { en: 'Chat', fr: 'Messagerie' },
  mail: { en: 'Mail', fr: 'Courriel' },
  logs: { en: 'Logs', fr: 'Journaux' },
  metrics: { en: 'Metrics', fr: 'Métriques' },
  errors: { en: 'Errors', fr: 'Erreurs' },
  deploys: { en: 'Deploys', fr: 'Déploiements' },
  database: { en: 'Database', fr: 'Base' },
  payments: { en: 'Payments', fr: 'Paiements' },
  status: { en: 'Status pages', fr: 'Statuts' },
  tickets: { en: 'Tickets', fr: 'Tickets' },
  terminal: { en: 'Terminal', fr: 'Terminal' },
  runbook: { en: 'Runbook', fr: 'Runbook' },
  phonebook: { en: 'Phone book', fr: 'Annuaire' },
};

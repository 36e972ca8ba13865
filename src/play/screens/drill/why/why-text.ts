import { defineText } from '../../../i18n/catalogue.ts';

export const words = defineText({
  why: { en: 'Why?', fr: 'Pourquoi ?' },
  levels: { en: 'Runbook, levels', fr: 'Runbook, niveaux' },
  messages: { en: 'Runbook, messages', fr: 'Runbook, messages' },
  ladder: { en: 'Runbook, escalation', fr: 'Runbook, escalade' },
  matrix: { en: 'Runbook, matrix', fr: 'Runbook, matrice' },
  template: { en: (name: string) => `Template: ${name}.`, fr: (name: string) => `Modèle : ${name}.` },
  asIf: { en: (level: string) => `Counted as if ${level}`, fr: (level: string) => `Compté comme si ${level}` },
  response: {
    en: (level: string, within: string) => `${level}: somebody responds within ${within} of the page.`,
    fr: (level: string, within: string) => `${level} : quelqu’un répond dans les ${within} qui suivent l’alerte.`,
  },
  resolution: {
    en: (level: string, within: string) => `${level}: resolved within ${within} of the page.`,
    fr: (level: string, within: string) => `${level} : résolu dans les ${within} qui suivent l’alerte.`,
  },
  opening: {
    en: (level: string, within: string) => `${level}: the team is told within ${within} of the page.`,
    fr: (level: string, within: string) => `${level} : l’équipe est prévenue dans les ${within} qui suivent l’alerte.`,
  },
  update: {
    en: (level: string, every: string) => `${level}: news to the team every ${every}.`,
    fr: (level: string, every: string) => `${level} : des nouvelles à l’équipe toutes les ${every}.`,
  },
  updateThen: {
    en: (level: string, every: string, then: string) =>
      `${level}: news to the team every ${every}, then every ${then} while it is being watched.`,
    fr: (level: string, every: string, then: string) =>
      `${level} : des nouvelles à l’équipe toutes les ${every}, puis toutes les ${then} sous surveillance.`,
  },
  client: {
    en: (level: string, within: string) => `${level}: the client is written to within ${within} of the recovery.`,
    fr: (level: string, within: string) => `${level} : on écrit au client dans les ${within} qui suivent le retour.`,
  },
  rung: {
    en: (level: string, at: string, who: string) => `${level}: not over after ${at}, call: ${who}.`,
    fr: (level: string, at: string, who: string) => `${level} : pas fini après ${at}, appeler : ${who}.`,
  },
  warRoom: {
    en: (level: string, at: string) => `${level}: not over after ${at}, everybody in one room.`,
    fr: (level: string, at: string) => `${level} : pas fini après ${at}, tout le monde dans la même salle.`,
  },
  cell: {
    en: (users: string, impact: string, level: string) => `Users: ${users}. Impact: ${impact}. That is ${level}.`,
    fr: (users: string, impact: string, level: string) =>
      `Utilisateurs : ${users}. Impact : ${impact}. C’est donc ${level}.`,
  },
});

/** What a drill's states are called in the terminal. */
import type { Text } from '../../runbook/text.ts';
import type { PersonStatus, Stage, ViewAction, ViewCall, ViewDeadline, ViewSystem, ViewTask } from '../../sim/view.ts';

export const STAGE: Record<Stage, Text> = {
  detection: { en: 'detection', fr: 'détection' },
  triage: { en: 'triage', fr: 'triage' },
  resolution: { en: 'resolution', fr: 'résolution' },
  closure: { en: 'closure', fr: 'clôture' },
};

export const STATUS: Record<PersonStatus, Text> = {
  home: { en: 'not called', fr: 'pas encore joint' },
  called: { en: 'being called', fr: 'appel en cours' },
  silent: { en: 'no answer', fr: 'sans réponse' },
  arriving: { en: 'on the way', fr: 'en route' },
  here: { en: 'here', fr: 'sur place' },
  'stood-down': { en: 'stood down', fr: 'hors astreinte' },
};

export const CALL: Record<ViewCall['state'], Text> = {
  ringing: { en: 'ringing', fr: 'ça sonne' },
  answered: { en: 'answered', fr: 'décroché' },
  missed: { en: 'missed', fr: 'manqué' },
};

export const HEALTH: Record<ViewSystem['health'], Text> = {
  ok: { en: 'well', fr: 'normal' },
  warn: { en: 'strained', fr: 'dégradé' },
  bad: { en: 'failing', fr: 'en échec' },
  idle: { en: 'idle', fr: 'sans trafic' },
};

export const ACTION: Record<ViewAction['state'], Text> = {
  ready: { en: 'ready', fr: 'possible' },
  'not-ready': { en: 'not possible yet', fr: 'pas encore possible' },
  running: { en: 'under way', fr: 'en cours' },
  done: { en: 'done', fr: 'terminé' },
  failed: { en: 'failed', fr: 'échoué' },
};

export const TASK: Record<ViewTask['state'], Text> = {
  free: { en: 'free to give', fr: 'à confier' },
  running: { en: 'under way', fr: 'en cours' },
  reported: { en: 'reported', fr: 'rendu' },
};

export const DUE: Record<ViewDeadline['kind'], Text> = {
  response: { en: 'response', fr: 'réponse' },
  opening: { en: 'first message', fr: 'premier message' },
  update: { en: 'next update', fr: 'prochain point' },
  resolution: { en: 'resolution', fr: 'résolution' },
  rung: { en: 'call', fr: 'appel à' },
  'client-mail': { en: 'e-mail to the client', fr: 'courriel au client' },
  'war-room': { en: 'war room', fr: 'cellule de crise' },
};

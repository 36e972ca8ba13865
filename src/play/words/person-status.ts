import type { Text } from '../../runbook/text.ts';
import type { PersonStatus } from '../../sim/view.ts';

/** Where a person is, for people to read. */
export const STATUS: Record<PersonStatus, Text> = {
  home: { en: 'not called', fr: 'pas appelé' },
  called: { en: 'being called', fr: 'appel en cours' },
  silent: { en: 'no answer', fr: 'sans réponse' },
  arriving: { en: 'on the way', fr: 'arrive' },
  here: { en: 'here', fr: 'présent' },
  'stood-down': { en: 'stood down', fr: 'libéré' },
};

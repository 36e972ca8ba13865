import type { HomePort } from '../screens/home/home-port.ts';

/** What the home screen may do. Knows no pack yet: it says so and keeps nothing. */
export const home: HomePort = {
  scenarios: () => [],
  procedures: () => [],
  records: async () => [],
  interrupted: async () => null,
  start: () => Promise.reject(new Error('no scenario')),
  resume: () => Promise.reject(new Error('no drill')),
  abandon: async () => {},
  openRecord: async () => ({
    ok: false,
    problems: [
      {
        what: { en: 'Records cannot be opened yet', fr: 'Les dossiers ne s’ouvrent pas encore' },
        mend: { en: 'Nothing you can mend here.', fr: 'Rien à corriger de votre côté.' },
      },
    ],
  }),
  remove: async () => {},
  download: async () => {},
};

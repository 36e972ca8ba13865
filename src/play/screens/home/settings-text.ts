import { defineText } from '../../i18n/catalogue.ts';

export const settingsText = defineText({
  title: { en: 'Settings', fr: 'Réglages' },
  kept: { en: 'Kept in this browser.', fr: 'Gardés dans ce navigateur.' },
  sound: { en: 'Sound', fr: 'Son' },
  soundMeans: {
    en: 'Pager, bell, phone and messages. Captions are shown either way.',
    fr: 'Astreinte, cloche, téléphone et messages. Les sous-titres s’affichent dans tous les cas.',
  },
  on: { en: 'On', fr: 'Oui' },
  off: { en: 'Off', fr: 'Non' },
  motion: { en: 'Motion', fr: 'Animations' },
  motionMeans: { en: 'How much moves on the screen.', fr: 'Ce qui bouge à l’écran.' },
  system: { en: 'As the system says', fr: 'Comme le système' },
  reduced: { en: 'Still', fr: 'Réduites' },
  full: { en: 'Full', fr: 'Complètes' },
  keys: { en: 'Keys that act alone', fr: 'Touches qui agissent seules' },
  keysMeans: {
    en: 'P, F, 1 to 7, Space and such. Switch them off if you speak to your computer or press keys by accident. Ctrl K, F6 and Esc stay.',
    fr: 'P, F, 1 à 7, Espace… Coupez-les si vous dictez à votre ordinateur ou appuyez par mégarde. Ctrl K, F6 et Échap restent.',
  },
  language: { en: 'Language', fr: 'Langue' },
  languageMeans: { en: 'Of the game. Scenarios have both.', fr: 'Celle du jeu. Les scénarios existent dans les deux.' },
  back: { en: 'Back to the start', fr: 'Revenir à l’accueil' },
});

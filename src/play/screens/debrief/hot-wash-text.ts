import { defineText } from '../../i18n/catalogue.ts';

/** The words of the hot wash. */
export const H = defineText({
  hotWash: { en: 'Hot wash', fr: 'Retour à chaud' },
  intro: {
    en: 'For the people in the room, right after the drill. About twenty minutes; nobody is blamed.',
    fr: 'Pour les personnes présentes, juste après l’exercice. Une vingtaine de minutes ; personne n’est mis en cause.',
  },
  leave: { en: 'Leave', fr: 'Quitter' },
  back: { en: 'Back', fr: 'Précédent' },
  next: { en: 'Next', fr: 'Suivant' },
  finish: { en: 'Keep with the record', fr: 'Garder avec le dossier' },
  start: { en: 'Start the clock', fr: 'Lancer le minuteur' },
  stop: { en: 'Stop the clock', fr: 'Arrêter le minuteur' },
  timeUp: { en: 'Time is up', fr: 'Temps écoulé' },
  notes: { en: 'Silent notes', fr: 'Notes en silence' },
  notesAsk: {
    en: 'Three minutes, in silence. Each seat writes one thing that helped and one that held us up. The score stays hidden until then.',
    fr: 'Trois minutes, en silence. Chaque poste écrit une chose qui a aidé et une qui a freiné. La note reste cachée jusque-là.',
  },
  notesIn: { en: 'All notes are in: show the score', fr: 'Toutes les notes y sont : voir la note' },
  facts: { en: 'Facts', fr: 'Faits' },
  factsAsk: {
    en: 'What happened, in order? Only what can be shown on the timeline.',
    fr: 'Que s’est-il passé, dans l’ordre ? Seulement ce qui se voit sur la chronologie.',
  },
  surprises: { en: 'Surprises', fr: 'Surprises' },
  surprisesAsk: {
    en: 'What did we not expect? Where did the runbook, a tool or a habit mislead us?',
    fr: 'À quoi ne s’attendait-on pas ? Où le runbook, un outil ou une habitude nous ont-ils trompés ?',
  },
  rules: { en: 'Two rules', fr: 'Deux règles' },
  rulesAsk: {
    en: 'Choose the two that are worth talking about. What made it hard to keep them?',
    fr: 'Choisissez les deux qui méritent qu’on en parle. Qu’est-ce qui a rendu difficile de les tenir ?',
  },
  actions: { en: 'Actions', fr: 'Actions' },
  actionsAsk: {
    en: 'At most three, each with one owner and a date. What nobody owns is no action.',
    fr: 'Trois au plus, chacune avec un responsable et une date. Sans responsable, ce n’est pas une action.',
  },
  what: { en: 'Action', fr: 'Action' },
  owner: { en: 'Owner', fr: 'Responsable' },
  due: { en: 'By', fr: 'Pour le' },
  incomplete: {
    en: 'An action needs what, who and by when. Fill it in or empty it.',
    fr: 'Une action demande quoi, qui et pour quand. Complétez-la ou videz-la.',
  },
  minutes: { en: (n: number) => `${n} min`, fr: (n: number) => `${n} min` },
  kept: { en: 'Agreed in the hot wash', fr: 'Retenu au retour à chaud' },
  of100: { en: 'of 100', fr: 'sur 100' },
  written: { en: 'What was written', fr: 'Ce qui a été écrit' },
});

/** Seats in the room, instead of names. */
export const SEATS = [
  { id: 'on-call', name: { en: 'On-call', fr: 'Astreinte' } },
  { id: 'ic', name: { en: 'Commander', fr: 'Commandement' } },
  { id: 'communication', name: { en: 'Communication', fr: 'Communication' } },
  { id: 'sme', name: { en: 'Specialist', fr: 'Spécialiste' } },
  { id: 'facilitator', name: { en: 'Facilitator', fr: 'Animation' } },
  { id: 'observer', name: { en: 'Observer', fr: 'Observation' } },
] as const;

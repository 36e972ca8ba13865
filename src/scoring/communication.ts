/** COM: was the right word given, to the right people, at the right time, and true? */
import { clientMailAfter } from '../runbook/owed.ts';
import { judgeClient, judgeOutside } from './client.ts';
import { judgeFacts, judgeFilled, judgeOpening } from './opening.ts';
import { judgeResolved } from './resolved-message.ts';
import { fromPublic, fromRunbook, type Rule, text } from './rule.ts';
import { judgeCadence, judgeNextTime, judgeSpam } from './updates.ts';

const TEMPLATES = fromRunbook(text('communication templates', 'modèles de communication'));
const graded = { dimension: 'communication', kind: 'graded' } as const;
const penalty = { dimension: 'communication', kind: 'penalty' } as const;

export const COMMUNICATION_RULES: readonly Rule[] = [
  {
    ...graded,
    id: 'COM-1',
    max: 5,
    title: text(
      'Opening message in time, with the fitting template',
      'Message d’ouverture à temps, avec le bon modèle',
    ),
    source: TEMPLATES,
    judge: judgeOpening,
  },
  {
    ...graded,
    id: 'COM-2',
    max: 3,
    title: text('No slot empty, no placeholder left', 'Aucun champ vide, aucun texte de modèle oublié'),
    source: TEMPLATES,
    judge: judgeFilled,
  },
  {
    ...graded,
    id: 'COM-3',
    max: 5,
    title: text('The facts given were true', 'Les faits annoncés étaient vrais'),
    source: TEMPLATES,
    judge: judgeFacts,
  },
  {
    ...graded,
    id: 'COM-4',
    max: 5,
    title: text('Updates at the cadence, or when promised', 'Points d’étape à la cadence, ou à l’heure promise'),
    source: fromRunbook(
      text('update cadence', 'cadence des points d’étape'),
      text('Google SRE book, ch. 14', 'livre Google SRE, chap. 14'),
    ),
    judge: judgeCadence,
  },
  {
    ...graded,
    id: 'COM-5',
    max: 2,
    title: text('Each message names the next time', 'Chaque message donne l’heure du suivant'),
    source: TEMPLATES,
    judge: judgeNextTime,
  },
  {
    ...penalty,
    id: 'COM-6',
    max: 8,
    title: text('Said outside what belongs inside', 'Dit dehors ce qui doit rester dedans'),
    source: fromPublic('PagerDuty, training/customer_liaison', 'PagerDuty, training/customer_liaison'),
    judge: judgeOutside,
  },
  {
    ...graded,
    id: 'COM-7',
    max: 2,
    title: text('The client was told of the recovery', 'Le client a été prévenu du rétablissement'),
    source: (plan) => {
      const levels = plan.rulebook.severities.filter((s) => clientMailAfter(plan.rulebook, s.id) !== null);
      const named = levels.length > 0 ? ` (${levels.map((s) => s.id).join('/')})` : '';
      return fromRunbook(text(`client e-mail${named}`, `courriel au client${named}`))(plan);
    },
    judge: judgeClient,
  },
  {
    ...graded,
    id: 'COM-8',
    max: 3,
    title: text('Resolved message true and complete', 'Message de résolution vrai et complet'),
    source: TEMPLATES,
    judge: judgeResolved,
  },
  {
    ...penalty,
    id: 'COM-9',
    max: 5,
    title: text('Updates with nothing new', 'Points d’étape sans rien de neuf'),
    source: fromPublic('Default of docs/RULES.md: 5 min apart', 'Valeur par défaut de docs/RULES.md : 5 min d’écart'),
    judge: judgeSpam,
  },
];

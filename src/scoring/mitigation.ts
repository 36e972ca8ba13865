/** FIX: was the cause told apart, the harm ended, nothing made worse, and the recovery checked? */
import { judgeEvidenceFirst, judgeHarm } from './changes.ts';
import { judgeFix } from './fix.ts';
import { judgeVerified } from './recovery.ts';
import { fromPublic, fromRunbook, type Rule, text } from './rule.ts';
import { judgeDuration, judgeMitigationFirst } from './time-to-mitigate.ts';

const PROCEDURES = fromRunbook(text('procedures by type of incident', 'procédures par type d’incident'));
const graded = { dimension: 'mitigation', kind: 'graded' } as const;

export const MITIGATION_RULES: readonly Rule[] = [
  {
    ...graded,
    id: 'FIX-1',
    max: 3,
    title: text('Evidence before a change to production', 'Des éléments avant de toucher à la production'),
    source: PROCEDURES,
    judge: judgeEvidenceFirst,
  },
  {
    ...graded,
    id: 'FIX-2',
    max: 5,
    title: text(
      'The action that ends the fault, or the branch that fits',
      'L’action qui met fin à la panne, ou la branche qui convient',
    ),
    source: PROCEDURES,
    judge: judgeFix,
  },
  {
    id: 'FIX-3',
    dimension: 'mitigation',
    kind: 'penalty',
    max: 15,
    title: text('Changes that did harm', 'Changements qui ont fait des dégâts'),
    source: fromPublic('The scenario says what each change does', 'Le scénario dit ce que fait chaque changement'),
    judge: judgeHarm,
  },
  {
    ...graded,
    id: 'FIX-4',
    max: 2,
    title: text('Mitigation before root cause', 'Rétablir avant de chercher l’origine'),
    source: fromPublic('Google SRE book, ch. 12 and 14', 'Livre Google SRE, chap. 12 et 14'),
    judge: judgeMitigationFirst,
  },
  {
    ...graded,
    id: 'FIX-5',
    max: 2,
    title: text('Recovery verified before it was announced', 'Rétablissement vérifié avant d’être annoncé'),
    source: fromRunbook(text('closing checklist', 'liste de clôture')),
    judge: judgeVerified,
  },
  {
    ...graded,
    id: 'FIX-6',
    max: 3,
    title: text('Mitigated within the resolution time', 'Rétabli dans le délai de résolution'),
    source: fromRunbook(text('resolution SLA and metrics', 'SLA de résolution et métriques')),
    judge: judgeDuration,
  },
];

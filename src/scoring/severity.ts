/** SEV: was the level right by what could be known, in time, and kept right? */
import { judgeEvidence } from './call-evidence.ts';
import { judgeCallTime, judgeFirstCall } from './first-call.ts';
import { judgeRerating, judgeTurnsBack } from './re-rating.ts';
import { fromPublic, fromRunbook, type Rule, text } from './rule.ts';

const MATRIX = fromRunbook(text('severity levels and decision matrix', 'niveaux de sévérité et matrice de décision'));

export const SEVERITY_RULES: readonly Rule[] = [
  {
    id: 'SEV-1',
    dimension: 'severity',
    kind: 'graded',
    max: 8,
    title: text('The first level called was right', 'Le premier niveau annoncé était juste'),
    source: MATRIX,
    judge: judgeFirstCall,
  },
  {
    id: 'SEV-2',
    dimension: 'severity',
    kind: 'graded',
    max: 5,
    title: text('The first call came in time', 'Le premier niveau a été annoncé à temps'),
    source: fromPublic(
      'Default of docs/RULES.md: 5 min for the two gravest levels, 15 min for the others',
      'Valeur par défaut de docs/RULES.md : 5 min pour les deux niveaux les plus graves, 15 min pour les autres',
    ),
    judge: judgeCallTime,
  },
  {
    id: 'SEV-3',
    dimension: 'severity',
    kind: 'graded',
    max: 3,
    title: text('Re-rated when new evidence moved the level', 'Niveau revu quand un élément nouveau l’a changé'),
    source: fromPublic(
      'GitLab handbook, incident severity; DORA art. 13(2)(a)',
      'Manuel GitLab, sévérité des incidents ; DORA art. 13(2)(a)',
    ),
    judge: judgeRerating,
  },
  {
    id: 'SEV-4',
    dimension: 'severity',
    kind: 'penalty',
    max: 6,
    title: text('Back and forth without new evidence', 'Allers-retours sans élément nouveau'),
    source: fromPublic('PagerDuty, resources/anti_patterns', 'PagerDuty, resources/anti_patterns'),
    judge: judgeTurnsBack,
  },
  {
    id: 'SEV-5',
    dimension: 'severity',
    kind: 'graded',
    max: 4,
    title: text('Opened evidence supports the square', 'Des éléments consultés étayent la case choisie'),
    source: MATRIX,
    judge: judgeEvidence,
  },
];

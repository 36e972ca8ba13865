/** ESC: were the right people tried when the matrix called for them, with what they need to act? */
import { judgeContents } from './call-contents.ts';
import { span } from './clock.ts';
import type { Facts } from './facts.ts';
import { judgeOverreach } from './overreach.ts';
import { judgeRightPerson } from './right-person.ts';
import { fromPublic, fromRunbook, notApplicable, type Rule, text } from './rule.ts';
import { judgeRungs, judgeWarRoom } from './rungs.ts';

const MATRIX = fromRunbook(text('escalation matrix', 'matrice d’escalade'));
const CONTACTS = fromRunbook(text('contacts and on-call rotation', 'contacts et rotation d’astreinte'));

function showNotified(facts: Facts) {
  const after = (e: { at: number } | undefined) => (e ? span(e.at - facts.t0) : '–');
  const sent = facts.of('message.sent');
  const team = after(sent.find((m) => m.audience === 'team'));
  const client = after(sent.find((m) => m.audience === 'client'));
  const person = after(facts.of('person.answered')[0]);
  return notApplicable(
    text(
      `Time to notify, from the first page: first person reached ${person}, team channel ${team}, client ${client}.`,
      `Délais d’information, depuis le premier appel : première personne jointe ${person}, canal de l’équipe ${team}, client ${client}.`,
    ),
  );
}

export const ESCALATION_RULES: readonly Rule[] = [
  {
    id: 'ESC-1',
    dimension: 'escalation',
    kind: 'graded',
    max: 9,
    title: text('Each rung was tried when it fell due', 'Chaque échelon a été tenté à son heure'),
    source: MATRIX,
    judge: judgeRungs,
  },
  {
    id: 'ESC-2',
    dimension: 'escalation',
    kind: 'graded',
    max: 4,
    title: text(
      'The right person, and the next one when nobody answers',
      'La bonne personne, puis la suivante sans réponse',
    ),
    source: CONTACTS,
    judge: judgeRightPerson,
  },
  {
    id: 'ESC-3',
    dimension: 'escalation',
    kind: 'penalty',
    max: 12,
    title: text('Called far above what was due', 'Appel bien au-dessus de ce qui était dû'),
    source: MATRIX,
    judge: judgeOverreach,
  },
  {
    id: 'ESC-4',
    dimension: 'escalation',
    kind: 'graded',
    max: 4,
    title: text('The call carried what is needed to act', 'L’appel disait ce qu’il faut pour agir'),
    source: fromPublic(
      'PagerDuty, before/different_roles; Google SRE book, ch. 14',
      'PagerDuty, before/different_roles ; livre Google SRE, chap. 14',
    ),
    judge: judgeContents,
  },
  {
    id: 'ESC-5',
    dimension: 'escalation',
    kind: 'graded',
    max: 3,
    title: text('War room for what lasts', 'Cellule de crise pour ce qui dure'),
    source: MATRIX,
    judge: judgeWarRoom,
  },
  {
    id: 'ESC-6',
    dimension: 'escalation',
    kind: 'shown',
    max: 0,
    title: text('Time to notify, by audience (shown)', 'Délai d’information par public (affiché)'),
    source: fromPublic('docs/RULES.md', 'docs/RULES.md'),
    judge: showNotified,
  },
];

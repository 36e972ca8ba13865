/** What a scorecard says in a few words: what went well, what to improve, and the one thing to do next. */
import type { Text } from '../runbook/text.ts';
import { text } from '../scoring/rule.ts';
import { titleOf } from '../scoring/rules.ts';
import type { RuleResult, Scorecard } from '../scoring/scorecard.ts';

interface Lesson {
  rule: RuleResult;
  /** What the rule asks. */
  title: Text;
}

export interface Lessons {
  /** Rules kept in full, the weightiest first. */
  strengths: Lesson[];
  /** Rules that lost points, the costliest first. */
  improve: Lesson[];
  /** One thing to do next time or this week; null when nothing was lost. */
  next: Text | null;
}

const MOST = 3;

const lost = (rule: RuleResult): number => rule.max - rule.points;

export function lessonsOf({ rules }: Scorecard): Lessons {
  const titled = (list: RuleResult[]): Lesson[] =>
    list.flatMap((rule) => {
      const title = titleOf(rule.id);
      return title ? [{ rule, title }] : [];
    });
  const improve = titled(rules.filter((r) => lost(r) > 0).toSorted((a, b) => lost(b) - lost(a)));
  const strengths = titled(rules.filter((r) => r.outcome === 'full').toSorted((a, b) => b.max - a.max));
  const [first] = improve;
  return {
    strengths: strengths.slice(0, MOST),
    improve: improve.slice(0, MOST),
    next: first ? (NEXT[first.rule.id] ?? null) : null,
  };
}

/** What somebody can do about a rule that was missed. */
const NEXT: Record<string, Text> = {
  'SEV-1': text(
    'Play two severity sprints: place a stack of signals on the matrix, 90 seconds each, and read the square out before you call it.',
    'Faites deux sprints de sévérité : placez une pile de signaux dans la matrice, 90 secondes chacun, et lisez la case à voix haute avant d’annoncer.',
  ),
  'SEV-2': text(
    'Next drill, call a level within five minutes even if unsure: the higher of the two you hesitate between.',
    'Au prochain exercice, annoncez un niveau dans les cinq minutes même sans certitude : le plus grave des deux entre lesquels vous hésitez.',
  ),
  'SEV-3': text(
    'Next drill, ask “is it still this level?” each time something new comes in, and say the answer aloud.',
    'Au prochain exercice, demandez « est-ce toujours ce niveau ? » à chaque nouveauté, et dites la réponse.',
  ),
  'SEV-4': text(
    'Change a declared level only when you can name what you have seen since.',
    'Ne changez un niveau déclaré que si vous pouvez nommer ce que vous avez vu depuis.',
  ),
  'SEV-5': text(
    'Before you call a level, pin one thing that shows how many are hit and one that shows what they lost.',
    'Avant d’annoncer un niveau, épinglez un élément qui montre combien sont touchés et un autre ce qu’ils ont perdu.',
  ),
  'ACK-1': text(
    'Turn the sound on and acknowledge first: the minute you save is the one everybody else waits for.',
    'Activez le son et prenez en compte d’abord : cette minute gagnée est celle que tous les autres attendent.',
  ),
  'ACK-2': text(
    'Declare as soon as customers see it. A declared incident can be closed; an undeclared one helps nobody.',
    'Déclarez dès que les clients le voient. Un incident déclaré se clôt ; un incident tu n’aide personne.',
  ),
  'ACK-3': text(
    'Check with the team who answers when the first on call does not, and write it in the runbook.',
    'Vérifiez avec l’équipe qui répond quand le premier d’astreinte ne répond pas, et écrivez-le dans le runbook.',
  ),
  'ESC-1': text(
    'Set a timer for each rung as soon as you acknowledge, and call when it rings, fix or no fix.',
    'Réglez un minuteur pour chaque échelon dès la prise en compte, et appelez quand il sonne, réparé ou pas.',
  ),
  'ESC-2': text(
    'No answer within two minutes: call the next one. Practise reading the rota of the week aloud.',
    'Sans réponse en deux minutes, appelez le suivant. Entraînez-vous à lire la rotation de la semaine à voix haute.',
  ),
  'ESC-3': text(
    'Before calling far up, say the reason: no answer, refused, stuck for ten minutes, money or data at risk.',
    'Avant d’appeler bien plus haut, dites la raison : sans réponse, refus, bloqué depuis dix minutes, argent ou données en jeu.',
  ),
  'ESC-4': text(
    'Write your next call in four lines before dialling: what is broken, who is hit, what you tried, what you ask.',
    'Écrivez votre prochain appel en quatre lignes avant de composer : ce qui est cassé, qui est touché, ce qui a été tenté, ce que vous demandez.',
  ),
  'ESC-5': text(
    'At an hour without a fix, stop working alone: open the war room and invite.',
    'Au bout d’une heure sans solution, cessez de travailler seul : ouvrez la cellule de crise et invitez.',
  ),
  'COM-1': text(
    'Send the opening message before you start to dig: it takes a minute and buys fifteen.',
    'Envoyez le message d’ouverture avant de creuser : il prend une minute et en achète quinze.',
  ),
  'COM-2': text(
    'Tab through every field before sending; a placeholder left in says that nobody read it.',
    'Parcourez chaque champ avant l’envoi ; un texte de modèle oublié dit que personne n’a relu.',
  ),
  'COM-3': text(
    'Hold each field against the incident file before sending: level, commander, start, what is lost.',
    'Comparez chaque champ au dossier d’incident avant l’envoi : niveau, responsable, début, ce qui est perdu.',
  ),
  'COM-4': text(
    'Write again at the time you promised, even if all you can say is “unchanged since”.',
    'Réécrivez à l’heure promise, même si vous ne pouvez dire que « inchangé depuis ».',
  ),
  'COM-5': text('End every message with the time of the next one.', 'Terminez chaque message par l’heure du suivant.'),
  'COM-6': text(
    'Read your message to the client as the client would: no machine, no name, no guess, no promised hour.',
    'Relisez votre message au client comme lui : ni machine, ni nom, ni supposition, ni heure promise.',
  ),
  'COM-7': text(
    'Once the figures hold, write to the client within the hour, in plain words.',
    'Une fois les chiffres stables, écrivez au client dans l’heure, en mots simples.',
  ),
  'COM-8': text(
    'Fill the resolved message from the timeline: from when to when, which cause you saw, where the post-mortem is.',
    'Remplissez le message de résolution d’après la chronologie : de quand à quand, quelle cause vous avez vue, où est le post-mortem.',
  ),
  'COM-9': text(
    'Keep formal updates for news or for the promised hour; chat for the rest.',
    'Gardez les points d’étape pour du neuf ou pour l’heure promise ; le fil de discussion pour le reste.',
  ),
  'FIX-1': text(
    'Open the procedure’s quick checks before touching production, and say what would tell the causes apart.',
    'Ouvrez les vérifications rapides de la procédure avant de toucher à la production, et dites ce qui distinguerait les causes.',
  ),
  'FIX-2': text(
    'Take the procedure’s branches one by one: for each, what would you see if it were this one?',
    'Prenez les branches de la procédure une à une : pour chacune, que verriez-vous si c’était celle-là ?',
  ),
  'FIX-3': text(
    'Before a change, say what it should change on the graph; if you cannot, wait.',
    'Avant un changement, dites ce qu’il doit changer sur la courbe ; si vous ne pouvez pas, attendez.',
  ),
  'FIX-4': text(
    'Once you can go back to something that worked, go back; find out why afterwards.',
    'Dès que vous pouvez revenir à ce qui marchait, revenez-y ; cherchez pourquoi ensuite.',
  ),
  'FIX-5': text(
    'Before saying that it is over, look at the curve that showed the harm, twice.',
    'Avant de dire que c’est fini, regardez la courbe qui montrait les dégâts, deux fois.',
  ),
  'FIX-6': text(
    'Replay this drill and aim to have what tells the cause open within five minutes of the page.',
    'Rejouez cet exercice en visant d’avoir ouvert ce qui désigne la cause cinq minutes après l’appel.',
  ),
  'END-1': text('Tick a line only with its proof on screen.', 'Ne cochez une ligne qu’avec sa preuve à l’écran.'),
  'END-2': text(
    'Give the all-clear on the curve, not on an alert that went quiet.',
    'Annoncez la fin sur la courbe, pas sur une alerte qui s’est tue.',
  ),
  'END-3': text(
    'Open the post-mortem ticket before you close, with an owner and the minutes lost.',
    'Ouvrez le ticket de post-mortem avant de clôturer, avec un responsable et les minutes perdues.',
  ),
  'END-4': text(
    'Send people home by name, and close every channel that you opened.',
    'Libérez chacun par son nom, et refermez chaque canal que vous avez ouvert.',
  ),
  'TWO-1': text(
    'When a new signal does not fit the cause you follow, say “is this the same incident?” and open a second one if not.',
    'Quand un nouveau signal ne cadre pas avec la cause suivie, demandez « est-ce le même incident ? » et ouvrez-en un second sinon.',
  ),
  'TWO-2': text(
    'Hand the second incident over within ten minutes, by name, and wait for the yes.',
    'Confiez le second incident à quelqu’un dans les dix minutes, par son nom, et attendez le oui.',
  ),
  'TWO-3': text(
    'Attach each finding to the incident it belongs to before you name a cause.',
    'Rattachez chaque élément à son incident avant de nommer une cause.',
  ),
};

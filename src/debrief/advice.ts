/** What to say of a rule that lost points: what is to improve, and one thing that somebody can do about it. About ways of working, never about who. */
import type { Text } from '../runbook/text.ts';
import { text } from '../scoring/rule.ts';

interface Advice {
  /** What is to improve, as a line of a list. */
  area: Text;
  /** One thing to do next time or this week. */
  next: Text;
}

/** By the rule's id. Every rule that can lose points is here. */
export const ADVICE: Record<string, Advice> = {
  'SEV-1': {
    area: text(
      'Calling the level that the matrix gives for what can be known',
      'Annoncer le niveau que donne la matrice pour ce que l’on peut savoir',
    ),
    next: text(
      'Take ten signals of past incidents and place each on the matrix in 90 seconds; read the square out before you call it.',
      'Prenez dix signaux d’incidents passés et placez chacun dans la matrice en 90 secondes ; lisez la case à voix haute avant d’annoncer.',
    ),
  },
  'SEV-2': {
    area: text('Calling a first level sooner', 'Annoncer un premier niveau plus tôt'),
    next: text(
      'Next drill, call a level within five minutes even if unsure: the higher of the two you hesitate between.',
      'Au prochain exercice, annoncez un niveau dans les cinq minutes même sans certitude : le plus grave des deux entre lesquels vous hésitez.',
    ),
  },
  'SEV-3': {
    area: text('Re-rating when new evidence moves the level', 'Revoir le niveau quand un élément nouveau le change'),
    next: text(
      'Next drill, ask “is it still this level?” each time something new comes in, and say the answer aloud.',
      'Au prochain exercice, demandez « est-ce toujours ce niveau ? » à chaque nouveauté, et dites la réponse.',
    ),
  },
  'SEV-4': {
    area: text('Changing the level only on new evidence', 'Ne changer de niveau que sur un élément nouveau'),
    next: text(
      'Change a declared level only when you can name what you have seen since.',
      'Ne changez un niveau déclaré que si vous pouvez nommer ce que vous avez vu depuis.',
    ),
  },
  'SEV-5': {
    area: text('Backing both sides of the square with evidence', 'Étayer les deux côtés de la case par des éléments'),
    next: text(
      'Before you call a level, pin one thing that shows how many are hit and one that shows what they lost.',
      'Avant d’annoncer un niveau, épinglez un élément qui montre combien sont touchés et un autre ce qu’ils ont perdu.',
    ),
  },
  'ACK-1': {
    area: text('Acknowledging the page in time', 'Prendre l’appel en compte à temps'),
    next: text(
      'Turn the sound on and acknowledge first: the minute you save is the one everybody else waits for.',
      'Activez le son et prenez en compte d’abord : cette minute gagnée est celle que tous les autres attendent.',
    ),
  },
  'ACK-2': {
    area: text('Declaring as soon as users are known to be hit', 'Déclarer dès que l’on sait des utilisateurs touchés'),
    next: text(
      'Declare as soon as customers see it. A declared incident can be closed; an undeclared one helps nobody.',
      'Déclarez dès que les clients le voient. Un incident déclaré se clôt ; un incident tu n’aide personne.',
    ),
  },
  'ACK-3': {
    area: text('Having the page answered by who is paged', 'Faire prendre l’appel par la personne appelée'),
    next: text(
      'Check with the team who answers when the first on call does not, and write it in the runbook.',
      'Vérifiez avec l’équipe qui répond quand le premier d’astreinte ne répond pas, et écrivez-le dans le runbook.',
    ),
  },
  'ESC-1': {
    area: text('Calling each rung when it falls due', 'Appeler chaque échelon à son heure'),
    next: text(
      'Set a timer for each rung as soon as you acknowledge, and call when it rings, fix or no fix.',
      'Réglez un minuteur pour chaque échelon dès la prise en compte, et appelez quand il sonne, réparé ou pas.',
    ),
  },
  'ESC-2': {
    area: text(
      'Reaching the person the rota names, then the next one',
      'Joindre la personne que désigne la rotation, puis la suivante',
    ),
    next: text(
      'No answer within two minutes: call the next one. Practise reading the rota of the week aloud.',
      'Sans réponse en deux minutes, appelez le suivant. Entraînez-vous à lire la rotation de la semaine à voix haute.',
    ),
  },
  'ESC-3': {
    area: text(
      'Keeping calls far up for a reason that shows',
      'Réserver les appels très haut à une raison qui se voit',
    ),
    next: text(
      'Call the next rung as early as you like; for anyone above it, say the reason first: no answer, a refused change, ten minutes stuck, money or data at risk.',
      'Appelez l’échelon suivant aussi tôt que vous voulez ; pour qui est au-dessus, dites d’abord la raison : sans réponse, changement refusé, dix minutes de blocage, argent ou données en jeu.',
    ),
  },
  'ESC-4': {
    area: text('Giving each call what is needed to act', 'Donner à chaque appel ce qu’il faut pour agir'),
    next: text(
      'Write your next call in four lines before dialling: what is broken, who is hit, what you tried, what you ask.',
      'Écrivez votre prochain appel en quatre lignes avant de composer : ce qui est cassé, qui est touché, ce qui a été tenté, ce que vous demandez.',
    ),
  },
  'ESC-5': {
    area: text('Opening a war room for what lasts', 'Ouvrir une cellule de crise pour ce qui dure'),
    next: text(
      'At an hour without a fix, stop working alone: open the war room and invite.',
      'Au bout d’une heure sans solution, cessez de travailler seul : ouvrez la cellule de crise et invitez.',
    ),
  },
  'COM-1': {
    area: text(
      'Opening the incident channel in time, with the fitting template',
      'Ouvrir le canal des incidents à temps, avec le bon modèle',
    ),
    next: text(
      'Send the opening message before you start to dig: it takes a minute and buys fifteen.',
      'Envoyez le message d’ouverture avant de creuser : il prend une minute et en achète quinze.',
    ),
  },
  'COM-2': {
    area: text('Leaving no field empty and no placeholder', 'Ne laisser ni champ vide ni texte de modèle'),
    next: text(
      'Tab through every field before sending; a placeholder left in says that nobody read it.',
      'Parcourez chaque champ avant l’envoi ; un texte de modèle oublié dit que personne n’a relu.',
    ),
  },
  'COM-3': {
    area: text('Checking the facts of a message before it goes out', 'Vérifier les faits d’un message avant l’envoi'),
    next: text(
      'Hold each field against the incident file before sending: level, commander, start, what is lost.',
      'Comparez chaque champ au dossier d’incident avant l’envoi : niveau, responsable, début, ce qui est perdu.',
    ),
  },
  'COM-4': {
    area: text(
      'Keeping updates to their cadence and promises',
      'Tenir les points d’étape à leur cadence et aux heures promises',
    ),
    next: text(
      'Write again at the time you promised, even if all you can say is “unchanged since”.',
      'Réécrivez à l’heure promise, même si vous ne pouvez dire que « inchangé depuis ».',
    ),
  },
  'COM-5': {
    area: text('Saying in each message when the next one comes', 'Dire dans chaque message quand viendra le suivant'),
    next: text('End every message with the time of the next one.', 'Terminez chaque message par l’heure du suivant.'),
  },
  'COM-6': {
    area: text('Keeping inside what belongs inside', 'Garder à l’intérieur ce qui doit y rester'),
    next: text(
      'Read your message to the client as the client would: no machine, no name, no guess, no promised hour.',
      'Relisez votre message au client comme lui : ni machine, ni nom, ni supposition, ni heure promise.',
    ),
  },
  'COM-7': {
    area: text(
      'Telling the client once it is over, and only those who need to know',
      'Prévenir le client une fois que c’est fini, et seulement qui doit l’être',
    ),
    next: text(
      'Once the figures hold, write to the client within the hour, in plain words.',
      'Une fois les chiffres stables, écrivez au client dans l’heure, en mots simples.',
    ),
  },
  'COM-8': {
    area: text(
      'A resolved message after the recovery, true and complete',
      'Un message de résolution après le rétablissement, vrai et complet',
    ),
    next: text(
      'Fill the resolved message from the timeline: from when to when, which cause you saw, where the post-mortem is.',
      'Remplissez le message de résolution d’après la chronologie : de quand à quand, quelle cause vous avez vue, où est le post-mortem.',
    ),
  },
  'COM-9': {
    area: text('Sending formal updates only when there is news', 'N’envoyer de point d’étape que s’il y a du neuf'),
    next: text(
      'Keep formal updates for news or for the promised hour; chat for the rest.',
      'Gardez les points d’étape pour du neuf ou pour l’heure promise ; le fil de discussion pour le reste.',
    ),
  },
  'FIX-1': {
    area: text(
      'Opening what tells the causes apart before changing production',
      'Ouvrir ce qui distingue les causes avant de toucher à la production',
    ),
    next: text(
      'Open the procedure’s quick checks before touching production, and say what would tell the causes apart.',
      'Ouvrez les vérifications rapides de la procédure avant de toucher à la production, et dites ce qui distinguerait les causes.',
    ),
  },
  'FIX-2': {
    area: text('Finding the action or the branch that fits', 'Trouver l’action ou la branche qui convient'),
    next: text(
      'Take the procedure’s branches one by one: for each, what would you see if it were this one?',
      'Prenez les branches de la procédure une à une : pour chacune, que verriez-vous si c’était celle-là ?',
    ),
  },
  'FIX-3': {
    area: text(
      'Sparing production changes that do harm',
      'Épargner à la production les changements qui font des dégâts',
    ),
    next: text(
      'Before a change, say what it should change on the graph; if you cannot, wait.',
      'Avant un changement, dites ce qu’il doit changer sur la courbe ; si vous ne pouvez pas, attendez.',
    ),
  },
  'FIX-4': {
    area: text('Mitigating before looking for the root cause', 'Rétablir avant de chercher l’origine'),
    next: text(
      'Once you can go back to something that worked, go back; find out why afterwards.',
      'Dès que vous pouvez revenir à ce qui marchait, revenez-y ; cherchez pourquoi ensuite.',
    ),
  },
  'FIX-5': {
    area: text('Checking the recovery before announcing it', 'Vérifier le rétablissement avant de l’annoncer'),
    next: text(
      'Before saying that it is over, look at the curve that showed the harm, twice.',
      'Avant de dire que c’est fini, regardez la courbe qui montrait les dégâts, deux fois.',
    ),
  },
  'FIX-6': {
    area: text('Mitigating within the resolution time', 'Rétablir dans le délai de résolution'),
    next: text(
      'Replay this drill and aim to have what tells the cause open within five minutes of the page.',
      'Rejouez cet exercice en visant d’avoir ouvert ce qui désigne la cause cinq minutes après l’appel.',
    ),
  },
  'END-1': {
    area: text('Closing with a checklist that is complete and true', 'Clore sur une liste complète et vraie'),
    next: text('Tick a line only with its proof on screen.', 'Ne cochez une ligne qu’avec sa preuve à l’écran.'),
  },
  'END-2': {
    area: text(
      'Giving the all-clear only once users are served again',
      'N’annoncer la fin qu’une fois les utilisateurs de nouveau servis',
    ),
    next: text(
      'Say that it is over only when the figures that showed the harm are back and hold: not when the change has run, nor when an alert goes quiet.',
      'N’annoncez la fin que lorsque les chiffres qui montraient les dégâts sont revenus et tiennent : ni quand le changement est passé, ni quand une alerte se tait.',
    ),
  },
  'END-3': {
    area: text(
      'A post-mortem ticket that others can start from',
      'Un ticket de post-mortem dont d’autres peuvent partir',
    ),
    next: text(
      'Open the post-mortem ticket before you close, with an owner and the minutes lost.',
      'Ouvrez le ticket de post-mortem avant de clôturer, avec un responsable et les minutes perdues.',
    ),
  },
  'END-4': {
    area: text('Standing people down and closing every channel', 'Libérer les personnes et refermer chaque canal'),
    next: text(
      'Send people home by name, and close every channel that you opened.',
      'Libérez chacun par son nom, et refermez chaque canal que vous avez ouvert.',
    ),
  },
  'TWO-1': {
    area: text('Seeing that there are two incidents', 'Voir qu’il y a deux incidents'),
    next: text(
      'When a new signal does not fit the cause you follow, say “is this the same incident?” and open a second one if not.',
      'Quand un nouveau signal ne cadre pas avec la cause suivie, demandez « est-ce le même incident ? » et ouvrez-en un second sinon.',
    ),
  },
  'TWO-2': {
    area: text('Handing the second incident over', 'Confier le second incident'),
    next: text(
      'Hand the second incident over within ten minutes, by name, and wait for the yes.',
      'Confiez le second incident à quelqu’un dans les dix minutes, par son nom, et attendez le oui.',
    ),
  },
  'TWO-3': {
    area: text(
      'Keeping each incident’s evidence and cause apart',
      'Séparer les éléments et la cause de chaque incident',
    ),
    next: text(
      'Attach each finding to the incident it belongs to before you name a cause.',
      'Rattachez chaque élément à son incident avant de nommer une cause.',
    ),
  },
};

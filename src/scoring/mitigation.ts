/** FIX: was the cause told apart, the harm ended, nothing made worse, and the recovery checked? */
import { isMajor } from '../runbook/owed.ts';
import type { EventOf } from '../sim/events.ts';
import { clock, MINUTE, span } from './clock.ts';
import { notTonight } from './deferral.ts';
import { dutyAt, type Facts, mitigatedByHand, neverEnds, tellingSeenBy } from './facts.ts';
import { resolutionLimit } from './limits.ts';
import { allClearOf, clientMessages } from './messages.ts';
import { verification } from './recovery.ts';
import {
  charged,
  earned,
  fading,
  fromPublic,
  fromRunbook,
  notApplicable,
  type Rule,
  text,
  type Verdict,
} from './rule.ts';

const PROCEDURES = fromRunbook(text('procedures by type of incident', 'procédures par type d’incident'));
const FREE_ROLLBACK = 60 * MINUTE;
const BEGIN_WITHIN = 10 * MINUTE;
const TRIES = 3;

type Started = EventOf<'action.started'>;

/** Whether the deployment list had been opened by a moment. */
const openedDeployments = (facts: Facts, at: number): boolean =>
  facts.of('look.arrived').some((l) => l.at <= at && (l.item === 'console:deploys' || l.item.startsWith('deploy:')));

/** A deployment made an hour or less before the onset. */
const recentRelease = (facts: Facts): boolean =>
  facts.plan.releases.some(
    (r) =>
      (r.only === null || (facts.variant !== null && r.only.includes(facts.variant.id))) &&
      r.at[0] <= facts.onset &&
      r.at[1] >= facts.onset - FREE_ROLLBACK,
  );

/** The one rollback that costs nothing even if wrong: of a recent deployment, after looking at the list. */
function freeRollback(facts: Facts): Started | null {
  const first = facts.of('action.started').find((a) => a.kind === 'rollback');
  return first && recentRelease(facts) && openedDeployments(facts, first.at) ? first : null;
}

/** Actions that count as the answer here: those that end the fault, or what the branch asks for. */
const rightActions = (facts: Facts): readonly string[] => facts.variant?.follow?.of ?? facts.variant?.right ?? [];

/** Changes to production; where the right answer changes none, the right actions stand in. */
function changes(facts: Facts): readonly Started[] {
  const free = freeRollback(facts);
  const right = rightActions(facts);
  return facts.of('action.started').filter((a) => a !== free && (a.production || right.includes(a.action)));
}

function judgeEvidenceFirst(facts: Facts) {
  const left = facts.of('action.started').length === 0 ? notTonight(facts) : null;
  if (left) return left;
  if (facts.telling.size === 0)
    return notApplicable(
      text('No evidence tells the causes apart here.', 'Aucun élément ne distingue les causes ici.'),
    );
  const free = freeRollback(facts);
  const made = changes(facts);
  const seen = facts.of('evidence.seen').find((e) => facts.telling.has(e.evidence));
  const first = made[0];
  if (!first && !free) return earned(0, seen ?? null, text('Nothing was tried.', 'Rien n’a été tenté.'));
  if (!first && free)
    return earned(
      1,
      free,
      text(
        'The only change was the rollback of a recent deployment, after the deployment list was opened.',
        'Le seul changement est le retour en arrière d’un déploiement récent, après consultation de la liste.',
      ),
    );
  const change = first ?? free;
  const at = clock(facts.plan, change?.at ?? 0);
  if (!seen)
    return earned(
      0,
      change,
      text(
        `The change of ${at.en} was made without any evidence that tells the causes apart.`,
        `Le changement de ${at.fr} a été fait sans aucun élément qui distingue les causes.`,
      ),
    );
  const seenAt = clock(facts.plan, seen.at);
  const before = seen.at <= (change?.at ?? 0);
  const beforeLast = made.some((m) => m.at >= seen.at);
  return earned(
    before ? 1 : beforeLast ? 0.5 : 0,
    change ? [seen, change].toSorted((a, b) => a.at - b.at) : seen,
    text(
      `What tells the cause was seen at ${seenAt.en}, ${before ? 'before' : 'after'} the first change at ${at.en}.`,
      `Ce qui désigne la cause a été vu à ${seenAt.fr}, ${before ? 'avant' : 'après'} le premier changement, à ${at.fr}.`,
    ),
  );
}

function judgeFix(facts: Facts): Verdict {
  const { variant, mitigated } = facts;
  if (!variant) return notApplicable(text('The drill has no variant.', 'L’exercice n’a pas de variante.'));
  const left = notTonight(facts);
  if (left) return left;
  if (!variant.fixable) return judgeBranch(facts);
  if (!mitigated)
    return earned(
      0,
      facts.of('action.finished'),
      text(
        'When the drill stopped, nothing had ended the fault.',
        'À l’arrêt de l’exercice, rien n’avait mis fin à la panne.',
      ),
    );
  const at = clock(facts.plan, mitigated.at);
  if (!mitigatedByHand(facts))
    return earned(
      0,
      mitigated,
      text(`The fault ended by itself at ${at.en}.`, `La panne a pris fin d’elle-même à ${at.fr}.`),
    );
  const right = variant.right.includes(mitigated.by);
  return earned(
    right ? 1 : 0.6,
    mitigated,
    right
      ? text(
          `Users were served again from ${at.en} on, by the right action.`,
          `Le service était rétabli à ${at.fr}, par la bonne action.`,
        )
      : text(
          `Users were served again from ${at.en} on, but not by the action that the case called for.`,
          `Le service était rétabli à ${at.fr}, mais pas par l’action que le cas demandait.`,
        ),
  );
}

/** Steps of the branch taken, for what cannot be fixed: once each, in order. */
function branchSteps(facts: Facts): EventOf<'action.finished'>[] {
  const of = rightActions(facts);
  const done = facts.of('action.finished').filter((a) => !a.failed && of.includes(a.action));
  return done.filter((a, i) => done.findIndex((b) => b.action === a.action) === i);
}

/** How many steps of the branch have to be taken. */
const stepsNeeded = (facts: Facts): number => facts.variant?.follow?.needs ?? rightActions(facts).length;

/** The step with which enough of the branch was done; null before. */
export const completedBranch = (facts: Facts): EventOf<'action.finished'> | null =>
  branchSteps(facts)[stepsNeeded(facts) - 1] ?? null;

function judgeBranch(facts: Facts): Verdict {
  const follow = facts.variant?.follow;
  const needs = stepsNeeded(facts);
  const until = facts.t0 + facts.scaled(follow?.withinMs ?? 30 * MINUTE);
  const steps = branchSteps(facts);
  const inTime = steps.filter((s) => s.at <= until).length;
  const late = steps.length - inTime;
  const by = clock(facts.plan, until);
  return earned(
    (Math.min(inTime, needs) + Math.min(late, Math.max(0, needs - inTime)) / 2) / needs,
    steps,
    text(
      `It could not be fixed from here. Of what the runbook asks for instead, ${inTime} done by ${by.en} where ${needs} suffice${late > 0 ? `, ${late} later` : ''}.`,
      `La panne ne pouvait pas être réparée d’ici. De ce que le runbook demande alors, ${inTime} faits à ${by.fr} quand ${needs} suffisent${late > 0 ? `, ${late} plus tard` : ''}.`,
    ),
  );
}

/** Changes that did harm, the free rollback left out. */
function harmfulChanges(facts: Facts): readonly EventOf<'action.finished'>[] {
  const free = freeRollback(facts);
  const started = facts.of('action.started');
  return facts.of('action.finished').filter((a) => {
    if (!a.harm) return false;
    const start = started.findLast((s) => s.action === a.action && s.at <= a.at);
    return start === undefined || start !== free;
  });
}

/** So many different harmful changes are no attempts any more: every button was tried. The moment of the last that it took, or null. */
export const triedEverything = (facts: Facts): EventOf<'action.finished'> | null =>
  harmfulChanges(facts).filter((a, i, all) => all.findIndex((b) => b.action === a.action) === i)[TRIES - 1] ?? null;

/**
 * What mended it (or completed the branch that fits) although nothing had been seen that points to the cause: a lucky guess. What
 * shows the same as telling evidence does points to it, even where it proves nothing. The free rollback is no guess. Null when
 * something had been seen, or nothing tells the cause.
 */
export function mendedInTheDark(facts: Facts): Started | EventOf<'action.finished'> | null {
  if (facts.telling.size === 0) return null;
  const done = facts.variant?.fixable === false ? completedBranch(facts) : mendedBy(facts);
  if (!done || done === freeRollback(facts)) return null;
  const shown = facts.plan.evidence.filter((e) => facts.telling.has(e.id)).map((e) => e.observation);
  const seen = facts.of('evidence.seen').filter((e) => e.at <= done.at);
  return seen.some((e) => facts.telling.has(e.evidence) || shown.includes(e.observation)) ? null : done;
}

/** The beginning of the action that mended it. */
const mendedBy = (facts: Facts): Started | null =>
  facts.of('action.started').findLast((a) => a.action === facts.mitigated?.by && a.at <= facts.mitigated.at) ?? null;

function judgeHarm(facts: Facts) {
  const harmful = harmfulChanges(facts);
  const first = harmful[0];
  if (!first?.harm) return notApplicable(text('No change did harm.', 'Aucun changement n’a fait de dégâts.'));
  return charged(
    harmful.reduce((sum, a) => sum + (a.harm?.points ?? 0), 0),
    harmful,
    text(
      harmful.map((a) => `${clock(facts.plan, a.at).en}: ${a.harm?.why.en}`).join(' '),
      harmful.map((a) => `${clock(facts.plan, a.at).fr} : ${a.harm?.why.fr}`).join(' '),
    ),
  );
}

function judgeMitigationFirst(facts: Facts) {
  const known = facts.knowables[0];
  const severity = dutyAt(facts, facts.openUntil);
  if (!known || !isMajor(facts.rulebook, severity))
    return notApplicable(
      text('Asked for at the two gravest levels only.', 'Demandé aux deux niveaux les plus graves seulement.'),
    );
  const right = rightActions(facts);
  const begun = facts.of('action.started').find((a) => right.includes(a.action) || a.action === facts.mitigated?.by);
  if (!begun) return earned(0, null, text('No mitigation was begun.', 'Aucun rétablissement n’a été entrepris.'));
  const told = tellingSeenBy(facts, begun.at)[0];
  // What was minor when the cause showed asked for haste only once it was known to be grave.
  const grave = facts.knowables.find((k) => isMajor(facts.rulebook, k.severity))?.at ?? known.at;
  const from = told ? Math.max(told.at, grave) : begun.at;
  const took = begun.at - from;
  const at = clock(facts.plan, begun.at);
  const limit = facts.scaled(BEGIN_WITHIN);
  return earned(
    fading(took, limit, 2 * limit),
    told ? [told, begun] : begun,
    told && begun.at < grave
      ? text(
          `Mitigation had begun at ${at.en}, before the incident was known to be ${severity}.`,
          `Le rétablissement avait commencé à ${at.fr}, avant que l’on sache l’incident ${severity}.`,
        )
      : told
        ? text(
            `Mitigation began at ${at.en}, ${span(took)} after the cause showed; on ${severity} it comes before the search for the root.`,
            `Le rétablissement a commencé à ${at.fr}, ${span(took)} après que la cause s’est montrée ; en ${severity} il passe avant la recherche de l’origine.`,
          )
        : text(
            `Mitigation began at ${at.en}, before the cause was known.`,
            `Le rétablissement a commencé à ${at.fr}, avant que la cause soit connue.`,
          ),
  );
}

function judgeVerified(facts: Facts) {
  const left = notTonight(facts);
  if (left) return left;
  if (neverEnds(facts))
    return notApplicable(text('There was no recovery to verify.', 'Il n’y avait aucun rétablissement à vérifier.'));
  const over = facts.mitigated;
  if (!over)
    return facts.ended
      ? earned(0, null, text('Nothing recovered.', 'Rien n’a été rétabli.'))
      : notApplicable(text('Nothing has recovered yet.', 'Rien n’est encore rétabli.'));
  const look = verification(facts);
  const saidByTeam = allClearOf(facts)?.at ?? Number.POSITIVE_INFINITY;
  const saidOutside = clientMessages(facts).find((m) => m.phase === 'resolved' && m.at >= over.at)?.at;
  const said = Math.min(saidByTeam, saidOutside ?? Number.POSITIVE_INFINITY);
  const back = clock(facts.plan, over.at);
  if (!look)
    return earned(
      0,
      over,
      text(
        `The series were back at ${back.en}; nobody looked at them.`,
        `Les courbes étaient revenues à ${back.fr} ; personne ne les a regardées.`,
      ),
    );
  const at = clock(facts.plan, look.at);
  return earned(
    look.at <= said ? 1 : 0,
    [over, look],
    look.at <= said
      ? text(
          `Recovery was checked on the series at ${at.en}, before anyone said so.`,
          `Le rétablissement a été vérifié sur les courbes à ${at.fr}, avant de l’annoncer.`,
        )
      : text(
          `It was said to be over at ${clock(facts.plan, said).en}, but only checked at ${at.en}.`,
          `La fin a été annoncée à ${clock(facts.plan, said).fr}, mais vérifiée seulement à ${at.fr}.`,
        ),
  );
}

function judgeDuration(facts: Facts) {
  const left = notTonight(facts);
  if (left) return left;
  if (facts.variant?.fixable === false)
    return notApplicable(
      text(
        'It could not be fixed from here: its repair time is not the trainee’s.',
        'La panne ne pouvait pas être réparée d’ici : sa durée n’est pas de votre fait.',
      ),
    );
  const severity = dutyAt(facts, facts.openUntil);
  const limit = severity === null ? null : resolutionLimit(facts, severity);
  if (severity === null || limit === null)
    return notApplicable(text('The runbook gives no time for it.', 'Le runbook ne donne pas de délai.'));
  const over = facts.mitigated;
  if (!over && !facts.ended && facts.now < facts.t0 + limit)
    return notApplicable(text('The time has not run out.', 'Le délai court encore.'));
  if (!over || !mitigatedByHand(facts))
    return earned(
      0,
      over,
      text(
        `Nobody had brought service back by the end; ${span(limit)} were given for ${severity}.`,
        `Personne n’avait rétabli le service à la fin ; le délai en ${severity} est de ${span(limit)}.`,
      ),
    );
  const took = over.at - facts.t0;
  return earned(
    fading(took, limit, 2 * limit),
    over,
    text(
      `Mitigated ${span(took)} after the first page; ${span(limit)} are given for ${severity}.`,
      `Rétabli ${span(took)} après le premier appel ; le délai en ${severity} est de ${span(limit)}.`,
    ),
  );
}

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
      'What ends the fault, or the branch that fits',
      'Ce qui met fin à la panne, ou la branche qui convient',
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

/** Anti-patterns that the timeline shows. Advisory: they cost nothing by themselves. */
import { isMajor } from '../runbook/owed.ts';
import type { Text } from '../runbook/text.ts';
import { clock, MINUTE } from './clock.ts';
import { prematureAllClears } from './closure.ts';
import { blameIn } from './detectors/outside.ts';
import { type Facts, gravestDuty } from './facts.ts';
import { openingDue, openingOf } from './messages.ts';
import { folded } from './named.ts';
import { newsDue } from './news-due.ts';
import { overreaches } from './overreach.ts';
import { turnsBack } from './re-rating.ts';
import { attempts, rungsDue } from './rota.ts';
import { text } from './rule.ts';
import type { Flag } from './scorecard.ts';
import { spam } from './updates.ts';

interface Moment {
  id: string;
  at: number;
}

interface Pattern {
  id: string;
  name: Text;
  why: Text;
  /** The moments at which it shows; null when it does not. */
  find(facts: Facts): readonly Moment[] | null;
}

const some = (moments: readonly Moment[]): readonly Moment[] | null => (moments.length > 0 ? moments : null);

/** What the trainee wrote freely: chat and formal messages. */
const written = (facts: Facts): { id: string; at: number; words: string }[] => [
  ...facts
    .of('chat.said')
    .flatMap((c) => (c.seat !== null && typeof c.text === 'string' ? [{ id: c.id, at: c.at, words: c.text }] : [])),
  ...facts.of('message.sent').map((m) => ({
    id: m.id,
    at: m.at,
    words: Object.values(m.slots)
      .map((s) => s.text)
      .join('\n'),
  })),
];

const BYSTANDER =
  /\b(?:can|could|would)\s+(?:someone|somebody|anyone|anybody)\b|\b(?:someone|somebody|anyone)\s+should\b|quelqu'un\s+(?:peut|pourrait|devrait|sait)|est-ce que quelqu'un|il faudrait que quelqu'un/;

const PATTERNS: readonly Pattern[] = [
  {
    id: 'no-clear-severity',
    name: text('No clear severity', 'Pas de sévérité claire'),
    why: text(
      'Users were affected and no level was declared.',
      'Des utilisateurs étaient touchés et aucun niveau n’a été déclaré.',
    ),
    find: (facts) => (facts.ended && facts.of('declared').length === 0 ? some(facts.knowables.slice(0, 1)) : null),
  },
  {
    id: 'heroics',
    name: text('Individual heroics', 'Héroïsme individuel'),
    why: text(
      'Alone with it, with a rung ten minutes overdue.',
      'Seul à bord, avec un échelon en retard de dix minutes.',
    ),
    find: (facts) => {
      const overdue = rungsDue(facts).filter((r) => {
        const late = r.dueAt + facts.scaled(10 * MINUTE);
        return late < facts.openUntil && !attempts(facts).some((a) => a.at <= late);
      });
      return some(overdue.map((r) => ({ id: '', at: r.dueAt + facts.scaled(10 * MINUTE) })));
    },
  },
  {
    id: 'over-escalation',
    name: text('Over-escalation', 'Sur-escalade'),
    why: text(
      'People were called in two rungs or more before their time; PagerDuty lists it as “getting everyone on the call”.',
      'Des personnes ont été appelées deux échelons ou plus avant leur heure ; PagerDuty en parle sous le nom de « getting everyone on the call ».',
    ),
    find: (facts) => some(overreaches(facts)),
  },
  {
    id: 'silent-incident',
    name: text('Silent incident', 'Incident silencieux'),
    why: text(
      'The incident channel heard nothing when news was due.',
      'Le canal des incidents n’a rien reçu alors que des nouvelles étaient dues.',
    ),
    find: (facts) => {
      const due = openingDue(facts);
      if (due === null || (!facts.ended && facts.now < due)) return null;
      const missed = newsDue(facts).filter((d) => d.by === null);
      if (!openingOf(facts)) return [{ id: '', at: due }];
      return missed.length > 1 ? missed.map((d) => ({ id: '', at: d.dueAt })) : null;
    },
  },
  {
    id: 'no-post-mortem',
    name: text('No post-mortem', 'Pas de post-mortem'),
    why: text('The drill ended without a post-mortem ticket.', 'L’exercice s’est terminé sans ticket de post-mortem.'),
    find: (facts) =>
      facts.ended && isMajor(facts.rulebook, gravestDuty(facts)) && facts.of('postmortem.opened').length === 0
        ? [{ id: facts.of('drill.ended')[0]?.id ?? '', at: facts.now }]
        : null,
  },
  {
    id: 'stale-runbook',
    name: text('Stale runbook', 'Runbook périmé'),
    why: text(
      'The procedure sends its reader to test data.',
      'La procédure envoie son lecteur vers des données de test.',
    ),
    find: (facts) => {
      const procedure = facts.rulebook.procedures.find((p) => p.id === facts.plan.scenario.procedure);
      const stale = procedure?.diagnosis.some((s) => `${s.command} ${s.note.en} ${s.note.fr}`.includes('/test/'));
      return stale ? [{ id: '', at: facts.t0 }] : null;
    },
  },
  {
    id: 'severity-litigation',
    name: text('Severity litigation', 'Débat sans fin sur la sévérité'),
    why: text(
      'The level went back and forth without new evidence.',
      'Le niveau a fait des allers-retours sans élément nouveau.',
    ),
    find: (facts) => some(turnsBack(facts)),
  },
  {
    id: 'bystander',
    name: text('Bystander effect', 'Effet du témoin'),
    why: text('A request was made to nobody in particular.', 'Une demande a été faite à personne en particulier.'),
    find: (facts) => some(written(facts).filter((w) => BYSTANDER.test(folded(w.words)))),
  },
  {
    id: 'premature-all-clear',
    name: text('Premature all-clear', 'Fin annoncée trop tôt'),
    why: text(
      'It was said to be over while users were still harmed.',
      'La fin a été annoncée alors que des utilisateurs étaient encore touchés.',
    ),
    find: (facts) => some(prematureAllClears(facts)),
  },
  {
    id: 'blame-words',
    name: text('Blame', 'Mise en cause'),
    why: text(
      'A person or a provider was blamed in writing.',
      'Une personne ou un prestataire a été mis en cause par écrit.',
    ),
    find: (facts) => some(written(facts).filter((w) => blameIn(facts.plan, w.words).length > 0)),
  },
  {
    id: 'update-spam',
    name: text('Update spam', 'Points d’étape en rafale'),
    why: text(
      'Formal updates came minutes apart with nothing new.',
      'Des points d’étape se sont suivis à quelques minutes sans rien de neuf.',
    ),
    find: (facts) => some(spam(facts)),
  },
];

/** The anti-patterns that show in a drill, each with its moments. */
export function flagsOf(facts: Facts): Flag[] {
  return PATTERNS.flatMap((pattern) => {
    const moments = pattern.find(facts);
    if (!moments) return [];
    const minutes = moments.map((m) => clock(facts.plan, m.at));
    const times = minutes.filter((t, i) => t.en !== minutes[i - 1]?.en);
    return {
      id: pattern.id,
      name: pattern.name,
      why: {
        en: `${pattern.why.en} (${times.map((t) => t.en).join(', ')})`,
        fr: `${pattern.why.fr} (${times.map((t) => t.fr).join(', ')})`,
      },
      at: moments.map((m) => m.at),
      evidence: moments.map((m) => m.id).filter((id) => id !== ''),
    };
  });
}

/** The acceptance criteria of a runbook, as far as the document alone can answer them. */
import type { Reading } from '../read/reading.ts';
import type { Text } from '../text.ts';
import { text } from './place.ts';

export interface Criterion {
  id: 'severities' | 'contacts' | 'drills' | 'templates';
  ok: boolean;
  why: Text;
}

const and = (ids: readonly string[]): string => ids.join(', ');

/** Severities clear, contacts complete, procedures drilled, templates ready. */
export function acceptance(reading: Reading): Criterion[] {
  return [severities(reading), contacts(reading), drills(reading), templates(reading)];
}

function severities({ draft }: Reading): Criterion {
  const levels = draft.severities;
  const unclear = levels
    .filter((s) => !s.name || !s.impact || s.responseText === null || s.resolutionText === null)
    .map((s) => s.id);
  if (levels.length < 2)
    return {
      id: 'severities',
      ok: false,
      why: text('Fewer than two severity levels are defined.', 'Moins de deux niveaux de sévérité sont définis.'),
    };
  return unclear.length > 0
    ? {
        id: 'severities',
        ok: false,
        why: text(
          `Name, impact or a deadline is missing for ${and(unclear)}.`,
          `Il manque le nom, l’impact ou un délai pour ${and(unclear)}.`,
        ),
      }
    : {
        id: 'severities',
        ok: true,
        why: text(
          `${and(levels.map((s) => s.id))} each have name, impact and both deadlines.`,
          `${and(levels.map((s) => s.id))} ont chacun un nom, un impact et les deux délais.`,
        ),
      };
}

/** A runbook says in its own words when its contacts were checked; whether that was this month is for the programme to say. */
function contacts({ draft, provenance }: Reading): Criterion {
  const unreachable = draft.contacts.filter((c) => c.phone === null).map((c) => c.role);
  if (draft.contacts.length === 0)
    return { id: 'contacts', ok: false, why: text('There are no contacts.', 'Il n’y a pas de contacts.') };
  if (unreachable.length > 0)
    return {
      id: 'contacts',
      ok: false,
      why: text(
        `No telephone number for ${and(unreachable.map((r) => r.en))}.`,
        `Pas de numéro de téléphone pour ${and(unreachable.map((r) => r.fr))}.`,
      ),
    };
  const dated = 'contacts.checked' in provenance;
  return dated
    ? {
        id: 'contacts',
        ok: true,
        why: text(
          'Every contact has a telephone number, and the runbook says when they were checked.',
          'Chaque contact a un numéro, et le runbook dit quand ils ont été vérifiés.',
        ),
      }
    : {
        id: 'contacts',
        ok: false,
        why: text(
          'Every contact has a telephone number, but nothing says when they were last checked.',
          'Chaque contact a un numéro, mais rien ne dit quand ils ont été vérifiés.',
        ),
      };
}

function drills({ draft }: Reading): Criterion {
  return draft.procedures.length === 0
    ? {
        id: 'drills',
        ok: false,
        why: text('There are no procedures to drill.', 'Il n’y a pas de procédure à exercer.'),
      }
    : {
        id: 'drills',
        ok: false,
        why: text(
          `No drill of ${and(draft.procedures.map((p) => p.id))} is known here: the record of drills tells.`,
          `Aucun exercice de ${and(draft.procedures.map((p) => p.id))} n’est connu ici : l’historique des exercices le dit.`,
        ),
      };
}

/** The two gravest levels owe messages; the others when the escalation, the cadence or a procedure's message says so. */
function templates({ draft }: Reading): Criterion {
  const owing = draft.severities
    .filter((s, rank) => rank < 2 || draft.cadence.some((c) => c.severity === s.id))
    .map((s) => s.id);
  const lacking = owing.flatMap((id) => {
    const has = (phase: string) => draft.templates.some((t) => t.phase === phase && t.severities.includes(id));
    return has('opened') && has('resolved') ? [] : [id];
  });
  if (draft.templates.length === 0)
    return {
      id: 'templates',
      ok: false,
      why: text('There are no message templates.', 'Il n’y a pas de modèles de messages.'),
    };
  return lacking.length > 0
    ? {
        id: 'templates',
        ok: false,
        why: text(
          `No template to open and to resolve an incident of ${and(lacking)}.`,
          `Pas de modèle pour ouvrir et pour clore un incident ${and(lacking)}.`,
        ),
      }
    : {
        id: 'templates',
        ok: true,
        why: text(
          `${and(owing)} have templates to open and to resolve an incident.`,
          `${and(owing)} ont des modèles pour ouvrir et pour clore un incident.`,
        ),
      };
}

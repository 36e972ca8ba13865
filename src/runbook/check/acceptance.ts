/** The acceptance criteria of a runbook. What the document alone cannot answer is said to be unknown. */
import { daysBetween } from '../dates.ts';
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
export function acceptance(reading: Reading, asOf: AsOf): Criterion[] {
  return [severities(reading), contacts(reading, asOf), drills(reading, asOf), templates(reading)];
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

/** What the document cannot know: which day it is, and when each procedure was last drilled. Days are YYYY-MM-DD. */
export interface AsOf {
  today?: string;
  /** The day of the last drill, by procedure. */
  drilled?: Readonly<Record<string, string>>;
}

/** "Within the month" and "this quarter", in days. */
const MONTH = 31;
const QUARTER = 92;

const judgement =
  (id: Criterion['id'], ok: boolean) =>
  (en: string, fr: string): Criterion => ({ id, ok, why: text(en, fr) });

function contacts({ draft, checked }: Reading, { today }: AsOf): Criterion {
  const [yes, no] = [judgement('contacts', true), judgement('contacts', false)];
  if (draft.contacts.length === 0) return no('There are no contacts.', 'Il n’y a pas de contacts.');
  const unreachable = draft.contacts.filter((c) => c.phone === null).map((c) => c.role);
  if (unreachable.length > 0)
    return no(
      `No telephone number for ${and(unreachable.map((r) => r.en))}.`,
      `Pas de numéro de téléphone pour ${and(unreachable.map((r) => r.fr))}.`,
    );
  const forAll = checked.find((c) => c.contact === null);
  const days = draft.contacts.map(({ id: contact, role }) => ({
    role,
    said: checked.find((c) => c.contact === contact) ?? forAll,
  }));
  const unchecked = days.filter(({ said }) => !said).map(({ role }) => role);
  if (unchecked.length === days.length)
    return no(
      'Every contact has a telephone number, but nothing says when they were last checked.',
      'Chaque contact a un numéro, mais rien ne dit quand ils ont été vérifiés.',
    );
  if (unchecked.length > 0)
    return no(
      `Nothing says when these were last checked: ${and(unchecked.map((r) => r.en))}.`,
      `Rien ne dit quand ceux-ci ont été vérifiés : ${and(unchecked.map((r) => r.fr))}.`,
    );
  const [oldest] = days.flatMap(({ said }) => said?.on ?? []).toSorted();
  if (oldest === undefined || today === undefined)
    return yes(
      `Every contact has a telephone number, and the runbook says when they were checked${oldest ? ` (${oldest})` : ''}.`,
      `Chaque contact a un numéro, et le runbook dit quand ils ont été vérifiés${oldest ? ` (${oldest})` : ''}.`,
    );
  const age = daysBetween(oldest, today);
  if (age < 0)
    return no(
      `The contacts are said to have been checked on ${oldest}, which is yet to come.`,
      `Les contacts auraient été vérifiés le ${oldest}, qui est encore à venir.`,
    );
  return age > MONTH
    ? no(
        `The contacts were last checked on ${oldest}, ${age} days ago: more than a month.`,
        `Les contacts ont été vérifiés le ${oldest}, il y a ${age} jours : plus d’un mois.`,
      )
    : yes(
        `Every contact has a telephone number and was checked within the month (${oldest}).`,
        `Chaque contact a un numéro et a été vérifié dans le mois (${oldest}).`,
      );
}

function drills({ draft }: Reading, { today, drilled }: AsOf): Criterion {
  const [yes, no] = [judgement('drills', true), judgement('drills', false)];
  const procedures = draft.procedures.map((p) => p.id);
  if (procedures.length === 0) return no('There are no procedures to drill.', 'Il n’y a pas de procédure à exercer.');
  if (!drilled || today === undefined)
    return no(
      `Whether ${and(procedures)} were drilled this quarter is not known here: the record of drills tells.`,
      `On ignore ici si ${and(procedures)} ont été exercées ce trimestre : l’historique des exercices le dit.`,
    );
  const due = procedures.filter((procedure) => {
    const day = Object.hasOwn(drilled, procedure) ? drilled[procedure] : undefined;
    const age = day === undefined ? -1 : daysBetween(day, today);
    return age < 0 || age > QUARTER;
  });
  return due.length > 0
    ? no(`Not drilled in the last ${QUARTER} days: ${and(due)}.`, `Pas exercées depuis ${QUARTER} jours : ${and(due)}.`)
    : yes(
        `Every procedure was drilled in the last ${QUARTER} days.`,
        `Chaque procédure a été exercée dans les ${QUARTER} derniers jours.`,
      );
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

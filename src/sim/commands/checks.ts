/** Refusals that several commands share. Each gives null when all is well. */

import type { Plan } from '../../scenario/plan.ts';
import { consoleOf } from '../items.ts';
import { nameOf, personOf } from '../roster.ts';
import { type Rejection, refuse } from './rejection.ts';
import type { Situation } from './rule.ts';

export const unlessPaged = ({ state }: Situation): Rejection | null =>
  state.pagedAt === null
    ? refuse(
        'nothing-reported',
        'Nothing has been reported yet. Keep an eye on the pager.',
        'Rien n’a encore été signalé. Gardez un œil sur le bipeur.',
      )
    : null;

export const unlessDeclared = ({ state }: Situation): Rejection | null =>
  state.declared === null
    ? refuse(
        'not-declared',
        'No incident is declared. Declare it at a level first.',
        'Aucun incident n’est déclaré. Déclarez-le d’abord, avec son niveau.',
      )
    : null;

export const unlessPerson = ({ plan }: Situation, id: string): Rejection | null =>
  plan.people.some((p) => p.id === id)
    ? null
    : refuse(
        'unknown-person',
        `Nobody is called ${id}. Choose somebody from the phone book.`,
        `Personne ne s’appelle ${id}. Choisissez quelqu’un dans l’annuaire.`,
      );

/** A teammate at their desk. The trainee counts as present only where `orYou` says so. */
export function unlessHere(now: Situation, id: string, orYou: boolean): Rejection | null {
  const unknown = unlessPerson(now, id);
  if (unknown) return unknown;
  if (id === now.you) {
    return orYou
      ? null
      : refuse('that-is-you', 'That is you. Choose a teammate.', 'C’est vous. Choisissez un collègue.');
  }
  if (now.state.people[id]?.status === 'here') return null;
  const name = nameOf(now.plan, id);
  return refuse(
    'not-here',
    `${name} is not here. Page or call them first and wait until they have joined.`,
    `${name} n’est pas là. Bipez ou appelez d’abord, puis attendez son arrivée.`,
  );
}

/** Only what was looked at, and has loaded, can be used as evidence. */
export function unlessSeen({ plan, state }: Situation, item: string): Rejection | null {
  if (state.seen.includes(item)) return null;
  return refuse(
    'not-looked-at',
    `${item} has not been looked at. Open it first (console: ${consoleOf(plan, item)}).`,
    `${item} n’a pas été consulté. Ouvrez-le d’abord (console : ${consoleOf(plan, item)}).`,
  );
}

export function unlessChannel({ plan }: Situation, id: string): Rejection | null {
  if (plan.pack.channels.some((c) => c.id === id)) return null;
  const names = plan.pack.channels.map((c) => c.name).join(', ');
  return refuse(
    'unknown-channel',
    `There is no channel ${id}. Choose one of: ${names}.`,
    `Le canal ${id} n’existe pas. Choisissez parmi : ${names}.`,
  );
}

export function unlessRole({ plan }: Situation, id: string): Rejection | null {
  if (plan.rulebook.roles.some((r) => r.id === id)) return null;
  return refuse(
    'unknown-role',
    `The runbook has no role ${id}. Choose one of its roles.`,
    `Le runbook ne connaît pas le rôle ${id}. Choisissez l’un de ses rôles.`,
  );
}

/** Both levels, where given, must be the matrix's own. */
export function unlessLevels(
  { plan }: Situation,
  levels: { users?: string | undefined; impact?: string | undefined },
): Rejection | null {
  const matrix = plan.rulebook.matrix;
  const known = (axis: readonly { id: string }[], id: string | undefined) =>
    id === undefined || axis.some((l) => l.id === id);
  if (
    matrix
      ? known(matrix.users, levels.users) && known(matrix.impact, levels.impact)
      : levels.users === undefined && levels.impact === undefined
  )
    return null;
  return refuse(
    'unknown-level',
    'The decision matrix has no such level. Choose a row and a column of the matrix.',
    'La matrice de décision n’a pas ce niveau. Choisissez une ligne et une colonne de la matrice.',
  );
}

/** Roles go to people who can take them. */
export function canTake(plan: Plan, person: string, role: string): Rejection | null {
  if (personOf(plan, person)?.roles.includes(role)) return null;
  const able = plan.people.filter((p) => p.roles.includes(role)).map((p) => p.fullName);
  return refuse(
    'cannot-take-role',
    `${nameOf(plan, person)} cannot take this role. It can go to: ${able.join(', ')}.`,
    `${nameOf(plan, person)} ne peut pas tenir ce rôle. Il peut revenir à : ${able.join(', ')}.`,
  );
}

/** The first refusal of several. */
export const firstOf = (...refusals: (Rejection | null)[]): Rejection | null =>
  refusals.find((r) => r !== null) ?? null;

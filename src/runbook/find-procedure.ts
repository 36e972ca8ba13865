import { sameName } from './jobs.ts';
import type { Procedure } from './rulebook.ts';
import type { Text } from './text.ts';

const bareId = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(\D)0+/g, '$1');

/** The procedure with this id, or a number or name that says the same; null when there is none. */
export function findProcedure<P extends Pick<Procedure, 'id' | 'name'>>(
  procedures: readonly P[],
  wanted: { id: string; name: Text | null },
): P | null {
  const { id, name } = wanted;
  return (
    procedures.find((p) => p.id === id) ??
    procedures.find((p) => bareId(p.id) === bareId(id)) ??
    procedures.find((p) => name && (sameName(p.name.en, name.en) || sameName(p.name.fr, name.fr))) ??
    null
  );
}

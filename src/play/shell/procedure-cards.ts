import type { Rulebook } from '../../runbook/rulebook.ts';
import type { ProcedureCard } from '../screens/home/home-port.ts';

/** A rulebook's procedures for coverage: those of a pack, by its id, or of a team's own runbook (null). */
export const procedureCards = (packId: string | null, { procedures, severities }: Rulebook): ProcedureCard[] =>
  procedures.map(({ id, name, severity }) => ({
    packId,
    id,
    name,
    severity: { label: severity, rank: severities.findIndex((level) => level.id === severity) + 1 },
  }));

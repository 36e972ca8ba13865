import { readdirSync } from 'node:fs';

/** The ids of all scenarios of the pack that ships. */
export const shippedScenarios = (): string[] =>
  readdirSync('scenarios/artisanat-dupont').flatMap((file) => /^(inc-.+)\.yaml$/.exec(file)?.[1] ?? []);

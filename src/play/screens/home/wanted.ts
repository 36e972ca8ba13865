/** The scenario that was asked for on another screen, to be the one that is chosen on the first. */
let wanted: { packId: string; id: string } | null = null;

/** Asks for a scenario; null for none. */
export function want(scenario: { packId: string; id: string } | null): void {
  wanted = scenario;
}

export const wantedScenario = (): { packId: string; id: string } | null => wanted;

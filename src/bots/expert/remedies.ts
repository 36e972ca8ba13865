/** What somebody who knows the trade does about what they see, as the runbook's branches put it. Strongest evidence first. */
import type { ActionKind, Observation } from '../../scenario/format/scenario.ts';
import type { View } from '../../sim/view.ts';

interface Remedy {
  /** All of these were seen. */
  seen: readonly Observation[];
  /** Kinds of action to take, in this order; several where no single one ends it. */
  kinds: readonly ActionKind[];
}

const REMEDIES: readonly Remedy[] = [
  { seen: ['errors-since-content-change'], kinds: ['revert-content'] },
  { seen: ['errors-only-on-new-release'], kinds: ['rollback'] },
  { seen: ['third-party-unreachable'], kinds: ['degraded-mode', 'provider-ticket', 'status-post'] },
  { seen: ['near-simultaneous-duplicates'], kinds: ['add-lock'] },
  { seen: ['dependency-times-out'], kinds: ['add-fallback'] },
  { seen: ['one-kind-of-input-fails'], kinds: ['handle-input'] },
  { seen: ['many-small-queries'], kinds: ['rollback'] },
  { seen: ['heavy-images'], kinds: ['revert-content'] },
  { seen: ['cold-starts'], kinds: ['warm-instances', 'redeploy'] },
  { seen: ['key-refused'], kinds: ['rotate-key', 'redeploy'] },
  { seen: ['callbacks-refused'], kinds: ['restore-endpoint', 'resend-events'] },
  { seen: ['api-version-changed'], kinds: ['pin-api-version', 'resend-events'] },
  { seen: ['certificate-expired'], kinds: ['renew-certificate'] },
  { seen: ['name-leads-elsewhere'], kinds: ['revert-zone'] },
  { seen: ['disk-full'], kinds: ['free-space'] },
  { seen: ['worker-stuck'], kinds: ['restart'] },
];

/** What to do about what was seen so far; null while it does not tell. */
export function remedyFor(view: View): Remedy | null {
  const wasSeen = (o: Observation) => view.findings.some((f) => f.observation === o);
  return REMEDIES.find((r) => r.seen.every(wasSeen)) ?? null;
}

/** The cause to name: the one whose sign was seen, null while none was. */
export function causeSeen(view: View): View['causes'][number] | null {
  const remedy = remedyFor(view);
  return view.causes.find((c) => remedy?.seen.includes(c.shows)) ?? null;
}

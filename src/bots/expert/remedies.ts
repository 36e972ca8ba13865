/** What somebody who knows the trade does about what they see, as the runbook's branches put it. Strongest evidence first. */
import type { ActionKind, Observation } from '../../scenario/format/scenario.ts';
import type { Seen } from '../seen.ts';

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

/** By the list of findings, which is another once something was found: several duties ask at every decision. */
const known = new WeakMap<Seen['findings'], Remedy | null>();

/** What to do about what was seen so far; null while it does not tell. */
export function remedyFor({ findings }: Seen): Remedy | null {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const seen = new Set(findings.map((f) => f.observation));
  const remedy = REMEDIES.find((r) => r.seen.every((o) => seen.has(o))) ?? null;
  known.set(findings, remedy);
  return remedy;
}

/** The cause to name: the one whose sign was seen, null while none was. */
export function causeSeen(view: Seen): Seen['causes'][number] | null {
  const remedy = remedyFor(view);
  return view.causes.find((c) => remedy?.seen.includes(c.shows)) ?? null;
}

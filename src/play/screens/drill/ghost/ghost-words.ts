/** What a ghost's milestones are called. Never a level nor a cause, and nobody's name before the trainee has declared. */
import type { Milestone } from '../../../../debrief/milestones.ts';
import type { Text } from '../../../../runbook/text.ts';
import { elapsed } from '../../../i18n/format.ts';

const DID: Record<Milestone['kind'], Text> = {
  acknowledged: { en: 'acknowledged', fr: 'a acquitté' },
  declared: { en: 'declared', fr: 'a déclaré' },
  message: { en: 'sent a first message', fr: 'a envoyé un premier message' },
  called: { en: 'called somebody', fr: 'a appelé quelqu’un' },
  change: { en: 'began a change', fr: 'a lancé un changement' },
  mitigated: { en: 'customers are served again', fr: 'les clients sont de nouveau servis' },
  resolved: { en: 'said that it is over', fr: 'a annoncé la fin' },
  closed: { en: 'closed', fr: 'a clos' },
};

/** The caption of a milestone: 'Ghost: declared at 2:10', after the first page. `name` is who was called, where it may be said. */
export function ghostSays({ kind, afterMs }: Milestone, name: string | null): Text {
  const did = kind === 'called' && name !== null ? { en: `called ${name}`, fr: `a appelé ${name}` } : DID[kind];
  const at = elapsed(afterMs);
  return { en: `Ghost: ${did.en} at ${at}`, fr: `Fantôme : ${did.fr} à ${at}` };
}

/** A mark on the line: what it stands for, and how far it is along the line, 0 to 1. */
export interface Mark {
  id: string;
  at: number;
  passed: boolean;
}

/** How much of the past and of what comes the line shows, ms. */
const BEHIND_MS = 6 * 60_000;
const AHEAD_MS = 3 * 60_000;
/** Where now is on the line, 0 to 1. */
export const NOW_AT = BEHIND_MS / (BEHIND_MS + AHEAD_MS);

/**
 * The marks in sight so long after the first page (ms). What lies ahead is shown only once the trainee has declared: until
 * then not even that somebody is about to be called.
 */
export function marksAt(milestones: readonly Milestone[], afterMs: number, declared: boolean): Mark[] {
  return milestones.flatMap((milestone, i) => {
    const ahead = milestone.afterMs - afterMs;
    const passed = ahead <= 0;
    if (ahead < -BEHIND_MS || ahead > AHEAD_MS || !(passed || declared)) return [];
    return [{ id: `${i}-${milestone.kind}`, at: NOW_AT + ahead / (BEHIND_MS + AHEAD_MS), passed }];
  });
}

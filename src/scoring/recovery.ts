/** Recovery: verified on the series, by looking, not by an alert that went quiet; and before anyone announced it. */
import type { EventOf } from '../sim/events.ts';
import { clock } from './clock.ts';
import { notTonight } from './deferral.ts';
import { type Facts, neverEnds } from './facts.ts';
import { earned, notApplicable, text } from './rule.ts';

/** The first look after mitigation whose output shows the recovery. */
function verification(
  facts: Facts,
  over: EventOf<'mitigated'>,
): EventOf<'look.arrived'> | EventOf<'evidence.seen'> | null {
  const looked = facts.of('look.arrived').filter((l) => showsSeries(l.item));
  const seen = facts.of('evidence.seen').filter((e) => e.observation === 'recovered');
  return [...looked, ...seen].filter((e) => e.at >= over.at).toSorted((a, b) => a.at - b.at)[0] ?? null;
}

const showsSeries = (item: string): boolean => item.startsWith('series:') || item === 'console:metrics';

/** When the recovery was verified, drill ms; null while it was not. */
export const verifiedAt = (facts: Facts): number | null =>
  (facts.mitigated && verification(facts, facts.mitigated)?.at) ?? null;

/** FIX-5: whether somebody looked at the series before the end was announced. */
export function judgeVerified(facts: Facts) {
  const left = notTonight(facts);
  if (left) return left;
  if (neverEnds(facts))
    return notApplicable(text('There was no recovery to verify.', 'Il n’y avait aucun rétablissement à vérifier.'));
  const over = facts.mitigated;
  if (!over)
    return facts.ended
      ? earned(0, null, text('Nothing recovered.', 'Rien n’a été rétabli.'))
      : notApplicable(text('Nothing has recovered yet.', 'Rien n’est encore rétabli.'));
  const look = verification(facts, over);
  // One that came before the recovery was no less an announcement.
  const said = facts.of('message.sent').find((m) => m.phase === 'resolved')?.at ?? Number.POSITIVE_INFINITY;
  const back = clock(facts.plan, over.at);
  if (!look)
    return earned(
      0,
      over,
      text(
        `The series were back at ${back.en}; nobody looked at them.`,
        `Les courbes étaient revenues à ${back.fr} ; personne ne les a regardées.`,
      ),
    );
  const at = clock(facts.plan, look.at);
  return earned(
    look.at <= said ? 1 : 0,
    [over, look],
    look.at <= said
      ? text(
          `Recovery was checked on the series at ${at.en}, before it was announced.`,
          `Le rétablissement a été vérifié sur les courbes à ${at.fr}, avant de l’annoncer.`,
        )
      : text(
          `It was said to be over at ${clock(facts.plan, said).en}, but only checked at ${at.en}.`,
          `La fin a été annoncée à ${clock(facts.plan, said).fr}, mais vérifiée seulement à ${at.fr}.`,
        ),
  );
}

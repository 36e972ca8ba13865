/** Was each rung of the escalation matrix tried when it fell due, the war room among them? */
import { clock } from './clock.ts';
import { calmAt, type Facts } from './facts.ts';
import { GRACE } from './limits.ts';
import { type Attempt, attempts, type DueRung, excusedByFix, nameOf, rungsDue, traineeOf } from './rota.ts';
import { earned, fading, notApplicable, text } from './rule.ts';

export const NO_RUNG = text(
  'No rung of the escalation matrix fell due before mitigation.',
  'Aucun échelon de la matrice d’escalade n’était dû avant le rétablissement.',
);

/** Rungs that ask for a person of the company and that no running fix excuses. */
export const peopleDue = (facts: Facts): DueRung[] =>
  rungsDue(facts).filter((r) => r.people.length > 0 && !excusedByFix(facts, r));

/** The first try at anybody who satisfies the rung, while users were harmed. */
export const firstAttempt = (facts: Facts, rung: DueRung): Attempt | null =>
  attempts(facts).find((a) => rung.people.includes(a.to) && !calmAt(facts, a.at)) ?? null;

/** Who satisfies the rung, by name. */
export const names = (facts: Facts, rung: DueRung): string => rung.people.map((p) => nameOf(facts.plan, p)).join(' / ');

/** ESC-1: each rung in full up to five minutes late, then fading until the next one is due. */
export function judgeRungs(facts: Facts) {
  const due = peopleDue(facts);
  if (due.length === 0) return notApplicable(NO_RUNG);
  // A re-rating changes the column that the later rungs stand in.
  const columns = [...new Set(due.map((rung) => rung.severity))];
  const grace = facts.scaled(GRACE);
  const tried = due.map((rung) => ({ rung, attempt: firstAttempt(facts, rung) }));
  const share = ({ rung, attempt }: (typeof tried)[number]) =>
    attempt ? fading(attempt.at, rung.dueAt + grace, rung.zeroAt) : 0;
  const lines = tried.map(({ rung, attempt }) => {
    const who = names(facts, rung);
    const dueAt = clock(facts.plan, rung.dueAt);
    const at = attempt ? clock(facts.plan, attempt.at) : null;
    return at
      ? text(`${who}: due at ${dueAt.en}, tried at ${at.en}.`, `${who} : dû à ${dueAt.fr}, tenté à ${at.fr}.`)
      : text(`${who}: due at ${dueAt.en}, never tried.`, `${who} : dû à ${dueAt.fr}, jamais tenté.`);
  });
  return earned(
    tried.reduce((sum, t) => sum + share(t), 0) / tried.length,
    tried.flatMap((t) => t.attempt ?? []),
    text(
      `By ${columns.map((c) => `${c}’s`).join(', then ')} column. ${lines.map((l) => l.en).join(' ')}`,
      `D’après la colonne ${columns.join(', puis ')}. ${lines.map((l) => l.fr).join(' ')}`,
    ),
  );
}

/** ESC-5: the war room, once it was due. */
export function judgeWarRoom(facts: Facts) {
  const due = rungsDue(facts).find((r) => r.rung.kind === 'war-room' && !excusedByFix(facts, r));
  if (!due)
    return notApplicable(
      text(
        'The incident did not last until a war room was due.',
        'L’incident n’a pas duré jusqu’à la cellule de crise.',
      ),
    );
  const room = facts
    .of('warroom.opened')
    .find((w) => w.invited.some((p) => p !== traineeOf(facts)) && !calmAt(facts, w.at));
  const dueAt = clock(facts.plan, due.dueAt);
  if (!room)
    return earned(
      0,
      null,
      text(
        `The war room was due at ${dueAt.en} and nobody was invited to one.`,
        `La cellule de crise était due à ${dueAt.fr} et personne n’y a été invité.`,
      ),
    );
  const at = clock(facts.plan, room.at);
  return earned(
    fading(room.at, due.dueAt + facts.scaled(GRACE), due.zeroAt),
    room,
    text(
      `The war room was due at ${dueAt.en} and opened at ${at.en}.`,
      `La cellule de crise était due à ${dueAt.fr} ; elle a été ouverte à ${at.fr}.`,
    ),
  );
}

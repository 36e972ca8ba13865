/** What reached the client: the word of the recovery, and nothing that belongs inside. */
import { isMajor } from '../runbook/owed.ts';
import { clock } from './clock.ts';
import type { Finding, FindingKind } from './detectors/finding.ts';
import { unfitOutside } from './detectors/outside.ts';
import { calmAt, type Facts, gravestDuty, neverEnds } from './facts.ts';
import { clientMailLimit } from './limits.ts';
import { clientMessages, hasCome, type Message } from './messages.ts';
import { NO_NEWS_OWED, NOT_YET } from './opening.ts';
import { verifiedAt } from './recovery.ts';
import { charged, earned, notApplicable, text, type Verdict } from './rule.ts';
import { saysSomething, slotsOf } from './slots.ts';
import { cameBefore } from './wording.ts';

const KIND_NAMES: Record<FindingKind, ReturnType<typeof text>> = {
  placeholder: text('a placeholder', 'un texte de modèle'),
  'repair-time': text('a promised repair time', 'une heure de réparation promise'),
  blame: text('blame', 'une mise en cause'),
  'host-name': text('the name of a machine', 'le nom d’une machine'),
  'stack-trace': text('a stack trace or error name', 'une trace ou un nom d’erreur'),
  handle: text('a chat handle', 'un identifiant de messagerie'),
  'guess-at-cause': text('a guess at the cause', 'une supposition sur la cause'),
};

/** What went outside that should not have, message by message. */
function leaks(facts: Facts): { m: Message; found: Finding }[] {
  return clientMessages(facts).flatMap((m) => {
    const words = slotsOf(facts.plan, m).map((s) => s.value?.text ?? '');
    // What was typed beside the slots went out too; the template's own words are the runbook's.
    const beside = (m.typed ?? []).filter((s) => s.slot === null).map((s) => m.text.slice(s.start, s.end));
    const said = words.length > 0 ? [...words, ...beside] : [m.text];
    return said.flatMap((w) => unfitOutside(facts.plan, w)).map((found) => ({ m, found }));
  });
}

/** COM-6: two points for each kind of thing that left the team. */
export function judgeOutside(facts: Facts) {
  const leaked = leaks(facts);
  if (leaked.length === 0)
    return notApplicable(
      text(
        'Nothing left the team that should stay inside.',
        'Rien de ce qui doit rester dans l’équipe n’en est sorti.',
      ),
    );
  const quoted = leaked.slice(0, 3);
  const kinds = new Set(leaked.map((l) => l.found.kind));
  return charged(
    2 * kinds.size,
    [...new Set(leaked.map((l) => l.m))],
    text(
      `Sent to the client: ${quoted.map((q) => `${KIND_NAMES[q.found.kind].en} (“${q.found.words}”)`).join(', ')}.`,
      `Envoyé au client : ${quoted.map((q) => `${KIND_NAMES[q.found.kind].fr} (« ${q.found.words} »)`).join(', ')}.`,
    ),
  );
}

/** COM-7: the e-mail after the verified recovery; two points taken for a broadcast that the level does not ask for. */
export function judgeClient(facts: Facts): Verdict {
  const severity = gravestDuty(facts);
  const mails = clientMessages(facts);
  if (severity === null) return notApplicable(NO_NEWS_OWED);
  const limit = clientMailLimit(facts, severity);
  if (limit === null) {
    const broadcast = mails[0];
    if (!broadcast || isMajor(facts.rulebook, severity))
      return notApplicable(
        text(`${severity} owes the client no e-mail.`, `${severity} ne demande aucun courriel au client.`),
      );
    return charged(
      2,
      broadcast,
      text(
        `A message went out to all clients for an incident of level ${severity}.`,
        `Un message est parti à tous les clients pour un incident de niveau ${severity}.`,
      ),
    );
  }
  if (neverEnds(facts))
    return notApplicable(
      text(
        'The incident did not end, so no resolution could be announced.',
        'L’incident n’a pas pris fin : aucun rétablissement à annoncer.',
      ),
    );
  const over = facts.mitigated;
  if (!over)
    return facts.ended
      ? earned(
          0,
          null,
          text(
            'The incident was never mitigated, so the client could not be told.',
            'L’incident n’a jamais été rétabli : le client n’a pas pu être prévenu.',
          ),
        )
      : notApplicable(NOT_YET);
  const mail = mails.find((m) => calmAt(facts, m.at) && saysSomething(facts.plan, m));
  const from = verifiedAt(facts) ?? over.at;
  const due = from + limit;
  const dueAt = clock(facts.plan, due);
  const early = cameBefore(facts, mails);
  if (!mail)
    return hasCome(facts, due)
      ? earned(
          0,
          mails[0] ?? null,
          text(
            `No e-mail told the client of the recovery; it was due by ${dueAt.en}.${early.en}`,
            `Aucun courriel n’a annoncé le rétablissement au client ; il était dû à ${dueAt.fr}.${early.fr}`,
          ),
        )
      : notApplicable(NOT_YET);
  const at = clock(facts.plan, mail.at);
  return earned(
    mail.at <= due ? 1 : 0.5,
    mail,
    text(
      `The client was told at ${at.en}, due by ${dueAt.en}.`,
      `Le client a été prévenu à ${at.fr}, au plus tard à ${dueAt.fr}.`,
    ),
  );
}

/** The messages that were missing, late, empty or untrue, as they could have been. */
import type { Template } from '../../runbook/rulebook.ts';
import type { Lang, Text } from '../../runbook/text.ts';
import { clock, MINUTE } from '../../scoring/clock.ts';
import { calmAt, declaredAt, dutyAt } from '../../scoring/facts.ts';
import { allClearOf, type Message, openingDue, openingOf } from '../../scoring/messages.ts';
import { newsDue } from '../../scoring/news-due.ts';
import { verifiedAt } from '../../scoring/recovery.ts';
import { text } from '../../scoring/rule.ts';
import { slotsOf } from '../../scoring/slots.ts';
import { factsStated } from '../../scoring/statements.ts';
import { modelMessage, templateFor } from '../model-message.ts';
import type { Take } from '../take.ts';
import { type Candidate, drop, give, given, leftPoints, timed } from './candidate.ts';

/** Models are written in English for the trial; the debrief words the chosen one in the reader's language. */
const TRIAL: Lang = 'en';

export function telling(base: Take): Candidate[] {
  return [
    ...opening(base),
    ...updates(base),
    ...onceItIs(base),
    ...itIsOver(base),
    ...corrected(base),
    ...unsent(base),
  ];
}

function sending(
  base: Take,
  at: number,
  phase: Template['phase'],
  audience: Template['audience'],
  what: Text,
  instead: number[] = [],
): Candidate[] {
  const severity = declaredAt(base.facts, at) ?? dutyAt(base.facts, at);
  const template = severity === null ? null : templateFor(base.facts, phase, audience, severity);
  if (!template) return [];
  return [
    {
      title: timed(base, at, what),
      changes: [...instead.map(drop), give(at, modelMessage(base.facts, template, at, TRIAL))],
    },
  ];
}

const sentAs = (base: Take, message: Message | null): number[] =>
  given(base, 'send-message')
    .filter((c) => message && c.at === message.at && c.command.template === message.template)
    .map((c) => c.index);

function opening(base: Take): Candidate[] {
  const due = openingDue(base.facts);
  if (due === null || !leftPoints(base.scorecard, 'COM-1')) return [];
  const declared = base.facts.of('declared')[0]?.at ?? due;
  const at = Math.min(due, declared + MINUTE);
  return sending(
    base,
    at,
    'opened',
    'team',
    text('Send the opening message', 'Envoyer le message d’ouverture'),
    sentAs(base, openingOf(base.facts)),
  );
}

function updates(base: Take): Candidate[] {
  const missed = newsDue(base.facts).filter((d) => d.share < 1);
  const single = missed.map((d) =>
    sending(base, d.dueAt - MINUTE, 'update', 'team', text('Send an update', 'Envoyer un point d’étape')),
  );
  const all: Candidate = {
    title: text(
      `Send the ${missed.length} updates that were due`,
      `Envoyer les ${missed.length} points d’étape qui étaient dus`,
    ),
    changes: single.flatMap((candidates) => candidates.flatMap((c) => c.changes)),
  };
  return [...single.flat(), ...(missed.length > 1 ? [all] : [])];
}

/** What was announced too soon, announced once it is so: the same messages, worded as they would then be true. */
function onceItIs(base: Take): Candidate[] {
  const { facts, scorecard, plan } = base;
  const over = verifiedAt(facts);
  if (over === null || !leftPoints(scorecard, 'END-2')) return [];
  const early = given(base, 'send-message').flatMap(({ index, at, command }) => {
    const template = plan.rulebook.templates.find((t) => t.id === command.template);
    return template?.phase === 'resolved' && !calmAt(facts, at) ? [{ index, template }] : [];
  });
  if (early.length === 0) return [];
  const time = clock(plan, over);
  return [
    {
      title: text(
        `Say that it is over once it is, at ${time.en}, not before`,
        `Annoncer la fin quand c’est fini, à ${time.fr}, pas avant`,
      ),
      changes: early.flatMap(({ index, template }) => [
        drop(index),
        give(over, modelMessage(facts, template, over, TRIAL)),
      ]),
    },
  ];
}

function itIsOver(base: Take): Candidate[] {
  const { facts, scorecard } = base;
  const over = verifiedAt(facts) ?? (facts.mitigated ? facts.mitigated.at + 2 * MINUTE : null);
  if (over === null) return [];
  // Whoever closed at once could still have said it just before.
  const at = Math.min(over + MINUTE, given(base, 'close')[0]?.at ?? Number.POSITIVE_INFINITY);
  return [
    ...(leftPoints(scorecard, 'COM-8', 'END-4')
      ? sending(
          base,
          at,
          'resolved',
          'team',
          text('Say that it is resolved', 'Annoncer la résolution'),
          sentAs(base, allClearOf(facts)),
        )
      : []),
    ...(leftPoints(scorecard, 'COM-7')
      ? sending(base, at, 'resolved', 'client', text('Write to the client', 'Écrire au client'))
      : []),
  ];
}

/** Every message with a gap or an untruth, sent at its own time as it should have read. */
function corrected(base: Take): Candidate[] {
  const { facts, plan } = base;
  if (!leftPoints(base.scorecard, 'COM-2', 'COM-3', 'COM-5', 'COM-6', 'COM-8')) return [];
  return facts.of('message.sent').flatMap((message) => {
    const flawed = slotsOf(plan, message).some((s) => !s.filled) || factsStated(facts, message).some((f) => !f.holds);
    return flawed || message.audience === 'client'
      ? sending(
          base,
          message.at,
          message.phase,
          message.audience,
          text('Fill every field truly in the message', 'Remplir chaque champ avec les faits dans le message'),
          sentAs(base, message),
        )
      : [];
  });
}

/** Each message left out, where some came too early or said nothing new. */
function unsent(base: Take): Candidate[] {
  if (!leftPoints(base.scorecard, 'COM-9', 'END-2', 'COM-7')) return [];
  return given(base, 'send-message').map(({ index, at }) => ({
    title: timed(base, at, text('Not send the message', 'Ne pas envoyer le message')),
    changes: [drop(index)],
  }));
}

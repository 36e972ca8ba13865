/** The clocks that declaring a level starts, as the rulebook has them. Pure. */
import { clientMailAfter, paceOf } from '../../../../runbook/owed.ts';
import type { Rulebook } from '../../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../../runbook/text.ts';
import { inLang } from '../../../i18n/catalogue.ts';
import { contactName } from '../duties.ts';
import { words } from './sheet-text.ts';

export interface StartedClock {
  /** From the first page, ms. */
  afterMs: number;
  says: string;
}

const minutes = (ms: number): string => `${Math.round(ms / 60_000)} min`;

/** In order of time: first message, rungs, e-mail, limit. */
export function clocksStarted(rulebook: Rulebook, severity: string, lang: Lang): StartedClock[] {
  const t = inLang(words, lang);
  const pace = paceOf(rulebook, severity);
  const level = rulebook.severities.find((s) => s.id === severity);
  const every = pace.updateMs ? t.thenEvery(minutes(pace.updateMs)) : '';
  const clock = (afterMs: number | null | undefined, says: string): StartedClock[] =>
    afterMs === null || afterMs === undefined ? [] : [{ afterMs, says }];
  return [
    ...clock(pace.openingMs, t.firstMessage(every)),
    ...rulebook.escalation
      .filter((rung) => rung.severity === severity && rung.kind === 'escalate')
      .flatMap((rung) => clock(rung.fromMs, t.notFixed(say(contactName(rulebook, rung.to), lang)))),
    ...rulebook.escalation
      .filter((rung) => rung.severity === severity && rung.kind === 'war-room')
      .flatMap((rung) => clock(rung.fromMs, t.warRoom.toLowerCase())),
    ...clock(clientMailAfter(rulebook, severity), t.mail),
    ...clock(level?.resolutionMs, t.restore),
  ].sort((a, b) => a.afterMs - b.afterMs);
}

/** The clocks that declaring a level starts, as the rulebook has them. Pure. */
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
  const cadence = rulebook.cadence.find((c) => c.severity === severity);
  const level = rulebook.severities.find((s) => s.id === severity);
  const every = cadence?.updateMs ? t.thenEvery(minutes(cadence.updateMs)) : '';
  const clock = (afterMs: number | null | undefined, says: string): StartedClock[] =>
    afterMs === null || afterMs === undefined ? [] : [{ afterMs, says }];
  return [
    ...clock(cadence?.openingMs, t.firstMessage(every)),
    ...rulebook.escalation
      .filter((rung) => rung.severity === severity && rung.kind === 'escalate')
      .flatMap((rung) => clock(rung.fromMs, t.notFixed(say(contactName(rulebook, rung.to), lang)))),
    ...rulebook.escalation
      .filter((rung) => rung.severity === severity && rung.kind === 'war-room')
      .flatMap((rung) => clock(rung.fromMs, t.warRoom.toLowerCase())),
    ...clock(cadence?.clientMailMs, t.mail),
    ...clock(level?.resolutionMs, t.restore),
  ].sort((a, b) => a.afterMs - b.afterMs);
}

/** Why a deadline runs: the runbook's own line for it. Pure. */
import { clientMailAfter, newsTemplates, openingTemplates, paceOf } from '../../../../runbook/owed.ts';
import { type Cell, type Rulebook, severityOf } from '../../../../runbook/rulebook.ts';
import { type Lang, say, type Text } from '../../../../runbook/text.ts';
import type { ViewDeadline } from '../../../../sim/view.ts';
import { inLang } from '../../../i18n/catalogue.ts';
import { limit } from '../../../i18n/format.ts';
import { contactName } from '../duties.ts';
import { words } from './why-text.ts';

export interface Why {
  /** What the runbook asks, in a sentence. */
  asks: string;
  /** Its own words for it; null where it has none. */
  quote: string | null;
  /** The part of the runbook that says so. */
  part: string;
}

type Asked = Pick<ViewDeadline, 'kind' | 'limitMs' | 'to' | 'provisional'>;

/**
 * The line behind a deadline of a level; null where the runbook has no such level or says nothing of it. Until one is
 * declared it is said to be counted as if. */
export function whyOf(deadline: Asked, rulebook: Rulebook, severity: string, lang: Lang): Why | null {
  const level = rulebook.severities.find((s) => s.id === severity);
  if (!level) return null;
  const t = inLang(words, lang);
  const pace = paceOf(rulebook, severity);
  const of = deadline.provisional ? t.asIf(severity) : severity;
  const time = (ms: number) => limit(ms, lang);
  const named = (templates: readonly { name: Text }[]) => t.template(templates[0] ? say(templates[0].name, lang) : '');
  const why = (asks: string, quote: Text | null, part: string): Why => ({
    asks,
    quote: quote && say(quote, lang),
    part,
  });
  switch (deadline.kind) {
    case 'response':
      return level.responseMs === null ? null : why(t.response(of, time(level.responseMs)), level.impact, t.levels);
    case 'resolution':
      return level.resolutionMs === null
        ? null
        : why(t.resolution(of, time(level.resolutionMs)), level.impact, t.levels);
    case 'opening':
      return pace.openingMs === null
        ? null
        : why(
            `${t.opening(of, time(pace.openingMs))} ${named(openingTemplates(rulebook, severity))}`,
            null,
            t.messages,
          );
    case 'update': {
      if (pace.updateMs === null) return null;
      const calmer = pace.mitigatedUpdateMs ?? pace.updateMs;
      const rhythm =
        calmer === pace.updateMs
          ? t.update(of, time(pace.updateMs))
          : t.updateThen(of, time(pace.updateMs), time(calmer));
      const updates = newsTemplates(rulebook).filter((template) => template.phase === 'update');
      return why(updates.length > 0 ? `${rhythm} ${named(updates)}` : rhythm, null, t.messages);
    }
    case 'client-mail': {
      const after = clientMailAfter(rulebook, severity);
      const mails = rulebook.templates.filter((template) => template.audience === 'client');
      return after === null ? null : why(`${t.client(of, time(after))} ${named(mails)}`, null, t.messages);
    }
    case 'rung':
    case 'war-room': {
      const kind = deadline.kind === 'rung' ? 'escalate' : 'war-room';
      // Extended time stretches a deadline, not the runbook: of several rungs to the same line the latest that is due by then.
      const rung = rulebook.escalation.findLast(
        (one) =>
          one.severity === severity && one.kind === kind && one.to === deadline.to && one.fromMs <= deadline.limitMs,
      );
      if (!rung) return null;
      const asks =
        kind === 'escalate'
          ? t.rung(of, time(rung.fromMs), say(contactName(rulebook, rung.to), lang))
          : t.warRoom(of, time(rung.fromMs));
      return why(asks, rung.says, t.ladder);
    }
  }
}

/** Why a square means its level: the line of the matrix, in the words of both axes. Null without a matrix. */
export function whyCell(cell: Cell, rulebook: Rulebook, lang: Lang): Why | null {
  const severity = severityOf(rulebook, cell);
  const users = rulebook.matrix?.users.find((u) => u.id === cell.users);
  const impact = rulebook.matrix?.impact.find((i) => i.id === cell.impact);
  if (severity === null || !users || !impact) return null;
  const t = inLang(words, lang);
  return {
    asks: t.cell(say(users.name, lang), say(impact.name, lang), severity),
    quote: `${say(users.means, lang)}. ${say(impact.means, lang)}.`,
    part: t.matrix,
  };
}

/** What stands under each key of the dock. */

import type { Rulebook } from '../../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../../runbook/text.ts';
import type { View } from '../../../../sim/view.ts';
import { inLang } from '../../../i18n/catalogue.ts';
import { duration } from '../../../i18n/format.ts';
import { words } from '../drill-text.ts';
import { type DockKey, dutyName, owedAt } from '../duties.ts';

export interface KeyState {
  /** done: with a tick; want: something is owed; late: it is overdue. */
  tone: 'idle' | 'done' | 'want' | 'late';
  line: string;
}

/** The state of every key at a drill time (ms). */
export function keyStates(view: View, rulebook: Rulebook, now: number, lang: Lang): Record<DockKey, KeyState> {
  const t = inLang(words, lang);
  const idle = (line: string): KeyState => ({ tone: 'idle', line });
  const owed = owedAt(view, now);
  const due = (kinds: readonly string[], named: boolean): KeyState | null => {
    const next = owed.find((d) => kinds.includes(d.kind));
    if (!next) return null;
    const left = next.dueAt - now;
    const who = say(dutyName(next, rulebook), lang);
    const tone = left < 0 ? 'late' : left <= next.limitMs / 2 ? 'want' : 'idle';
    if (named) return { tone, line: left < 0 ? t.whoLate(who, duration(left)) : t.whoIn(who, duration(left)) };
    return { tone, line: left < 0 ? t.lateBy(duration(left)) : t.dueIn(duration(left)) };
  };

  const acknowledge = (): KeyState => {
    if (view.pagedAt === null) return idle(t.noPage);
    if (view.acknowledgedAt !== null && !view.ringing) {
      return { tone: 'done', line: t.doneIn(duration(view.acknowledgedAt - view.pagedAt)) };
    }
    return due(['response'], false) ?? { tone: 'want', line: t.ringing };
  };
  const classify = (): KeyState => {
    if (view.declared) return { tone: 'done', line: t.declaredAs(view.declared.severity) };
    return view.acknowledgedAt === null ? idle(t.notYet) : { tone: 'want', line: t.toDo };
  };
  const assign = (): KeyState => {
    const empty = view.roles.filter((r) => r.person === null).length;
    if (empty === 0) return { tone: 'done', line: t.allFilled };
    return { tone: view.declared ? 'want' : 'idle', line: t.rolesEmpty(empty) };
  };
  const act = (): KeyState => {
    const running = view.actions.filter((a) => a.state === 'running').length;
    if (running > 0) return { tone: 'want', line: t.underWay(running) };
    return idle(t.ready(view.actions.filter((a) => a.state === 'ready').length));
  };
  const close = (): KeyState => {
    if (view.closedAt !== null) return { tone: 'done', line: t.closed };
    if (view.deferred) return { tone: 'want', line: t.left };
    return idle(t.checks(view.checklist.filter((c) => c.done).length, view.checklist.length));
  };
  return {
    acknowledge: acknowledge(),
    classify: classify(),
    assign: assign(),
    escalate: due(['rung', 'war-room'], true) ?? idle(view.pagedAt === null ? t.notYet : t.nobodyDue),
    communicate:
      due(['opening', 'update', 'client-mail'], false) ?? idle(view.pagedAt === null ? t.notYet : t.nothingOwed),
    act: act(),
    close: close(),
  };
}

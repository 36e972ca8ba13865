/** The state of the drill in a few sentences: what 'S' reads out, and what stands where the room cannot be drawn. Pure. */
import type { Rulebook } from '../../../runbook/rulebook.ts';
import { type Lang, say } from '../../../runbook/text.ts';
import type { View } from '../../../sim/view.ts';
import { duration } from '../../i18n/format.ts';
import { dutyName, owedAt } from './duties.ts';
import { localTime } from './times.ts';

const STAGES = {
  detection: { en: 'Detection', fr: 'Détection' },
  triage: { en: 'Triage', fr: 'Triage' },
  resolution: { en: 'Resolution', fr: 'Résolution' },
  closure: { en: 'Closure', fr: 'Clôture' },
} as const;

const HEALTH = {
  ok: { en: 'well', fr: 'normal' },
  warn: { en: 'strained', fr: 'dégradé' },
  bad: { en: 'failing', fr: 'en échec' },
  idle: { en: 'idle', fr: 'sans trafic' },
} as const;

/** Sentences in the order of what matters: time and stage, what is declared, what is owed, who is here, how systems are. */
export function stateSummary(view: View, rulebook: Rulebook, now: number, lang: Lang): string[] {
  const fr = lang === 'fr';
  const list = (parts: string[]) => parts.join(', ');
  const lines: string[] = [];
  lines.push(`${localTime(view, now)}. ${say(STAGES[view.stage], lang)}.`);
  if (view.ringing) lines.push(fr ? 'L’alerte sonne.' : 'The page is ringing.');
  if (view.pagedAt !== null) {
    lines.push(
      view.declared
        ? `${fr ? 'Déclaré' : 'Declared'} ${view.declared.severity}.`
        : fr
          ? 'Sévérité non déclarée.'
          : 'Severity not declared.',
    );
  }
  const owed = owedAt(view, now).slice(0, 3);
  for (const deadline of owed) {
    const left = deadline.dueAt - now;
    const name = say(dutyName(deadline, rulebook), lang);
    lines.push(
      left < 0
        ? `${name}${fr ? ' : ' : ': '}${duration(left)} ${fr ? 'de retard' : 'late'}.`
        : `${name}${fr ? ' : dans ' : ': in '}${duration(left)}.`,
    );
  }
  const here = view.people.filter((p) => p.status === 'here' && !p.you).map((p) => p.fullName);
  const coming = view.people.filter((p) => p.status === 'arriving' || p.status === 'called').map((p) => p.fullName);
  lines.push(
    here.length > 0 ? `${fr ? 'Présents' : 'Here'}: ${list(here)}.` : fr ? 'Vous êtes seul.' : 'You are alone.',
  );
  if (coming.length > 0) lines.push(`${fr ? 'En route ou appelés' : 'On the way or being called'}: ${list(coming)}.`);
  const wrong = view.systems.filter((s) => s.health === 'bad' || s.health === 'warn');
  lines.push(
    wrong.length > 0
      ? `${list(wrong.map((s) => `${say(s.name, lang)} ${say(HEALTH[s.health], lang)}`))}.`
      : fr
        ? 'Tous les systèmes répondent.'
        : 'All systems answer.',
  );
  return lines;
}

/** A team's runbook kept in English and in French: whether two texts are that, and what they say together. */
import type { AsOf } from './check/acceptance.ts';
import { type Check, checkRunbook } from './check/check.ts';
import type { Mends } from './mend.ts';
import { type LangFinding, mergeRunbooks } from './merge.ts';
import type { Draft } from './read/reading.ts';
import type { Lang } from './text.ts';

const WORDS: Record<Lang, RegExp> = {
  en: /\b(?:the|of|and|to|is|for|with|if|by|when|all|not)\b/gi,
  fr: /\b(?:le|la|les|des|de|du|et|une|pour|avec|si|par|est|aux)\b/gi,
};

/** The language that a text is written in, by its small words. */
export const languageOf = (text: string): Lang =>
  (text.match(WORDS.fr)?.length ?? 0) > (text.match(WORDS.en)?.length ?? 0) ? 'fr' : 'en';

/** Of what two runbooks say whatever their language, this much must be the same. */
const ENOUGH = 0.5;

/** Whether two texts, as read, look like one team's runbook in two languages. */
export function areTwins(a: { text: string; draft: Draft }, b: { text: string; draft: Draft }): boolean {
  if (languageOf(a.text) === languageOf(b.text)) return false;
  const [here, there] = [wordless(a.draft), wordless(b.draft)];
  const shared = [...here].filter((fact) => there.has(fact)).length;
  return shared > 3 && shared >= ENOUGH * Math.max(here.size, there.size);
}

/** What a runbook says without words: levels and their limits, ids, telephone numbers, who is on call, commands. */
function wordless({ severities, procedures, escalation, contacts, rotation }: Draft): Set<string> {
  return new Set([
    ...severities.map((s) => `${s.id} ${s.responseMs} ${s.resolutionMs}`),
    ...procedures.map((p) => `${p.id} ${p.severity}`),
    ...procedures.flatMap((p) => p.diagnosis.flatMap(({ command }) => command ?? [])),
    ...escalation.map((rung) => `${rung.severity} ${rung.fromMs} ${rung.toMs} ${rung.kind}`),
    ...contacts.flatMap(({ phone }) => (phone ? [phone] : [])),
    ...(rotation?.weeks.map((week) => `${week.id} ${week.primary} ${week.secondary}`) ?? []),
  ]);
}

export interface CheckInTwo extends Check {
  /** What the two texts do not say alike, or what keeps the other one from being played by. */
  apart: LangFinding[];
}

/**
 * The check of a text, joined with the same runbook in the other language, where there is one (null): its rulebook has the words of both. Where the other
 * cannot be played by, the text stands alone. Never throws.
 */
export function checkInTwo(text: string, other: string | null, mends: Mends = {}, asOf: AsOf = {}): CheckInTwo {
  if (other === null) return { ...checkRunbook(text, mends, asOf), apart: [] };
  const [own, second] = [text, other].map((one) => checkRunbook(one, mends, asOf)) as [Check, Check];
  const lang = languageOf(text);
  const merged = lang === 'fr' ? mergeRunbooks(second, own) : mergeRunbooks(own, second);
  if (merged.rulebook) return { ...own, rulebook: merged.rulebook, apart: merged.problems };
  const errors = second.problems.filter(({ level }) => level === 'error');
  return { ...own, apart: errors.map((found) => ({ ...found, lang: lang === 'fr' ? 'en' : 'fr' })) };
}

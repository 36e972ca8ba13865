/** What a level owes: as the rulebook says, and by the defaults of docs/RULES.md where it is silent. All times in ms. */
import { type Rulebook, severityRank, type Template } from './rulebook.ts';

const MINUTE = 60_000;

/** One of the two gravest levels, and never the mildest: P1 or P2 in the reference runbook. */
export const isMajor = (rulebook: Rulebook, severity: string | null): boolean =>
  severity !== null && severityRank(rulebook, severity) <= Math.min(1, rulebook.severities.length - 2);

export interface Pace {
  openingMs: number | null;
  updateMs: number | null;
  mitigatedUpdateMs: number | null;
}

const SILENT: Pace = { openingMs: null, updateMs: null, mitigatedUpdateMs: null };

/** For the major levels; the others owe no news unless the rulebook says so. */
const PACES: readonly Pace[] = [
  { openingMs: 15 * MINUTE, updateMs: 15 * MINUTE, mitigatedUpdateMs: 30 * MINUTE },
  { openingMs: 30 * MINUTE, updateMs: 30 * MINUTE, mitigatedUpdateMs: 60 * MINUTE },
];

/**
 * How soon (from the first page) and how often a level owes news to the team. Where the rulebook has no template to say it
 * by, nothing is owed.
 */
export function paceOf(rulebook: Rulebook, severity: string): Pace {
  if (newsTemplates(rulebook).length === 0) return SILENT;
  const said = rulebook.cadence.find((c) => c.severity === severity);
  const usual = (isMajor(rulebook, severity) ? PACES[severityRank(rulebook, severity)] : null) ?? SILENT;
  const updateMs = said?.updateMs ?? usual.updateMs;
  return {
    openingMs: said?.openingMs ?? usual.openingMs,
    updateMs,
    mitigatedUpdateMs: said?.mitigatedUpdateMs ?? usual.mitigatedUpdateMs ?? updateMs,
  };
}

/** From verified recovery to the client's e-mail; null for levels that owe none, or have no template for it. */
export function clientMailAfter(rulebook: Rulebook, severity: string): number | null {
  const templates = rulebook.templates.filter((t) => t.audience === 'client' && isFor(t, severity));
  if (templates.length === 0) return null;
  const said = rulebook.cadence.find((c) => c.severity === severity)?.clientMailMs;
  return said ?? (isMajor(rulebook, severity) ? 60 * MINUTE : null);
}

const isFor = (template: Template, severity: string): boolean =>
  template.severities.length === 0 || template.severities.includes(severity);

/** What news to the team can be given by while the incident lasts. */
export const newsTemplates = (rulebook: Rulebook): Template[] =>
  rulebook.templates.filter((t) => t.audience === 'team' && t.phase !== 'resolved');

/**
 * The templates to open with at a level: those meant for it; where there are none, those that open at all; where there are
 * none either, whatever gives news to the team.
 */
export function openingTemplates(rulebook: Rulebook, severity: string): Template[] {
  const news = newsTemplates(rulebook);
  const openings = news.filter((t) => t.phase === 'opened');
  const fitting = openings.filter((t) => isFor(t, severity));
  return fitting.length > 0 ? fitting : openings.length > 0 ? openings : news;
}

/** Whether the rulebook has words for telling the team that it is over. */
export const canSayItIsOver = (rulebook: Rulebook): boolean =>
  rulebook.templates.some((t) => t.audience === 'team' && t.phase === 'resolved');

/** A debrief as a document: the score, what moved it, what was contested, what was agreed. */
import { type Lesson, lessonsOf, moversOf } from '../debrief/lessons.ts';
import { withinRunbook } from '../debrief/source.ts';
import type { DrillRecord } from '../record/format.ts';
import { calibration } from '../record/review.ts';
import type { Lang, Text } from '../runbook/text.ts';
import { labelled, told } from '../runbook/told.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Rating, RuleResult } from '../scoring/scorecard.ts';
import { list, page, table, words } from './markdown.ts';
import { lasting, local, points, zoneOf } from './times.ts';

const W = {
  title: { en: 'Debrief', fr: 'Débriefing' },
  exercise: { en: 'This was an **exercise**.', fr: 'C’était un **exercice**.' },
  of: { en: 'of', fr: 'sur' },
  dimension: { en: 'Dimension', fr: 'Dimension' },
  points: { en: 'Points', fr: 'Points' },
  rating: { en: 'Rating', fr: 'Appréciation' },
  moved: { en: 'Took most', fr: 'A le plus pesé' },
  self: { en: 'Own rating', fr: 'Auto-évaluation' },
  well: { en: 'Went well', fr: 'Réussi' },
  improve: { en: 'To improve', fr: 'À améliorer' },
  next: { en: 'Do next', fr: 'À faire' },
  rules: { en: 'Rules', fr: 'Règles' },
  rule: { en: 'Rule', fr: 'Règle' },
  why: { en: 'Why', fr: 'Pourquoi' },
  when: { en: 'At', fr: 'À' },
  source: { en: 'Source', fr: 'Source' },
  flags: { en: 'Worth talking about (not scored)', fr: 'À discuter (non noté)' },
  contests: { en: 'Contested', fr: 'Contesté' },
  hotWash: { en: 'What the team agreed', fr: 'Ce que l’équipe a retenu' },
  figures: { en: 'Figures, from the first page', fr: 'Chiffres, depuis le premier appel' },
  acknowledged: { en: 'Acknowledged', fr: 'Pris en compte' },
  declared: { en: 'Declared', fr: 'Déclaré' },
  mitigated: { en: 'Mitigated', fr: 'Rétabli' },
  closed: { en: 'Closed', fr: 'Clos' },
  never: { en: 'never', fr: 'jamais' },
  none: { en: 'None.', fr: 'Aucun.' },
  made: { en: 'How it was made', fr: 'Comment il a été établi' },
  rubric: { en: 'Rubric', fr: 'Barème' },
  engine: { en: 'Engine', fr: 'Moteur' },
  seed: { en: 'Seed', fr: 'Tirage' },
  scenario: { en: 'Scenario', fr: 'Scénario' },
  record: { en: 'Record', fr: 'Dossier' },
  clocks: { en: 'Times are those of the company’s clocks', fr: 'Les heures sont celles des horloges de l’entreprise' },
  sources: {
    en: 'A source without a book or a site is a part of the runbook',
    fr: 'Une source sans livre ni site est une partie du runbook',
  },
  runbook: { en: 'Runbook', fr: 'Runbook' },
} satisfies Record<string, Text>;

const RATINGS: Record<Rating, Text> = {
  P: { en: 'P, performed without challenges', fr: 'P, réalisé sans difficulté' },
  S: { en: 'S, some challenges', fr: 'S, quelques difficultés' },
  M: { en: 'M, major challenges', fr: 'M, difficultés majeures' },
  U: { en: 'U, unable to be performed', fr: 'U, n’a pas pu être réalisé' },
};

/** The debrief in Markdown. */
export function debriefDocument({ plan, record, lang }: { plan: Plan; record: DrillRecord; lang: Lang }): string {
  const t = (key: keyof typeof W) => told(W[key], lang);
  const { scorecard, header, review } = record;
  const { measures: m } = scorecard;
  const { strengths, improve, next } = lessonsOf(scorecard);
  const selves = calibration(record);
  const after = (key: keyof typeof W, ms: number | null) =>
    labelled(t(key), ms === null ? t('never') : lasting(ms), lang);
  const lost = (r: RuleResult) => `${r.id} ${points(r.points - r.max, lang)}`;
  const titled = ({ rule, title }: Lesson) => `${words(told(title, lang))} (${rule.id})`;
  const wash = review?.hotWash;
  return page(
    `# ${labelled(t('title'), words(told(plan.scenario.title, lang)), lang)}`,
    `${t('exercise')} ${words(plan.scenario.procedure)}, ${header.startedAt.slice(0, 10)}. ${t('clocks')} (${zoneOf(plan)}).`,
    `**${points(scorecard.total, lang)} ${t('of')} 100** (${told(RATINGS[scorecard.rating], lang)})`,
    table(
      [t('dimension'), t('points'), t('rating'), t('moved'), ...(selves.length > 0 ? [t('self')] : [])],
      scorecard.dimensions.map((d) => [
        words(told(d.name, lang)),
        d.max > 0
          ? `${points(d.points, lang)} ${t('of')} ${points(d.max, lang)}`
          : d.points < 0
            ? points(d.points, lang)
            : '',
        d.rating ?? '',
        moversOf(scorecard, d.id).map(lost).join(', '),
        ...(selves.length > 0 ? [selves.find((s) => s.id === d.id)?.self ?? ''] : []),
      ]),
    ),
    `## ${t('well')}`,
    list(strengths.map(titled), t('none')),
    `## ${t('improve')}`,
    list(
      improve.map((lesson) => `${labelled(titled(lesson), words(told(lesson.rule.why, lang)), lang)}`),
      t('none'),
    ),
    next && labelled(`**${t('next')}**`, words(told(next, lang)), lang),
    `## ${t('rules')}`,
    table(
      [t('rule'), t('points'), t('why'), t('when'), t('source')],
      scorecard.rules
        .filter((r) => r.outcome !== 'not-applicable' && !(r.outcome === 'penalty' && r.points === 0))
        .map((r) => [
          r.id,
          r.max > 0 ? `${points(r.points, lang)} / ${points(r.max, lang)}` : points(r.points, lang),
          words(told(r.why, lang)),
          r.at === null ? '' : local(plan, r.at),
          words(withinRunbook(told(r.source, lang), told(plan.rulebook.title, lang))),
        ]),
    ),
    `${t('sources')}.`,
    `## ${t('flags')}`,
    list(
      scorecard.flags.map((f) => labelled(words(told(f.name, lang)), words(told(f.why, lang)), lang)),
      t('none'),
    ),
    ...(review && review.contests.length > 0
      ? [
          `## ${t('contests')}`,
          list(
            review.contests.map((c) => labelled(c.rule, words(c.reason), lang)),
            '',
          ),
        ]
      : []),
    ...(wash
      ? [
          `## ${t('hotWash')}`,
          wash.facts && words(wash.facts),
          wash.surprises && words(wash.surprises),
          list(
            wash.actions.map((a) => `${words(a.what)} (${words(a.owner)}, ${words(a.due)})`),
            t('none'),
          ),
        ]
      : []),
    `## ${t('figures')}`,
    list(
      [
        after('acknowledged', m.acknowledgedMs),
        after('declared', m.declaredMs),
        after('mitigated', m.mitigatedMs),
        after('closed', m.closedMs),
      ],
      '',
    ),
    `## ${t('made')}`,
    list(
      [
        labelled(
          t('scenario'),
          `${header.scenario} ${header.scenarioVersion} (${header.digests.scenario.slice(0, 12)})`,
          lang,
        ),
        labelled(
          t('runbook'),
          `${words(told(plan.rulebook.title, lang))} (${header.digests.rulebook.slice(0, 12)})`,
          lang,
        ),
        labelled(t('record'), `${words(header.id)} (${record.digests.events.slice(0, 12)})`, lang),
        labelled(t('rubric'), scorecard.rubric, lang),
        labelled(t('engine'), header.engine, lang),
        labelled(t('seed'), words(header.seed), lang),
      ],
      '',
    ),
  );
}

/** What it takes to judge the alert rules of a drill: bounded, as a rule that looks back over a day every second takes hours. */
import type { Pack } from './format/pack.ts';
import type { Scenario } from './format/scenario.ts';
import { spanMs } from './format/time.ts';
import type { TimeFault } from './times.ts';

/** Some twenty times what the longest scenario that ships takes. */
const MOST_SAMPLES = 1_500_000;

/** The fault of rules that together read more samples than a drill has time for, at the costliest; null where they do not. */
export function tooMuchToWatch(pack: Pack, scenario: Scenario): TimeFault | null {
  const lengthMs = spanMs(scenario.length);
  const everyMs = new Map(pack.series.map((s) => [s.id, spanMs(s.every)]));
  const samples = (rule: Pack['alerts'][number]): number =>
    (lengthMs / spanMs(rule.every)) * Math.max(1, spanMs(rule.over) / (everyMs.get(rule.series) ?? lengthMs));
  const own = scenario.alerts ?? [];
  const rules = [...own, ...pack.alerts].map((rule, place) => ({ id: rule.id, place, samples: samples(rule) }));
  const all = rules.reduce((sum, rule) => sum + rule.samples, 0);
  if (all <= MOST_SAMPLES) return null;
  const { id, place } = rules.reduce((most, rule) => (rule.samples > most.samples ? rule : most));
  const many = Math.ceil(all);
  return {
    path: place < own.length ? ['alerts', place] : ['length'],
    code: 'too-fine',
    message: {
      en: `The alert rules would read ${many} samples in a drill of ${scenario.length}, ${id} the most; ${MOST_SAMPLES} is the limit.`,
      fr: `Les règles d’alerte liraient ${many} mesures en ${scenario.length} d’exercice, ${id} plus que les autres ; la limite est ${MOST_SAMPLES}.`,
    },
    suggestion: {
      en: 'Let rules look back less far or be judged less often, or shorten the drill.',
      fr: 'Réduisez la durée que regardent les règles, jugez-les moins souvent, ou raccourcissez l’exercice.',
    },
  };
}

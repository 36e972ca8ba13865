/** Times and numbers that no schema can judge alone: ranges that run backwards, moments after the end, lengths below zero. */
import type { Text } from '../runbook/text.ts';
import type { Condition } from './format/condition.ts';
import type { Pack } from './format/pack.ts';
import type { Scenario } from './format/scenario.ts';
import { spanMs } from './format/time.ts';
import type { Words } from './problem.ts';

export interface TimeFault extends Words {
  path: readonly PropertyKey[];
  code:
    | 'range-backwards'
    | 'after-the-end'
    | 'negative-time'
    | 'no-threshold'
    | 'no-bend'
    | 'inject-moment'
    | 'too-long'
    | 'too-fine';
}

type Range = string | [string, string];
type Path = PropertyKey[];

const HOUR_MS = 3_600_000;
/** No drill is longer, and no rule looks back further. */
const LONGEST_MS = 24 * HOUR_MS;
/** A year and a bit: what lies further from the start than this is a slip of the keyboard. */
const FURTHEST_MS = 400 * 24 * HOUR_MS;
/** Samples, checks and turns of a flapping fault are no closer than this. */
const FINEST_MS = 1_000;

const ONE_OF_TWO: Text = { en: 'Give one of the two.', fr: 'Donnez l’un des deux.' };

function judge(lengthMs: number | null, length: string) {
  const found: TimeFault[] = [];
  const say = (path: Path, code: TimeFault['code'], message: Text, suggestion: Text) =>
    found.push({ path, code, message, suggestion });
  const ends = (range: Range): [string, string] => (typeof range === 'string' ? [range, range] : range);

  const inOrder = (range: Range, path: Path): boolean => {
    const [low, high] = ends(range);
    if (spanMs(low) <= spanMs(high)) return true;
    say(
      path,
      'range-backwards',
      { en: `${low} is later than ${high}.`, fr: `${low} vient après ${high}.` },
      { en: 'Write the shorter time first.', fr: 'Écrivez d’abord le temps le plus court.' },
    );
    return false;
  };
  const within = (range: Range, path: Path) => {
    const far = ends(range).find((span) => Math.abs(spanMs(span)) > FURTHEST_MS);
    if (far !== undefined)
      say(
        path,
        'too-long',
        { en: `${far} is more than 400 days.`, fr: `${far} fait plus de 400 jours.` },
        { en: 'Check the unit: s, m or h.', fr: 'Vérifiez l’unité : s, m ou h.' },
      );
  };
  const notAfterEnd = (range: Range, path: Path) => {
    const [low] = ends(range);
    if (lengthMs === null || spanMs(low) <= lengthMs) return;
    say(
      path,
      'after-the-end',
      {
        en: `${low} lies after the end of the drill (${length}).`,
        fr: `${low} tombe après la fin de l’exercice (${length}).`,
      },
      { en: 'Bring it forward, or make the drill longer.', fr: 'Avancez-le, ou allongez l’exercice.' },
    );
  };
  return {
    found,
    say,
    /** When something happens, from the start; before it with a minus. */
    moment(range: Range | undefined, ...path: Path) {
      if (range === undefined) return;
      within(range, path);
      if (inOrder(range, path)) notAfterEnd(range, path);
    },
    /** How long something takes. */
    duration(range: Range | undefined, ...path: Path) {
      if (range === undefined) return;
      within(range, path);
      if (!inOrder(range, path) || spanMs(ends(range)[0]) >= 0) return;
      say(
        path,
        'negative-time',
        { en: `${ends(range)[0]} is a length of time below zero.`, fr: `${ends(range)[0]} est une durée négative.` },
        { en: 'Remove the minus.', fr: 'Retirez le signe moins.' },
      );
    },
    /** A stretch that somebody sits through or that is looked back on. */
    bounded(span: string, ...path: Path) {
      if (spanMs(span) <= LONGEST_MS) return;
      say(
        path,
        'too-long',
        { en: `${span} is more than 24 hours.`, fr: `${span} fait plus de 24 heures.` },
        { en: 'Make it shorter.', fr: 'Raccourcissez-la.' },
      );
    },
    /** How far apart things are that are looked at one by one. */
    spaced(span: string | undefined, ...path: Path) {
      if (span === undefined || spanMs(span) >= FINEST_MS || spanMs(span) <= 0) return;
      say(
        path,
        'too-fine',
        { en: `${span} is less than a second.`, fr: `${span} fait moins d’une seconde.` },
        { en: 'Give a second or more.', fr: 'Mettez une seconde ou plus.' },
      );
    },
    /** How far apart things are. */
    period(span: string | undefined, ...path: Path) {
      if (span === undefined || spanMs(span) > 0) return;
      say(
        path,
        'negative-time',
        { en: `${span} is no time at all.`, fr: `${span} ne dure pas.` },
        { en: 'Give a time above zero.', fr: 'Mettez une durée positive.' },
      );
    },
    numbers(low: number | undefined, high: number | undefined, ...path: Path) {
      if (low === undefined || high === undefined || low <= high) return;
      say(
        path,
        'range-backwards',
        { en: `${low} is more than ${high}.`, fr: `${low} dépasse ${high}.` },
        { en: 'Write the smaller number first.', fr: 'Écrivez d’abord le plus petit nombre.' },
      );
    },
    threshold(rule: { above?: number | undefined; below?: number | undefined }, ...path: Path) {
      if (rule.above !== undefined || rule.below !== undefined) return;
      say(
        path,
        'no-threshold',
        { en: 'Neither above nor below is given.', fr: 'Il manque above ou below.' },
        ONE_OF_TWO,
      );
    },
  };
}

type Judge = ReturnType<typeof judge>;
type Streams = Pack['logs'];
type Rules = Pack['alerts'];

function streams(j: Judge, list: Streams | undefined, ...path: Path) {
  list?.forEach((s, i) => {
    j.period(s.every, ...path, i, 'every');
    for (const [name, values] of Object.entries(s.vars ?? {}))
      if (!Array.isArray(values)) j.numbers(values.from, values.to, ...path, i, 'vars', name);
  });
}

function rules(j: Judge, list: Rules | undefined) {
  list?.forEach((a, i) => {
    j.threshold(a, 'alerts', i);
    j.period(a.over, 'alerts', i, 'over');
    j.bounded(a.over, 'alerts', i, 'over');
    j.duration(a.for, 'alerts', i, 'for');
    j.period(a.every, 'alerts', i, 'every');
    j.spaced(a.every, 'alerts', i, 'every');
  });
}

/** Faults of a pack's times and numbers, in the order of the file. */
export function packTimes(pack: Pack): TimeFault[] {
  const j = judge(null, '');
  pack.systems.forEach((s, i) => s.health?.forEach((h, k) => j.threshold(h, 'systems', i, 'health', k)));
  pack.series.forEach((s, i) => {
    j.period(s.every, 'series', i, 'every');
    j.spaced(s.every, 'series', i, 'every');
    j.numbers(s.min, s.max, 'series', i, 'min');
  });
  streams(j, pack.logs, 'logs');
  pack.errors.forEach((e, i) => j.duration(e.seenBefore, 'errors', i, 'seenBefore'));
  pack.pages.forEach((p, i) => j.duration(p.ok.takes, 'pages', i, 'ok', 'takes'));
  rules(j, pack.alerts);
  pack.people.forEach((p, i) => {
    for (const way of ['page', 'call', 'chat'] as const) j.duration(p[way].after, 'people', i, way, 'after');
    j.duration(p.arrives, 'people', i, 'arrives');
  });
  for (const [console, span] of Object.entries(pack.looks)) j.duration(span, 'looks', console);
  return j.found;
}

/** Faults of a scenario's times and numbers, in the order of the kinds of its parts. */
export function scenarioTimes(scenario: Scenario): TimeFault[] {
  const lengthMs = spanMs(scenario.length);
  // Of a drill that takes no time, that is all there is to say.
  const j = judge(lengthMs > 0 ? lengthMs : null, scenario.length);
  const condition = (c: Condition | undefined, ...path: Path): void => {
    if (!c) return;
    if ('after' in c) j.moment(c.after, ...path, 'after');
    if ('not' in c) condition(c.not, ...path, 'not');
    for (const key of ['all', 'any'] as const)
      (c as { all?: Condition[]; any?: Condition[] })[key]?.forEach((inner, i) => condition(inner, ...path, key, i));
  };
  j.period(scenario.length, 'length');
  j.bounded(scenario.length, 'length');
  scenario.variants.forEach((v, i) => j.duration(v.follow?.within, 'variants', i, 'follow', 'within'));
  scenario.faults.forEach((f, i) => {
    j.moment(f.from, 'faults', i, 'from');
    j.duration(f.lasts, 'faults', i, 'lasts');
    f.series?.forEach((b, k) => bend(j, b, 'faults', i, 'series', k));
    streams(j, f.logs, 'faults', i, 'logs');
    f.errors?.forEach((e, k) => j.duration(e.seenBefore, 'faults', i, 'errors', k, 'seenBefore'));
    f.pages?.forEach((p, k) => j.duration(p.takes, 'faults', i, 'pages', k, 'takes'));
  });
  rules(j, scenario.alerts);
  scenario.releases?.forEach((r, i) => j.moment(r.at, 'releases', i, 'at'));
  scenario.evidence.forEach((e, i) => condition(e.when, 'evidence', i, 'when'));
  scenario.injects?.forEach((n, i) => {
    j.moment(n.at, 'injects', i, 'at');
    j.duration(n.after, 'injects', i, 'after');
    condition(n.when, 'injects', i, 'when');
    condition(n.unless, 'injects', i, 'unless');
    j.duration(n.expects?.within, 'injects', i, 'expects', 'within');
    condition(n.expects?.what, 'injects', i, 'expects', 'what');
    if ((n.at === undefined) === (n.when === undefined))
      j.say(
        ['injects', i],
        'inject-moment',
        { en: `The inject ${n.id} needs either at or when.`, fr: `Il faut à l’inject ${n.id} soit at, soit when.` },
        ONE_OF_TWO,
      );
  });
  scenario.actions.forEach((a, i) => {
    j.duration(a.takes, 'actions', i, 'takes');
    condition(a.ready, 'actions', i, 'ready');
    a.outcomes.forEach((o, k) => {
      condition(o.when, 'actions', i, 'outcomes', k, 'when');
      j.duration(o.after, 'actions', i, 'outcomes', k, 'after');
    });
  });
  scenario.tasks?.forEach((t, i) => {
    j.duration(t.takes, 'tasks', i, 'takes');
    j.duration(t.lateBy, 'tasks', i, 'lateBy');
    t.finds.forEach((f, k) => condition(f.when, 'tasks', i, 'finds', k, 'when'));
  });
  scenario.away?.forEach((a, i) => j.moment([a.from, a.to], 'away', i, 'from'));
  return j.found;
}

type Bend = NonNullable<Scenario['faults'][number]['series']>[number];

function bend(j: Judge, b: Bend, ...path: Path) {
  j.duration(b.recover, ...path, 'recover');
  if (b.shape?.kind === 'ramp') j.duration(b.shape.over, ...path, 'shape', 'over');
  if (b.shape?.kind === 'flap') {
    j.period(b.shape.period, ...path, 'shape', 'period');
    j.spaced(b.shape.period, ...path, 'shape', 'period');
  }
  const ways = [b.set, b.times, b.plus].filter((way) => way !== undefined).length;
  if (ways === (b.shape?.kind === 'grow' ? 0 : 1)) return;
  j.say(
    path,
    'no-bend',
    {
      en: `How ${b.series} is bent is not clear.`,
      fr: `On ne sait pas comment ${b.series} se déforme.`,
    },
    {
      en: 'Give exactly one of set, times and plus; with the shape grow, none of them.',
      fr: 'Donnez un seul de set, times et plus ; aucun avec la forme grow.',
    },
  );
}

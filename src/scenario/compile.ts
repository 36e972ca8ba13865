/** Checked pack + rulebook + scenario -> plan: spans become milliseconds, losses become squares of the matrix. */
import { proposeMatrix } from '../runbook/mend.ts';
import { type Cell, type Matrix, type Rulebook, severityOf } from '../runbook/rulebook.ts';
import { readInstant } from './calendar.ts';
import { type Fit, fitTogether, ladderNotes } from './fit.ts';
import type { Pack } from './format/pack.ts';
import type { Scenario } from './format/scenario.ts';
import { spanMs } from './format/time.ts';
import type {
  MsRange,
  Plan,
  PlanAlertRule,
  PlanBend,
  PlanErrorGroup,
  PlanEvidence,
  PlanFault,
  PlanLoss,
  PlanResponse,
  PlanSecond,
  PlanSeries,
  PlanStream,
} from './plan.ts';
import { peopleFor } from './stand-ins.ts';

/** The past that charts and alert windows can look back on when the drill starts. */
const WARM_UP_MS = 45 * 60_000;
const DEFAULT_LOOK = '3s';
/** Many users: 5 % of sessions or more over ten minutes (docs/RULES.md, rulings). */
const MANY_SHARE = 0.05;

type Range = string | [string, string];

const range = (r: Range): MsRange => (typeof r === 'string' ? [spanMs(r), spanMs(r)] : [spanMs(r[0]), spanMs(r[1])]);
const rangeOr = (r: Range | undefined, otherwise: MsRange): MsRange => (r === undefined ? otherwise : range(r));
const NOW: MsRange = [0, 0];
const only = (part: { only?: string[] | undefined }) => part.only ?? null;

/**
 * A plan from parts that passed their schemas and whose references all lead somewhere in `own`, the rulebook that the pack was
 * written for; it is played by `rulebook`. Pure and total.
 */
export function compile(
  files: { pack: Pack; scenario: Scenario },
  rulebook: Rulebook,
  own: Rulebook,
  digests: Plan['digests'],
): Plan {
  const fitted = fitTogether(files.pack, files.scenario, rulebook, own);
  const plan = planOf(fitted, digests);
  const notes = [...fitted.notes, ...ladderNotes(plan, peopleFor)];
  return notes.length > 0 ? { ...plan, notes } : plan;
}

function planOf({ pack, scenario, rulebook, onCall }: Fit, digests: Plan['digests']): Plan {
  const instant = readInstant(scenario.start) ?? { epochMs: 0, utcOffsetMin: 0 };
  return {
    pack: {
      id: pack.id,
      name: pack.name,
      about: pack.about,
      timeZone: pack.timeZone,
      site: pack.site,
      channels: pack.channels,
      capabilities: pack.capabilities,
      systems: pack.systems,
      providers: pack.providers,
      player: pack.player,
    },
    rulebook,
    scenario: {
      id: scenario.id,
      version: scenario.version,
      procedure: scenario.procedure,
      title: scenario.title,
      briefing: scenario.briefing,
      difficulty: scenario.difficulty,
      objectives: scenario.objectives,
      start: scenario.start,
      paged: scenario.paged,
      minutes: scenario.minutes,
      capability: scenario.capability,
      causes: scenario.causes,
    },
    startEpochMs: instant.epochMs,
    utcOffsetMin: instant.utcOffsetMin,
    lengthMs: spanMs(scenario.length),
    warmUpMs: WARM_UP_MS,
    onCall,
    variants: scenario.variants.map(({ follow, ...v }) => ({
      ...v,
      follow: follow ? { needs: follow.needs, of: follow.of, withinMs: spanMs(follow.within) } : null,
    })),
    series: Object.fromEntries(pack.series.map((s) => [s.id, series(s)])),
    logs: pack.logs.map(stream),
    errors: pack.errors.map(errorGroup),
    pages: pack.pages.map(({ ok, ...p }) => ({ ...p, ok: response(ok) })),
    panels: pack.panels,
    alerts: [...pack.alerts, ...(scenario.alerts ?? [])].map(alertRule),
    faults: scenario.faults.map((f) => fault(f, pack, rulebook)),
    releases: (scenario.releases ?? []).map(({ at, ...r }) => ({ ...r, at: range(at), only: only(r) })),
    evidence: scenario.evidence.map((e) => evidence(e, rulebook)),
    knowable: (scenario.knowable ?? []).map((k) => ({ only: only(k), by: k.by })),
    ...(scenario.second && { second: second(scenario.second) }),
    injects: (scenario.injects ?? []).map(({ at, after, expects, ...n }) => ({
      ...n,
      at: at === undefined ? null : range(at),
      after: rangeOr(after, NOW),
      expects: expects ? { of: expects.of, what: expects.what, withinMs: spanMs(expects.within) } : null,
      only: only(n),
    })),
    actions: scenario.actions.map(({ takes, outcomes, ...a }) => ({
      ...a,
      takes: range(takes),
      outcomes: outcomes.map(({ after, ...o }) => ({ ...o, after: rangeOr(after, NOW) })),
      only: only(a),
    })),
    tasks: (scenario.tasks ?? []).map(({ takes, lateBy, ...t }) => ({
      ...t,
      takes: range(takes),
      lateBy: rangeOr(lateBy, NOW),
      only: only(t),
    })),
    away: (scenario.away ?? []).map((a) => ({
      person: a.person,
      fromMs: spanMs(a.from),
      toMs: spanMs(a.to),
      why: a.why,
      says: a.says,
      only: only(a),
    })),
    hints: (scenario.hints ?? []).map((h) => ({ ...h, only: only(h) })),
    people: pack.people.map(({ page, call, chat, arrives, ...p }) => ({
      ...p,
      page: { after: range(page.after), chance: page.chance },
      call: { after: range(call.after), chance: call.chance },
      chat: { after: range(chat.after), chance: chat.chance },
      arrives: range(arrives),
    })),
    lookMs: lookTimes(pack),
    digests,
  };
}

function second({ solvedAfter, ...s }: NonNullable<Scenario['second']>): PlanSecond {
  return { ...s, solvedAfter: solvedAfter === undefined ? null : range(solvedAfter), only: only(s) };
}

const lookTimes = (pack: Pack): Record<string, number> => {
  const times: Record<string, number> = { other: spanMs(DEFAULT_LOOK) };
  for (const [console, span] of Object.entries(pack.looks)) if (span) times[console] = spanMs(span);
  return times;
};

function series({ every, baseline, ...s }: Pack['series'][number]): PlanSeries {
  return {
    ...s,
    everyMs: spanMs(every),
    hours: typeof baseline === 'number' ? new Array<number>(24).fill(baseline) : baseline,
  };
}

function stream({ every, vars, ...s }: Pack['logs'][number]): PlanStream {
  return { ...s, everyMs: Math.max(1, spanMs(every)), vars: vars ?? {} };
}

function errorGroup({ seenBefore, ...g }: Pack['errors'][number]): PlanErrorGroup {
  return { ...g, seenBeforeMs: seenBefore === undefined ? null : spanMs(seenBefore) };
}

function response({ takes, ...r }: Pack['pages'][number]['ok']): PlanResponse {
  return { ...r, takesMs: spanMs(takes) };
}

function alertRule({ over, for: held, every, ...a }: NonNullable<Scenario['alerts']>[number]): PlanAlertRule {
  return { ...a, overMs: spanMs(over), forMs: spanMs(held), everyMs: Math.max(1000, spanMs(every)), only: only(a) };
}

type Bend = NonNullable<Scenario['faults'][number]['series']>[number];

function bend({ shape, recover, ...b }: Bend): PlanBend {
  const recoverMs = recover === undefined ? 0 : spanMs(recover);
  switch (shape?.kind) {
    case 'ramp':
      return { ...b, recoverMs, shape: { kind: 'ramp', overMs: spanMs(shape.over) } };
    case 'flap':
      return { ...b, recoverMs, shape: { kind: 'flap', periodMs: spanMs(shape.period), duty: shape.duty } };
    case 'grow':
      return { ...b, recoverMs, shape };
    default:
      return { ...b, recoverMs, shape: { kind: 'step' } };
  }
}

function fault(f: Scenario['faults'][number], pack: Pack, rulebook: Rulebook): PlanFault {
  return {
    id: f.id,
    on: f.on,
    from: f.from === undefined ? null : range(f.from),
    lasts: f.lasts === undefined ? null : range(f.lasts),
    users: (f.users ?? []).map((u) => loss(u, pack, rulebook)),
    series: (f.series ?? []).map(bend),
    logs: (f.logs ?? []).map(stream),
    quiet: f.quiet ?? [],
    errors: (f.errors ?? []).map(errorGroup),
    pages: (f.pages ?? []).map(({ takes, ...p }) => ({ ...p, takesMs: spanMs(takes) })),
    panels: f.panels ?? [],
    only: only(f),
  };
}

type Loss = NonNullable<Scenario['faults'][number]['users']>[number];

const USERS = ['many', 'few', 'one'] as const;
const IMPACTS = ['high', 'medium', 'low'] as const;

function loss(u: Loss, pack: Pack, rulebook: Rulebook): PlanLoss {
  const capability = pack.capabilities.find((c) => c.id === u.capability);
  const plain = {
    users: u.share >= MANY_SHARE ? 'many' : u.share > 0 ? 'few' : 'one',
    impact: capability?.[u.loss] ?? 'low',
  } as const;
  const { matrix } = rulebook;
  const lost = { capability: u.capability, loss: u.loss, share: u.share };
  const squares = matrix ? [plain, ...(u.alsoAccept ?? [])].flatMap((square) => cellsOf(matrix, square)) : [];
  const [first] = squares;
  if (first && severityOf(rulebook, first) !== null)
    return { ...lost, cells: squares.filter((cell) => severityOf(rulebook, cell) !== null) };
  // No matrix, or one with a hole just here: the levels follow by order.
  const proposed = proposeMatrix(rulebook.severities);
  return { ...lost, cells: [], severity: proposed?.cells[plain.users]?.[plain.impact] ?? '' };
}

function evidence({ supports, ...e }: Scenario['evidence'][number], rulebook: Rulebook): PlanEvidence {
  const { users, impact, capability } = supports ?? {};
  const matrix = rulebook.matrix ?? proposeMatrix(rulebook.severities);
  const sides = {
    ...(matrix && users && { users: levelsOf(matrix.users, USERS, users)[0] }),
    ...(matrix && impact && { impact: levelsOf(matrix.impact, IMPACTS, impact)[0] }),
    ...(capability && { capability }),
  };
  return { ...e, ...(supports && { supports: sides }), only: only(e) };
}

/** The plain reading first. */
function cellsOf(matrix: Matrix, square: { users: (typeof USERS)[number]; impact: (typeof IMPACTS)[number] }): Cell[] {
  const impacts = levelsOf(matrix.impact, IMPACTS, square.impact);
  return levelsOf(matrix.users, USERS, square.users).flatMap((users) => impacts.map((impact) => ({ users, impact })));
}

/**
 * Rows and columns map by order, gravest first, whatever the rulebook calls them and however many it has. What falls just
 * between two can be read as either: the milder one is the plain reading.
 */
function levelsOf<T extends string>(levels: readonly { id: string }[], scale: readonly T[], value: T): string[] {
  const place = (scale.indexOf(value) * (levels.length - 1)) / (scale.length - 1);
  const below = Math.floor(place);
  const both = place - below === 0.5 ? [below + 1, below] : [Math.floor(place + 0.5)];
  return both.flatMap((at) => levels[at]?.id ?? []);
}

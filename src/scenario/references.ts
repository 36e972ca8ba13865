/** Every name in a pack and scenario that refers to another thing must find it; every id must be unique among its kind. */
import type { Rulebook } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import type { Condition } from './format/condition.ts';
import { CONSOLES, type Pack } from './format/pack.ts';
import type { ItemKind, Scenario } from './format/scenario.ts';
import { definedTwice, type Kind, named, thereIsNo } from './kinds.ts';
import { nearestOf } from './nearest.ts';
import type { Words } from './problem.ts';

export interface Reference extends Words {
  in: 'pack' | 'scenario';
  path: readonly PropertyKey[];
  code: 'unknown-reference' | 'duplicate-id' | 'rulebook-lacks';
}

const ITEM: Record<Exclude<ItemKind, 'chat'>, Kind> = {
  console: 'console',
  mail: 'inject',
  alert: 'alert',
  logs: 'stream',
  series: 'series',
  errors: 'errors',
  deploy: 'release',
  page: 'page',
  panel: 'panel',
  status: 'provider',
  runbook: 'procedure',
};

const NONE: ReadonlySet<string> = new Set();

/** What each kind of condition names. */
const CONDITION_NAMES = {
  declared: 'severity',
  escalated: 'person',
  reached: 'person',
  did: 'action',
  delegated: 'task',
  looked: 'evidence',
  active: 'fault',
  ended: 'fault',
  firing: 'alert',
  injected: 'inject',
  variant: 'variant',
  released: 'release',
} as const satisfies Record<string, Kind>;

/** Every name in a condition, with the path to it. */
function* namesIn(
  condition: Condition,
  path: PropertyKey[] = [],
): Generator<{ kind: Kind; id: string; path: PropertyKey[] }> {
  for (const [key, value] of Object.entries(condition)) {
    if (Array.isArray(value)) for (const [i, inner] of value.entries()) yield* namesIn(inner, [...path, key, i]);
    else if (typeof value === 'object') yield* namesIn(value as Condition, [...path, key]);
    else if (key in CONDITION_NAMES && !(key === 'declared' && value === 'any')) {
      yield { kind: CONDITION_NAMES[key as keyof typeof CONDITION_NAMES], id: String(value), path: [...path, key] };
    }
  }
}

/**
 * So many names are compared with wrong ones in one file, which takes a seventh of a second at the most. Who has more wrong names than that
 * allows has renamed something, and is helped by the first few as well.
 */
const MOST_COMPARED = 20_000;
/** So few names are all said where none is near. */
const FEW = 6;

/** What to do about a name that leads nowhere: the ones that may be meant. A helper for one file, as what it does is bounded. */
function suggester(): (kind: Kind, wrong: string, known: ReadonlySet<string>) => Text {
  const said = new Map<string, Text>();
  let compared = 0;
  return (kind, wrong, known) => {
    const key = `${kind} ${wrong}`;
    const before = said.get(key);
    if (before) return before;
    compared += known.size;
    const meant = compared > MOST_COMPARED ? [] : nearestOf(wrong, known);
    const suggestion = meant.length > 0 ? didYouMean(meant) : defineIt(known);
    said.set(key, suggestion);
    return suggestion;
  };
}

const didYouMean = (meant: readonly string[]): Text => {
  const first = meant.slice(0, -1).join(', ');
  const last = meant.at(-1);
  return {
    en: `Did you mean ${first === '' ? last : `${first} or ${last}`}?`,
    fr: `Vouliez-vous dire ${first === '' ? last : `${first} ou ${last}`} ?`,
  };
};

function defineIt(known: ReadonlySet<string>): Text {
  const few = known.size > 0 && known.size <= FEW ? [...known].join(', ') : '';
  return {
    en: `Define it, or use one that is defined${few && `: ${few}`}.`,
    fr: `Définissez ce nom, ou prenez-en un qui l’est déjà${few && `\u202f: ${few}`}.`,
  };
}

/** All references that lead nowhere and all ids used twice, in the order of the files; of the pack alone without a scenario. */
export function brokenReferences(pack: Pack, scenario: Scenario | null, rulebook: Rulebook): Reference[] {
  const found: Reference[] = [];
  const ids = new Map<Kind, Set<string>>();
  let file: Reference['in'] = 'pack';
  const suggest = suggester();

  const define = (kind: Kind, path: readonly PropertyKey[], things: readonly { id: string }[]) => {
    const set = ids.get(kind) ?? new Set<string>();
    ids.set(kind, set);
    things.forEach((thing, i) => {
      if (set.has(thing.id)) {
        found.push({
          in: file,
          path: [...path, i, 'id'],
          code: 'duplicate-id',
          message: definedTwice(kind, thing.id),
          suggestion: { en: 'Give one of them another id.', fr: 'Donnez un autre id à l’un des deux.' },
        });
      }
      set.add(thing.id);
    });
  };
  const exists = (kind: Kind, id: string | undefined, ...path: PropertyKey[]) => {
    const set = ids.get(kind);
    if (id === undefined || set?.has(id)) return;
    found.push({
      in: file,
      path,
      code: 'unknown-reference',
      message: thereIsNo(kind, id),
      suggestion: suggest(kind, id, set ?? NONE),
    });
  };
  const allExist = (kind: Kind, list: readonly string[] | undefined, ...path: PropertyKey[]) =>
    list?.forEach((id, i) => exists(kind, id, ...path, i));

  for (const [kind, things] of [
    ['severity', rulebook.severities],
    ['role', rulebook.roles],
    ['procedure', rulebook.procedures],
    ['contact', rulebook.contacts],
  ] as const) {
    ids.set(kind, new Set(things.map((t) => t.id)));
  }
  ids.set('console', new Set(CONSOLES));
  const lacks = (kind: Kind, list: readonly string[], path: readonly PropertyKey[]) =>
    list.forEach((id, i) => {
      if (ids.get(kind)?.has(id)) return;
      const { en, fr } = named(kind, id);
      found.push({
        in: file,
        path: [...path, i],
        code: 'rulebook-lacks',
        message: {
          en: `The pack needs ${en}, which the runbook does not have.`,
          fr: `Il manque au runbook ${fr}, dont le pack a besoin.`,
        },
        suggestion: {
          en: 'Add it to the runbook, or take it out of needs.',
          fr: 'Ajoutez-le au runbook, ou retirez-le de needs.',
        },
      });
    });

  lacks('procedure', pack.needs.procedures, ['needs', 'procedures']);
  lacks('role', pack.needs.roles, ['needs', 'roles']);
  define('channel', ['channels'], pack.channels);
  define('capability', ['capabilities'], pack.capabilities);
  define('system', ['systems'], pack.systems);
  define('series', ['series'], pack.series);
  define('stream', ['logs'], pack.logs);
  define('errors', ['errors'], pack.errors);
  define('page', ['pages'], pack.pages);
  define('panel', ['panels'], pack.panels);
  define('provider', ['providers'], pack.providers);
  define('alert', ['alerts'], pack.alerts);
  define('person', ['people'], pack.people);
  pack.systems.forEach((s, i) => {
    allExist('system', s.calls, 'systems', i, 'calls');
    exists('series', s.reading, 'systems', i, 'reading');
    s.health?.forEach((h, j) => exists('series', h.series, 'systems', i, 'health', j, 'series'));
  });
  pack.series.forEach((s, i) => exists('system', s.system, 'series', i, 'system'));
  pack.logs.forEach((s, i) => exists('system', s.system, 'logs', i, 'system'));
  pack.errors.forEach((s, i) => exists('system', s.system, 'errors', i, 'system'));
  pack.pages.forEach((s, i) => exists('system', s.system, 'pages', i, 'system'));
  pack.alerts.forEach((s, i) => {
    exists('system', s.system, 'alerts', i, 'system');
    exists('series', s.series, 'alerts', i, 'series');
  });
  pack.people.forEach((p, i) => {
    exists('contact', p.contact, 'people', i, 'contact');
    allExist('role', p.roles, 'people', i, 'roles');
  });
  exists('person', pack.player, 'player');

  if (scenario === null) return found;
  file = 'scenario';
  define('variant', ['variants'], scenario.variants);
  define('cause', ['causes'], scenario.causes);
  define('fault', ['faults'], scenario.faults);
  define('alert', ['alerts'], scenario.alerts ?? []);
  define('release', ['releases'], scenario.releases ?? []);
  define('evidence', ['evidence'], scenario.evidence);
  define('inject', ['injects'], scenario.injects ?? []);
  define('action', ['actions'], scenario.actions);
  define('task', ['tasks'], scenario.tasks ?? []);
  define('hint', ['hints'], scenario.hints ?? []);
  scenario.faults.forEach((f, i) => {
    define('stream', ['faults', i, 'logs'], f.logs ?? []);
    define('errors', ['faults', i, 'errors'], f.errors ?? []);
  });

  const itemExists = (item: string, ...path: PropertyKey[]) => {
    const colon = item.indexOf(':');
    const kind = item.slice(0, colon) as ItemKind;
    const id = item.slice(colon + 1);
    // A channel is looked at; what somebody says in it is seen as it is said, by the inject's id.
    if (kind !== 'chat') exists(ITEM[kind], id, ...path);
    else if (!ids.get('inject')?.has(id)) exists('channel', id, ...path);
  };
  const condition = (c: Condition | undefined, ...path: PropertyKey[]) => {
    if (!c) return;
    for (const ref of namesIn(c)) exists(ref.kind, ref.id, ...path, ...ref.path);
  };

  exists('procedure', scenario.procedure, 'procedure');
  exists('capability', scenario.capability, 'capability');
  const procedure = rulebook.procedures.find((p) => p.id === scenario.procedure);
  ids.set('branch', new Set(procedure?.branches.map((b) => b.id)));
  scenario.variants.forEach((v, i) => {
    exists('cause', v.cause, 'variants', i, 'cause');
    if (procedure) exists('branch', v.branch, 'variants', i, 'branch');
    exists('fault', v.onset, 'variants', i, 'onset');
    allExist('action', v.right, 'variants', i, 'right');
    allExist('action', v.follow?.of, 'variants', i, 'follow', 'of');
  });
  scenario.faults.forEach((f, i) => {
    exists('system', f.on, 'faults', i, 'on');
    f.users?.forEach((u, j) => exists('capability', u.capability, 'faults', i, 'users', j, 'capability'));
    f.series?.forEach((s, j) => exists('series', s.series, 'faults', i, 'series', j, 'series'));
    f.quiet?.forEach((q, j) => exists('stream', q.stream, 'faults', i, 'quiet', j, 'stream'));
    f.logs?.forEach((s, j) => exists('system', s.system, 'faults', i, 'logs', j, 'system'));
    f.errors?.forEach((s, j) => {
      exists('system', s.system, 'faults', i, 'errors', j, 'system');
      exists('release', s.release, 'faults', i, 'errors', j, 'release');
    });
    f.pages?.forEach((p, j) => exists('page', p.page, 'faults', i, 'pages', j, 'page'));
    f.panels?.forEach((p, j) => exists('panel', p.panel, 'faults', i, 'panels', j, 'panel'));
  });
  const { second } = scenario;
  if (second) {
    exists('procedure', second.procedure, 'second', 'procedure');
    exists('capability', second.capability, 'second', 'capability');
    exists('cause', second.cause, 'second', 'cause');
    allExist('fault', second.faults, 'second', 'faults');
    allExist('person', second.handTo, 'second', 'handTo');
    allExist('variant', second.only, 'second', 'only');
    second.knowable.forEach((item, i) => itemExists(item, 'second', 'knowable', i));
  }
  ids.set('incident', new Set(second ? [second.id] : []));
  scenario.alerts?.forEach((a, i) => {
    exists('system', a.system, 'alerts', i, 'system');
    exists('series', a.series, 'alerts', i, 'series');
  });
  scenario.evidence.forEach((e, i) => {
    itemExists(e.item, 'evidence', i, 'item');
    condition(e.when, 'evidence', i, 'when');
    exists('capability', e.supports?.capability, 'evidence', i, 'supports', 'capability');
    allExist('variant', e.tells, 'evidence', i, 'tells');
    exists('incident', e.incident, 'evidence', i, 'incident');
  });
  scenario.knowable?.forEach((k, i) => k.by.forEach((item, j) => itemExists(item, 'knowable', i, 'by', j)));
  scenario.injects?.forEach((n, i) => {
    exists('person', n.from, 'injects', i, 'from');
    if (n.by === 'chat') exists('channel', n.to, 'injects', i, 'to');
    if (n.by === 'status') exists('provider', n.to, 'injects', i, 'to');
    condition(n.when, 'injects', i, 'when');
    condition(n.unless, 'injects', i, 'unless');
    condition(n.expects?.what, 'injects', i, 'expects', 'what');
    exists('role', n.expects?.of, 'injects', i, 'expects', 'of');
    allExist('fault', n.starts, 'injects', i, 'starts');
    allExist('fault', n.ends, 'injects', i, 'ends');
  });
  scenario.actions.forEach((a, i) => {
    exists('system', a.on, 'actions', i, 'on');
    condition(a.ready, 'actions', i, 'ready');
    a.outcomes.forEach((o, j) => {
      condition(o.when, 'actions', i, 'outcomes', j, 'when');
      allExist('fault', o.ends, 'actions', i, 'outcomes', j, 'ends');
      allExist('fault', o.starts, 'actions', i, 'outcomes', j, 'starts');
      exists('release', o.release, 'actions', i, 'outcomes', j, 'release');
    });
  });
  scenario.tasks?.forEach((t, i) => {
    allExist('person', t.by, 'tasks', i, 'by');
    t.finds.forEach((f, j) => {
      condition(f.when, 'tasks', i, 'finds', j, 'when');
      exists('evidence', f.evidence, 'tasks', i, 'finds', j, 'evidence');
    });
  });
  scenario.away?.forEach((a, i) => exists('person', a.person, 'away', i, 'person'));
  for (const part of [
    'faults',
    'alerts',
    'releases',
    'evidence',
    'knowable',
    'injects',
    'actions',
    'tasks',
    'away',
    'hints',
  ] as const) {
    scenario[part]?.forEach((thing, i) => allExist('variant', thing.only, part, i, 'only'));
  }
  return found;
}

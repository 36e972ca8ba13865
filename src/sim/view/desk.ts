/** What lies on the trainee's desk: alerts, chat, mail, calls, posts, what was looked at and what it told. */
import { fillValue } from '../alerts.ts';
import type { Parts } from '../parts.ts';
import type { DrillState } from '../state.ts';
import type { View, ViewFinding, ViewLook } from '../view.ts';
import { kept, type Makers } from './kept.ts';
import { looksListed } from './listed.ts';

/** The latest firing of each rule, in the order in which they fired. */
const alertsOf = kept(['alerts'], (plan, parts, { alerts }): View['alerts'] =>
  alerts.flatMap((entry) => {
    const rule = parts.alerts.find((r) => r.id === entry.rule);
    if (!rule || alerts.findLast((a) => a.rule === entry.rule) !== entry) return [];
    return [
      {
        id: rule.id,
        name: rule.name,
        summary: fillValue(rule.summary, entry.value, plan.series[rule.series]?.unit),
        expr: rule.expr,
        label: rule.label,
        pages: rule.pages,
        state: entry.resolvedAt === null ? ('firing' as const) : ('resolved' as const),
        at: entry.firedAt,
        resolvedAt: entry.resolvedAt,
        value: entry.value,
      },
    ];
  }),
);

const mailsOf = kept(['mails'], (_plan, _parts, { mails }): View['mails'] =>
  mails.map(({ readAt, ...mail }) => ({ ...mail, read: readAt !== null })),
);

const looksOf = kept(['looks', 'world', 'alerts', 'mails'], (plan, parts, state): View['looks'] =>
  byArrival(looksListed(plan, parts, state, state.looks)),
);

/** Most lists are in this order as they come: only what was looked at once more is out of it. */
function byArrival(looks: readonly ViewLook[]): ViewLook[] {
  const ordered = [...looks];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { arrivesAt } of looks) {
    if (arrivesAt < latest) return ordered.sort((a, b) => a.arrivesAt - b.arrivesAt);
    latest = arrivesAt;
  }
  return ordered;
}

/** A call's words are heard when it is answered; what was left on the machine, once it was missed. */
const callsOf = kept(['calls'], (_plan, parts, { calls }): View['calls'] =>
  calls.map((call) => {
    const inject = parts.injects.find((i) => i.id === call.id);
    const said = { ringing: null, answered: inject?.says, missed: inject?.ifMissed };
    return { ...call, says: said[call.state] ?? null };
  }),
);

const postsOf = kept(['posts'], (_plan, parts, { posts }): View['posts'] =>
  posts.flatMap((post) => {
    const inject = parts.injects.find((i) => i.id === post.id);
    if (!inject) return [];
    const { impact = 'none', phase = 'investigating', subject, says } = inject;
    return [{ ...post, impact, phase, title: subject ?? says, body: says }];
  }),
);

/** In the order of their times; what was found at one moment as it was found, so that no name decides. */
const findingsOf = kept(['findings'], (_plan, parts, { findings }): View['findings'] => {
  const inOrder = [...findings].sort((a, b) => a.at - b.at);
  return inOrder.flatMap((finding) => findingOf(parts, finding) ?? []);
});

const told = new WeakMap<DrillState['findings'][number], ViewFinding>();

function findingOf(parts: Parts, finding: DrillState['findings'][number]): ViewFinding | null {
  const known = told.get(finding);
  if (known) return known;
  const evidence = parts.evidence.find((e) => e.id === finding.evidence);
  if (!evidence) return null;
  const { item, observation, supports, text } = evidence;
  const view = {
    id: finding.eventId,
    item,
    at: finding.at,
    observation,
    users: supports?.users ?? null,
    impact: supports?.impact ?? null,
    capability: supports?.capability ?? null,
    text,
  };
  told.set(finding, view);
  return view;
}

/** Alerts, words and things that were looked at. */
export const DESK: Makers<'alerts' | 'chat' | 'mails' | 'calls' | 'posts' | 'looks' | 'findings' | 'pins'> = {
  alerts: alertsOf,
  chat: (_plan, _parts, state) => state.chat,
  mails: mailsOf,
  calls: callsOf,
  posts: postsOf,
  looks: looksOf,
  findings: findingsOf,
  pins: (_plan, _parts, state) => state.pins,
};

/** Fits a pack and a scenario to the rulebook they are played by, and says what had to stand for what. */
import { findProcedure } from '../runbook/find-procedure.ts';
import { jobOf, roleWith, sameName } from '../runbook/jobs.ts';
import { isMajor, newsTemplates } from '../runbook/owed.ts';
import { type Rulebook, severityOf, severityRank } from '../runbook/rulebook.ts';
import type { Text } from '../runbook/text.ts';
import { onCallAt, readInstant } from './calendar.ts';
import type { Pack } from './format/pack.ts';
import type { Scenario } from './format/scenario.ts';
import type { FitNote, OnCall, Plan } from './plan.ts';

export interface Fit {
  pack: Pack;
  scenario: Scenario;
  rulebook: Rulebook;
  onCall: OnCall | null;
  notes: FitNote[];
}

const text = (en: string, fr: string): Text => ({ en, fr });

/**
 * The three as they play together. `own` is the rulebook the pack was written for: what the pack's files name of it is found
 * in the rulebook at hand by id, by meaning or by order. Total: what nothing stands for is left out and said in the notes.
 */
export function fitTogether(pack: Pack, scenario: Scenario, rulebook: Rulebook, own: Rulebook): Fit {
  const notes: FitNote[] = [...silences(rulebook)];
  const roles = rolesFor(pack, rulebook, own, notes);
  const levels = new Map(own.severities.map((s) => [s.id, levelLike(rulebook, own, s.id)]));
  const procedure = (id: string) => procedureLike(rulebook, own, id, notes);
  const played: Scenario = {
    ...(rulebook === own ? scenario : withLevels(scenario, levels)),
    procedure: procedure(scenario.procedure),
  };
  if (scenario.second) played.second = { ...scenario.second, procedure: procedure(scenario.second.procedure) };
  if (rulebook !== own)
    played.injects = played.injects?.map((n) =>
      n.expects ? { ...n, expects: { ...n.expects, of: roles.get(n.expects.of) ?? n.expects.of } } : n,
    );
  const people = pack.people.map((p) => ({ ...p, roles: p.roles.flatMap((r) => roles.get(r) ?? []) }));
  const orphans = rulebook.roles.map((r) => r.id).filter((id) => !people.some((p) => p.roles.includes(id)));
  if (rulebook !== own) for (const p of people) if (p.roles.length > 0) p.roles.push(...orphans);
  return {
    pack: { ...pack, people },
    scenario: played,
    rulebook: withChannels(rulebook, pack),
    onCall: rotaFor(pack, rulebook, scenario, rulebook === own ? null : notes),
    notes,
  };
}

/** By the pack's word for a role: the rulebook's. */
function rolesFor(pack: Pack, rulebook: Rulebook, own: Rulebook, notes: FitNote[]): Map<string, string> {
  const found = new Map<string, string>();
  const words = new Set([...pack.needs.roles, ...pack.people.flatMap((p) => p.roles), ...own.roles.map((r) => r.id)]);
  for (const word of words) {
    const named = own.roles.find((r) => r.id === word);
    const job = jobOf(word) ?? jobOf(`${named?.name.en} / ${named?.name.fr}`);
    const role = rulebook.roles.some((r) => r.id === word) ? word : job && roleWith(rulebook, job);
    if (role) found.set(word, role);
    else if (pack.needs.roles.includes(word)) {
      const name = named?.name ?? text(word, word);
      notes.push({
        kind: 'lacks',
        what: text(`the role “${name.en}”`, `le rôle « ${name.fr} »`),
        instead: text(
          'nobody is given it; whoever is on call does its part',
          'personne ne le reçoit ; l’astreinte en fait le travail',
        ),
        wayOut: text('Add it to the roles of the runbook.', 'Ajoutez-le aux rôles du runbook.'),
      });
    }
  }
  return found;
}

/** The level of the rulebook that stands as high as this one of the pack's own. */
function levelLike(rulebook: Rulebook, own: Rulebook, id: string): string {
  const rank = severityRank(own, id);
  const steps = Math.max(1, own.severities.length - 1);
  return rulebook.severities[Math.floor((rank * (rulebook.severities.length - 1)) / steps + 0.5)]?.id ?? id;
}

/** The same part of a scenario, with every declared level that its conditions name in the rulebook's own words. */
function withLevels<T>(part: T, levels: ReadonlyMap<string, string>): T {
  if (Array.isArray(part)) return part.map((p) => withLevels(p, levels)) as T;
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    key === 'declared' && typeof value === 'string' ? (levels.get(value) ?? value) : withLevels(value, levels),
  ]);
  return Object.fromEntries(entries) as T;
}

/** The rulebook's procedure with this id, or a number or name that says the same; the id itself when there is none. */
function procedureLike(rulebook: Rulebook, own: Rulebook, id: string, notes: FitNote[]): string {
  const wanted = own.procedures.find((p) => p.id === id);
  const found = findProcedure(rulebook.procedures, { id, name: wanted?.name ?? null });
  if (found) return found.id;
  const name = wanted ? text(`${id}, ${wanted.name.en}`, `${id}, ${wanted.name.fr}`) : text(id, id);
  notes.push({
    kind: 'lacks',
    what: text(`the procedure ${name.en}`, `la procédure ${name.fr}`),
    instead: text('the drill goes without its steps', 'l’exercice se passe de ses étapes'),
    wayOut: text(
      `Add a procedure ${id} to the runbook, with its symptoms, checks and branches.`,
      `Ajoutez une procédure ${id} au runbook, avec symptômes, contrôles et branches.`,
    ),
    spoils: true,
  });
  return id;
}

/** Templates go to the channels that this company has: the one they name, else the one with their use. */
function withChannels(rulebook: Rulebook, pack: Pack): Rulebook {
  const bare = (name: string) => name.replace(/^#/, '');
  const templates = rulebook.templates.map((t) => {
    const there = pack.channels.filter((c) => (c.holds === 'client') === (t.audience === 'client'));
    const channel =
      there.find((c) => c.id === t.channel) ??
      there.find((c) => sameName(bare(c.name), bare(t.channel))) ??
      there.find((c) => c.holds === (t.audience === 'client' ? 'client' : 'incidents'));
    return channel && channel.id !== t.channel ? { ...t, channel: channel.id } : t;
  });
  return templates.every((t, i) => t === rulebook.templates[i]) ? rulebook : { ...rulebook, templates };
}

/**
 * Who is on call, by the names of the pack's people. In a rulebook that was written for others (which has notes), names that
 * the company does not know are given to its own people, in order.
 */
function rotaFor(pack: Pack, rulebook: Rulebook, scenario: Scenario, notes: FitNote[] | null): OnCall | null {
  const onCall = onCallAt(rulebook, readInstant(scenario.start) ?? { epochMs: 0, utcOffsetMin: 0 });
  if (!onCall || !rulebook.rotation || !notes) return onCall;
  const names = [...new Set(rulebook.rotation.weeks.flatMap((w) => [w.primary, w.secondary]))];
  const known = (name: string) =>
    pack.people.find((p) => [p.id, p.name, p.fullName, p.handle].some((n) => sameName(n, name)));
  const free = pack.people.filter(
    (p) => p.roles.some((r) => jobOf(r) === 'on-call') && !names.some((n) => known(n) === p),
  );
  const strangers = names.filter((n) => !known(n));
  const person = (name: string): string => {
    const own = known(name);
    if (own) return own.name;
    const { length } = free;
    return (length > 0 ? free[strangers.indexOf(name) % length] : undefined)?.name ?? name;
  };
  for (const name of new Set([onCall.primary, onCall.secondary])) {
    if (known(name)) continue;
    const stand = person(name);
    const who = name === '' ? text('a gap in the rotation', 'un trou dans la rotation') : text(name, name);
    notes.push(
      stand === name
        ? {
            kind: 'lacks',
            what: text(`${who.en}, whom the rotation names`, `${who.fr}, que nomme la rotation`),
            instead: text(
              'nobody in this company is on call in their place',
              'personne dans cette entreprise n’est d’astreinte à sa place',
            ),
            wayOut: null,
          }
        : {
            kind: 'stands-in',
            what: text(`${who.en}, on call this week`, `${who.fr}, d’astreinte cette semaine`),
            instead: text(`${stand} stands in`, `${stand} joue son rôle`),
            wayOut: null,
          },
    );
  }
  return { ...onCall, primary: person(onCall.primary), secondary: person(onCall.secondary) };
}

const minutes = (ms: number | null): string => (ms === null ? '–' : `${Math.floor(ms / 60_000)} min`);

/** Where the rulebook is silent: the default that is played by. */
function silences(rulebook: Rulebook): FitNote[] {
  const notes: FitNote[] = [];
  const silent = (what: Text, instead: Text, wayOut: Text) => notes.push({ kind: 'default', what, instead, wayOut });
  if (!rulebook.matrix)
    silent(
      text('a decision matrix', 'une matrice de décision'),
      text(
        'the level is picked directly; duties follow the levels by order, and the level called is not judged',
        'le niveau se choisit directement ; les devoirs suivent l’ordre des niveaux, et le niveau annoncé n’est pas jugé',
      ),
      text('Confirm a matrix for this runbook.', 'Confirmez une matrice pour ce runbook.'),
    );
  const { matrix } = rulebook;
  const holes = matrix
    ? matrix.users.flatMap((users) =>
        matrix.impact.filter((i) => !severityOf(rulebook, { users: users.id, impact: i.id })),
      )
    : [];
  if (holes.length > 0)
    silent(
      text(`levels for ${holes.length} squares of the matrix`, `des niveaux pour ${holes.length} cases de la matrice`),
      text('there the levels follow by order', 'là, les niveaux suivent leur ordre'),
      text('Give each square one of the levels.', 'Donnez à chaque case l’un des niveaux.'),
    );
  if (newsTemplates(rulebook).length === 0)
    silent(
      text('templates for news to the team', 'des modèles de messages à l’équipe'),
      text('no formal message is owed or judged', 'aucun message formel n’est dû ni jugé'),
      text(
        'Add a template for opening and one for updates.',
        'Ajoutez un modèle d’ouverture et un modèle de point d’étape.',
      ),
    );
  else
    for (const { id } of rulebook.severities.filter((s) => isMajor(rulebook, s.id))) {
      const said = rulebook.cadence.find((c) => c.severity === id);
      if (said && said.openingMs !== null && said.updateMs !== null) continue;
      const gravest = severityRank(rulebook, id) === 0;
      const usual = minutes((gravest ? 15 : 30) * 60_000);
      silent(
        text(`how often ${id} owes news`, `la cadence des nouvelles en ${id}`),
        text(`the first within ${usual}, then every ${usual}`, `la première en ${usual}, puis toutes les ${usual}`),
        text(
          `Say it in the runbook: “${id}: update every ${usual}”.`,
          `Écrivez-le dans le runbook : « ${id} : point toutes les ${usual} ».`,
        ),
      );
    }
  for (const { id, responseMs } of rulebook.severities)
    if (responseMs === null && isMajor(rulebook, id))
      silent(
        text(`the response time of ${id}`, `le délai de réponse en ${id}`),
        text('5 min to acknowledge the page', '5 min pour prendre l’appel en compte'),
        text('Give the level a response time.', 'Donnez un délai de réponse au niveau.'),
      );
  if (rulebook.escalation.length === 0)
    silent(
      text('escalation windows', 'des fenêtres d’escalade'),
      text(
        'nobody has to be called, and escalation is not judged',
        'personne n’est à appeler, et l’escalade n’est pas jugée',
      ),
      text('Say who is called after how long, by level.', 'Dites qui est appelé après combien de temps, par niveau.'),
    );
  if (!rulebook.rotation)
    silent(
      text('an on-call rotation', 'une rotation d’astreinte'),
      text('the trainee is on call, and nobody else', 'vous êtes d’astreinte, et personne d’autre'),
      text('Add the rotation by week.', 'Ajoutez la rotation par semaine.'),
    );
  if (rulebook.checklist.length === 0)
    silent(
      text('a closing checklist', 'une liste de clôture'),
      text(
        'nothing is ticked, and closing is judged without it',
        'rien n’est à cocher, et la clôture est jugée sans elle',
      ),
      text('Add the lines to tick before closing.', 'Ajoutez les lignes à cocher avant de clore.'),
    );
  return notes;
}

/** Windows of the escalation that nobody in the company can answer, and names that others answer to. */
export function ladderNotes(plan: Plan, peopleFor: (plan: Plan, to: string) => string[]): FitNote[] {
  const { contacts, escalation } = plan.rulebook;
  const called = [...new Set(escalation.filter((r) => r.kind === 'escalate').map((r) => r.to))];
  return called.flatMap((to): FitNote[] => {
    const contact = contacts.find((c) => c.id === to);
    const role = contact?.role ?? text(to, to);
    const stands = peopleFor(plan, to).flatMap((id) => plan.people.find((p) => p.id === id) ?? []);
    const first = stands[0];
    if (!first)
      return [
        {
          kind: 'lacks',
          what: text(`somebody for “${role.en}”`, `quelqu’un pour « ${role.fr} »`),
          instead: text(
            'calls to them are neither owed nor judged',
            'les appels à cette personne ne sont ni dus ni jugés',
          ),
          wayOut: text(
            'Name in the window somebody whom the contacts list with a role.',
            'Nommez dans la fenêtre quelqu’un que les contacts donnent avec son rôle.',
          ),
        },
      ];
    const name = contact?.name;
    if (!name || stands.some((p) => sameName(p.name, name) || sameName(p.fullName, name))) return [];
    return [
      {
        kind: 'stands-in',
        what: text(`${name} (${role.en})`, `${name} (${role.fr})`),
        instead: text(`${first.fullName} stands in`, `${first.fullName} joue son rôle`),
        wayOut: null,
      },
    ];
  });
}

/** Fills what a runbook leaves open with named defaults, so that a drill can be played by it. */
import { wordsOf } from '../issue-words.ts';
import type { Draft, Missing } from '../read/reading.ts';
import { type Rulebook, rulebookSchema } from '../rulebook.ts';
import type { Text } from '../text.ts';
import { text } from './place.ts';

export interface Completion {
  /** Null when nothing playable can be made: no severities, or a text no rulebook may hold. */
  rulebook: Rulebook | null;
  missing: Missing[];
  /** Why the schema refused it: where, and a sentence. */
  refused: { path: string; why: Text }[];
}

/** The rulebook that would be played, and each gap with the default that was used for it. */
export function complete(draft: Draft): Completion {
  const missing: Missing[] = [];
  const gap = <T>(value: T | null, path: string, what: Text, fallback: T, says: Text): T => {
    if (value !== null) return value;
    missing.push({ path, what, fallback: says });
    return fallback;
  };
  const none = (path: string, what: Text, says: Text) => {
    missing.push({ path, what, fallback: says });
  };
  const asId = (id: string): Text => text(id, id);
  const gravest = draft.severities[0]?.id ?? '';

  if (draft.severities.length === 0)
    none(
      'severities',
      text('severity levels', 'niveaux de sévérité'),
      text('none: no drill can be played', 'aucun : aucun exercice n’est possible'),
    );
  const severities = draft.severities.map(({ responseText, resolutionText, ...s }) => {
    const at = `severities.${s.id}`;
    for (const [key, said, what] of [
      ['responseMs', responseText, text('response time', 'délai de réponse')],
      ['resolutionMs', resolutionText, text('resolution time', 'délai de résolution')],
    ] as const)
      if (said === null)
        none(
          `${at}.${key}`,
          text(`${s.id}: ${what.en}`, `${s.id} : ${what.fr}`),
          text('no deadline is scored', 'aucun délai n’est noté'),
        );
    const name = gap(
      s.name,
      `${at}.name`,
      text(`${s.id}: name`, `${s.id} : nom`),
      asId(s.id),
      text(`“${s.id}”`, `« ${s.id} »`),
    );
    const impact = gap(
      s.impact,
      `${at}.impact`,
      text(`${s.id}: impact`, `${s.id} : impact`),
      name,
      text('the level’s name', 'le nom du niveau'),
    );
    return { ...s, name, impact };
  });
  if (!draft.matrix)
    none(
      'matrix',
      text('decision matrix', 'matrice de décision'),
      text(
        'the trainer confirms the level once; until then the severity is not scored',
        'l’animateur confirme le niveau une fois ; d’ici là, la sévérité n’est pas notée',
      ),
    );
  const axis = (name: 'users' | 'impact') =>
    (draft.matrix?.[name] ?? []).map((level) => ({
      ...level,
      means: gap(
        level.means,
        `matrix.${name}.${level.id}.means`,
        text(`what “${level.name.en}” means`, `ce que « ${level.name.fr} » veut dire`),
        level.name,
        text('the word itself', 'le mot lui-même'),
      ),
    }));
  const lists: [
    keyof Draft & ('roles' | 'escalation' | 'contacts' | 'templates' | 'checklist' | 'procedures'),
    Text,
    Text,
  ][] = [
    ['roles', text('roles', 'rôles'), text('the on-call does everything', 'l’astreinte fait tout')],
    ['procedures', text('procedures', 'procédures'), text('no step is suggested', 'aucune étape n’est proposée')],
    [
      'escalation',
      text('escalation windows', 'fenêtres d’escalade'),
      text('no escalation is owed', 'aucune escalade n’est due'),
    ],
    ['contacts', text('contacts', 'contacts'), text('nobody can be called', 'personne ne peut être appelé')],
    [
      'templates',
      text('message templates', 'modèles de messages'),
      text('messages are written freely', 'les messages s’écrivent librement'),
    ],
    [
      'checklist',
      text('closing checklist', 'check-list de clôture'),
      text('nothing is ticked at closing', 'rien n’est à cocher à la clôture'),
    ],
  ];
  for (const [key, what, says] of lists) if (draft[key].length === 0) none(key, what, says);
  if (!draft.rotation)
    none(
      'rotation',
      text('on-call rotation', 'rotation d’astreinte'),
      text('the on-call number answers', 'le numéro d’astreinte répond'),
    );

  const whole = {
    ...draft,
    title: gap(
      draft.title,
      'title',
      text('title', 'titre'),
      text('Runbook', 'Runbook'),
      text('“Runbook”', '« Runbook »'),
    ),
    version: gap(draft.version, 'version', text('version', 'version'), '0', text('“0”', '« 0 »')),
    severities,
    matrix: draft.matrix && { users: axis('users'), impact: axis('impact'), cells: draft.matrix.cells },
    lifecycle: draft.lifecycle,
    roles: draft.roles.map((r) => ({
      ...r,
      duties: gap(
        r.duties,
        `roles.${r.id}.duties`,
        text(`${r.name.en}: duties`, `${r.name.fr} : responsabilités`),
        r.name,
        text('the role’s name', 'le nom du rôle'),
      ),
    })),
    procedures: draft.procedures.map((p) => ({
      ...p,
      severity: gap(
        p.severity,
        `procedures.${p.id}.severity`,
        text(`${p.id}: severity`, `${p.id} : sévérité`),
        gravest,
        text(`${gravest}, the gravest level`, `${gravest}, le niveau le plus grave`),
      ),
    })),
    rotation: draft.rotation && {
      ...draft.rotation,
      timeZone: gap(
        draft.rotation.timeZone,
        'rotation.timeZone',
        text('the rotation’s time zone', 'fuseau horaire de la rotation'),
        'UTC',
        text('UTC', 'UTC'),
      ),
      weekday: gap(
        draft.rotation.weekday,
        'rotation.weekday',
        text('the day the rotation changes', 'jour de relève de la rotation'),
        1,
        text('Monday', 'lundi'),
      ),
      hour: gap(
        draft.rotation.hour,
        'rotation.hour',
        text('the hour the rotation changes', 'heure de relève de la rotation'),
        9,
        text('09:00', '09:00'),
      ),
    },
    tools: draft.tools.map((t) => ({
      ...t,
      usage: gap(
        t.usage,
        `tools.${t.id}.usage`,
        text(`${t.name}: usage`, `${t.name} : usage`),
        text(t.name, t.name),
        text('the tool’s name', 'le nom de l’outil'),
      ),
    })),
  };
  const parsed = rulebookSchema.safeParse(whole, { reportInput: true });
  return {
    rulebook: parsed.success ? parsed.data : null,
    missing,
    refused: parsed.success
      ? []
      : parsed.error.issues.map(wordsOf).map(({ path, message }) => ({ path: path.join('.'), why: message })),
  };
}

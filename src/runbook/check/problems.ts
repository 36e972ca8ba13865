/** What contradicts itself or was left unfinished in a runbook. */
import { placeholdersIn } from '../read/placeholders.ts';
import type { Finding, Reading } from '../read/reading.ts';
import type { Text } from '../text.ts';
import { escalationProblems } from './escalation.ts';
import { at, lineOf, text } from './place.ts';

/** Levels nobody defined, people nobody can reach, deadlines that cannot be met, windows that overlap, weeks without anyone. */
export function contradictions(reading: Reading): Finding[] {
  const { draft } = reading;
  const levels = new Set(draft.severities.map((s) => s.id));
  const found: Finding[] = [];
  const unknown = (path: string, id: string, where: Text) => {
    if (levels.has(id) || levels.size === 0) return;
    found.push(
      at(
        reading,
        path,
        'error',
        'unknown-level',
        text(
          `${where.en} names ${id}, which is not a severity level of this runbook.`,
          `${where.fr} nomme ${id}, qui n’est pas un niveau de sévérité de ce runbook.`,
        ),
        text(
          `Use one of ${[...levels].join(', ')}, or define ${id}.`,
          `Utiliser ${[...levels].join(', ')}, ou définir ${id}.`,
        ),
      ),
    );
  };
  for (const [user, row] of Object.entries(draft.matrix?.cells ?? {}))
    for (const [impact, id] of Object.entries(row))
      unknown(`matrix.${user}.${impact}`, id, text('The matrix', 'La matrice'));
  for (const user of draft.matrix?.users ?? [])
    for (const impact of draft.matrix?.impact ?? [])
      if (!draft.matrix?.cells[user.id]?.[impact.id])
        found.push(
          at(
            reading,
            'matrix',
            'warning',
            'empty-cell',
            text(
              `The matrix has no level for “${user.name.en}” and “${impact.name.en}”.`,
              `La matrice n’a pas de niveau pour « ${user.name.fr} » et « ${impact.name.fr} ».`,
            ),
            text('Write a level in that square.', 'Écrire un niveau dans cette case.'),
          ),
        );
  for (const s of draft.severities)
    if (s.responseMs !== null && s.resolutionMs !== null && s.responseMs > s.resolutionMs)
      found.push(
        at(
          reading,
          `severities.${s.id}.responseMs`,
          'error',
          'response-after-resolution',
          text(
            `${s.id} may be answered later than it must be resolved.`,
            `${s.id} peut être pris en compte après l’échéance de résolution.`,
          ),
          text(
            'Make the response time shorter than the resolution time.',
            'Donner un délai de réponse plus court que celui de résolution.',
          ),
        ),
      );
  for (const key of ['responseMs', 'resolutionMs'] as const) {
    const timed = draft.severities.filter((s) => s[key] !== null);
    timed.forEach((s, i) => {
      const graver = timed[i - 1];
      if (graver && (s[key] ?? 0) < (graver[key] ?? 0))
        found.push(
          at(
            reading,
            `severities.${s.id}.${key}`,
            'warning',
            'milder-is-faster',
            text(
              `${s.id} has a shorter deadline than ${graver.id}, which is graver.`,
              `${s.id} a un délai plus court que ${graver.id}, pourtant plus grave.`,
            ),
            text('Check the order of the levels and their deadlines.', 'Vérifier l’ordre des niveaux et leurs délais.'),
          ),
        );
    });
  }
  found.push(...escalationProblems(reading));
  const weeks = draft.rotation?.weeks ?? [];
  weeks.forEach((week, i) => {
    if (week.primary === '')
      found.push(
        at(
          reading,
          `rotation.weeks.${week.id}`,
          'error',
          'nobody-on-call',
          text(`Nobody is on call in week ${week.id}.`, `Personne n’est d’astreinte la semaine ${week.id}.`),
          text('Name a primary for that week.', 'Nommer un titulaire pour cette semaine.'),
        ),
      );
    else if (week.primary === week.secondary)
      found.push(
        at(
          reading,
          `rotation.weeks.${week.id}`,
          'warning',
          'own-backup',
          text(
            `${week.primary} is their own backup in week ${week.id}.`,
            `${week.primary} est son propre remplaçant la semaine ${week.id}.`,
          ),
          text('Name another secondary.', 'Nommer un autre remplaçant.'),
        ),
      );
    const [before, now] = [weeks[i - 1]?.id, week.id].map((id) =>
      Number(/^[A-Za-z]*-?(\d{1,2})$/.exec(id ?? '')?.[1] ?? Number.NaN),
    );
    if (before !== undefined && now !== undefined && now > before + 1)
      found.push(
        at(
          reading,
          `rotation.weeks.${week.id}`,
          'warning',
          'rotation-gap',
          text(
            `The rotation skips from ${weeks[i - 1]?.id} to ${week.id}.`,
            `La rotation saute de ${weeks[i - 1]?.id} à ${week.id}.`,
          ),
          text('Add the weeks between.', 'Ajouter les semaines manquantes.'),
        ),
      );
  });
  return found;
}

/** Placeholders nobody filled in; those of message templates are blanks on purpose. */
export function placeholders(reading: Reading): Finding[] {
  const blanks = new Set(reading.blanks);
  for (const template of reading.draft.templates) {
    const start = lineOf(reading, `templates.${template.id}`);
    for (let line = start; line <= start + template.body.fr.split('\n').length + 1; line++) blanks.add(line);
  }
  return reading.lines.flatMap((words, i) =>
    blanks.has(i + 1)
      ? []
      : placeholdersIn(words)
          .slice(0, 1)
          .map(
            ({ text: left, column }): Finding => ({
              line: i + 1,
              column,
              level: 'warning',
              code: 'placeholder',
              message: text(`“${left}” was left to be filled in.`, `« ${left} » reste à remplir.`),
              suggestion: text('Write the real value.', 'Écrire la vraie valeur.'),
            }),
          ),
  );
}

/** Steps that look at test data, which tell nothing of production. */
export function staleSteps(reading: Reading): Finding[] {
  return reading.draft.procedures.flatMap((procedure) =>
    procedure.diagnosis.flatMap((step, i) =>
      /https?:\S*\/test\//.test(`${step.note.fr} ${step.command ?? ''}`)
        ? [
            at(
              reading,
              `procedures.${procedure.id}.diagnosis.${i}`,
              'warning',
              'test-address',
              text(
                `A step of ${procedure.id} looks at test data.`,
                `Une étape de ${procedure.id} regarde des données de test.`,
              ),
              text('Point it at production.', 'La faire pointer vers la production.'),
            ),
          ]
        : [],
    ),
  );
}

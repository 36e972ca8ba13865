/** Rungs that name levels nobody defined or people nobody can reach, and windows that clash. */
import type { Finding, Reading } from '../read/reading.ts';
import { at, text } from './place.ts';

/** In the order of the rungs. */
export function escalationProblems(reading: Reading): Finding[] {
  const { draft } = reading;
  const found: Finding[] = [];
  const levels = new Set(draft.severities.map((s) => s.id));
  const reachable = new Set(draft.contacts.map((c) => c.id));
  const told = new Set<string>();
  const unknownTold = new Set<string>();
  for (const rung of draft.escalation) {
    const path = `escalation.${rung.severity}.${rung.fromMs}`;
    if (!levels.has(rung.severity) && !unknownTold.has(rung.severity)) {
      unknownTold.add(rung.severity);
      found.push(
        at(
          reading,
          path,
          'error',
          'unknown-level',
          text(
            `The escalation names ${rung.severity}, which is not a severity level of this runbook.`,
            `L’escalade nomme ${rung.severity}, qui n’est pas un niveau de sévérité de ce runbook.`,
          ),
          text(`Define ${rung.severity}, or take it out.`, `Définir ${rung.severity}, ou l’enlever.`),
        ),
      );
    }
    if (rung.kind !== 'war-room' && !reachable.has(rung.to) && !told.has(rung.to)) {
      told.add(rung.to);
      found.push(
        at(
          reading,
          path,
          'warning',
          'escalation-to-nobody',
          text(
            `“${rung.says.en}” leads to nobody in the contacts.`,
            `« ${rung.says.fr} » ne mène à personne dans les contacts.`,
          ),
          text(
            'Add that person or role to the contacts, with a way to reach them.',
            'Ajouter cette personne ou ce rôle aux contacts, avec un moyen de la joindre.',
          ),
        ),
      );
    }
    const clash = draft.escalation.find(
      (o) => o.severity === rung.severity && o.fromMs < rung.fromMs && (o.toMs === null || o.toMs > rung.fromMs),
    );
    if (clash)
      found.push(
        at(
          reading,
          path,
          'warning',
          'overlapping-windows',
          text(
            `Two windows of ${rung.severity} overlap: “${clash.says.en}” and “${rung.says.en}”.`,
            `Deux fenêtres de ${rung.severity} se chevauchent : « ${clash.says.fr} » et « ${rung.says.fr} ».`,
          ),
          text('End one window where the next begins.', 'Finir une fenêtre là où la suivante commence.'),
        ),
      );
    if (rung.toMs !== null && rung.toMs <= rung.fromMs)
      found.push(
        at(
          reading,
          path,
          'error',
          'window-ends-early',
          text(
            `The window of “${rung.says.en}” ends before it begins.`,
            `La fenêtre de « ${rung.says.fr} » finit avant de commencer.`,
          ),
          text('Write the earlier time first.', 'Écrire le temps le plus court d’abord.'),
        ),
      );
  }
  return found;
}

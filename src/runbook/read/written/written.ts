/** Reads the layout that `writeRunbook` writes, in which every value has its place and nothing needs to be guessed. */
import { type Desk, take } from '../desk.ts';
import type { Draft } from '../reading.ts';
import { readWrittenChecklist, readWrittenMetrics, readWrittenTools } from './after.ts';
import { placesOf } from './page.ts';
import { readWrittenContacts, readWrittenLadder, readWrittenRotation } from './people.ts';
import { readWrittenProcedures } from './procedures.ts';
import { readWrittenLifecycle, readWrittenMatrix, readWrittenRoles, readWrittenSeverities } from './severities.ts';
import { readWrittenCadence, readWrittenTemplates } from './templates.ts';

/** Everything but what stands in the front matter and the title. */
export function readWritten(desk: Desk): Omit<Draft, 'format' | 'id' | 'title' | 'version'> {
  const places = placesOf(desk);
  // Quotes are notes to people: they hold no rule.
  for (const { blocks } of desk.sections) for (const block of blocks) if (block.kind === 'quote') take(desk, block);
  return {
    severities: readWrittenSeverities(desk, places.get('levels')),
    matrix: readWrittenMatrix(desk, places.get('matrix')),
    lifecycle: readWrittenLifecycle(desk, places.get('lifecycle')),
    roles: readWrittenRoles(desk, places.get('roles')),
    procedures: readWrittenProcedures(desk, places.get('procedures')),
    escalation: readWrittenLadder(desk, places.get('ladder')),
    contacts: readWrittenContacts(desk, places.get('contacts')),
    rotation: readWrittenRotation(desk, places.get('rotation')),
    templates: readWrittenTemplates(desk, places.get('templates')),
    cadence: readWrittenCadence(desk, places.get('cadence')),
    checklist: readWrittenChecklist(desk, places.get('checklist')),
    metrics: readWrittenMetrics(desk, places.get('metrics')),
    tools: readWrittenTools(desk, places.get('tools')),
  };
}

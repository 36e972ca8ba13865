import type { ReactNode } from 'react';
import type { Work } from '../desk.ts';
import { useDesk } from '../drill-context.ts';
import { ActSlip } from './act-slip.tsx';
import { AssignSlip } from './assign-slip.tsx';
import { ClassifySheet } from './classify-sheet.tsx';
import { CloseSlip } from './close-slip.tsx';
import { Composer } from './composer.tsx';
import { EscalateSlip } from './escalate-slip.tsx';

/** The work that takes the right pane's place; null for none, and for classification, which has a sheet of its own. */
export function slipFor(work: Work | null): ReactNode {
  switch (work) {
    case 'assign':
      return <AssignSlip />;
    case 'escalate':
      return <EscalateSlip />;
    case 'communicate':
      return <Composer />;
    case 'act':
      return <ActSlip />;
    case 'close':
      return <CloseSlip />;
    case 'classify':
    case null:
      return null;
  }
}

/** Classification covers room and consoles: it asks for judgement, and time runs at x1 meanwhile. */
export function WorkSheet() {
  return useDesk((desk) => desk.work) === 'classify' ? <ClassifySheet /> : null;
}

/** A problem of a file as the page shows it. */
import type { Problem } from '../../scenario/problem.ts';
import type { Trouble } from '../ui/error-note.tsx';

export const refusalOf = ({ message, suggestion, file, line, column }: Problem): Trouble => ({
  what: message,
  where: `${file}:${line}:${column}`,
  mend: suggestion,
});

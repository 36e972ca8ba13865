/** Whether states are frozen: so in development and tests, where a slip should be loud; not where speed counts. */
import { freeze } from 'immer';

let freezing = true;

/** Says whether states made from now on are frozen. The same bits come out either way. */
export function freezeStates(on: boolean): void {
  freezing = on;
}

/** The very same data, which nobody can change any more where states are frozen. */
export const frozen = <T extends object>(data: T): Readonly<T> => (freezing ? Object.freeze(data) : data);

/** The very same data with all that is in it, which nobody can change wherever it runs: for what many drills share. */
export const shared = <T extends object>(data: T): T => freeze(data, true);

/** The same as `frozen`, with all that is in it; what is frozen already is not walked again. */
export const frozenThrough = <T extends object>(data: T): T => (freezing ? freeze(data, true) : data);

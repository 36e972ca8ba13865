/** Runs before each test file: files share what they load, so what one of them switched off is on again for the next. */
import { freezeStates } from '../../src/sim/frozen.ts';

freezeStates(true);

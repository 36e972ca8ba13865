import type { DrillPort } from '../../drill/port.ts';

/** What every console is given: the drill, and nothing else. */
export interface ConsoleProps {
  port: DrillPort;
}

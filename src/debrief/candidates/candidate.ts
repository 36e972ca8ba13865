/** A change worth trying, as a person would name it. */
import type { Text } from '../../runbook/text.ts';
import { clock } from '../../scoring/clock.ts';
import { text } from '../../scoring/rule.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import type { Command } from '../../sim/commands/index.ts';
import type { Change } from '../fork.ts';
import type { Take } from '../take.ts';

export interface Candidate {
  title: Text;
  changes: Change[];
}

type Kind = Command['type'];

/** Places in the record of the applied commands of a kind, with the command. */
export function given<K extends Kind>(
  base: Take,
  kind: K,
): { index: number; at: number; command: Command & { type: K } }[] {
  return base.played.commands.flatMap(({ at, command }, index) =>
    command.type === kind && base.film.rejected[index] == null
      ? [{ index, at, command: command as Command & { type: K } }]
      : [],
  );
}

export const give = (at: number, command: Command): Change => ({ do: 'give', at, command });
export const drop = (index: number): Change => ({ do: 'drop', index });

/** Whether any of these rules gave less than it could, or took something. */
export const leftPoints = (card: Scorecard, ...ids: string[]): boolean =>
  card.rules.some((r) => ids.includes(r.id) && r.points < r.max);

/** A title with the time of day at its end. */
export function timed(base: Take, at: number, what: Text): Text {
  const time = clock(base.plan, at);
  return text(`${what.en} at ${time.en}`, `${what.fr} à ${time.fr}`);
}

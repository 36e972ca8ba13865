/** All that a trainee can do: one file per command, one line here. */
import { z } from 'zod';
import type { Plan } from '../../scenario/plan.ts';
import type { Seat } from '../events.ts';
import type { Moment } from '../moment.ts';
import type { DrillState } from '../state.ts';
import { acceptHandOver } from './accept-hand-over.ts';
import { acknowledge } from './acknowledge.ts';
import { act } from './act.ts';
import { announce } from './announce.ts';
import { answerCall } from './answer-call.ts';
import { approve } from './approve.ts';
import { assignRole } from './assign-role.ts';
import { chat } from './chat.ts';
import { classify } from './classify.ts';
import { close } from './close.ts';
import { createTicket } from './create-ticket.ts';
import { declare } from './declare.ts';
import { defer } from './defer.ts';
import { delegate } from './delegate.ts';
import { escalate } from './escalate.ts';
import { handOver } from './hand-over.ts';
import { hangUp } from './hang-up.ts';
import { hint } from './hint.ts';
import { jump } from './jump.ts';
import { link } from './link.ts';
import { look } from './look.ts';
import { note } from './note.ts';
import { openPostmortem } from './open-postmortem.ts';
import { openWarRoom } from './open-war-room.ts';
import { pace } from './pace.ts';
import { pause } from './pause.ts';
import { pin } from './pin.ts';
import { read } from './read.ts';
import { type Rejection, refuse } from './rejection.ts';
import { resume } from './resume.ts';
import { type CommandRule, situationOf } from './rule.ts';
import { sendMessage } from './send-message.ts';
import { split } from './split.ts';
import { standDown } from './stand-down.ts';
import { tick } from './tick.ts';
import { unpin } from './unpin.ts';

const COMMANDS = {
  'accept-hand-over': acceptHandOver,
  acknowledge,
  act,
  announce,
  'answer-call': answerCall,
  approve,
  'assign-role': assignRole,
  chat,
  classify,
  close,
  'create-ticket': createTicket,
  declare,
  defer,
  delegate,
  escalate,
  'hand-over': handOver,
  'hang-up': hangUp,
  hint,
  jump,
  link,
  look,
  note,
  'open-postmortem': openPostmortem,
  'open-war-room': openWarRoom,
  pace,
  pause,
  pin,
  read,
  resume,
  'send-message': sendMessage,
  split,
  'stand-down': standDown,
  tick,
  unpin,
};

type Kind = keyof typeof COMMANDS;
export type Command = { [K in Kind]: z.infer<(typeof COMMANDS)[K]['schema']> }[Kind];

const shapes = Object.values(COMMANDS).map((rule) => rule.schema);
/** Checks that data from outside is a command; gives no more than its fields. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', shapes as unknown as readonly [never]);

/** The rule of a command. It takes exactly that command, which the table above guarantees. */
const ruleFor = (command: Command) => COMMANDS[command.type] as unknown as CommandRule<z.ZodType<Command>>;

/** Why this command makes no sense now from this seat, and what would; null when it may be given. */
export function rejectCommand(plan: Plan, state: DrillState, seat: Seat, command: Command): Rejection | null {
  if (state.endedAt !== null) {
    return refuse(
      'drill-over',
      'The drill is over. Open the debrief.',
      'L’exercice est terminé. Ouvrez le débriefing.',
    );
  }
  const rule = ruleFor(command);
  if (!rule.seats.includes(seat)) {
    const able = rule.seats.join(', ');
    return refuse(
      'not-your-seat',
      `From this seat you cannot do that. Ask: ${able}.`,
      `Ce poste ne le permet pas. Demandez à : ${able}.`,
    );
  }
  return rule.reject(situationOf(plan, state), command);
}

/** Does what the command says. Only for commands that are not rejected. */
export function runCommand(m: Moment, command: Command): void {
  ruleFor(command).run(m, command);
}

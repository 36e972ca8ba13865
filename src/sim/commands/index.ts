/** All that a trainee can do: one file per command, one line here. */
import { z } from 'zod';
import * as acceptHandOver from './accept-hand-over.ts';
import * as acknowledge from './acknowledge.ts';
import * as act from './act.ts';
import * as announce from './announce.ts';
import * as answerCall from './answer-call.ts';
import * as approve from './approve.ts';
import * as assignRole from './assign-role.ts';
import * as chat from './chat.ts';
import * as classify from './classify.ts';
import * as close from './close.ts';
import * as createTicket from './create-ticket.ts';
import * as declare from './declare.ts';
import * as defer from './defer.ts';
import * as delegate from './delegate.ts';
import * as escalate from './escalate.ts';
import * as handOver from './hand-over.ts';
import * as hangUp from './hang-up.ts';
import * as hint from './hint.ts';
import * as jump from './jump.ts';
import * as look from './look.ts';
import * as note from './note.ts';
import * as openPostmortem from './open-postmortem.ts';
import * as openWarRoom from './open-war-room.ts';
import * as pace from './pace.ts';
import * as pause from './pause.ts';
import * as pin from './pin.ts';
import * as read from './read.ts';
import * as resume from './resume.ts';
import * as sendMessage from './send-message.ts';
import * as standDown from './stand-down.ts';
import * as tick from './tick.ts';
import * as unpin from './unpin.ts';

export const commandSchema = z.discriminatedUnion('type', [
  acceptHandOver.schema,
  acknowledge.schema,
  act.schema,
  announce.schema,
  answerCall.schema,
  approve.schema,
  assignRole.schema,
  chat.schema,
  classify.schema,
  close.schema,
  createTicket.schema,
  declare.schema,
  defer.schema,
  delegate.schema,
  escalate.schema,
  handOver.schema,
  hangUp.schema,
  hint.schema,
  jump.schema,
  look.schema,
  note.schema,
  openPostmortem.schema,
  openWarRoom.schema,
  pace.schema,
  pause.schema,
  pin.schema,
  read.schema,
  resume.schema,
  sendMessage.schema,
  standDown.schema,
  tick.schema,
  unpin.schema,
]);

export type Command = z.infer<typeof commandSchema>;

/** What each kind of due work does when its time has come. */
import { finishAction } from './actions.ts';
import { passPage } from './alerts.ts';
import { checkMitigated, endFault, startFault, switchRelease } from './faults.ts';
import { awaitInject, expireExpectation, fireInject, missCall } from './injects.ts';
import { finishLook } from './looks.ts';
import type { Moment } from './moment.ts';
import { acceptHandOver, answer, arrive, giveUp, reportTask, sayBusy } from './people.ts';
import { answerIncident, solveIncident } from './second.ts';
import type { Due } from './state.ts';
import { finishQuickChecks } from './truth.ts';

/** Does the work now. What was due before the world began to run keeps its own time. */
export function doWork(m: Moment, { at, what: work }: Due): void {
  switch (work.do) {
    case 'start-fault':
      return startFault(m, work.fault, work.by, at);
    case 'end-fault':
      return endFault(m, work.fault, work.by, work.since);
    case 'switch-release':
      return switchRelease(m, work.release, at);
    case 'check-mitigated':
      return checkMitigated(m, work.by);
    case 'make-knowable':
      return finishQuickChecks(m);
    case 'await-inject':
      return awaitInject(m, work.inject);
    case 'fire-inject':
      return fireInject(m, work.inject);
    case 'expire-expectation':
      return expireExpectation(m, work.inject);
    case 'answer':
      return answer(m, work.person, work.by, work.try);
    case 'say-busy':
      return sayBusy(m, work.person);
    case 'give-up':
      return giveUp(m, work.person, work.by, work.try);
    case 'arrive':
      return arrive(m, work.person);
    case 'report-task':
      return reportTask(m, work.task);
    case 'finish-look':
      return finishLook(m, work.item, work.input);
    case 'finish-action':
      return finishAction(m, work.action);
    case 'miss-call':
      return missCall(m, work.call);
    case 'pass-page':
      return passPage(m, work.alert);
    case 'accept-hand-over':
      return acceptHandOver(m, work.role, work.person);
    case 'answer-incident':
      return answerIncident(m, work.person);
    case 'solve-incident':
      return solveIncident(m, work.person);
    case 'look-around':
      return; // whatever waits for this time looks again after every due event
    case 'end-drill':
      return endDrill(m, 'time');
  }
}

/** The drill is over. */
export function endDrill(m: Moment, why: 'closed' | 'time' | 'left'): void {
  if (m.state.endedAt !== null) return;
  m.state.endedAt = m.now;
  m.emit('drill.ended', { why });
}

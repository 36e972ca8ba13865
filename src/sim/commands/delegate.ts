import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { giveTask } from '../people.ts';
import { nameOf } from '../roster.ts';
import { unlessHere } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, LEADERS } from './rule.ts';

/** Gives a task to one person who will report by a time. */
export const delegate = command({
  schema: z.strictObject({
    type: z.literal('delegate'),
    task: idSchema,
    to: idSchema,
    reportInMs: z.int().min(60_000).max(14_400_000),
  }),
  seats: LEADERS,
  reject(now, { task: id, to }) {
    const task = now.parts.tasks.find((t) => t.id === id);
    if (!task) {
      return refuse(
        'no-such-task',
        `There is no task ${id}. Choose one of the tasks offered.`,
        `Il n’y a pas de tâche ${id}. Choisissez l’une des tâches proposées.`,
      );
    }
    if (now.state.tasks[id]) {
      return refuse(
        'already-given',
        'This task has an owner already. Wait for the report.',
        'Cette tâche a déjà un responsable. Attendez son compte rendu.',
      );
    }
    const absent = unlessHere(now, to, false);
    if (absent) return absent;
    const name = nameOf(now.plan, to);
    if (!task.by.includes(to)) {
      const able = task.by.map((person) => nameOf(now.plan, person)).join(', ');
      return refuse(
        'cannot-do-that',
        `${name} cannot do this. Ask: ${able}.`,
        `${name} ne peut pas s’en charger. Demandez à : ${able}.`,
      );
    }
    return now.state.people[to]?.task
      ? refuse(
          'busy',
          `${name} is busy with another task. Wait for the report, or ask somebody else.`,
          `${name} est pris par une autre tâche. Attendez son compte rendu, ou demandez à quelqu’un d’autre.`,
        )
      : null;
  },
  run(m, { task, to, reportInMs }) {
    giveTask(m, task, to, reportInMs);
  },
});

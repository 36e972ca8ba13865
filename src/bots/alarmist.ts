import type { Rulebook } from '../runbook/rulebook.ts';
import type { Command } from '../sim/commands/index.ts';
import type { Bot } from './bot.ts';
import { expert } from './expert/expert.ts';
import type { Seen } from './seen.ts';

const BEAT_MS = 5_000;
/** What the alarm has settled already. */
const SETTLED: ReadonlySet<Command['type']> = new Set(['classify', 'declare', 'escalate', 'open-war-room']);

/** Declares the gravest level and calls the top of the ladder at once, whatever it is; does the rest as it should be done. */
export const alarmist: Bot = {
  id: 'alarmist',
  begin(rulebook) {
    const decide = expert.begin(rulebook);
    /** The level that sober judgement would declare, and that the rest is done by. */
    let sober: string | null = null;
    return (view) => {
      const { declared } = view;
      if (view.acknowledgedAt !== null && declared === null)
        return { commands: alarm(view, rulebook), wakeAt: view.now + BEAT_MS };
      const { commands, wakeAt } = decide(declared && sober ? declaredAs(sober, declared, view) : view);
      sober = commands.find((c) => c.type === 'declare')?.severity ?? sober;
      return { commands: commands.filter((c) => !SETTLED.has(c.type)), wakeAt };
    };
  },
};

/** The same view but for the level that stands declared. */
const declaredAs = (severity: string, declared: NonNullable<Seen['declared']>, view: Seen): Seen =>
  Object.create(view, { declared: { value: { ...declared, severity } } });

function alarm(view: Seen, rulebook: Rulebook): Command[] {
  const { matrix } = rulebook;
  const [users, impact] = [matrix?.users[0]?.id, matrix?.impact[0]?.id];
  const gravest = rulebook.severities[0]?.id ?? '';
  const top = rulebook.escalation.filter((r) => r.severity === gravest && r.kind === 'escalate').at(-1)?.to;
  const team = rulebook.contacts.filter((c) => c.audience === 'team').map((c) => c.id);
  const called = view.people
    .filter((p) => !p.you && p.contact !== null && team.includes(p.contact))
    .toSorted((a, b) => Number(b.contact === top) - Number(a.contact === top));
  return [
    {
      type: 'classify',
      ...(users !== undefined && impact !== undefined ? { cell: { users, impact } } : { severity: gravest }),
      why: 'It might be the worst.',
      evidence: [],
    },
    { type: 'declare', severity: gravest },
    ...called.map(
      (p): Command => ({ type: 'escalate', to: p.id, by: 'call', message: 'Everything is down, come.', ask: 'join' }),
    ),
    { type: 'open-war-room', invite: called.map((p) => p.id) },
  ];
}

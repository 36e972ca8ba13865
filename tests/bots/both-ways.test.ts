/** Every rule can be kept and can be missed: some bot does each, in a drill that ships. A rule that always says the same says nothing. */
import { describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bots/bot.ts';
import { expert } from '../../src/bots/expert/expert.ts';
import { BOTS } from '../../src/bots/index.ts';
import { runBot } from '../../src/bots/run-bot.ts';
import { planOf } from '../../src/cli/packs.ts';
import { RULES } from '../../src/scoring/rules.ts';
import { score } from '../../src/scoring/score.ts';
import type { Command } from '../../src/sim/commands/index.ts';

/** Does all that the expert does but mend it: what a long incident asks for falls due. */
const talker: Bot = {
  id: 'talker',
  begin(rulebook) {
    const decide = expert.begin(rulebook);
    return (view) => {
      const move = decide(view);
      const commands = move.commands.map(
        (command): Command =>
          command.type === 'open-war-room'
            ? { ...command, invite: view.people.filter((p) => !p.you && p.contact !== null).map((p) => p.id) }
            : command,
      );
      return { ...move, commands: commands.filter((c) => c.type !== 'act') };
    };
  },
};

/** Tells the client what should stay inside. */
const leaker: Bot = {
  id: 'leaker',
  begin(rulebook) {
    const decide = expert.begin(rulebook);
    return (view) => {
      const move = decide(view);
      const leak = 'db-prod-01 threw TypeError: x is undefined; it is the fault of @thomas; fixed by 15:00';
      const commands = move.commands.map((command): Command => {
        if (command.type !== 'send-message' || command.channel !== 'client-mail') return command;
        const slots = Object.fromEntries(
          Object.entries(command.slots ?? {}).map(([id, slot]) => [id, { ...slot, text: leak }]),
        );
        return { ...command, slots };
      });
      return { ...move, commands };
    };
  },
};

/** Causes between which every duty of the rulebook is owed by somebody. */
const DRILLS = [
  ['inc-001-site-down', 'deployment'],
  ['inc-003-ten-o-clock', 'images'],
  ['inc-004-odd-ones-out', 'race'],
  ['inc-004-late-shift', 'note'],
] as const;

const outcomes = new Map<string, Set<string>>();
const note = (id: string, outcome: string) => outcomes.set(id, (outcomes.get(id) ?? new Set()).add(outcome));

for (const [scenario, variant] of DRILLS) {
  const { plan } = await planOf(scenario);
  const bots = scenario === 'inc-001-site-down' ? [...Object.values(BOTS), talker, leaker] : Object.values(BOTS);
  for (const bot of bots) {
    const { events } = runBot(plan, bot, { seed: 'both-ways', variant });
    const card = score(plan, events, { mode: 'practice', extended: 1, seat: 'on-call' });
    for (const rule of card.rules)
      note(rule.id, rule.outcome === 'penalty' && rule.points < 0 ? 'charged' : rule.outcome);
  }
}

describe('every rule fires both ways by some bot', () => {
  it.each(RULES.filter((r) => r.kind === 'graded').map((r) => r.id))(
    '%s is kept by one and missed by another',
    (id) => {
      expect([...(outcomes.get(id) ?? [])]).toEqual(expect.arrayContaining(['full', 'none']));
    },
  );

  it.each(RULES.filter((r) => r.kind === 'penalty').map((r) => r.id))(
    '%s is charged to one and spared another',
    (id) => {
      const seen = outcomes.get(id);
      expect(seen).toContain('charged');
      expect(seen?.size).toBeGreaterThan(1);
    },
  );
});

import type { Bot } from './bot.ts';

/** It repeats itself this often. */
const EVERY_MS = 45_000;

/** Answers the page, then sends every template as the runbook prints it, placeholders and all, over and over. */
export const parrot: Bot = {
  id: 'parrot',
  begin({ templates }) {
    let next = 0;
    return (view) => {
      if (view.pagedAt === null) return { commands: [], wakeAt: view.now + EVERY_MS };
      const wakeAt = view.now + EVERY_MS;
      if (view.acknowledgedAt === null) return { commands: [{ type: 'acknowledge' }], wakeAt };
      const template = templates[next++ % templates.length];
      if (!template) return { commands: [], wakeAt };
      const slots = Object.fromEntries(template.slots.map((s) => [s.id, { text: s.placeholder.en }]));
      return {
        commands: [{ type: 'send-message', template: template.id, channel: template.channel, slots, lang: 'en' }],
        wakeAt,
      };
    };
  },
};

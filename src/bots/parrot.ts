import type { Template } from '../runbook/rulebook.ts';
import type { Bot } from './bot.ts';

/** It repeats itself this often. */
const EVERY_MS = 45_000;

/** The template's text as the runbook prints it. */
const asPrinted = ({ slots, body }: Template): string =>
  slots.reduce((text, slot) => text.replaceAll(`{${slot.id}}`, slot.placeholder.en), body.en);

/** Answers the page, then sends every template as the runbook prints it, placeholders and all, by form and by hand, over and over. */
export const parrot: Bot = {
  id: 'parrot',
  begin({ templates }) {
    let next = 0;
    return (view) => {
      if (view.pagedAt === null) return { commands: [], wakeAt: view.now + EVERY_MS };
      const wakeAt = view.now + EVERY_MS;
      if (view.acknowledgedAt === null) return { commands: [{ type: 'acknowledge' }], wakeAt };
      const template = templates[next % templates.length];
      if (!template) return { commands: [], wakeAt };
      const byHand = Math.floor(next++ / templates.length) % 2 === 1;
      const { id, channel } = template;
      if (byHand)
        return {
          commands: [{ type: 'send-message', template: id, channel, text: asPrinted(template), lang: 'en' }],
          wakeAt,
        };
      const slots = Object.fromEntries(template.slots.map((s) => [s.id, { text: s.placeholder.en }]));
      return {
        commands: [{ type: 'send-message', template: id, channel, slots, lang: 'en' }],
        wakeAt,
      };
    };
  },
};

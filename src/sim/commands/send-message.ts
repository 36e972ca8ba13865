import { z } from 'zod';
import { idSchema } from '../../runbook/text.ts';
import { promisedTime } from '../promise.ts';
import { renderMessage } from '../render-message.ts';
import { CLIENT_MAIL, playerOf } from '../roster.ts';
import { unlessChannel, unlessPaged } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, VOICES } from './rule.ts';
import { slotValueSchema } from './shapes.ts';

/** Sends a message made from a template. */
export const sendMessage = command({
  schema: z.strictObject({
    type: z.literal('send-message'),
    template: idSchema,
    channel: idSchema,
    slots: z.record(idSchema, slotValueSchema),
    lang: z.enum(['en', 'fr']),
  }),
  seats: VOICES,
  reject(now, { template: id, channel, slots }) {
    const early = unlessPaged(now);
    if (early) return early;
    const template = now.plan.rulebook.templates.find((t) => t.id === id);
    if (!template) {
      return refuse(
        'no-such-template',
        `The runbook has no template ${id}. Choose one of its templates.`,
        `Le runbook n’a pas de modèle ${id}. Choisissez l’un de ses modèles.`,
      );
    }
    const extra = Object.keys(slots).find((slot) => !template.slots.some((s) => s.id === slot));
    if (extra !== undefined) {
      return refuse(
        'no-such-slot',
        `The template has no field ${extra}. Fill only the fields it shows.`,
        `Le modèle n’a pas de champ ${extra}. Ne remplissez que les champs affichés.`,
      );
    }
    const toClient =
      channel === CLIENT_MAIL || now.plan.pack.channels.some((c) => c.id === channel && c.holds === 'client');
    if (channel !== CLIENT_MAIL) {
      const unknown = unlessChannel(now, channel);
      if (unknown) return unknown;
    }
    if (toClient === (template.audience === 'client')) return null;
    return toClient
      ? refuse(
          'wrong-audience',
          'This template is for the team. Choose a client template, or send it to a team channel.',
          'Ce modèle s’adresse à l’équipe. Choisissez un modèle client, ou envoyez-le dans un canal d’équipe.',
        )
      : refuse(
          'wrong-audience',
          'This template is for the client. Send it by client e-mail.',
          'Ce modèle s’adresse au client. Envoyez-le par e-mail client.',
        );
  },
  run(m, { template: id, channel, slots, lang }) {
    const template = m.plan.rulebook.templates.find((t) => t.id === id);
    const rendered = renderMessage(m.plan, id, slots, lang);
    if (!template || !rendered) return;
    const { audience, phase } = template;
    const { text } = rendered;
    const at = m.now;
    const event = m.emit('message.sent', { template: id, channel, audience, phase, slots, text, lang });
    const next = template.slots.find((s) => s.kind === 'next-update');
    const promisedAt = next ? promisedTime(m.plan, slots[next.id]?.text ?? '', at) : null;
    m.state.messages.push({ id: event, at, template: id, channel, audience, phase, slots, text, promisedAt });
    if (channel === CLIENT_MAIL) {
      const body = { en: text, fr: text };
      m.state.mails.push({ id: event, at, from: null, subject: template.name, body, readAt: at, sent: true });
    } else {
      m.state.chat.push({ id: event, at, channel, from: playerOf(m.plan), text, template: id });
    }
  },
});

import { z } from 'zod';
import { LONGEST_MESSAGE } from '../../runbook/message/read-message.ts';
import { hasItsWords } from '../../runbook/message/recognise.ts';
import { idSchema } from '../../runbook/text.ts';
import { promisedTime } from '../promise.ts';
import { renderMessage } from '../render-message.ts';
import { CLIENT_MAIL, playerOf } from '../roster.ts';
import { unlessChannel, unlessPaged } from './checks.ts';
import { refuse } from './rejection.ts';
import { command, VOICES } from './rule.ts';
import { slotValueSchema, typed } from './shapes.ts';
import { in24Hours, understood } from './typed-message.ts';

/** Sends a message made from a template, by its form (`slots`) or typed by hand (`text`) and read back into the slots. */
export const sendMessage = command({
  schema: z
    .strictObject({
      type: z.literal('send-message'),
      template: idSchema,
      channel: idSchema,
      slots: z.record(idSchema, slotValueSchema).optional(),
      text: typed(LONGEST_MESSAGE).optional(),
      lang: z.enum(['en', 'fr']),
    })
    .refine((c) => (c.slots === undefined) !== (c.text === undefined), 'give either slots or text'),
  seats: VOICES,
  reject(now, { template: id, channel, slots = {}, text, lang }) {
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
    if (text !== undefined) {
      const read = understood(now.plan.rulebook, template, text, lang);
      const says = template.slots.length > 0 ? Object.keys(read.slots).length > 0 : hasItsWords(template, text);
      if (!says) {
        return refuse(
          'nothing-read',
          'Nothing that this template asks for can be read in the text. Start from the template, or write it in the chat.',
          'On ne lit dans ce texte rien de ce que le modèle demande. Partez du modèle, ou écrivez-le dans la discussion.',
        );
      }
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
  run(m, { template: id, channel, slots: form = {}, text: words, lang }) {
    const { rulebook } = m.plan;
    const template = rulebook.templates.find((t) => t.id === id);
    if (!template) return;
    const read = words === undefined ? null : understood(rulebook, template, words, lang);
    const text = read?.text ?? renderMessage(m.plan, id, form, lang)?.text ?? '';
    const slots = read?.slots ?? form;
    const { audience, phase } = template;
    const at = m.now;
    const event = m.emit('message.sent', {
      template: id,
      channel,
      audience,
      phase,
      slots,
      text,
      lang,
      ...(read && { typed: read.spans }),
    });
    const next = template.slots.find((s) => s.kind === 'next-update');
    const promise = next ? (slots[next.id]?.text ?? '') : '';
    const promisedAt = promisedTime(m.plan, read ? in24Hours(promise) : promise, at);
    m.state.messages.push({ id: event, at, template: id, channel, audience, phase, slots, text, promisedAt });
    if (channel === CLIENT_MAIL) {
      const body = { en: text, fr: text };
      m.state.mails.push({ id: event, at, from: null, subject: template.name, body, readAt: at, sent: true });
    } else {
      m.add('chat', { id: event, at, channel, from: playerOf(m.plan), text, template: id });
    }
  },
});

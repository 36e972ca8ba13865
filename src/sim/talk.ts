/** Lines in the chat. */
import type { Text } from '../runbook/text.ts';
import type { Moment } from './moment.ts';

/** Somebody says something in a channel. Gives the line's id. */
export function sayInChat(m: Moment, channel: string, from: string, text: Text | string): string {
  const id = m.emit('chat.said', { channel, from, text });
  m.add('chat', { id, at: m.now, channel, from, text, template: null });
  return id;
}

import { Fragment, type ReactNode } from 'react';

import { Icon, type IconName } from './icon.tsx';
import { join } from './join.ts';
import styles from './signs.module.css';

type Tone = 'bad' | 'warn' | 'good' | 'plain';
type Drawn = { icon: IconName | null; tone: Tone };

/** What runbooks put before a line of a message; null is a plain disc. */
const DRAWN: Readonly<Record<string, Drawn>> = {
  '🚨': { icon: 'bell', tone: 'bad' },
  '🔴': { icon: null, tone: 'bad' },
  '🟠': { icon: null, tone: 'warn' },
  '🟡': { icon: null, tone: 'warn' },
  '🟢': { icon: null, tone: 'good' },
  '🔄': { icon: 'swap', tone: 'plain' },
  '✅': { icon: 'tick', tone: 'good' },
  '❌': { icon: 'cross', tone: 'bad' },
  '⚠': { icon: 'warning', tone: 'warn' },
  '🔥': { icon: 'warning', tone: 'bad' },
  '📢': { icon: 'chat', tone: 'plain' },
  '📞': { icon: 'phone', tone: 'plain' },
  '📧': { icon: 'mail', tone: 'plain' },
  '🔍': { icon: 'search', tone: 'plain' },
  '🔧': { icon: 'gear', tone: 'plain' },
  '⏰': { icon: 'clock', tone: 'plain' },
};

/** The same by the names that chats have for them. */
const NAMED: Readonly<Record<string, keyof typeof DRAWN>> = {
  ':rotating_light:': '🚨',
  ':red_circle:': '🔴',
  ':large_orange_circle:': '🟠',
  ':orange_circle:': '🟠',
  ':large_yellow_circle:': '🟡',
  ':yellow_circle:': '🟡',
  ':large_green_circle:': '🟢',
  ':green_circle:': '🟢',
  ':arrows_counterclockwise:': '🔄',
  ':white_check_mark:': '✅',
  ':x:': '❌',
  ':warning:': '⚠',
  ':fire:': '🔥',
  ':loudspeaker:': '📢',
  ':telephone_receiver:': '📞',
  ':e-mail:': '📧',
  ':mag:': '🔍',
  ':wrench:': '🔧',
  ':alarm_clock:': '⏰',
};

// An emoji may be followed by the sign that asks for its coloured form.
const KNOWN = new RegExp(`(${[...Object.keys(DRAWN), ...Object.keys(NAMED)].join('|')})\\uFE0F?`, 'u');

/** Text and the emoji in it that can be drawn, in turns: the odd ones are emoji. */
export const signsIn = (text: string): string[] => text.split(KNOWN);

/** A text with its emoji drawn: not every machine has a font for them, and an empty box says less than nothing. */
export const withSigns = (text: string): ReactNode[] =>
  signsIn(text).map((piece, i) => {
    const drawn = i % 2 === 1 ? DRAWN[NAMED[piece] ?? piece] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
    if (!drawn) return <Fragment key={i}>{piece}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
      <span key={i} className={join(styles.sign, styles[drawn.tone])} aria-hidden="true">
        {drawn.icon ? <Icon name={drawn.icon} size={15} /> : <i />}
      </span>
    );
  });

import { useEffect, useMemo, useRef, useState } from 'react';
import { recognised } from '../../runbook/message/recognise.ts';
import { say } from '../../runbook/text.ts';
import type { ViewChat } from '../../sim/view.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { join } from '../ui/join.ts';
import { MessageText } from '../ui/message-text.tsx';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { localMinutes } from './local-time.ts';
import { useView } from './use-port.ts';

export default function ChatConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const channels = view.channels.filter((c) => c.holds !== 'client');
  const [channel, setChannel] = useState(channels.find((c) => c.holds === 'incidents')?.id ?? channels[0]?.id ?? '');
  const [draft, setDraft] = useState('');
  const send = () => {
    if (draft.trim() === '') return;
    if (port.send({ type: 'chat', channel, text: draft.trim() }).ok) setDraft('');
  };
  // Chat never counts as a message: what reads like one may go out as one.
  const likely = useMemo(() => recognised(port.rulebook, draft, lang), [port.rulebook, draft, lang]);
  const formal = likely?.audience === 'team' ? likely : null;
  const sendFormally = (template: string) => {
    if (port.send({ type: 'send-message', template, channel, text: draft.trim(), lang }).ok) setDraft('');
  };
  return (
    <ConsoleBody port={port} console="chat">
      <div className={styles.tabs} role="tablist">
        {channels.map((c) => (
          <button key={c.id} type="button" role="tab" aria-selected={c.id === channel} onClick={() => setChannel(c.id)}>
            {c.name}
          </button>
        ))}
      </div>
      <Messages port={port} channel={channel} />
      <form
        className={styles.speak}
        onSubmit={(e) => {
          e.preventDefault();
          send();
        }}
      >
        <input
          value={draft}
          onChange={(e) => setDraft(e.target.value)}
          maxLength={2000}
          placeholder={t.say}
          aria-label={t.say}
          disabled={view.ended}
        />
        <Button type="submit" disabled={draft.trim() === '' || view.ended}>
          {t.send}
        </Button>
      </form>
      <p className={styles.quiet}>
        {formal && !view.ended ? (
          <>
            {t.readsLike(say(formal.name, lang))}{' '}
            <Button kind="quiet" size="s" onClick={() => sendFormally(formal.id)}>
              {t.sendFormally}
            </Button>
          </>
        ) : (
          t.chatNote
        )}
      </p>
    </ConsoleBody>
  );
}

/** What was said in a channel; the newest stays in sight. */
function Messages({ port, channel }: ConsoleProps & { channel: string }) {
  const t = useText(words);
  const said = useView(port).chat.filter((m) => m.channel === channel);
  const end = useRef<HTMLLIElement>(null);
  const newest = said.at(-1)?.id;
  useEffect(() => {
    if (newest) end.current?.scrollIntoView({ block: 'nearest' });
  }, [newest]);
  return (
    <ol className={styles.messages} tabIndex={-1}>
      {said.length === 0 && <li className={styles.empty}>{t.noMessages}</li>}
      {said.map((m) => (
        <Message key={m.id} port={port} message={m} />
      ))}
      <li ref={end} aria-hidden="true" />
    </ol>
  );
}

function Message({ port, message }: ConsoleProps & { message: ViewChat }) {
  const view = useView(port);
  const lang = useLang();
  const t = useText(words);
  const person = view.people.find((p) => p.id === message.from);
  const text = typeof message.text === 'string' ? message.text : say(message.text, lang);
  return (
    <li className={styles.message}>
      {person ? (
        <Avatar person={person} size={32} />
      ) : (
        <span className={styles.bot}>
          <Icon name="bell" size={16} />
        </span>
      )}
      <div>
        <p>
          <b className={styles.speaker}>{person ? (person.you ? t.you : person.fullName) : message.from}</b>{' '}
          <span className={styles.quiet}>
            {person && !person.you && `${say(person.title, lang)}, `}
            {localMinutes(view, message.at)}
          </span>
        </p>
        {message.template ? (
          <div className={join('paper', styles.formal)}>
            <MessageText text={text} />
          </div>
        ) : (
          <p className={styles.said}>{text}</p>
        )}
      </div>
    </li>
  );
}

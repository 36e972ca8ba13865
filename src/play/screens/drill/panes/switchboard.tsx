import { memo } from 'react';
import { say } from '../../../../runbook/text.ts';
import { CONSOLES, type ConsoleId } from '../../../../scenario/format/pack.ts';
import { CONSOLE_PARTS } from '../../../consoles/console-parts.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { inSight, openConsole, openPopup } from '../desk.ts';
import { useDesk, useDrill, useFact } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import styles from './panes.module.css';

/** A row of keys, one a console, each with what is new in it. A click opens left, with Shift right. */
export function Switchboard() {
  const t = useText(words);
  return (
    <nav
      className={styles.board}
      aria-label={t.consoles}
      data-region
      data-under-sheet
      data-tour="consoles"
      tabIndex={-1}
    >
      {CONSOLES.map((id) => (
        <ConsoleKey key={id} id={id} />
      ))}
    </nav>
  );
}

/** What is new in a console that is not in sight, as 'count' or 'count!' for an alarm: text, so that it renders only on change. */
function useUnread(id: ConsoleId): { count: number; alarm: boolean } {
  const seenAt = useDesk((desk) => desk.seen[id] ?? -1);
  const shown = useDesk((desk) => inSight(desk, id));
  const text = useFact((view) => {
    const { count, alarm } = CONSOLE_PARTS[id].unread(view, shown ? view.now : seenAt);
    return `${count}${alarm ? '!' : ''}`;
  });
  return { count: Number.parseInt(text, 10), alarm: text.endsWith('!') };
}

const ConsoleKey = memo(function ConsoleKey({ id }: { id: ConsoleId }) {
  const t = useText(words);
  const lang = useLang();
  const { desk } = useDrill();
  const side = useDesk((now) => (now.left === id ? 'left' : now.right === id ? 'right' : null));
  const { count, alarm } = useUnread(id);
  const part = CONSOLE_PARTS[id];
  return (
    <button
      type="button"
      className={join(styles.tab, side && styles.shown)}
      aria-pressed={side !== null}
      title={`${say(part.name, lang)} (G ${part.key.toUpperCase()})`}
      onClick={(event) => openConsole(desk, id, event.shiftKey ? 'right' : 'left')}
    >
      {side && <i className={join(styles.side, side === 'right' && styles.onRight)} />}
      <span>{say(part.name, lang)}</span>
      {side && <span className="unseen">{side === 'left' ? t.openLeft : t.openRight}</span>}
      <Badge count={count} alarm={alarm} label={alarm ? t.alarms : t.unread} />
    </button>
  );
});

/** On a narrow screen: one button that names the console in sight and opens the list of all. */
export function Switcher() {
  const t = useText(words);
  const lang = useLang();
  const { desk } = useDrill();
  const shown = useDesk((now) => now[now.active]);
  const part = CONSOLE_PARTS[shown];
  return (
    <button
      type="button"
      className={styles.switcher}
      data-under-sheet
      data-tour="consoles"
      onClick={() => openPopup(desk, 'switcher')}
    >
      <Icon name={part.icon} />
      <strong>{say(part.name, lang)}</strong>
      <Waiting />
      <span className={styles.switchLabel}>{t.switchConsole}</span>
      <Icon name="up" size={14} />
    </button>
  );
}

function Waiting() {
  const t = useText(words);
  const seen = useDesk((desk) => desk.seen);
  const shown = useDesk((desk) => desk[desk.active]);
  const waiting = useFact(
    (view) => CONSOLES.filter((id) => id !== shown && CONSOLE_PARTS[id].unread(view, seen[id] ?? -1).count > 0).length,
  );
  return <Badge count={waiting} label={t.unread} />;
}

/** The list of all consoles, for the narrow screen's bottom sheet. */
export function ConsoleList() {
  const lang = useLang();
  const t = useText(words);
  const { desk } = useDrill();
  return (
    <ul className={styles.list}>
      {CONSOLES.map((id) => (
        <ListedConsole
          key={id}
          id={id}
          name={say(CONSOLE_PARTS[id].name, lang)}
          unread={t.unread}
          onOpen={() => openConsole(desk, id, 'left')}
        />
      ))}
    </ul>
  );
}

function ListedConsole({ id, name, unread, onOpen }: { id: ConsoleId; name: string; unread: string; onOpen(): void }) {
  const { count, alarm } = useUnread(id);
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <Icon name={CONSOLE_PARTS[id].icon} size={18} />
        <span>{name}</span>
        <Badge count={count} alarm={alarm} label={unread} />
      </button>
    </li>
  );
}

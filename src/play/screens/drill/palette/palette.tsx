import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { openPopup } from '../desk.ts';
import { useDesk, useDrill } from '../drill-context.ts';
import styles from './palette.module.css';
import { type Found, matching, paletteItems } from './palette-items.ts';
import { words } from './palette-text.ts';

const AT_MOST = 40;

/** Everything the screen can do, by typing a part of its name. */
export function Palette() {
  const t = useText(words);
  const { desk } = useDrill();
  const open = useDesk((now) => now.popup === 'palette');
  return (
    <Dialog title={t.find} open={open} onClose={() => openPopup(desk, null)} material="glass" width="narrow" bare>
      <Finder />
    </Dialog>
  );
}

function Finder() {
  const t = useText(words);
  const lang = useLang();
  const drill = useDrill();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const items = useMemo(() => paletteItems(drill, lang), [drill, lang]);
  const found = matching(items, typed).slice(0, AT_MOST);
  const current = found[Math.min(at, found.length - 1)];

  const take = (item: Found | undefined) => {
    if (!item) return;
    openPopup(drill.desk, null);
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const to = Math.min(at, found.length - 1) + step;
      setAt(
        Math.abs(step) === 1
          ? (to + found.length) % Math.max(1, found.length)
          : Math.max(0, Math.min(found.length - 1, to)),
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(current);
    }
  };

  return (
    <div className={styles.palette}>
      <div className={styles.search}>
        <Icon name="search" size={18} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          aria-label={t.find}
          placeholder={t.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="escape" />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t.find} className={styles.list} tabIndex={-1}>
        {found.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox holds the focus and its keys act on the option
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === current}
            className={join(styles.item, item === current && styles.current)}
            ref={item === current ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => take(item)}
          >
            <Icon name={item.icon} />
            <span>{item.name}</span>
            <small>{item.group}</small>
            {item.keys && <Kbd keys={item.keys} />}
          </div>
        ))}
      </div>
      <p role="status" className={found.length === 0 ? styles.none : 'unseen'}>
        {found.length === 0 ? t.none : t.count(found.length)}
      </p>
    </div>
  );
}

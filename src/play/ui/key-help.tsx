import type { ReactNode } from 'react';

import type { Text } from '../../runbook/text.ts';
import { defineText, useLang, useText } from '../i18n/catalogue.ts';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import styles from './key-help.module.css';
import { allShortcuts, type Shortcut } from './keys.ts';
import { usePreferences } from './preferences.ts';

const words = defineText({
  title: { en: 'Keys', fr: 'Touches' },
  off: {
    en: 'Keys that act alone are switched off in the settings.',
    fr: 'Les touches qui agissent seules sont désactivées dans les réglages.',
  },
});

/** Every shortcut that works now, by group; `more` is other help that can be had. */
export function KeyHelp({ open, onClose, more }: { open: boolean; onClose(): void; more?: ReactNode }) {
  const t = useText(words);
  const lang = useLang();
  const { singleKeys } = usePreferences();
  return (
    <Dialog title={t.title} open={open} onClose={onClose} width="wide">
      {more && <div className={styles.more}>{more}</div>}
      {!singleKeys && <p className={styles.off}>{t.off}</p>}
      <div className={styles.groups}>
        {byGroup(allShortcuts()).map(([group, shortcuts]) => (
          <section key={group.en}>
            <h3>{group[lang]}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <div key={shortcut.id}>
                  <dt>{shortcut.label[lang]}</dt>
                  <dd>
                    <Kbd keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function byGroup(shortcuts: readonly Shortcut[]): [Text, Shortcut[]][] {
  const groups = new Map<string, [Text, Shortcut[]]>();
  for (const shortcut of shortcuts) {
    const known = groups.get(shortcut.group.en);
    if (known) known[1].push(shortcut);
    else groups.set(shortcut.group.en, [shortcut.group, [shortcut]]);
  }
  return [...groups.values()];
}

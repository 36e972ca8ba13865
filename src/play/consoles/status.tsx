import { useState } from 'react';
import { say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import { join } from '../ui/join.ts';
import { ActionsHere } from './actions-here.tsx';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { impactText, phaseText, words } from './console-text.ts';
import { localMinutes } from './local-time.ts';
import { Readings } from './readings.tsx';
import { hasArrived, useView } from './use-port.ts';

export default function StatusConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const lang = useLang();
  const [chosen, setChosen] = useState<string | null>(null);
  const provider = view.providers.find((p) => p.id === chosen);
  const open = (id: string) => {
    setChosen(id);
    port.send({ type: 'look', item: `status:${id}` });
  };
  const posts = view.posts.filter((p) => p.provider === chosen).reverse();
  const troubled = posts.some((p) => p.phase !== 'resolved' && p.impact !== 'none' && p.impact !== 'maintenance');
  return (
    <ConsoleBody port={port} console="status">
      <div className={styles.tabs} role="tablist">
        {view.providers.map((p) => (
          <button key={p.id} type="button" role="tab" aria-selected={p.id === chosen} onClick={() => open(p.id)}>
            {p.name}
          </button>
        ))}
      </div>
      {provider &&
        (hasArrived(view, `status:${provider.id}`) ? (
          <article className={join(styles.card, troubled && styles.alarm)}>
            <header>
              <h4>{provider.url}</h4>
              {!troubled && (
                <span className={join(styles.tone, styles.ok)}>
                  <Icon name="tick" size={14} /> {t.allUp}
                </span>
              )}
            </header>
            <p className={styles.quiet}>{provider.components.join(' · ')}</p>
            {posts.length === 0 && <p>{t.noPosts}</p>}
            {posts.map((post) => (
              <section key={post.id} className={styles.post}>
                <h5>
                  {say(post.title, lang)}{' '}
                  <span className={styles.quiet}>
                    {say(phaseText(post.phase), lang)} · {say(impactText(post.impact), lang)}
                  </span>
                </h5>
                <p>{say(post.body, lang)}</p>
                <time className={styles.mono}>{localMinutes(view, post.at)}</time>
              </section>
            ))}
            <Readings port={port} item={`status:${provider.id}`} />
          </article>
        ) : (
          <p className={styles.quiet} role="status">
            {t.loading}
          </p>
        ))}
      {!provider && <p className={styles.empty}>{t.choose}</p>}
      <ActionsHere port={port} console="status" />
    </ConsoleBody>
  );
}

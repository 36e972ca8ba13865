import type { ReactNode } from 'react';

import { useText } from '../../i18n/catalogue.ts';
import { switchSound } from '../../sound/play.ts';
import { setPreferences, usePreferences } from '../../ui/preferences.ts';
import { hashOf } from '../../ui/route.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { KeptHere } from './kept-here.tsx';
import { OwnKeys } from './own-keys.tsx';
import styles from './settings-screen.module.css';
import { settingsText } from './settings-text.ts';
import { TopBar } from './top-bar.tsx';

/** What a person sets once: language, sound, motion, keys. */
export default function SettingsScreen() {
  const t = useText(settingsText);
  const { lang, sound, motion, singleKeys } = usePreferences();
  const onOff = [
    { value: 'on', label: t.on },
    { value: 'off', label: t.off },
  ] as const;
  return (
    <div className={styles.page}>
      <TopBar at="settings" />
      <main className={`paper ${styles.sheet}`}>
        <h1>{t.title}</h1>
        <p className="secondary">{t.kept}</p>
        <Setting title={t.language} means={t.languageMeans}>
          <Segmented
            label={t.language}
            value={lang}
            onChange={(chosen) => setPreferences({ lang: chosen })}
            options={[
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'fr', label: 'Français', lang: 'fr' },
            ]}
          />
        </Setting>
        <Setting title={t.sound} means={t.soundMeans}>
          <Segmented
            label={t.sound}
            value={sound ? 'on' : 'off'}
            onChange={(chosen) => switchSound(chosen === 'on')}
            options={onOff}
          />
        </Setting>
        <Setting title={t.motion} means={t.motionMeans}>
          <Segmented
            label={t.motion}
            value={motion}
            onChange={(chosen) => setPreferences({ motion: chosen })}
            options={[
              { value: 'system', label: t.system },
              { value: 'reduced', label: t.reduced },
              { value: 'full', label: t.full },
            ]}
          />
        </Setting>
        <Setting title={t.keys} means={t.keysMeans}>
          <Segmented
            label={t.keys}
            value={singleKeys ? 'on' : 'off'}
            onChange={(chosen) => setPreferences({ singleKeys: chosen === 'on' })}
            options={onOff}
          />
        </Setting>
        <OwnKeys />
        <KeptHere />
        <a href={hashOf({ screen: 'home' })} className={styles.back}>
          {t.back}
        </a>
      </main>
    </div>
  );
}

function Setting({ title, means, children }: { title: string; means: string; children: ReactNode }) {
  return (
    <section className={styles.setting}>
      <div>
        <h2>{title}</h2>
        <p>{means}</p>
      </div>
      {children}
    </section>
  );
}

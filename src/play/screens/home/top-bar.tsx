import { useText } from '../../i18n/catalogue.ts';
import { SoundSwitch } from '../../sound/sound-switch.tsx';
import { Brand } from '../../ui/brand.tsx';
import { ExercisePlate } from '../../ui/exercise-plate.tsx';
import { setPreferences, usePreferences } from '../../ui/preferences.ts';
import { hashOf } from '../../ui/route.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { barText } from './home-text.ts';
import styles from './top-bar.module.css';

const LANGUAGES = [
  { value: 'en', label: 'EN', title: 'English', lang: 'en' },
  { value: 'fr', label: 'FR', title: 'Français', lang: 'fr' },
] as const;

/** The bar over the screens that are not a drill. */
export function TopBar({ at }: { at: 'home' | 'packs' | 'runbooks' | 'settings' }) {
  const t = useText(barText);
  const { lang } = usePreferences();
  return (
    <header className={styles.bar}>
      <Brand size={30} />
      <ExercisePlate />
      <nav className={styles.nav} aria-label={t.main}>
        <a href={hashOf({ screen: 'home' })} aria-current={at === 'home' ? 'page' : undefined}>
          {t.start}
        </a>
        <a href={hashOf({ screen: 'packs' })} aria-current={at === 'packs' ? 'page' : undefined}>
          {t.packs}
        </a>
        <a href={hashOf({ screen: 'runbooks', id: null })} aria-current={at === 'runbooks' ? 'page' : undefined}>
          {t.runbooks}
        </a>
        <a href={hashOf({ screen: 'settings' })} aria-current={at === 'settings' ? 'page' : undefined}>
          {t.settings}
        </a>
      </nav>
      <SoundSwitch className={styles.sound} />
      <Segmented
        label={t.language}
        options={LANGUAGES}
        value={lang}
        onChange={(chosen) => setPreferences({ lang: chosen })}
      />
    </header>
  );
}

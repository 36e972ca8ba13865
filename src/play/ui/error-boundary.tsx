import { Component, type ReactNode } from 'react';

import { defineText, inLang } from '../i18n/catalogue.ts';
import { Bell } from './brand.tsx';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';
import { preferences } from './preferences.ts';
import { goTo } from './route.ts';

const words = defineText({
  title: { en: 'This screen has broken', fr: 'Cet écran s’est arrêté' },
  kept: {
    en: 'Nothing is lost: what you did is kept in this browser, and a drill takes up where it stopped.',
    fr: 'Rien n’est perdu : ce que vous avez fait est gardé dans ce navigateur, et l’exercice reprend où il s’est arrêté.',
  },
  reload: { en: 'Reload the page', fr: 'Recharger la page' },
  home: { en: 'Go to the start', fr: 'Revenir à l’accueil' },
  details: { en: 'What the program says', fr: 'Ce que dit le programme' },
  again: {
    en: 'If it breaks again, copy these lines to whoever looks after Tocsin for you.',
    fr: 'Si cela se reproduit, copiez ces lignes à la personne qui s’occupe de Tocsin chez vous.',
  },
});

/** Catches a screen that fails, says that nothing is lost and what to do. Give it a new `key` to try again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown; failed: boolean }> {
  override state = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const t = inLang(words, preferences().lang);
    const error: unknown = this.state.error;
    return (
      <main className={styles.page}>
        <section className={`paper ${styles.card}`} role="alert">
          <Bell size={44} />
          <h1>{t.title}</h1>
          <p>{t.kept}</p>
          <div className={styles.ways}>
            <Button kind="primary" size="l" onClick={() => location.reload()}>
              {t.reload}
            </Button>
            <Button
              size="l"
              onClick={() => {
                goTo({ screen: 'home' });
                location.reload();
              }}
            >
              {t.home}
            </Button>
          </div>
          <details>
            <summary>{t.details}</summary>
            <p>{t.again}</p>
            <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
          </details>
        </section>
      </main>
    );
  }
}

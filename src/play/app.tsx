import { lazy, Suspense, useEffect } from 'react';

import styles from './app.module.css';
import { defineText, useText } from './i18n/catalogue.ts';
import type { HomePort } from './screens/home/home-port.ts';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { CaptionLine } from './ui/caption-line.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { listenToKeys } from './ui/keys.ts';
import { type Route, routeOf, useHash } from './ui/route.ts';

// Loaded when first opened: the first screen must not wait for consoles, charts and the room.
const DrillScreen = lazy(() => import('./screens/drill/drill-screen.tsx'));
const DebriefScreen = lazy(() => import('./screens/debrief/debrief-screen.tsx'));
const OpenScreen = lazy(() => import('./screens/debrief/open-screen.tsx'));
const SettingsScreen = lazy(() => import('./screens/home/settings-screen.tsx'));
const RunbooksScreen = lazy(() => import('./screens/runbooks/runbooks-screen.tsx'));
const PacksScreen = lazy(() => import('./screens/packs/packs-screen.tsx'));
// Only where an author is at work: the built page has no such thing.
const AtWork = import.meta.env.DEV ? lazy(() => import('./screens/at-work/at-work.tsx')) : null;
const Workbench = lazy(() => import('./screens/runbooks/workbench.tsx'));

const words = defineText({
  opening: { en: 'Opening…', fr: 'Ouverture…' },
  home: { en: 'Start', fr: 'Accueil' },
  drill: { en: 'Exercise', fr: 'Exercice' },
  debrief: { en: 'Debrief', fr: 'Débriefing' },
  open: { en: 'Opening a debrief', fr: 'Ouverture d’un débriefing' },
  runbooks: { en: 'Runbooks', fr: 'Runbooks' },
  packs: { en: 'Packs', fr: 'Packs' },
  settings: { en: 'Settings', fr: 'Réglages' },
});

/** The whole page: one screen at a time, named by the address. */
export function App({ home }: { home: HomePort }) {
  const t = useText(words);
  const hash = useHash();
  const route = routeOf(hash);
  const title = `${t[route.screen]} · Tocsin`;

  useEffect(() => listenToKeys(), []);
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <>
      <ErrorBoundary key={hash}>
        <Suspense
          fallback={
            <p className={styles.opening} role="status">
              {t.opening}
            </p>
          }
        >
          <Screen route={route} home={home} />
        </Suspense>
      </ErrorBoundary>
      {AtWork && (
        <Suspense>
          <AtWork above={route.screen === 'drill'} />
        </Suspense>
      )}
      <CaptionLine />
    </>
  );
}

function Screen({ route, home }: { route: Route; home: HomePort }) {
  switch (route.screen) {
    case 'drill':
      return <DrillScreen key={route.id} drillId={route.id} />;
    case 'debrief':
      return <DebriefScreen key={route.id} recordId={route.id} />;
    case 'open':
      return <OpenScreen key={route.id} letters={route.id} />;
    case 'runbooks':
      return route.id === null ? <RunbooksScreen /> : <Workbench key={route.id} runbookId={route.id} />;
    case 'packs':
      return <PacksScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'home':
      return <HomeScreen port={home} />;
  }
}

import { useSyncExternalStore } from 'react';

/** Where the page is. The address after '#' names it, so that reload and Back work without a server. */
export type Route =
  | { screen: 'home' }
  | { screen: 'drill'; id: string }
  | { screen: 'debrief'; id: string }
  /** A record in the address itself. */
  | { screen: 'open'; id: string }
  /** null: the list of them. */
  | { screen: 'runbooks'; id: string | null }
  | { screen: 'packs' }
  | { screen: 'settings' };

/** The route an address' hash stands for; anything unknown is home. */
export function routeOf(hash: string): Route {
  const [, screen, id] = hash.replace(/^#/, '').split('/');
  if ((screen === 'drill' || screen === 'debrief' || screen === 'open') && id) return { screen, id: decode(id) };
  if (screen === 'runbooks') return { screen, id: id ? decode(id) : null };
  return screen === 'settings' || screen === 'packs' ? { screen } : { screen: 'home' };
}

/** The hash of a route, for links. */
export const hashOf = (route: Route): string =>
  route.screen === 'home'
    ? '#/'
    : 'id' in route && route.id !== null
      ? `#/${route.screen}/${encodeURIComponent(route.id)}`
      : `#/${route.screen}`;

/** Goes to a route, leaving an entry in the browser's history. */
export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

/** The hash of the page, kept up to date in a component. */
export const useHash = (): string => useSyncExternalStore(onHash, () => location.hash);

function onHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

import { cards, packs } from 'virtual:scenario-cards';
import type { BroughtPack } from '../screens/home/home-port.ts';

/** The packs that come with Tocsin. */
export const shippedPacks: readonly Pick<BroughtPack, 'id' | 'name' | 'scenarios'>[] = packs.map(({ id, name }) => ({
  id,
  name,
  scenarios: cards.filter(({ packId }) => packId === id),
}));

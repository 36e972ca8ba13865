import { useCallback, useEffect, useState } from 'react';
import { type OwnPack, ownPacks } from '../../shell/packs-shelf.ts';

/** The packs that were brought, and how to look again. */
export function usePacks(): { packs: OwnPack[]; look(): Promise<void> } {
  const [packs, setPacks] = useState<OwnPack[]>([]);
  const look = useCallback(async () => setPacks(await ownPacks()), []);
  useEffect(() => void look(), [look]);
  return { packs, look };
}

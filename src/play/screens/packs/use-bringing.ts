/** Bringing a pack: read, checked, kept; and the one it took the place of, to be put back. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Kept } from '../../../drill/store.ts';
import type { PackProblem, SoundPack } from '../../shell/check-pack.ts';
import { type Reading, readPack } from '../../shell/pack-reader.ts';
import { keepPack, ownPack } from '../../shell/packs-shelf.ts';
import { shippedPacks } from '../../shell/shipped.ts';
import type { Trouble } from '../../ui/error-note.tsx';
import type { Gathered } from './gather.ts';
import { packsText } from './packs-text.ts';

/** What came of a pack that could be read to its end. */
export type Outcome =
  | { kind: 'unsound'; name: string; problems: readonly PackProblem[] }
  | {
      kind: 'sound';
      pack: SoundPack;
      warnings: readonly PackProblem[];
      kept: Kept;
      /** Files of another kind. */
      leftOut: number;
      /** The one it took the place of; the same when not a word has changed. */
      before: (SoundPack & { keptAt: number }) | 'same' | null;
    };

type State =
  | { kind: 'idle' }
  | { kind: 'reading'; name: string; step: { file: string; at: number; of: number } | null }
  | { kind: 'refused'; name: string; troubles: readonly Trouble[] }
  | Outcome;

const IDLE: State = { kind: 'idle' };

export function useBringing(onChange: () => Promise<void>) {
  const [state, setState] = useState<State>(IDLE);
  const reading = useRef<Reading | null>(null);
  useEffect(() => () => reading.current?.stop(), []);

  const bring = useCallback(
    async (gathered: Gathered) => {
      reading.current?.stop();
      reading.current = null;
      if (!gathered.ok) return setState({ kind: 'refused', name: gathered.name, troubles: gathered.troubles });
      const { name } = gathered.pack;
      setState({ kind: 'reading', name, step: null });
      const mine = readPack(
        gathered.pack,
        shippedPacks.map(({ id }) => id),
        (file, at, of) => setState({ kind: 'reading', name, step: { file, at, of } }),
      );
      reading.current = mine;
      const checked = await mine.done;
      // Stopped, or another pack was brought meanwhile.
      if (reading.current !== mine) return;
      reading.current = null;
      if (!checked) {
        const trouble: Trouble = { what: packsText.endless, mend: packsText.endlessMend };
        return setState({ kind: 'refused', name, troubles: [trouble] });
      }
      if (!checked.ok) return setState({ kind: 'unsound', name, problems: checked.problems });
      const { pack, warnings } = checked;
      const there = await ownPack(pack.card.id);
      const before = there?.digest === pack.digest ? 'same' : there;
      const kept = await keepPack(pack, Date.now());
      await onChange();
      setState({ kind: 'sound', pack, warnings, kept, leftOut: gathered.leftOut, before });
    },
    [onChange],
  );

  const stop = () => {
    const mine = reading.current;
    reading.current = null;
    mine?.stop();
    setState(IDLE);
  };
  const undo = async () => {
    if (state.kind !== 'sound' || !state.before || state.before === 'same') return;
    await keepPack(state.before, state.before.keptAt);
    await onChange();
    setState(IDLE);
  };
  return { state, bring, stop, undo, dismiss: () => setState(IDLE) };
}

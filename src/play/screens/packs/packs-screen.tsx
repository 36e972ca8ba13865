import { useCallback, useEffect, useRef } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { removePack } from '../../shell/packs-shelf.ts';
import { shippedPacks } from '../../shell/shipped.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { goTo } from '../../ui/route.ts';
import { type Dropped, takeDrop } from '../home/dropped.ts';
import { TopBar } from '../home/top-bar.tsx';
import { useDropped } from '../home/use-dropped.ts';
import { want, wantedScenario } from '../home/wanted.ts';
import styles from '../runbooks/runbooks-screen.module.css';
import { BringPack } from './bring-pack.tsx';
import { Findings } from './findings.tsx';
import { type Gathered, gatherChosen, gatherDropped } from './gather.ts';
import { PacksCard } from './packs-card.tsx';
import { packsText } from './packs-text.ts';
import { useBringing } from './use-bringing.ts';
import { usePacks } from './use-packs.ts';

/** The packs of this browser, and the way in for another. */
export default function PacksScreen() {
  const t = useText(packsText);
  const { packs, look } = usePacks();
  const { state, bring, stop, undo, dismiss } = useBringing(look);
  const outcome = useRef<HTMLDivElement>(null);

  const gather = useCallback(async (gathered: Gathered | Promise<Gathered>) => bring(await gathered), [bring]);
  const takeIn = useCallback(
    (dropped: readonly Dropped[]) => {
      if (dropped.length > 0) void gather(gatherDropped(dropped));
    },
    [gather],
  );
  useEffect(() => takeIn(takeDrop()), [takeIn]);
  const { over, drop } = useDropped(takeIn);

  // Whoever brought a pack wants to know what came of it: it stands above, perhaps out of sight.
  const settled = state.kind === 'idle' || state.kind === 'reading' ? null : state;
  useEffect(() => {
    if (settled) outcome.current?.focus();
  }, [settled]);

  const play = (scenario: { packId: string; id: string }) => {
    want(scenario);
    goTo({ screen: 'home' });
  };

  return (
    <div className={styles.page} {...drop}>
      <TopBar at="packs" />
      <main className={styles.main}>
        <div className={styles.headline}>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </div>
        {settled && (
          <div ref={outcome} tabIndex={-1}>
            {settled.kind === 'refused' && <ErrorNote title={t.refused(settled.name)} troubles={settled.troubles} />}
            {settled.kind !== 'refused' && (
              <Findings outcome={settled} onPlay={play} onUndo={() => void undo()} onClose={dismiss} />
            )}
          </div>
        )}
        <div className={styles.cards}>
          <PacksCard
            shipped={shippedPacks}
            own={packs}
            onPlay={play}
            onRemove={(id) => {
              if (wantedScenario()?.packId === id) want(null);
              dismiss();
              void removePack(id).then(look);
            }}
          />
          <BringPack
            over={over}
            reading={state.kind === 'reading' ? state : null}
            onFiles={(files) => void gather(gatherChosen(files))}
            onStop={stop}
          />
        </div>
      </main>
    </div>
  );
}

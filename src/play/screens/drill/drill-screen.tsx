import { useEffect, useState } from 'react';
import type { DrillPort } from '../../../drill/port.ts';
import { useText } from '../../i18n/catalogue.ts';
import { openDrill } from '../../shell/open-drill.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { goTo } from '../../ui/route.ts';
import { DrillTable } from './drill-table.tsx';
import { words } from './drill-text.ts';

/** One drill, played: opens it (a new one, or one that a reload cut off) and shows the table. */
export default function DrillScreen({ drillId }: { drillId: string }) {
  const t = useText(words);
  const [port, setPort] = useState<DrillPort | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    openDrill(drillId).then(
      (opened) => {
        if (gone) return;
        if (opened) setPort(opened);
        else setFailure(t.gone);
      },
      (error: unknown) => {
        if (!gone) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [drillId, t]);

  if (failure !== null) {
    return (
      <main>
        <EmptyState icon="warning" title={t.cannotOpen}>
          <p>{failure}</p>
          <Button kind="primary" onClick={() => goTo({ screen: 'home' })}>
            {t.toStart}
          </Button>
        </EmptyState>
      </main>
    );
  }
  return port ? (
    <DrillTable key={port.id} port={port} />
  ) : (
    <main>
      <EmptyState icon="bell" title={t.opening} />
    </main>
  );
}

import { useEffect, useState } from 'react';
import { useText } from '../../../i18n/catalogue.ts';
import { anew, startDrill } from '../../../shell/open-drill.ts';
import { Icon } from '../../../ui/icon.tsx';
import { goTo } from '../../../ui/route.ts';
import type { DrillOptions } from '../../home/home-port.ts';
import { useDrill, useFact } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import styles from './changed-note.module.css';

/** Says so when the scenario says something else than when this drill began, and offers to play that instead. */
export function ChangedNote() {
  const t = useText(words);
  const { port } = useDrill();
  const ended = useFact((view) => view.ended);
  const [options, setOptions] = useState<DrillOptions | null>(null);
  const [state, setState] = useState<'asked' | 'busy' | 'failed'>('asked');
  useEffect(() => {
    // Where it cannot be told, nothing is offered.
    anew(port.id).then(setOptions, () => undefined);
  }, [port]);
  if (!options || ended) return null;

  // What was played until now keeps its record.
  const begin = async () => {
    setState('busy');
    const started = options.scenario && (await startDrill(options.scenario, options));
    if (!started?.ok) return setState('failed');
    await port.finish();
    goTo({ screen: 'drill', id: started.id });
  };
  return (
    <div className={styles.note} role="status">
      <Icon name="warning" size={15} />
      <p>{state === 'failed' ? t.anewFailed : t.changed}</p>
      <div className={styles.ways}>
        {options.scenario && (
          <button
            type="button"
            disabled={state === 'busy'}
            onClick={() => void begin().catch(() => setState('failed'))}
          >
            {t.anew}
          </button>
        )}
        <button type="button" onClick={() => setOptions(null)}>
          {t.goOn}
        </button>
      </div>
    </div>
  );
}

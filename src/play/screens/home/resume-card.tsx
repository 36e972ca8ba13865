import { useEffect, useState } from 'react';

import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, elapsed, localZone } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, type Trouble } from '../../ui/error-note.tsx';
import { goTo } from '../../ui/route.ts';
import type { DrillOptions, HomePort, InterruptedDrill } from './home-port.ts';
import styles from './resume-card.module.css';
import { resumeText } from './resume-text.ts';

/** A drill that a closed tab left running: go back in, or begin it anew where it cannot go on, or give it up. */
export default function ResumeCard({
  drill,
  port,
  onAbandoned,
}: {
  drill: InterruptedDrill;
  port: HomePort;
  onAbandoned(): void;
}) {
  const t = useText(resumeText);
  const lang = useLang();
  const { id, goesOn } = drill;
  const [asking, setAsking] = useState(false);
  const [anew, setAnew] = useState<DrillOptions | null>(null);
  const [failed, setFailed] = useState<readonly Trouble[]>([]);
  useEffect(() => {
    if (!goesOn) void port.anew(id).then(setAnew);
  }, [port, id, goesOn]);

  const begin = async (options: DrillOptions) => {
    const started = await port.start(options);
    if (started.ok) goTo({ screen: 'drill', id: started.id });
    else setFailed(started.problems);
  };
  return (
    <section className={styles.card} aria-labelledby="resume">
      <div className={styles.words}>
        <h2 id="resume">{t.title}</h2>
        <p>{t.line(drill.title[lang], elapsed(drill.at), dayMonth(drill.startedAt, localZone(), lang, Date.now()))}</p>
        {!goesOn && <p>{t.changed}</p>}
        {failed.length > 0 && <ErrorNote troubles={failed} />}
      </div>
      {asking ? (
        <div className={styles.ways} role="alert">
          <span>{t.sure}</span>
          <button type="button" className={styles.no} onClick={() => void port.abandon(id).then(onAbandoned)}>
            {t.yes}
          </button>
          <button type="button" className={styles.no} onClick={() => setAsking(false)}>
            {t.no}
          </button>
        </div>
      ) : (
        <div className={styles.ways}>
          <button type="button" className={styles.no} onClick={() => setAsking(true)}>
            {t.leave}
          </button>
          {goesOn && (
            <Button icon="play" size="l" className={styles.go} onClick={() => goTo({ screen: 'drill', id })}>
              {t.go}
            </Button>
          )}
          {anew && (
            <Button icon="play" size="l" className={styles.go} onClick={() => void begin(anew)}>
              {t.anew}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

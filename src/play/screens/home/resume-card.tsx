import { useState } from 'react';

import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, elapsed, localZone } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import type { InterruptedDrill } from './home-port.ts';
import { resumeText } from './home-text.ts';
import styles from './resume-card.module.css';

/** A drill that a closed tab left running: go back in, or give it up. */
export function ResumeCard({
  drill,
  onResume,
  onAbandon,
}: {
  drill: InterruptedDrill;
  onResume(): void;
  onAbandon(): void;
}) {
  const t = useText(resumeText);
  const lang = useLang();
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.card} aria-labelledby="resume">
      <div className={styles.words}>
        <h2 id="resume">{t.title}</h2>
        <p>{t.line(drill.title[lang], elapsed(drill.at), dayMonth(drill.startedAt, localZone(), lang, Date.now()))}</p>
      </div>
      {asking ? (
        <div className={styles.ways} role="alert">
          <span>{t.sure}</span>
          <button type="button" className={styles.no} onClick={onAbandon}>
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
          <Button icon="play" size="l" className={styles.go} onClick={onResume}>
            {t.go}
          </Button>
        </div>
      )}
    </section>
  );
}

import { useEffect, useState } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { type OpenedRecord, openRecord } from '../../shell/open-record.ts';
import styles from './debrief.module.css';
import { Debrief } from './debrief.tsx';
import { T } from './debrief-text.ts';

/** Explains a scorecard: what was earned, why, and when. */
export default function DebriefScreen({ recordId }: { recordId: string }) {
  const t = useText(T);
  const [opened, setOpened] = useState<OpenedRecord | null | 'opening'>('opening');
  useEffect(() => {
    let gone = false;
    openRecord(recordId).then((found) => {
      if (!gone) setOpened(found);
    });
    return () => {
      gone = true;
    };
  }, [recordId]);
  if (opened === 'opening') return <main className={styles.page} aria-busy="true" />;
  if (opened === null) {
    return (
      <main className={styles.empty}>
        <h1>{t.missing}</h1>
        <p>{t.missingMend}</p>
        <a href="#/">{t.home}</a>
      </main>
    );
  }
  return <Debrief opened={opened} />;
}

import { useEffect, useRef } from 'react';
import { type Milestone, milestonesOf } from '../../../../debrief/milestones.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { type Ghost, useCoaching } from '../../../shell/coaching.ts';
import { showCaption } from '../../../ui/captions.ts';
import { join } from '../../../ui/join.ts';
import { useDrill, useFact, useNow, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import styles from './ghost-line.module.css';
import { ghostSays, marksAt, NOW_AT } from './ghost-words.ts';

/** After a jump the last of what the ghost did meanwhile is enough. */
const CAPTIONS_AT_ONCE = 2;

/** The run that this drill is played against: its moments pass under the clock beside the trainee's own. */
export function GhostLine() {
  const { port } = useDrill();
  const { ghost } = useCoaching(port.id);
  const practice = useFact((view) => view.mode === 'practice');
  const pagedAt = useFact((view) => view.pagedAt);
  return ghost && practice && pagedAt !== null ? <Line ghost={ghost} pagedAt={pagedAt} /> : null;
}

function Line({ ghost, pagedAt }: { ghost: Ghost; pagedAt: number }) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const after = useNow() - pagedAt;
  const declared = view.declared !== null;
  const says = (milestone: Milestone) => {
    const called = view.people.find((person) => person.id === milestone.person);
    return ghostSays(milestone, declared && called ? called.name : null);
  };

  // What had passed when the screen was opened stays quiet.
  const told = useRef(after);
  const latest = useRef(says);
  latest.current = says;
  useEffect(() => {
    const fresh = ghost.milestones.filter((m) => m.afterMs > told.current && m.afterMs <= after);
    told.current = after;
    for (const milestone of fresh.slice(-CAPTIONS_AT_ONCE)) showCaption(latest.current(milestone));
  }, [ghost, after]);

  const last = ghost.milestones.findLast((m) => m.afterMs <= after);
  const line = last ? says(last)[lang] : t.ghostWaits;
  const own = milestonesOf(port.events());
  return (
    <div className={styles.line} role="img" aria-label={line} title={line}>
      <i className={styles.now} style={{ left: `${NOW_AT * 100}%` }} />
      {marksAt(ghost.milestones, after, declared).map((mark) => (
        <i
          key={mark.id}
          className={join(styles.mark, mark.passed && styles.passed)}
          style={{ left: `${mark.at * 100}%` }}
        />
      ))}
      {marksAt(own, after, declared).map((mark) => (
        <i key={mark.id} className={styles.own} style={{ left: `${mark.at * 100}%` }} />
      ))}
    </div>
  );
}

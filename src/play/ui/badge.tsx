import styles from './badge.module.css';
import { join } from './join.ts';

/** A count that wants attention. Alarms are square and vermilion, the rest round: shape tells them apart without colour. Nothing for 0. */
export function Badge({ count, alarm = false, label }: { count: number; alarm?: boolean; label: string }) {
  if (count <= 0) return null;
  return (
    <span className={join(styles.badge, alarm && styles.alarm)}>
      {count > 999 ? '999+' : count}
      <span className="unseen"> {label}</span>
    </span>
  );
}

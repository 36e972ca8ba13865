import type { ReactNode } from 'react';

import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here yet: says so, and what would fill it. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <Icon name={icon} size={26} />
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

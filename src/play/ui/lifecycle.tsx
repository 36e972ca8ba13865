import { defineText, useText } from '../i18n/catalogue.ts';
import { Icon } from './icon.tsx';
import { join } from './join.ts';
import styles from './lifecycle.module.css';

const words = defineText({
  stage: { en: 'Incident stage', fr: 'Étape de l’incident' },
  detection: { en: 'Detection', fr: 'Détection' },
  triage: { en: 'Triage', fr: 'Triage' },
  resolution: { en: 'Resolution', fr: 'Résolution' },
  closure: { en: 'Closure', fr: 'Clôture' },
  done: { en: 'done', fr: 'faite' },
});

const STAGES = ['detection', 'triage', 'resolution', 'closure'] as const;
export type Stage = (typeof STAGES)[number];

/** Where the incident stands; `now` is null once it is closed. */
export function Lifecycle({ now }: { now: Stage | null }) {
  const t = useText(words);
  const at = now === null ? STAGES.length : STAGES.indexOf(now);
  return (
    <ol className={styles.ribbon} aria-label={t.stage}>
      {STAGES.map((stage, i) => (
        <li
          key={stage}
          className={join(i < at && styles.done, i === at && styles.now)}
          aria-current={i === at ? 'step' : undefined}
        >
          {i < at && <Icon name="tick" size={12} />}
          <span>
            {t[stage]}
            {i < at && <span className="unseen"> ({t.done})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

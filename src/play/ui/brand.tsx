import styles from './brand.module.css';

/** The tocsin: a brass bell, drawn in the room, on the first screen and in the bar. */
export function Bell({ size = 30, className }: { size?: number; className?: string }) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <path d="M26 6h12v6H26z" fill="#8a6526" />
      <path d="M32 10c10 0 14 7 15 18 1 9 3 13 8 17v4H9v-4c5-4 7-8 8-17 1-11 5-18 15-18z" fill="#ddb366" />
      <path d="M32 10c10 0 14 7 15 18 1 9 3 13 8 17v4H38c1-12 1-30-6-39z" fill="#8a6526" opacity=".45" />
      <path
        d="M21 19c-2.5 6-2 13-4.5 20"
        fill="none"
        stroke="#ffe9be"
        strokeWidth="2.5"
        strokeLinecap="round"
        opacity=".8"
      />
      <path d="M9 45h46v4.6H9z" fill="#f0d090" />
      <circle cx="32" cy="54" r="5.4" fill="#8a6526" />
    </svg>
  );
}

/** The bell and the name. `compact` leaves the name to screen readers. */
export function Brand({ size = 28, compact = false }: { size?: number; compact?: boolean }) {
  return (
    <span className={styles.brand}>
      <Bell size={size} />
      <span className={compact ? 'unseen' : styles.name} style={{ fontSize: size * 0.86 }}>
        Tocsin
      </span>
    </span>
  );
}

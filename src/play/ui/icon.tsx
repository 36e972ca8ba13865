/** Small pictures drawn on a 16 x 16 grid in one stroke width. They say nothing alone: a label is always near. */
const SHAPES = {
  tick: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  pause: 'M5.5 3v10M10.5 3v10',
  play: 'M5 3.2v9.6L13 8z',
  step: 'M3.5 3.2v9.6L10 8zM12.5 3v10',
  search: 'M11.2 7A4.2 4.2 0 1 1 2.8 7a4.2 4.2 0 0 1 8.4 0zM10.2 10.2l3.3 3.3',
  pin: 'M5.5 2h5l-.8 4.2 2.3 2.3H4l2.3-2.3zM8 8.7V14',
  swap: 'M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13',
  expand: 'M3 6V3h3M13 10v3h-3M10 3h3v3M6 13H3v-3',
  'sound-on': 'M2.5 6v4H5l3.5 3V3L5 6zM11 5.5c1.3 1.4 1.3 3.6 0 5M13 3.8c2.2 2.4 2.2 6 0 8.4',
  'sound-off': 'M2.5 6v4H5l3.5 3V3L5 6zM11 6l3 4M14 6l-3 4',
  gear: 'M10.2 8a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  help: 'M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.6M8 12.4v.2',
  arrow: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  back: 'M13 8H3.5M7 4.5 3.5 8 7 11.5',
  up: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  down: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  download: 'M8 2.5v8M4.8 7.3 8 10.5l3.2-3.2M3 13.2h10',
  upload: 'M8 10.5v-8M4.8 5.7 8 2.5l3.2 3.2M3 13.2h10',
  link: 'M6.7 9.3a2.7 2.7 0 0 0 3.8 0l2-2a2.7 2.7 0 0 0-3.8-3.8l-.9.9M9.3 6.7a2.7 2.7 0 0 0-3.8 0l-2 2a2.7 2.7 0 0 0 3.8 3.8l.9-.9',
  branch:
    'M6.1 3.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM13.1 5.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM6.1 12.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM4.5 5v6M11.5 7c0 2.4-7 1.2-7 4',
  clock: 'M13.6 8A5.6 5.6 0 1 1 2.4 8a5.6 5.6 0 0 1 11.2 0zM8 4.8V8l2.3 1.6',
  flag: 'M4 14V2.5h8L10 5.5l2 3H4',
  pen: 'm3 13 .7-3L11 2.7l2.3 2.3L6 12.3z',
  people:
    'M7.7 5.5a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM12.8 6A1.8 1.8 0 1 1 9.2 6a1.8 1.8 0 0 1 3.6 0zM1.8 13c0-2.4 1.6-4 3.7-4s3.7 1.6 3.7 4M10.3 9.4c2.2-.4 4 1 4 3.6',
  person: 'M10.6 5.2a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM3 13.5c0-2.8 2.2-4.6 5-4.6s5 1.8 5 4.6',
  dice: 'M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5zM5.5 5.5v.1M10.5 10.5v.1M8 8v.1',
  lock: 'M4.5 7h7a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z',
  phone:
    'M4.2 2.5h2l1 3-1.6 1.2a8 8 0 0 0 3.7 3.7l1.2-1.6 3 1v2c0 .9-.7 1.7-1.6 1.6C7 13 3 9 2.6 4.1c-.1-.9.7-1.6 1.6-1.6z',
  bell: 'M8 2.2c3 0 4 2.1 4.3 4.6.2 2.2.7 3 1.7 4v.7H2v-.7c1-1 1.5-1.8 1.7-4C4 4.3 5 2.2 8 2.2zM6.7 13.6a1.4 1.4 0 0 0 2.6 0',
  mail: 'M2.5 4h11v8.5h-11zM2.8 4.4 8 8.8l5.2-4.4',
  chat: 'M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z',
  ticket: 'M2.5 4.5h11v2.3a1.3 1.3 0 0 0 0 2.5v2.2h-11V9.3a1.3 1.3 0 0 0 0-2.5zM9.5 5v1M9.5 7.5v1M9.5 10v1',
  terminal: 'M2.5 3h11v10h-11zM5 6l2 2-2 2M8.5 10.2h2.5',
  database:
    'M3 4.2C3 3 5.2 2.3 8 2.3s5 .7 5 1.9S10.8 6.1 8 6.1 3 5.4 3 4.2zM3 4.2v7.6c0 1.2 2.2 1.9 5 1.9s5-.7 5-1.9V4.2M3 8c0 1.2 2.2 1.9 5 1.9s5-.7 5-1.9',
  card: 'M2 4h12v8.5H2zM2 6.8h12M4.5 10h2.5',
  book: 'M8 4.2C6.5 3 4.5 2.7 2.3 2.9v9.6C4.5 12.3 6.5 12.6 8 13.8M8 4.2c1.5-1.2 3.5-1.5 5.7-1.3v9.6c-2.2-.2-4.2.1-5.7 1.3zM8 4.2v9.6',
  chart: 'M2.5 2.5v11h11M5 10.5l2.6-3.6 2.2 1.8L13 4.5',
  bug: 'M5 7.5a3 3 0 0 1 6 0v3a3 3 0 0 1-6 0zM6.2 4.8 5 2.8M9.8 4.8 11 2.8M5 9H2.3M13.7 9H11M5 6.5 3 5.3M11 6.5l2-1.2M5 11.5l-2 1.3M11 11.5l2 1.3M8 7v6',
  rocket:
    'M8 1.8c2 1.6 3 3.6 3 6L10.2 11H5.8L5 7.8c0-2.4 1-4.4 3-6zM9 6.5a1 1 0 1 1-2 0 1 1 0 0 1 2 0zM5 8.5 3 10.5v2.3l2.8-1.6M11 8.5l2 2v2.3l-2.8-1.6M8 12.7v1.8',
  globe:
    'M13.7 8A5.7 5.7 0 1 1 2.3 8a5.7 5.7 0 0 1 11.4 0zM2.5 8h11M8 2.3c1.7 1.6 2.5 3.5 2.5 5.7S9.7 12.1 8 13.7C6.3 12.1 5.5 10.2 5.5 8S6.3 3.9 8 2.3z',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M3 4v.1M3 8v.1M3 12v.1',
  file: 'M4 2h5.5L12.5 5v9h-8.5zM9.3 2.2V5.3h3M6 8.5h4M6 11h4',
  bin: 'M3 4.5h10M6.3 4.5V2.8h3.4v1.7M4.3 4.5l.6 9h6.2l.6-9M6.8 7v4M9.2 7v4',
  filter: 'M2.5 3.5h11L9.5 8.5v4l-3 1.2V8.5z',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  warning: 'M8 2.3 14.3 13.5H1.7zM8 6.5v3.2M8 11.6v.1',
  hand: 'M4.5 8.5V4.7a1 1 0 0 1 2 0V3.2a1 1 0 0 1 2 0v1a1 1 0 0 1 2 0v1.3a1 1 0 0 1 2 0v4c0 2.6-1.7 4.3-4.2 4.3-2 0-3.1-.9-4-2.6L2.8 8.7c-.5-1 .8-1.8 1.7-.2z',
  lamp: 'M8 1.8v3M4.5 9.5C4.5 6.8 6 4.8 8 4.8s3.5 2 3.5 4.7zM6.8 9.5a1.2 1.2 0 0 0 2.4 0M4 12.5l-.8 1M12 12.5l.8 1M8 12.8v1.2',
  bars: 'M3 13V9M6.3 13V6M9.7 13V8M13 13V3',
} as const;

/** Shapes that are filled as well as drawn. */
const FILLED: ReadonlySet<string> = new Set(['play', 'step']);
/** Shapes with dots, which need a thicker line to be seen. */
const BOLD: ReadonlySet<string> = new Set(['pause', 'dice', 'more', 'list']);

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={FILLED.has(name) ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={BOLD.has(name) ? 2 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}

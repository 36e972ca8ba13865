import { defineText, useText } from '../../i18n/catalogue.ts';
import { Person } from '../../ui/person.tsx';
import { NightWindow, type PartOfDay } from './night-window.tsx';
import styles from './quiet-room.module.css';

const words = defineText({
  onCall: { en: 'On-call', fr: 'Astreinte' },
  you: { en: 'you', fr: 'vous' },
  quiet: { en: 'All quiet', fr: 'Tout est calme' },
  bellStill: { en: 'Bell still', fr: 'Cloche au repos' },
  nothingDue: { en: 'nothing due', fr: 'rien à faire' },
  commander: { en: 'Commander', fr: 'Pilote' },
  comms: { en: 'Comms lead', fr: 'Comm.' },
  specialist: { en: 'Specialist', fr: 'Expert' },
  leadDev: { en: 'Lead dev', fr: 'Lead dev' },
  home: { en: 'at home', fr: 'chez soi' },
  customers: { en: 'Customers', fr: 'Clients' },
  edge: { en: 'Edge', fr: 'Edge' },
  app: { en: 'App', fr: 'Appli' },
  database: { en: 'Database', fr: 'Base' },
  payments: { en: 'Payments', fr: 'Paiements' },
  errors: { en: 'Errors', fr: 'Erreurs' },
});

/** The part of the day an hour (0..23) is in. */
export const partOfDay = (hour: number): PartOfDay =>
  hour < 6 || hour >= 22 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';

const YOU = { skin: '#e2b08a', hair: 'bun', hairColour: '#3b2318', garment: '#c9803f' } as const;

/** The desk's edge and the floor. */
const DESK = 132;
const FLOOR = 168;

/** The room between two incidents: a picture, with nothing in it that is not said elsewhere. */
export function QuietRoom({ part }: { part: PartOfDay }) {
  const t = useText(words);
  const seats = [
    [724, t.commander],
    [806, t.comms],
    [888, t.specialist],
  ] as const;
  const offices = [
    [977, t.leadDev],
    [1061, 'CTO'],
  ] as const;
  return (
    <div className={styles.band}>
      <svg aria-hidden="true" className={styles.picture} viewBox="0 5 1104 197" preserveAspectRatio="xMidYMid slice">
        <defs>
          <linearGradient id="room-lamp" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="#ffc05a" />
            <stop offset="1" stopColor="#ff9f35" stopOpacity=".22" />
          </linearGradient>
          <linearGradient id="room-wall" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="#13211f" />
            <stop offset="1" stopColor="#1d312d" />
          </linearGradient>
          <radialGradient id="room-pool">
            <stop offset="0" stopColor="#ffc661" stopOpacity=".42" />
            <stop offset="1" stopColor="#ffc661" stopOpacity="0" />
          </radialGradient>
        </defs>
        <rect width="1104" height="204" fill="#05090b" />
        <rect y="6" width="1104" height={FLOOR - 6} fill="url(#room-wall)" />
        <path d="M0 118h1104v50H0z" fill="#0f1b1a" opacity=".75" />
        <path d="M0 118h1104" stroke="#2c433e" strokeWidth="2" />
        <path
          d={Array.from({ length: 27 }, (_, i) => `M${i * 42 + 6} 124v38`).join('')}
          stroke="#0a1312"
          strokeWidth="1.5"
          opacity=".8"
        />
        <NightWindow x={18} y={16} width={82} height={104} part={part} />
        <Radiator />
        <Cat />
        <YourDesk />
        <StillBell />
        <WallScreen words={t} />
        {seats.map(([x]) => (
          <Empty key={x} x={x} />
        ))}
        <Desk x={680} width={252} lit={false} />
        {offices.map(([x]) => (
          <Empty key={x} x={x - 2} />
        ))}
        <path d="M935 6v162M1019 6v162" stroke="#05090b" strokeWidth="5" />
        <path d="M935 6v162M1019 6v162" stroke="#4e6a71" />
        <Desk x={944} width={62} lit={false} />
        <Desk x={1028} width={62} lit={false} />
        <rect x="938" y="6" width="166" height={FLOOR - 6} fill="#060b0c" opacity=".5" />
        <rect y={FLOOR} width="1104" height={204 - FLOOR} fill="#05090b" />
        <path d={`M0 ${FLOOR}h1104M0 6h1104`} stroke="#b98a3e" strokeWidth="1.4" />
        <Plate x={172} width={100} title={t.onCall} line={t.you} lit />
        <Label x={268} lines={[t.bellStill, t.nothingDue]} />
        {seats.map(([x, role]) => (
          <Plate key={x} x={x} width={78} title={role} line={t.home} />
        ))}
        {offices.map(([x, role]) => (
          <Plate key={x} x={x} width={76} title={role} line={t.home} />
        ))}
      </svg>
    </div>
  );
}

function Radiator() {
  return (
    <g>
      <rect x="22" y="134" width="72" height="32" rx="2" fill="#22353a" />
      <path
        d={Array.from({ length: 9 }, (_, i) => `M${28 + i * 7.6} 137v26`).join('')}
        stroke="#16262a"
        strokeWidth="4"
      />
    </g>
  );
}

function Cat() {
  return (
    <g fill="#0a0f12" transform="translate(38 123)">
      <path className={styles.breath} d="M0 0c-1-8 6-12 15-12 10 0 16 5 16 12z" />
      <path d="M2-6 1-13l5 3 5-3v7z" />
    </g>
  );
}

function YourDesk() {
  return (
    <g>
      <ellipse cx="176" cy="104" rx="78" ry="66" fill="url(#room-pool)" />
      <path d="M222 132v-5h-12v5zM215 127V88" stroke="#b98a3e" strokeWidth="2" fill="#b98a3e" />
      <path d="M196 92q0-13 19-13t19 13z" fill="#2f6b57" />
      <path d="M196 92h38v3h-38z" fill="#ffe3ae" />
      <path d="M197 95h36l26 37h-88z" fill="url(#room-lamp)" opacity=".4" />
      <g transform={`translate(172 ${DESK})`}>
        <Person look={YOU} />
        <rect x="-19" y="-21" width="38" height="21" rx="2.5" fill="#2c4147" stroke="#45626a" />
        <circle cy="-11" r="2.6" fill="#ddb366" />
      </g>
      <Desk x={122} width={122} lit />
      <g fill="#10191c">
        <rect x="128" y="125" width="18" height="7" rx="1.5" />
        <path d="M126 122q11-6 22 0v3h-5v-2h-12v2h-5z" />
      </g>
      <circle cx="137" cy="128.5" r="1.7" fill="#8fd1b8" />
      <path d="M230 132v-8h8v8zM238 125q4 0 4 3t-4 3" fill="#f2e6cc" stroke="#f2e6cc" />
    </g>
  );
}

function StillBell() {
  return (
    <g>
      <path d="M238 6h60v5h-60z" fill="#4a3521" />
      <path d="M265.5 10h5v14h-5z" fill="#6f8b91" />
      <g transform="translate(268 26) scale(.86)">
        <path d="M-8-5H8v8H-8z" fill="#6e4f1c" />
        <path
          d="M0 0c15 0 20 9 21.5 24 1.2 12 4 17 10.5 22v5h-64v-5c6.5-5 9.3-10 10.5-22C-20 9-15 0 0 0z"
          fill="#d3a24e"
        />
        <path d="M3 0c13 1 17 10 18.5 24 1.2 12 4 17 10.5 22v5H10C12 33 12 11 3 0z" fill="#6e4f1c" opacity=".6" />
        <path
          d="M-14 10c-5 9-4 21-7 31"
          stroke="#ffe9be"
          strokeWidth="3.2"
          fill="none"
          strokeLinecap="round"
          opacity=".85"
        />
        <path d="M-33 45h66v6.5h-66z" fill="#ebc77e" />
        <path d="M-20 28h40" stroke="#8a6526" strokeWidth="1.4" />
        <circle cy="56" r="6" fill="#8a6526" />
      </g>
      <path d="M268 80q2 20 0 44" stroke="#c7a46a" strokeWidth="2.2" fill="none" />
      <path d="M264.5 120h7l1.5 12h-10z" fill="#e6d5b1" />
    </g>
  );
}

const BOXES = { edge: [386, 58], app: [470, 72] } as const;
const ENDS = [
  ['database', 41],
  ['payments', 79],
  ['errors', 117],
] as const;

function WallScreen({
  words: t,
}: {
  words: Record<'quiet' | 'customers' | 'edge' | 'app' | 'database' | 'payments' | 'errors', string>;
}) {
  return (
    <g>
      <rect x="313" y="8" width="360" height="157" rx="4" fill="#05090b" />
      <rect x="320" y="15" width="346" height="143" fill="#0b1719" />
      <rect x="320" y="15" width="346" height="20" fill="#173029" />
      <Tick x={335} y={25} />
      <text x="348" y="29.5" className={styles.strong} fill="#bfe6d6">
        {t.quiet}
      </text>
      <g stroke="#6f8b91" strokeWidth="1.5">
        <path d="M358 88h28M444 88h26M542 88l18-30M542 88l18 8M542 88l18 46" />
      </g>
      <path className={styles.packets} d="M358 88h112" />
      <path className={styles.packets} d="M542 88l18-30M542 88l18 8" />
      <circle cx="344" cy="77" r="5.5" fill="#d8cfbb" />
      <path d="M334 94c0-8 4-11 10-11s10 3 10 11z" fill="#d8cfbb" />
      <text x="344" y="110" textAnchor="middle" className={styles.small} fill="#d8cfbb">
        {t.customers}
      </text>
      {(['edge', 'app'] as const).map((id) => (
        <Box key={id} x={BOXES[id][0]} y={71} width={BOXES[id][1]} name={t[id]} />
      ))}
      {ENDS.map(([id, y]) => (
        <Box key={id} x={560} y={y} width={98} name={t[id]} />
      ))}
      <path d="M330 146h206" stroke="#385359" />
      <polyline
        points={SPARK.map((v, i) => `${330 + i * 10.3},${143 - v}`).join(' ')}
        fill="none"
        stroke="#8fd1b8"
        strokeWidth="1.6"
      />
    </g>
  );
}

const SPARK = [9, 7, 10, 8, 11, 9, 8, 10, 7, 9, 8, 10, 11, 9, 8, 10, 9, 7, 9, 10, 8];

function Box({ x, y, width, name }: { x: number; y: number; width: number; name: string }) {
  return (
    <g>
      <rect x={x} y={y} width={width} height="34" rx="3" fill="#14262a" stroke="#8fd1b8" strokeWidth="1.3" />
      <text x={x + 8} y={y + 21} className={styles.small} fill="#f6edda">
        {name}
      </text>
      <Tick x={x + width - 13} y={y + 17} />
    </g>
  );
}

function Tick({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${x - 4} ${y}l3 3 5.5-6.5`}
      fill="none"
      stroke="#8fd1b8"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

/** A lamp that is out, over a chair nobody sits on. */
function Empty({ x }: { x: number }) {
  return (
    <g>
      <path d={`M${x} 6v24`} stroke="#3a4f55" strokeWidth="1.6" />
      <path d={`M${x - 7} 30h14l9 13h-32z`} fill="#1b2d30" />
      <path d={`M${x - 16} 43h32v2.6h-32z`} fill="#24373b" />
      <path d={`M${x - 15} ${DESK}v-26q0-7 7-7h16q7 0 7 7v26z`} fill="#1a2a2f" />
      <path d={`M${x - 9} ${DESK - 6}v-16h18v16z`} fill="#0f191c" />
    </g>
  );
}

function Desk({ x, width, lit }: { x: number; width: number; lit: boolean }) {
  return (
    <g>
      <rect x={x} y={DESK} width={width} height="4.5" rx="1" fill={lit ? '#a87b45' : '#23343a'} />
      <path d={`M${x + 5} ${DESK + 4.5}h${width - 10}V${FLOOR}H${x + 5}z`} fill={lit ? '#4a3521' : '#142125'} />
      <path d={`M${x + 5} ${DESK + 4.5}h${width - 10}v4H${x + 5}z`} opacity=".3" />
    </g>
  );
}

function Plate({
  x,
  width,
  title,
  line,
  lit = false,
}: {
  x: number;
  width: number;
  title: string;
  line: string;
  lit?: boolean;
}) {
  return (
    <g textAnchor="middle">
      <rect
        x={x - width / 2}
        y={FLOOR + 4}
        width={width}
        height="29"
        rx="2"
        fill={lit ? '#ddb366' : '#0c1517'}
        stroke={lit ? 'none' : '#385359'}
        strokeWidth="1.2"
      />
      <text x={x} y={FLOOR + 16.5} className={styles.strong} fill={lit ? '#1d1912' : '#a9b0a7'}>
        {title}
      </text>
      <text x={x} y={FLOOR + 28.5} className={styles.small} fill={lit ? '#3b2c12' : '#a9b0a7'}>
        {line}
      </text>
    </g>
  );
}

function Label({ x, lines: [first, second] }: { x: number; lines: readonly [string, string] }) {
  return (
    <g textAnchor="middle">
      <text x={x} y={FLOOR + 16} className={styles.strong} fill="#d8cfbb">
        {first}
      </text>
      <text x={x} y={FLOOR + 28} className={styles.small} fill="#a9b0a7">
        {second}
      </text>
    </g>
  );
}

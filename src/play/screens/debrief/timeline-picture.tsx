import { type ComponentProps, useMemo } from 'react';
import type { Lang } from '../../../runbook/text.ts';
import { say } from '../../../runbook/text.ts';
import type { Plan } from '../../../scenario/plan.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';
import { INKS } from './lane-inks.ts';
import type { Lanes, Mark, Rung, Span } from './lanes.ts';

const WIDTH = 1060;
const LEFT = 132;
const RIGHT = 1036;
const LANE = {
  signals: 28,
  truth: 62,
  declared: 90,
  actions: 124,
  messages: 158,
  escalation: 194,
  people: 230,
} as const;
const HEIGHT = 272;
/** From here on a label goes left of what it names: right of it the picture ends. */
const CROWDED = 850;
/** Severity plates by rank; the rulebook may have other names and counts. */
const FILL = ['#C81E45', '#FF9F45', '#FFDF5A', '#A3B5BE'];
const INK = ['#FFFFFF', '#1D1912', '#1D1912', '#1D1912'];

interface Props extends Omit<ComponentProps<'svg'>, 'children'> {
  plan: Plan;
  lanes: Lanes;
  lang: Lang;
  /** Null on paper. */
  playhead: number | null;
  /** The moment of a change that is being tried; null when none is. */
  marker?: number | null;
  on: keyof typeof INKS;
  /** A drill time as the clock on screen counts it from the first page. */
  elapsed(at: number): string;
}

/** Where a drill time (ms) lies across the picture, in its own units. */
const xOf = ({ from, to }: Lanes, at: number): number => LEFT + ((RIGHT - LEFT) * (at - from)) / (to - from);

/** The drill time under a pointer, by the picture's box on screen. */
export function timeUnder({ from, to }: Lanes, box: DOMRect, clientX: number): number {
  const at = from + (((clientX - box.left) / box.width) * WIDTH - LEFT) * ((to - from) / (RIGHT - LEFT));
  return Math.round(Math.min(to, Math.max(from, at)));
}

/** How far apart two drill times are on screen, px. */
export const apartOnScreen = (lanes: Lanes, box: DOMRect, a: number, b: number): number =>
  (Math.abs(xOf(lanes, a) - xOf(lanes, b)) * box.width) / WIDTH;

/** The lanes as a picture. */
export function TimelinePicture({ plan, lanes, lang, playhead, marker = null, on, elapsed, ...svgProps }: Props) {
  const inks = INKS[on];
  const x = (at: number) => xOf(lanes, at);
  const rank = (id: string) =>
    Math.max(
      0,
      plan.rulebook.severities.findIndex((s) => s.id === id),
    );
  const grid = useMemo(() => gridOf(lanes), [lanes]);
  const band = (span: Span, y: number) => {
    const width = Math.max(2, x(span.to) - x(span.from));
    if (span.severity === null) {
      return (
        <g key={`${span.from}-${y}`}>
          <rect x={x(span.from)} y={y} width={width} height={20} fill={inks.calm} />
          {width > 70 && (
            <text className={styles.bandText} x={x(span.from) + 8} y={y + 14.5} fill={inks.good}>
              {say(T.restored, lang)}
            </text>
          )}
        </g>
      );
    }
    const i = Math.min(rank(span.severity), FILL.length - 1);
    const severity = plan.rulebook.severities[rank(span.severity)];
    return (
      <g key={`${span.from}-${y}`}>
        <rect x={x(span.from)} y={y} width={width} height={20} fill={FILL[i]} />
        {width > 26 && (
          <text className={styles.bandText} x={x(span.from) + 8} y={y + 14.5} fill={INK[i]}>
            {width > 120 && severity ? `${span.severity}, ${say(severity.name, lang)}` : span.severity}
          </text>
        )}
      </g>
    );
  };
  const signal = (m: Mark) => {
    const at = x(m.at);
    if (m.kind === 'bad') return <path key={m.event.id} d={`M${at} ${LANE.signals - 7}l7 12h-14z`} fill={inks.bad} />;
    if (m.kind === 'ok') {
      return (
        <g key={m.event.id}>
          <circle cx={at} cy={LANE.signals} r={6.5} fill={inks.good} />
          <path d={`M${at - 3} ${LANE.signals}l2.2 2.4 4-5`} stroke={inks.tick} strokeWidth={1.7} fill="none" />
        </g>
      );
    }
    return (
      <circle
        key={m.event.id}
        cx={at}
        cy={LANE.signals}
        r={5.5}
        fill={m.kind === 'call' ? inks.act : 'none'}
        stroke={inks.fine}
        strokeWidth={2}
      />
    );
  };
  const first = lanes.declared[0]?.from ?? lanes.to;
  const actionsAt = apart(
    lanes.actions.map((m) => x(m.at)),
    18,
  );
  const messagesAt = apart(
    lanes.messages.map((m) => x(m.at)),
    15,
  );
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say(T.timeline, lang)}
      {...svgProps}
    >
      {(['signals', 'truth', 'declared', 'actions', 'messages', 'escalation', 'people'] as const).map((lane) => (
        <text
          key={lane}
          className={styles.laneName}
          x={0}
          y={LANE[lane] + (lane === 'truth' || lane === 'declared' ? 4 : 4)}
        >
          {say(T[lane], lang)}
        </text>
      ))}
      {[44, 106, 140, 174, 212].map((y) => (
        <path key={y} d={`M0 ${y}H${WIDTH}`} stroke={inks.rule} />
      ))}
      {grid.map(({ at, major }) => (
        <g key={at}>
          <path d={`M${x(at)} 12v238`} stroke={major ? inks.major : inks.minor} />
          <text className={styles.tick} x={x(at)} y={266} textAnchor="middle">
            {elapsed(at)}
          </text>
        </g>
      ))}
      {lanes.signals.map(signal)}
      {lanes.truth.map((s) => band(s, LANE.truth - 10))}
      {first > lanes.from && (
        <g>
          <rect
            x={x(lanes.from)}
            y={LANE.declared - 10}
            width={Math.max(2, x(first) - x(lanes.from))}
            height={20}
            fill="none"
            stroke={inks.open}
            strokeDasharray="4 3"
          />
          {x(first) - x(lanes.from) > 60 && (
            <text className={styles.bandText} x={x(lanes.from) + 8} y={LANE.declared + 4.5} fill={inks.muted}>
              {say(T.notYet, lang)}
            </text>
          )}
        </g>
      )}
      {lanes.declared.map((s) => band(s, LANE.declared - 10))}
      {lanes.actions.map((m, i) => (
        <g key={m.event.id}>
          <rect
            x={(actionsAt[i] ?? 0) - 8}
            y={LANE.actions - 8}
            width={16}
            height={16}
            rx={3}
            fill={m.faulted ? inks.badKey : inks.key}
            stroke={m.faulted ? inks.bad : inks.act}
            strokeWidth={1.5}
          />
          <text
            className={styles.dockKey}
            x={actionsAt[i]}
            y={LANE.actions + 4.5}
            textAnchor="middle"
            fill={m.faulted ? inks.badKeyText : inks.keyText}
          >
            {m.key}
          </text>
        </g>
      ))}
      {lanes.messages.map((m, i) => (
        <path
          key={m.event.id}
          d={`M${(messagesAt[i] ?? 0) - 6} ${LANE.messages - 6}h12v9h-7l-3.5 4v-4h-1.5z`}
          fill={m.faulted ? inks.bad : inks.good}
        />
      ))}
      {lanes.rungs.map((r) => {
        const due = x(Math.min(r.from, lanes.to));
        const late = r.triedAt === null ? !r.excused && r.from < lanes.to : r.triedAt > r.from + 300_000;
        const end = r.triedAt !== null ? x(r.triedAt) : x(Math.min(r.to ?? lanes.to, lanes.to));
        const note = noteOn(plan, r, lang, elapsed);
        return (
          r.from < lanes.to && (
            <g key={`${r.contact}-${r.from}`}>
              <path
                d={`M${due} ${LANE.escalation - 12}v24`}
                stroke={inks.fine}
                strokeWidth={1.5}
                strokeDasharray="3 2"
              />
              {!r.excused && (
                <path
                  d={`M${Math.min(due, end)} ${LANE.escalation}H${Math.max(due, end)}`}
                  stroke={late ? inks.bad : inks.good}
                  strokeWidth={late ? 4 : 2}
                />
              )}
              {r.triedAt !== null && (
                <circle cx={end} cy={LANE.escalation} r={4.5} fill={late ? inks.bad : inks.good} />
              )}
              <text
                className={styles.rung}
                x={due > CROWDED ? due - 6 : due + 6}
                textAnchor={due > CROWDED ? 'end' : 'start'}
                y={LANE.escalation + 14}
              >
                {contactName(plan, r.contact, lang)}
                {note ? `${lang === 'fr' ? '\u202f' : ''}: ${note}` : ''}
              </text>
            </g>
          )
        );
      })}
      {lanes.calls.map((c, i) => (
        <g key={c.id}>
          <circle
            cx={x(c.at)}
            cy={LANE.escalation}
            r={4.5}
            fill={c.faulted ? inks.bad : 'none'}
            stroke={c.faulted ? inks.bad : inks.act}
            strokeWidth={2}
          />
          <text
            className={styles.rung}
            x={x(c.at) > CROWDED ? x(c.at) - 8 : x(c.at) + 8}
            textAnchor={x(c.at) > CROWDED ? 'end' : 'start'}
            y={LANE.escalation + (i % 2 === 0 ? -5 : 13)}
          >
            {plan.people.find((p) => p.id === c.person)?.name}
          </text>
        </g>
      ))}
      {lanes.people.map((p, i) => (
        <g key={`${p.person}-${p.from}`}>
          <path d={`M${x(p.from)} ${LANE.people - 6 + (i % 2) * 12}H${x(p.to)}`} stroke={inks.act} strokeWidth={3} />
          <text className={styles.rung} x={x(p.from) + 4} y={LANE.people - 9 + (i % 2) * 12}>
            {plan.people.find((q) => q.id === p.person)?.name}
          </text>
        </g>
      ))}
      {playhead !== null && (
        <>
          <path d={`M${x(playhead)} 4V250`} stroke="#FFC661" strokeWidth={2} />
          <path d={`M${x(playhead) - 8} 0h16v8l-8 8-8-8z`} fill="#FFC661" />
        </>
      )}
      {marker !== null && (
        <g className={styles.marker}>
          <path d={`M${x(marker)} 14V250`} stroke={inks.fine} strokeWidth={1.5} strokeDasharray="2 3" />
          <circle cx={x(marker)} cy={250} r={8} fill="#FFC661" stroke={inks.tick} strokeWidth={2} />
        </g>
      )}
    </svg>
  );
}

function contactName(plan: Plan, contact: string, lang: Lang): string {
  const { contacts, roles, escalation } = plan.rulebook;
  const role = contacts.find((c) => c.id === contact)?.role ?? roles.find((r) => r.id === contact)?.name;
  if (role) return say(role, lang);
  if (escalation.some((r) => r.to === contact && r.kind !== 'war-room')) return contact;
  return lang === 'fr' ? 'Cellule de crise' : 'War room';
}

/** Positions moved right as far as needed to keep neighbours from covering each other. Ascending in, ascending out. */
function apart(positions: readonly number[], least: number): number[] {
  const spaced: number[] = [];
  for (const at of positions) spaced.push(Math.max(at, (spaced.at(-1) ?? Number.NEGATIVE_INFINITY) + least));
  return spaced;
}

/** Grid lines at round minutes, eight to sixteen of them. */
function gridOf(lanes: Lanes): { at: number; major: boolean }[] {
  const minutes = (lanes.to - lanes.from) / 60_000;
  const step = [1, 2, 5, 10, 15, 30, 60].find((s) => minutes / s <= 12) ?? 120;
  const lines = [];
  for (let at = lanes.start; at <= lanes.to; at += step * 60_000)
    lines.push({ at, major: (at - lanes.start) % (15 * 60_000) === 0 });
  return lines;
}

/** What became of a rung: nobody needed it, nobody was called, or who was, and when they answered. Empty for a war room that was opened. */
function noteOn(plan: Plan, rung: Rung, lang: Lang, elapsed: (at: number) => string): string {
  if (rung.excused) return say(T.notNeeded, lang);
  if (rung.triedAt === null) return say(T.neverCalled, lang);
  const name = plan.people.find((p) => p.id === rung.person)?.name;
  if (name === undefined) return '';
  return rung.reachedAt === null ? T.unreached[lang](name) : T.reached[lang](name, elapsed(rung.reachedAt));
}

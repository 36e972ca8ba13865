import { useId } from 'react';
import type { Cell, Rulebook } from '../../../runbook/rulebook.ts';
import { say } from '../../../runbook/text.ts';
import type { DrillEvent, EventOf } from '../../../sim/events.ts';
import { defineText, useLang, useText } from '../../i18n/catalogue.ts';
import { join } from '../../ui/join.ts';
import { MatrixGrid } from '../../ui/matrix-grid.tsx';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import styles from './severity.module.css';

const S = defineText({
  matrix: { en: 'Your calls on the matrix', fr: 'Vos annonces dans la matrice' },
  noMatrix: {
    en: 'This runbook has no matrix: the level was picked by itself.',
    fr: 'Ce runbook n’a pas de matrice : le niveau a été choisi directement.',
  },
  users: { en: 'Users', fr: 'Utilisateurs' },
  impact: { en: 'Impact', fr: 'Impact' },
  truth: { en: 'true', fr: 'vrai' },
  call: { en: 'your call', fr: 'votre annonce' },
  calls: { en: 'In order', fr: 'Dans l’ordre' },
  called: { en: (level: string) => `You called ${level}`, fr: (level: string) => `Vous avez annoncé ${level}` },
  was: {
    en: (level: string) => `It was ${level}, and could be known`,
    fr: (level: string) => `C’était ${level}, et on pouvait le savoir`,
  },
  never: { en: 'No level was called.', fr: 'Aucun niveau n’a été annoncé.' },
});

interface Props {
  rulebook: Rulebook;
  events: readonly DrillEvent[];
  /** What comes after it is drawn faint. */
  playhead: number;
  elapsed(at: number): string;
  onPlayhead(at: number): void;
}

interface Stop {
  id: string;
  at: number;
  kind: 'call' | 'truth';
  cells: readonly Cell[];
  severity: string;
}

/** The decision matrix with every call and every truth in it, numbered in order of time; what the playhead has not come to is faint. */
export function SeverityPanel({ rulebook, events, playhead, elapsed, onPlayhead }: Props) {
  const t = useText(S);
  const lang = useLang();
  const id = useId();
  const { matrix } = rulebook;
  const stops = stopsOf(events);
  const rank = (level: string) => rulebook.severities.findIndex((s) => s.id === level) + 1;
  const inCell = (users: string, impact: string) =>
    stops.filter((s) => s.cells.some((c) => c.users === users && c.impact === impact));
  return (
    <div className={styles.severity}>
      {matrix ? (
        <section aria-labelledby={id}>
          <h3 id={id}>{t.matrix}</h3>
          <MatrixGrid
            matrix={matrix}
            levels={rulebook.severities.map((s) => s.id)}
            lang={lang}
            axes={{ users: t.users, impact: t.impact }}
            square={({ users, impact, level }, { className, children }) => (
              <div className={join(className, styles.square)}>
                <span className="unseen">{`${say(users.name, lang)}, ${say(impact.name, lang)}: ${level}`}</span>
                {children}
                {inCell(users.id, impact.id).map((stop) => (
                  <button
                    key={stop.id}
                    type="button"
                    className={join(styles.stop, styles[stop.kind], stop.at > playhead && styles.ahead)}
                    onClick={() => onPlayhead(stop.at)}
                  >
                    {stops.indexOf(stop) + 1}. {stop.kind === 'call' ? t.call : t.truth} {elapsed(stop.at)}
                  </button>
                ))}
              </div>
            )}
          />
        </section>
      ) : (
        <p>{t.noMatrix}</p>
      )}
      <div>
        <h3>{t.calls}</h3>
        {!stops.some((s) => s.kind === 'call') && <p>{t.never}</p>}
        <ol>
          {stops.map((stop) => (
            <li key={stop.id} className={stop.at > playhead ? styles.ahead : undefined}>
              <button type="button" onClick={() => onPlayhead(stop.at)}>
                <b>{stops.indexOf(stop) + 1}</b>
                <time>{elapsed(stop.at)}</time>
                <SeverityShape rank={rank(stop.severity)} label={stop.severity} size={22} />
                {stop.kind === 'call' ? t.called(stop.severity) : t.was(stop.severity)}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Calls and knowable truths in order of time; a truth told again is one stop. */
function stopsOf(events: readonly DrillEvent[]): Stop[] {
  const known = events.filter((e): e is DrillEvent & EventOf<'truth.knowable'> => e.type === 'truth.knowable');
  const truths = known.flatMap((e, i): Stop[] =>
    e.severity !== null && e.severity !== known[i - 1]?.severity
      ? [{ id: e.id, at: e.at, kind: 'truth', cells: e.cells, severity: e.severity }]
      : [],
  );
  const calls = events.flatMap((e): Stop[] =>
    e.type === 'classified'
      ? [{ id: e.id, at: e.at, kind: 'call', cells: e.cell ? [e.cell] : [], severity: e.severity }]
      : [],
  );
  return [...truths, ...calls].sort((a, b) => a.at - b.at);
}

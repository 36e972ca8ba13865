import { useId } from 'react';
import type { Cell, Rulebook } from '../../../runbook/rulebook.ts';
import { say } from '../../../runbook/text.ts';
import type { DrillEvent, EventOf } from '../../../sim/events.ts';
import { defineText, useLang, useText } from '../../i18n/catalogue.ts';
import { join } from '../../ui/join.ts';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import styles from './severity.module.css';

const S = defineText({
  matrix: { en: 'Your calls on the matrix', fr: 'Vos annonces dans la matrice' },
  noMatrix: {
    en: 'This runbook has no matrix: the level was picked by itself.',
    fr: 'Ce runbook n’a pas de matrice : le niveau a été choisi directement.',
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

/** The decision matrix with every call and every truth in it, numbered in order of time. */
export function SeverityPanel({ rulebook, events, elapsed, onPlayhead }: Props) {
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
        <table aria-labelledby={id}>
          <caption id={id}>{t.matrix}</caption>
          <thead>
            <tr>
              <td>
                {t.users} / {t.impact}
              </td>
              {matrix.impact.map((level) => (
                <th key={level.id} scope="col">
                  {say(level.name, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.users.map((row) => (
              <tr key={row.id}>
                <th scope="row">{say(row.name, lang)}</th>
                {matrix.impact.map((column) => {
                  const level = matrix.cells[row.id]?.[column.id] ?? '';
                  return (
                    <td key={column.id}>
                      <SeverityShape rank={rank(level)} label={level} size={26} />
                      {inCell(row.id, column.id).map((stop) => (
                        <button
                          key={stop.id}
                          type="button"
                          className={join(styles.stop, styles[stop.kind])}
                          onClick={() => onPlayhead(stop.at)}
                        >
                          {stop.kind === 'call' ? t.call : t.truth} {elapsed(stop.at)}
                        </button>
                      ))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t.noMatrix}</p>
      )}
      <div>
        <h3>{t.calls}</h3>
        {!stops.some((s) => s.kind === 'call') && <p>{t.never}</p>}
        <ol>
          {stops.map((stop) => (
            <li key={stop.id}>
              <button type="button" onClick={() => onPlayhead(stop.at)}>
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

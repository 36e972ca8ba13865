import { type KeyboardEvent, useRef } from 'react';
import { type Cell, type Matrix as MatrixRule, type Rulebook, severityRank } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { SeverityShape } from '../../../ui/severity-shape.tsx';
import styles from './matrix.module.css';
import { words } from './sheet-text.ts';

interface MatrixProps {
  rulebook: Rulebook;
  matrix: MatrixRule;
  value: Cell | null;
  onPick(cell: Cell): void;
}

/** The runbook's decision matrix as one group of radio buttons in a plane: arrows move both ways. Any number of levels. */
export function Matrix({ rulebook, matrix, value, onPick }: MatrixProps) {
  const t = useText(words);
  const lang = useLang();
  const grid = useRef<HTMLDivElement>(null);
  // Rows from the gravest down, columns up to the gravest, as runbooks draw it.
  const rows = matrix.users;
  const columns = [...matrix.impact].reverse();

  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const move = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!move) return;
    event.preventDefault();
    const users = rows[(row + (move[0] ?? 0) + rows.length) % rows.length];
    const impact = columns[(column + (move[1] ?? 0) + columns.length) % columns.length];
    if (!users || !impact) return;
    onPick({ users: users.id, impact: impact.id });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${users.id} ${impact.id}"]`)?.focus();
  };

  return (
    <div
      ref={grid}
      role="radiogroup"
      aria-label={t.matrix}
      className={styles.matrix}
      style={{ gridTemplateColumns: `minmax(70px, 112px) repeat(${columns.length}, minmax(0, 1fr))` }}
    >
      <span />
      <p className={styles.axis} style={{ gridColumn: '2 / -1' }}>
        {t.impactAxis} <Icon name="arrow" size={14} />
      </p>
      <p className={styles.axis}>{t.usersAxis}</p>
      {columns.map((level) => (
        <div key={level.id} className={join(styles.columnHead, value?.impact === level.id && styles.on)}>
          <b>{say(level.name, lang)}</b>
          <span>{say(level.means, lang)}</span>
        </div>
      ))}
      {rows.map((users, row) => [
        <div key={users.id} className={join(styles.rowHead, value?.users === users.id && styles.on)}>
          <b>{say(users.name, lang)}</b>
          <span>{say(users.means, lang)}</span>
        </div>,
        ...columns.map((impact, column) => {
          const severity = matrix.cells[users.id]?.[impact.id] ?? '?';
          const picked = value?.users === users.id && value.impact === impact.id;
          const rank = severityRank(rulebook, severity) + 1;
          const level = rulebook.severities.find((s) => s.id === severity);
          const reachable = picked || (value === null && row === 0 && column === 0);
          return (
            // biome-ignore lint/a11y/useSemanticElements: native radios move in one direction only; this group moves in two
            <button
              key={`${users.id} ${impact.id}`}
              type="button"
              role="radio"
              aria-checked={picked}
              aria-label={`${say(users.name, lang)}, ${say(impact.name, lang)}: ${severity}`}
              tabIndex={reachable ? 0 : -1}
              data-cell={`${users.id} ${impact.id}`}
              className={join(styles.cell, styles[`level${Math.min(rank, 4)}`], picked && styles.picked)}
              onClick={() => onPick({ users: users.id, impact: impact.id })}
              onKeyDown={(event) => onKeyDown(event, row, column)}
            >
              {picked && (
                <i>
                  <Icon name="tick" size={14} />
                  {t.yourPick}
                </i>
              )}
              <SeverityShape rank={rank} label={severity} size={picked ? 56 : 44} />
              <span>{level ? say(level.name, lang) : severity}</span>
            </button>
          );
        }),
      ])}
    </div>
  );
}

import { Fragment, type ReactNode } from 'react';
import { type Lang, say, type Text } from '../../runbook/text.ts';
import { Icon } from './icon.tsx';
import { join } from './join.ts';
import styles from './matrix-grid.module.css';
import { SeverityShape } from './severity-shape.tsx';

interface Level {
  id: string;
  name: Text;
}

interface Matrix {
  users: readonly Level[];
  impact: readonly Level[];
  cells: Record<string, Record<string, string>>;
}

/** A square of the matrix: where it is, which level it gives, and that level's rank from 1, 0 for one that nobody defined. */
export interface Square {
  users: Level;
  impact: Level;
  level: string;
  rank: number;
}

interface Props {
  matrix: Matrix;
  /** Ids of the levels, the gravest first. */
  levels: readonly string[];
  lang: Lang;
  /** What the two sides are called. */
  axes: { users: string; impact: string };
  /** The square as it is drawn: `children` is its shape, `className` its look. */
  square(square: Square, look: { className: string; children: ReactNode }): ReactNode;
}

/** A decision matrix as runbooks draw it: the most users above, the gravest impact to the right. */
export function MatrixGrid({ matrix, levels, lang, axes, square }: Props) {
  const columns = [...matrix.impact].reverse();
  return (
    <div className={styles.frame}>
      <p className={styles.axis}>
        {axes.users} <Icon name="down" size={12} /> {axes.impact} <Icon name="arrow" size={12} />
      </p>
      <div
        className={styles.matrix}
        style={{ gridTemplateColumns: `minmax(56px, 96px) repeat(${columns.length}, minmax(0, 1fr))` }}
      >
        <span />
        {columns.map((impact) => (
          <b key={impact.id} className={styles.column}>
            {say(impact.name, lang)}
          </b>
        ))}
        {matrix.users.map((users) => (
          <Fragment key={users.id}>
            <b className={styles.row}>{say(users.name, lang)}</b>
            {columns.map((impact) => {
              const level = matrix.cells[users.id]?.[impact.id] ?? '';
              const rank = levels.indexOf(level) + 1;
              return (
                <Fragment key={impact.id}>
                  {square(
                    { users, impact, level, rank },
                    {
                      className: join(styles.cell, styles[`level${Math.min(rank, 4)}`]),
                      children: shape(rank, level),
                    },
                  )}
                </Fragment>
              );
            })}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

/** A level that nobody defined has no rank, and so no shape of its own. */
const shape = (rank: number, id: string) =>
  rank > 0 ? <SeverityShape rank={rank} label={id} size={34} /> : <span className={styles.hole}>{id || '?'}</span>;

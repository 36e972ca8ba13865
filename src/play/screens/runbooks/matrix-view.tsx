import { Fragment, useContext } from 'react';
import type { Draft } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import { PlacesContext } from './line-link.tsx';
import styles from './matrix-view.module.css';
import { understoodText } from './runbooks-text.ts';

/** The matrix as it was read, drawn with users down and impact across; a square leads to its line. */
export function MatrixView({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  const { provenance, goTo } = useContext(PlacesContext);
  const { matrix, severities } = draft;
  if (!matrix) return null;
  const columns = [...matrix.impact].reverse();
  return (
    <div className={styles.frame}>
      <p className={styles.axis}>
        {t.users} <Icon name="down" size={12} /> {t.impact} <Icon name="arrow" size={12} />
      </p>
      <div
        className={styles.matrix}
        style={{ gridTemplateColumns: `minmax(56px, 96px) repeat(${columns.length}, minmax(0, 1fr))` }}
      >
        <span />
        {columns.map((impact) => (
          <b key={impact.id} className={styles.column}>
            {impact.name[lang]}
          </b>
        ))}
        {matrix.users.map((users) => (
          <Fragment key={users.id}>
            <b className={styles.row}>{users.name[lang]}</b>
            {columns.map((impact) => {
              const id = matrix.cells[users.id]?.[impact.id] ?? '';
              const rank = severities.findIndex((level) => level.id === id) + 1;
              const line = provenance[`matrix.${users.id}.${impact.id}`]?.line;
              const name = t.pair(`${users.name[lang]}, ${impact.name[lang]}`, id || t.none);
              const drawn = shape(rank, id);
              return line === undefined ? (
                <span key={impact.id} className={join(styles.cell, styles[`level${Math.min(rank, 4)}`])}>
                  <span className="unseen">{name}</span>
                  {drawn}
                </span>
              ) : (
                <button
                  key={impact.id}
                  type="button"
                  className={join(styles.cell, styles[`level${Math.min(rank, 4)}`])}
                  aria-label={`${name}, ${t.line(line)}`}
                  title={t.line(line)}
                  onClick={() => goTo(line)}
                >
                  {drawn}
                </button>
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

/** Mending levels and the matrix. */
import { Fragment } from 'react';
import { proposeMatrix } from '../../../runbook/mend.ts';
import type { DraftMatrix } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import styles from './mend.module.css';
import { DurationField, Mendable } from './mend-fields.tsx';
import { both, type Mending, useMending, wordsOf } from './mending.ts';
import { mendText, understoodText } from './runbooks-text.ts';

export function MendLevels(mending: Mending) {
  const t = useText(mendText);
  const lang = useLang();
  const { set, undo, isMended, now, lineOf } = useMending(mending);
  const levels = mending.draft.severities;
  const add = () => {
    const taken = new Set(levels.map(({ id }) => id));
    let n = 1;
    while (taken.has(`P${n}`)) n++;
    const id = `P${n}`;
    set(`severities.${id}`, {
      id,
      name: both(id),
      impact: both(id),
      examples: [],
      responseMs: null,
      resolutionMs: null,
    });
  };
  return (
    <section className={styles.section} id="fill-severities">
      <h3>{t.levels}</h3>
      {levels.length === 0 && <p className="secondary">{t.levelsNone}</p>}
      {levels.map((level, i) => {
        const path = `severities.${level.id}`;
        return (
          <Mendable
            key={level.id}
            title={
              <>
                <SeverityShape rank={i + 1} label={level.id} size={26} /> {level.name?.[lang] ?? level.id}
              </>
            }
            line={lineOf(path)}
            mended={isMended(path)}
            onUndo={() => undo(path)}
          >
            <div className={styles.limits}>
              <TextField
                label={t.levelName}
                maxLength={80}
                value={wordsOf(now(`${path}.name`, level.name), lang)}
                placeholder={level.id}
                onChange={({ target }) => set(`${path}.name`, both(target.value))}
              />
              <DurationField
                label={t.response}
                value={now(`${path}.responseMs`, level.responseMs)}
                {...(level.responseText && level.responseMs === null ? { empty: level.responseText } : {})}
                onChange={(ms) => set(`${path}.responseMs`, ms)}
              />
              <DurationField
                label={t.resolution}
                value={now(`${path}.resolutionMs`, level.resolutionMs)}
                {...(level.resolutionText && level.resolutionMs === null ? { empty: level.resolutionText } : {})}
                onChange={(ms) => set(`${path}.resolutionMs`, ms)}
              />
            </div>
          </Mendable>
        );
      })}
      <Button size="s" icon="plus" className={styles.add} onClick={add}>
        {t.addLevel}
      </Button>
    </section>
  );
}

/** The team's own matrix with its squares to choose from; without one, a proposal to confirm. */
export function MendMatrix(mending: Mending & { proposal: DraftMatrix | null; onProposal(matrix: DraftMatrix): void }) {
  const t = useText(mendText);
  const { set, undo, isMended } = useMending(mending);
  const { draft, proposal, onProposal } = mending;
  const { severities, matrix } = draft;
  const confirmed = isMended('matrix') && Object.hasOwn(mending.mends, 'matrix');
  const proposed = proposal ?? proposeMatrix(severities);
  if (matrix && !confirmed) {
    return (
      <section className={styles.section} id="fill-matrix">
        <h3>{t.matrix}</h3>
        <Mendable title={t.matrix} mended={isMended('matrix')} onUndo={() => undo('matrix')}>
          <Squares
            matrix={matrix}
            levels={severities}
            onChange={(users, impact, id) => set(`matrix.${users}.${impact}`, id)}
          />
        </Mendable>
      </section>
    );
  }
  const drawn = confirmed ? matrix : proposed;
  return (
    <section className={styles.section} id="fill-matrix">
      <h3>{t.mapping}</h3>
      <p className="secondary">{drawn ? t.mappingMeans : t.needsLevels}</p>
      {drawn && (
        <Squares
          matrix={drawn}
          levels={severities}
          onChange={(users, impact, id) => {
            const cells = { ...drawn.cells, [users]: { ...drawn.cells[users], [impact]: id } };
            if (confirmed) set('matrix', { ...drawn, cells });
            else onProposal({ ...drawn, cells });
          }}
        />
      )}
      {drawn && (
        <p className={styles.confirm}>
          {confirmed ? (
            <>
              <span className={styles.done}>
                <Icon name="tick" size={15} /> {t.confirmed}
              </span>
              <Button kind="quiet" size="s" onClick={() => undo('matrix')}>
                {t.unconfirm}
              </Button>
            </>
          ) : (
            <Button kind="primary" icon="tick" onClick={() => set('matrix', drawn)}>
              {t.confirm}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

function Squares({
  matrix,
  levels,
  onChange,
}: {
  matrix: DraftMatrix;
  levels: Mending['draft']['severities'];
  onChange(users: string, impact: string, level: string): void;
}) {
  const t = useText(understoodText);
  const lang = useLang();
  const columns = [...matrix.impact].reverse();
  return (
    <div
      className={styles.squares}
      style={{ gridTemplateColumns: `minmax(64px, 0.8fr) repeat(${columns.length}, minmax(0, 1fr))` }}
    >
      <small>
        {t.users} <Icon name="down" size={11} /> {t.impact} <Icon name="arrow" size={11} />
      </small>
      {columns.map((impact) => (
        <span key={impact.id} className={styles.head}>
          <b>{impact.name[lang]}</b>
          {impact.means && <small>{impact.means[lang]}</small>}
        </span>
      ))}
      {matrix.users.map((users) => (
        <Fragment key={users.id}>
          <span className={styles.head}>
            <b>{users.name[lang]}</b>
            {users.means && <small>{users.means[lang]}</small>}
          </span>
          {columns.map((impact) => {
            const id = matrix.cells[users.id]?.[impact.id] ?? '';
            const rank = levels.findIndex((level) => level.id === id) + 1;
            return (
              <label key={impact.id} className={styles.square}>
                <span className="unseen">{`${users.name[lang]}, ${impact.name[lang]}`}</span>
                {rank > 0 && <SeverityShape rank={rank} label={id} size={24} />}
                <select
                  value={rank > 0 ? id : ''}
                  onChange={({ target }) => onChange(users.id, impact.id, target.value)}
                >
                  {rank === 0 && <option value="">?</option>}
                  {levels.map((level) => (
                    <option key={level.id} value={level.id}>
                      {level.id}
                    </option>
                  ))}
                </select>
              </label>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}

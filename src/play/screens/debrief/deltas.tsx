import { changeOf, type RuleDelta } from '../../../debrief/compare.ts';
import { told } from '../../../runbook/told.ts';
import { useLang } from '../../i18n/catalogue.ts';
import { points } from '../../i18n/format.ts';
import styles from './deltas.module.css';

/** Rules that came out otherwise in the second of two runs: by how many points, and why. */
export function Deltas({ deltas }: { deltas: readonly RuleDelta[] }) {
  const lang = useLang();
  return (
    <ul className={styles.deltas}>
      {deltas.map((delta) => {
        const said = delta.after ?? delta.before;
        return (
          <li key={delta.id}>
            <Change delta={delta} />
            <code>{delta.id}</code>
            <span>{said && told(said.why, lang)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The points of a difference, with their sign. */
export function Change({ delta }: { delta: RuleDelta }) {
  const lang = useLang();
  const change = changeOf(delta);
  return (
    <b className={change < 0 ? styles.minus : styles.plus}>
      {change > 0 ? '+' : change < 0 ? '−' : '±'}
      {points(Math.abs(change), lang)}
    </b>
  );
}

import type { HotWash } from '../../../record/review-shape.ts';
import { useText } from '../../i18n/catalogue.ts';
import styles from './hot-wash.module.css';
import { H } from './hot-wash-text.ts';

/** What was agreed, in the debrief. */
export function WashedUp({ hotWash }: { hotWash: HotWash }) {
  const t = useText(H);
  return (
    <section className={styles.agreed}>
      <h2>{t.kept}</h2>
      {hotWash.facts && <p>{hotWash.facts}</p>}
      {hotWash.surprises && <p>{hotWash.surprises}</p>}
      <ol>
        {hotWash.actions.map((a) => (
          <li key={`${a.what}-${a.owner}`}>
            <b>{a.what}</b> {a.owner}, {a.due}
          </li>
        ))}
      </ol>
    </section>
  );
}

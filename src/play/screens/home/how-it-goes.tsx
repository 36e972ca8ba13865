import { useText } from '../../i18n/catalogue.ts';
import { stepsText } from './home-text.ts';
import styles from './how-it-goes.module.css';

/** What awaits a newcomer, in four steps numbered like the keys of the dock. */
export function HowItGoes() {
  const t = useText(stepsText);
  const steps = [
    [t.step1, t.step1Means],
    [t.step2, t.step2Means],
    [t.step3, t.step3Means],
    [t.step4, t.step4Means],
  ];
  return (
    <section className={styles.strip} aria-labelledby="how">
      <h2 id="how">{t.title}</h2>
      <ol>
        {steps.map(([title, means], i) => (
          <li key={title}>
            <span className={styles.disc} aria-hidden="true">
              {i + 1}
            </span>
            <div>
              <h3>{title}</h3>
              <p>{means}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

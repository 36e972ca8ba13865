import { defineText, useText } from '../i18n/catalogue.ts';
import styles from './exercise-plate.module.css';

const words = defineText({ exercise: { en: 'Exercise', fr: 'Exercice' } });

/** On every screen and message: this is not real. Hatched like drill tape, without colour, so that it is never read as an alarm. */
export function ExercisePlate() {
  return (
    <span className={styles.plate}>
      <b>{useText(words).exercise}</b>
    </span>
  );
}

import type { Dimension, Scorecard } from '../../../scoring/scorecard.ts';
import { useText } from '../../i18n/catalogue.ts';
import { elapsed } from '../../i18n/format.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';

/** The raw figures beside the score: counted from the first page, never scored by themselves. */
export function Measures({ scorecard }: { scorecard: Scorecard }) {
  const t = useText(T);
  const m = scorecard.measures;
  const times = [
    [t.acknowledged, m.acknowledgedMs, 'acknowledgement'],
    [t.declaredIn, m.declaredMs, 'severity'],
    [t.told, m.firstTeamMessageMs, 'communication'],
    [t.mitigatedIn, m.mitigatedMs, 'mitigation'],
    [t.toldClient, m.firstClientMessageMs, 'communication'],
    [t.closedIn, m.closedMs, 'closure'],
  ] as const;
  // What nobody asked for is not reproached: an incident left to the morning is neither announced nor mended.
  const missing = (dimension: Dimension) =>
    scorecard.dimensions.some((d) => d.id === dimension && d.max > 0) ? t.never : t.notHere;
  return (
    <section className={styles.measures}>
      <h2>{t.measures}</h2>
      <dl>
        {times.map(([name, ms, dimension]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{ms === null ? missing(dimension) : elapsed(ms)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.hints}</dt>
          <dd>
            {m.hints}
            {m.hints > 0 && ` (${t.price} ${m.hintsPrice})`}
          </dd>
        </div>
        <div>
          <dt>{t.pauses}</dt>
          <dd>{elapsed(m.pausedMs)}</dd>
        </div>
        <div>
          <dt>{t.pace}</dt>
          <dd>x{m.pace}</dd>
        </div>
      </dl>
    </section>
  );
}

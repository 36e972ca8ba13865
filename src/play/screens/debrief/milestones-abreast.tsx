import { type Abreast, abreast, type Run } from '../../../debrief/compare.ts';
import { say } from '../../../runbook/text.ts';
import type { Plan } from '../../../scenario/plan.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { elapsed } from '../../i18n/format.ts';
import styles from './compare.module.css';
import { C, MILESTONES } from './compare-text.ts';

interface Props {
  plan: Plan;
  own: Run;
  other: Run;
  /** What the other run's player is called. */
  name: string;
}

/** When two runs reached each milestone, from the first page of each. */
export function MilestonesAbreast({ plan, own, other, name: them }: Props) {
  const t = useText(C);
  const lang = useLang();
  const time = (ms: number | null) => (ms === null ? t.notDone : elapsed(ms));
  const name = ({ kind, person }: Abreast) => {
    const who = plan.people.find((p) => p.id === person)?.name;
    return who ? `${say(MILESTONES[kind], lang)} ${who}` : say(MILESTONES[kind], lang);
  };
  const gap = (m: Abreast) => {
    if (m.own === null || m.other === null) return '';
    const by = m.other - m.own;
    if (Math.abs(by) < 1000) return t.same;
    return by < 0 ? t.sooner(elapsed(-by)) : t.later(elapsed(by));
  };
  return (
    <div className={styles.part}>
      <h2>{t.milestones}</h2>
      <table className={styles.milestones}>
        <thead>
          <tr>
            <th scope="col">{t.milestone}</th>
            <th scope="col">{t.you}</th>
            <th scope="col">{them}</th>
            <th scope="col">{t.difference}</th>
          </tr>
        </thead>
        <tbody>
          {abreast(own.events, other.events).map((m) => (
            <tr key={`${m.kind}-${m.person}`}>
              <th scope="row">{name(m)}</th>
              <td>{time(m.own)}</td>
              <td>{time(m.other)}</td>
              <td>{gap(m)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

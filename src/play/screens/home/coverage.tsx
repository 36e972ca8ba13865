import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, localZone, stampDate } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { SeverityShape } from '../../ui/severity-shape.tsx';
import styles from './coverage.module.css';
import type { Coverage as CoverageFacts, Covered } from './coverage-of.ts';
import { coverageText } from './home-text.ts';
import { Stamp } from './stamp.tsx';

/** So many are in sight without scrolling. */
const FEW = 4;

/** The procedures of the runbook that drills are played by, against the drills of this quarter. `of`: the team's own, by name. */
export function Coverage({ facts, of }: { facts: CoverageFacts; of: string | null }) {
  const t = useText(coverageText);
  const lang = useLang();
  const zone = localZone();
  return (
    <section className={`paper ${styles.card}`} aria-labelledby="coverage">
      <header>
        <h2 id="coverage">{t.title}</h2>
        {of !== null && <p className={styles.of}>{of}</p>}
        <p className="secondary">
          {facts.procedures.length > 0 ? t.line(facts.done, facts.procedures.length, facts.daysLeft) : t.empty}
        </p>
      </header>
      {/* A long one scrolls, and keys must be able to scroll it. */}
      <ul aria-labelledby="coverage" tabIndex={facts.procedures.length > FEW ? 0 : undefined}>
        {facts.procedures.map((one, i) => (
          <li key={`${one.procedure.packId}/${one.procedure.id}`}>
            <SeverityShape {...one.procedure.severity} size={32} />
            <span className={styles.name}>
              <b>{one.procedure.name[lang]}</b>
              <small>
                {one.procedure.id}
                {one.procedure.pack && `, ${one.procedure.pack[lang]}`}
                {one.last && `, ${t.last(dayMonth(one.last.startedAt, zone, lang, facts.lastDay), one.last.total)}`}
              </small>
            </span>
            <Mark one={one} turn={i % 2 ? 6 : -8} />
            <State one={one} lastDay={facts.lastDay} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ one, turn }: { one: Covered; turn: number }) {
  const lang = useLang();
  if (!one.thisQuarter || !one.last) return <Stamp rating={null} size={44} />;
  const { day, month } = stampDate(one.last.startedAt, localZone(), lang);
  return <Stamp rating="P" top={day} bottom={month} turn={turn} size={44} />;
}

function State({ one, lastDay }: { one: Covered; lastDay: number }) {
  const t = useText(coverageText);
  const lang = useLang();
  if (one.thisQuarter) {
    return (
      <span className={styles.done}>
        <Icon name="tick" size={15} />
        {t.drilled}
      </span>
    );
  }
  return (
    <span className={styles.owed}>{one.last ? t.due(dayMonth(lastDay, localZone(), lang, lastDay)) : t.never}</span>
  );
}

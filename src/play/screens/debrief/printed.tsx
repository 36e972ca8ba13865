import { lessonsOf, moversOf } from '../../../debrief/lessons.ts';
import { withinRunbook } from '../../../debrief/source.ts';
import type { DrillRecord } from '../../../record/format.ts';
import { calibration } from '../../../record/review.ts';
import { say } from '../../../runbook/text.ts';
import { told } from '../../../runbook/told.ts';
import type { Plan } from '../../../scenario/plan.ts';
import type { RuleResult, Scorecard } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { labelled, longDate, points } from '../../i18n/format.ts';
import { RATING } from '../../words/ratings.ts';
import { T } from './debrief-text.ts';
import type { Lanes } from './lanes.ts';
import { Measures } from './measures.tsx';
import styles from './printed.module.css';
import { PrintedMessages } from './printed-messages.tsx';
import { P } from './printed-text.ts';
import { R } from './review-text.ts';
import { TimelinePicture } from './timeline-picture.tsx';
import { WashedUp } from './washed-up.tsx';

interface Props {
  plan: Plan;
  record: DrillRecord;
  scorecard: Scorecard;
  lanes: Lanes;
  elapsed(at: number): string;
  clock(at: number): string;
}

/** The debrief on paper: black on white, whole, nothing to press. */
export function Printed({ plan, record, scorecard, lanes, elapsed, clock }: Props) {
  const t = useText(T);
  const r = useText(R);
  const p = useText(P);
  const lang = useLang();
  const { header, review } = record;
  const { strengths, improve, next } = lessonsOf(scorecard);
  const began = record.events.find((e) => e.type === 'drill.began');
  const variant = plan.variants.find((v) => v.id === began?.variant);
  const cause = plan.scenario.causes.find((c) => c.id === variant?.cause);
  return (
    <article className={styles.printed}>
      <Head plan={plan} record={record} scorecard={scorecard} />
      {cause && (
        <section className={styles.whole}>
          <h2>{t.whatItWas}</h2>
          <p>
            <span className={styles.cause}>{say(cause.name, lang)}.</span> {variant && told(variant.lesson, lang)}
          </p>
        </section>
      )}
      <DimensionTable record={record} scorecard={scorecard} />
      <section className={styles.lessons}>
        <div>
          <h2>{r.strengths}</h2>
          {strengths.length === 0 ? <p>{r.noStrength}</p> : null}
          <ul>
            {strengths.map(({ rule, title }) => (
              <li key={rule.id}>
                {told(title, lang)} <code>{rule.id}</code>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2>{r.improve}</h2>
          {improve.length === 0 ? <p>{r.noLoss}</p> : null}
          <ul>
            {improve.map(({ rule, title }) => (
              <li key={rule.id}>
                {told(title, lang)} <code>{rule.id}</code>
              </li>
            ))}
          </ul>
        </div>
        {next && (
          <div className={styles.next}>
            <h2>{r.next}</h2>
            <p>{told(next, lang)}</p>
          </div>
        )}
      </section>
      <section className={styles.whole}>
        <h2>{t.timeline}</h2>
        <TimelinePicture plan={plan} lanes={lanes} lang={lang} playhead={null} on="paper" elapsed={elapsed} />
        <p className={styles.note}>
          {p.clocks} {p.key}
        </p>
      </section>
      <RuleTable plan={plan} record={record} scorecard={scorecard} elapsed={elapsed} clock={clock} />
      {scorecard.flags.length > 0 && (
        <section>
          <h2>
            {t.flags} <small>{t.flagsNote}</small>
          </h2>
          <ul>
            {scorecard.flags.map((flag) => (
              <li key={flag.id}>
                <b>{say(flag.name, lang)}.</b> {told(flag.why, lang)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <PrintedMessages plan={plan} record={record} elapsed={elapsed} clock={clock} />
      {review?.hotWash && <WashedUp hotWash={review.hotWash} />}
      <Measures scorecard={scorecard} />
      <footer>
        <dl>
          <Line
            name={p.scenario}
            value={`${header.scenario} ${header.scenarioVersion}`}
            digest={header.digests.scenario}
          />
          <Line name={p.runbook} value={say(plan.rulebook.title, lang)} digest={header.digests.rulebook} />
          <Line name={p.record} value={header.id} digest={record.digests.events} />
          <Line name={p.engine} value={`${header.engine}, ${labelled(p.seed, header.seed, lang)}`} digest="" />
        </dl>
      </footer>
    </article>
  );
}

function Line({ name, value, digest }: { name: string; value: string; digest: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} {digest && <code>{digest.slice(0, 16)}</code>}
      </dd>
    </div>
  );
}

function Head({ plan, record, scorecard }: Pick<Props, 'plan' | 'record' | 'scorecard'>) {
  const t = useText(T);
  const p = useText(P);
  const lang = useLang();
  const { header } = record;
  const procedure = plan.rulebook.procedures.find((one) => one.id === plan.scenario.procedure);
  const cap = scorecard.rules.find((rule) => rule.id === 'CAP' && rule.points < 0);
  return (
    <header className={styles.head}>
      <p className={styles.kind}>Tocsin · {lang === 'fr' ? 'Exercice' : 'Exercise'}</p>
      <h1>{labelled(t.debrief, say(plan.scenario.title, lang), lang)}</h1>
      <p>
        {procedure ? `${procedure.id}, ${say(procedure.name, lang)}` : plan.scenario.procedure},{' '}
        {header.origin === 'bot' ? t.madeBy : header.origin === 'fork' ? t.forked : t.solo},{' '}
        {longDate(Date.parse(header.startedAt), plan.pack.timeZone, lang)}. {labelled(p.record, '', lang)}
        <code>{record.digests.events.slice(0, 16)}</code>. {p.rubric} {scorecard.rubric}.
      </p>
      <p className={styles.score}>
        <b>{points(scorecard.total, lang)}</b> {t.of100}, {say(RATING[scorecard.rating], lang)}
      </p>
      {cap && <p>{told(cap.why, lang)}</p>}
    </header>
  );
}

function DimensionTable({ record, scorecard }: Pick<Props, 'record' | 'scorecard'>) {
  const t = useText(T);
  const p = useText(P);
  const lang = useLang();
  const selves = calibration(record);
  return (
    <table className={styles.whole}>
      <thead>
        <tr>
          <th scope="col">{p.dimension}</th>
          <th scope="col">{t.points}</th>
          <th scope="col">{p.rating}</th>
          <th scope="col">{p.moved}</th>
          {selves.length > 0 && <th scope="col">{p.self}</th>}
        </tr>
      </thead>
      <tbody>
        {scorecard.dimensions.map((d) => {
          const self = selves.find((s) => s.id === d.id)?.self;
          return (
            <tr key={d.id}>
              <th scope="row">{say(d.name, lang)}</th>
              <td>
                {d.max > 0
                  ? `${points(d.points, lang)} ${t.of} ${points(d.max, lang)}`
                  : d.points < 0
                    ? minus(d.points, lang)
                    : t.notHere}
              </td>
              <td>{d.rating && say(RATING[d.rating], lang)}</td>
              <td>
                {moversOf(scorecard, d.id)
                  .map((rule) => `${rule.id} ${minus(rule.points - rule.max, lang)}`)
                  .join(', ')}
              </td>
              {selves.length > 0 && <td>{self && say(RATING[self], lang)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const minus = (n: number, lang: 'en' | 'fr'): string => points(n, lang).replace('-', '−');
const lost = (rule: RuleResult): number => rule.max - rule.points;

function RuleTable({ plan, record, scorecard, elapsed, clock }: Omit<Props, 'lanes'>) {
  const t = useText(T);
  const r = useText(R);
  const lang = useLang();
  const runbook = say(plan.rulebook.title, lang);
  const contests = record.review?.contests ?? [];
  const applied = scorecard.rules
    .filter((rule) => rule.outcome !== 'not-applicable' && !(rule.outcome === 'penalty' && rule.points === 0))
    .toSorted((a, b) => lost(b) - lost(a));
  return (
    <section>
      <h2>{t.rules}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.rule}</th>
            <th scope="col">{t.points}</th>
            <th scope="col" className={styles.why}>
              {t.why}
            </th>
            <th scope="col">{t.moment}</th>
            <th scope="col" className={styles.from}>
              {t.from}
            </th>
          </tr>
        </thead>
        <tbody>
          {applied.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{rule.id}</th>
              <td className={styles.figure}>
                {rule.max > 0 ? `${points(rule.points, lang)} / ${points(rule.max, lang)}` : minus(rule.points, lang)}
              </td>
              <td>
                {told(rule.why, lang)}
                {contests
                  .filter((c) => c.rule === rule.id)
                  .map((c) => (
                    <p key={c.at}>
                      <b>{r.contested}.</b> {c.reason}
                    </p>
                  ))}
              </td>
              <td className={styles.figure}>{rule.at !== null && `${elapsed(rule.at)} (${clock(rule.at)})`}</td>
              <td>{withinRunbook(told(rule.source, lang), runbook)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

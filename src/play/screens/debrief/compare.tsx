import { useEffect, useMemo, useState } from 'react';
import { aligned, deltasOf, type Run, sameCause } from '../../../debrief/compare.ts';
import type { RecordSummary } from '../../../record/summary.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, labelled, localZone, points } from '../../i18n/format.ts';
import type { OtherRun } from '../../shell/coaching.ts';
import type { OpenedRecord } from '../../shell/open-record.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { join } from '../../ui/join.ts';
import type { Beside } from './beside.ts';
import styles from './compare.module.css';
import { C } from './compare-text.ts';
import { MilestonesAbreast } from './milestones-abreast.tsx';
import paper from './on-paper.module.css';
import { RulesAbreast } from './rules-abreast.tsx';

interface Props {
  opened: OpenedRecord;
  /** The drill, by today's rules. */
  own: Run;
  /** The run it is held against; null while none was chosen. */
  against: OtherRun | null;
  onAgainst(run: OtherRun | null): void;
  elapsed(at: number): string;
  onPlayhead(at: number): void;
  /** What is shown beside the drill's timeline. */
  beside: Beside | null;
  onBeside(beside: Beside | null): void;
}

const RECORD = 'record/';
const optionOf = (run: OtherRun | null): string =>
  run === null ? '' : run.kind === 'expert' ? 'expert' : RECORD + run.id;
const choiceOf = (value: string): OtherRun | null =>
  value === '' ? null : value === 'expert' ? { kind: 'expert' } : { kind: 'record', id: value.slice(RECORD.length) };

/** The drill beside its ghost or any other run of the scenario: totals, milestones, rules, and both timelines. */
export function Compare({ opened, own, against, onAgainst, elapsed, onPlayhead, beside, onBeside }: Props) {
  const t = useText(C);
  const lang = useLang();
  const [records, setRecords] = useState<readonly RecordSummary[]>([]);
  const [other, setOther] = useState<Run | null | 'making'>(null);
  useEffect(() => void opened.others().then(setRecords), [opened]);
  useEffect(() => {
    let gone = false;
    setOther(against ? 'making' : null);
    if (against) opened.runOf(against).then((run) => !gone && setOther(run && aligned(run, own.events)));
    return () => {
      gone = true;
    };
  }, [opened, own, against]);
  const run = other === 'making' ? null : other;
  const isExpert = against?.kind === 'expert';
  const name = isExpert ? t.theExpert : t.them;
  const title = isExpert ? t.expertRun : t.theirs;
  const deltas = useMemo(() => (run ? deltasOf(own.scorecard, run.scorecard) : []), [own, run]);
  useEffect(() => onBeside(run && { run, title }), [run, title, onBeside]);
  const line = (r: RecordSummary) =>
    [
      t.record(dayMonth(Date.parse(r.startedAt), localZone(), lang, Date.now()), points(r.total, lang)),
      r.origin === 'bot' && t.bot,
      r.origin === 'fork' && t.fork,
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <section className={join(paper.kit, styles.compare)} aria-label={t.compare}>
      <Select
        label={t.against}
        layout="beside"
        value={optionOf(against)}
        onChange={(e) => onAgainst(choiceOf(e.target.value))}
      >
        <option value="">{t.none}</option>
        <option value="expert">{t.expert}</option>
        {records.length > 0 && (
          <optgroup label={t.kept}>
            {records.map((r) => (
              <option key={r.id} value={RECORD + r.id}>
                {line(r)}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
      {other === 'making' && <p role="status">{t.making}</p>}
      {other === null && against && <p role="status">{t.gone}</p>}
      {run && (
        <>
          <p className={join(paper.keys, styles.totals)} role="status">
            <b>
              {labelled(t.you, points(own.scorecard.total, lang), lang)},{' '}
              {labelled(name, points(run.scorecard.total, lang), lang)} {t.of100}
            </b>
            <Button
              size="s"
              aria-pressed={beside?.run === run}
              onClick={() => onBeside(beside?.run === run ? null : { run, title })}
            >
              {t.both}
            </Button>
          </p>
          {!sameCause(own.events, run.events) && <p>{t.otherCause}</p>}
          <MilestonesAbreast plan={opened.plan} own={own} other={run} name={name} />
          <RulesAbreast
            name={name}
            plan={opened.plan}
            deltas={deltas}
            other={run}
            elapsed={elapsed}
            onPlayhead={onPlayhead}
          />
        </>
      )}
    </section>
  );
}

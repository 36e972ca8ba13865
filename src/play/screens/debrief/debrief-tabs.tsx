import type { Run } from '../../../debrief/compare.ts';
import type { Take } from '../../../debrief/take.ts';
import type { DrillRecord } from '../../../record/format.ts';
import { contested } from '../../../record/review.ts';
import type { RuleResult, Scorecard } from '../../../scoring/scorecard.ts';
import { useText } from '../../i18n/catalogue.ts';
import type { OtherRun } from '../../shell/coaching.ts';
import type { OpenedRecord } from '../../shell/open-record.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { Beside } from './beside.ts';
import { Compare } from './compare.tsx';
import { C } from './compare-text.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';
import { MessagesPanel } from './messages-panel.tsx';
import { Rules } from './rules.tsx';
import { SeverityPanel } from './severity-panel.tsx';

export type Tab = 'rules' | 'messages' | 'severity' | 'compare';

interface Props {
  opened: OpenedRecord;
  record: DrillRecord;
  /** By the rules that were chosen; `own` is by today's. */
  scorecard: Scorecard;
  own: Run;
  take: Take | null | 'differs';
  tab: Tab;
  onTab(tab: Tab): void;
  /** The rule whose evidence is shown. */
  rule: string | null;
  onChoose(rule: RuleResult): void;
  playhead: number;
  onPlayhead(at: number): void;
  against: OtherRun | null;
  onAgainst(run: OtherRun | null): void;
  beside: Beside | null;
  onBeside(beside: Beside | null): void;
  elapsed(at: number): string;
  clock(at: number): string;
  onKeep(add: (record: DrillRecord) => DrillRecord): Promise<void>;
}

/** Four ways to look into a score: rule by rule, its messages, its severities, beside another run. */
export function Tabs({ opened, record, scorecard, own, take, tab, onTab, rule, onChoose, ...rest }: Props) {
  const t = useText(T);
  const c = useText(C);
  const { playhead, onPlayhead, against, onAgainst, beside, onBeside, elapsed, clock, onKeep } = rest;
  const { rulebook } = opened.plan;
  const early = record.events.find((e) => e.type === 'closed')?.early === true;
  return (
    <>
      <div className={styles.tabs}>
        <Segmented<Tab>
          label={t.debrief}
          value={tab}
          onChange={onTab}
          options={[
            { value: 'rules', label: t.rules },
            { value: 'messages', label: t.messages },
            { value: 'severity', label: t.severityTab },
            { value: 'compare', label: c.compare },
          ]}
        />
      </div>
      {tab === 'rules' && (
        <Rules
          rules={scorecard.rules}
          runbook={rulebook.title}
          closedEarlyAt={early ? record.endAt : null}
          chosen={rule}
          onChoose={onChoose}
          elapsed={elapsed}
          clock={clock}
          contests={record.review?.contests ?? []}
          onContest={(id, reason) => onKeep((r) => contested(r, id, reason, new Date().toISOString()))}
        />
      )}
      {tab === 'messages' && <MessagesPanel take={take} elapsed={elapsed} onPlayhead={onPlayhead} />}
      {tab === 'severity' && <SeverityPanel {...{ rulebook, playhead, elapsed, onPlayhead }} events={record.events} />}
      {tab === 'compare' && <Compare {...{ opened, own, against, onAgainst, elapsed, onPlayhead, beside, onBeside }} />}
    </>
  );
}

import { type FormEvent, type ReactNode, useState } from 'react';

import { useLang, useText } from '../../i18n/catalogue.ts';
import { Bell } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote, type Trouble } from '../../ui/error-note.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { hashOf } from '../../ui/route.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { GhostSelect } from './ghost-select.tsx';
import type { BroughtPack, DrillOptions, Opened, RecordSummary, RunbookCard, ScenarioCard } from './home-port.ts';
import { quickText } from './home-text.ts';
import styles from './quick-drill.module.css';
import { wantedScenario } from './wanted.ts';

const PACES = [1, 2, 4, 6, 10] as const;
const EXTENSIONS = [1, 1.5, 2] as const;
const SURPRISE = '';
/** The pack's own runbook. */
const OWN = '';

const START: DrillOptions = {
  scenario: null,
  pace: 1,
  mode: 'practice',
  hints: true,
  ghost: null,
  extended: 1,
  seed: null,
};

/** Chooses a drill and rings the bell. */
export function QuickDrill({
  shipped,
  packs,
  runbooks,
  runbook,
  records,
  onRunbook,
  onRecord,
  onReach,
  onStart,
}: {
  /** The scenarios that ship, and the packs that were brought beside them. */
  shipped: readonly ScenarioCard[];
  packs: readonly BroughtPack[];
  /** Those that can be played against. */
  records: readonly RecordSummary[];
  /** A team's own runbooks, and the one drills are played by; null is the pack's. */
  runbooks: readonly RunbookCard[];
  runbook: string | null;
  onRunbook(id: string | null): void;
  /** Keeps a record from a file, to be played against; or says what is wrong with it. */
  onRecord(file: File): Promise<{ ok: true; record: RecordSummary } | { ok: false; problems: readonly Trouble[] }>;
  /** The pointer or the focus has come to the card. */
  onReach(options: DrillOptions): void;
  onStart(options: DrillOptions): Promise<Opened>;
}) {
  const t = useText(quickText);
  const lang = useLang();
  const [chosen, setChosen] = useState<DrillOptions>(() => ({ ...START, scenario: wantedScenario() }));
  const [state, setState] = useState<'idle' | 'ringing' | { failed: readonly Trouble[] }>('idle');
  const change = (part: Partial<DrillOptions>) => setChosen((now) => ({ ...now, ...part }));

  // Evidence is drawn blind, at x1, without hints or ghost; what was chosen for practice comes back with it.
  const evidence = chosen.mode === 'evidence';
  const options: DrillOptions = evidence
    ? { ...chosen, scenario: null, pace: 1, hints: false, ghost: null, seed: null }
    : chosen;
  const scenarios = [...shipped, ...packs.flatMap((pack) => pack.scenarios)];
  const scenario = scenarios.find(
    (card) => card.packId === options.scenario?.packId && card.id === options.scenario.id,
  );

  const ring = async (event: FormEvent) => {
    event.preventDefault();
    setState('ringing');
    try {
      const started = await onStart(options);
      if (!started.ok) setState({ failed: started.problems });
    } catch (error) {
      const where = error instanceof Error ? error.message : String(error);
      setState({ failed: [{ what: quickText.failed, where, mend: quickText.failedMend }] });
    }
  };
  const playAgainst = async (file: File) => {
    const brought = await onRecord(file);
    if (!brought.ok) return setState({ failed: brought.problems });
    const { id, packId, scenarioId } = brought.record;
    setState('idle');
    change({ ghost: { kind: 'record', id }, scenario: { packId, id: scenarioId } });
  };

  return (
    <section className={`glass ${styles.card}`} aria-labelledby="quick">
      <Bell size={188} className={styles.bell} />
      <h2 id="quick">{t.title}</h2>
      {scenarios.length === 0 ? (
        <EmptyState icon="book" title={t.none}>
          <p>{t.noneMend}</p>
        </EmptyState>
      ) : (
        <form
          className={styles.form}
          onSubmit={ring}
          onPointerEnter={() => onReach(options)}
          onFocus={() => onReach(options)}
        >
          <div className={styles.rows}>
            <Select
              label={t.scenario}
              layout="beside"
              disabled={evidence}
              value={scenario ? `${scenario.packId}/${scenario.id}` : SURPRISE}
              onChange={(event) => {
                const card = scenarios.find((one) => `${one.packId}/${one.id}` === event.target.value);
                change({
                  scenario: card ? { packId: card.packId, id: card.id } : null,
                  // A record is a run of one scenario; the other ghosts come along.
                  ghost: chosen.ghost?.kind === 'record' ? null : chosen.ghost,
                });
              }}
            >
              <option value={SURPRISE}>{evidence ? t.blind : t.surprise}</option>
              {packs.length === 0 ? (
                <Scenarios of={shipped} />
              ) : (
                <>
                  {packs.map((pack) => (
                    <optgroup key={pack.id} label={pack.name[lang]}>
                      <Scenarios of={pack.scenarios} />
                    </optgroup>
                  ))}
                  <optgroup label={t.comesWithTocsin}>
                    <Scenarios of={shipped} />
                  </optgroup>
                </>
              )}
            </Select>
            {runbooks.length > 0 ? (
              <Select
                label={t.runbook}
                layout="beside"
                value={runbook ?? OWN}
                onChange={(event) => onRunbook(event.target.value || null)}
              >
                <option value={OWN}>{t.packRunbook}</option>
                {runbooks.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            ) : (
              <Row label={t.runbook}>
                <p className={styles.own}>
                  {t.packRunbook} <a href={hashOf({ screen: 'runbooks', id: null })}>{t.bringRunbook}</a>
                </p>
              </Row>
            )}
            <Row label={t.mode}>
              <Segmented
                label={t.mode}
                value={chosen.mode}
                onChange={(mode) => change({ mode })}
                options={[
                  { value: 'practice', label: t.practice },
                  { value: 'evidence', label: t.evidence },
                ]}
              />
            </Row>
            <Row label={t.pace}>
              <Segmented
                label={t.pace}
                value={options.pace}
                onChange={(pace) => change({ pace })}
                options={PACES.map((pace) => ({ value: pace, label: `x${pace}`, disabled: evidence && pace !== 1 }))}
              />
            </Row>
            <GhostSelect
              options={options}
              records={records}
              disabled={evidence}
              onChange={change}
              onFile={(file) => void playAgainst(file)}
            />
          </div>
          <details className={styles.more}>
            <summary>{t.more}</summary>
            <div className={styles.rows}>
              <Row label={t.hints}>
                <Segmented
                  label={t.hints}
                  value={options.hints ? 'on' : 'off'}
                  onChange={(hints) => change({ hints: hints === 'on' })}
                  options={[
                    { value: 'on', label: t.on, disabled: evidence },
                    { value: 'off', label: t.off },
                  ]}
                />
              </Row>
              <Row label={t.allowed}>
                <Segmented
                  label={t.allowed}
                  value={chosen.extended}
                  onChange={(extended) => change({ extended })}
                  options={EXTENSIONS.map((extended) => ({
                    value: extended,
                    label: `x${extended.toLocaleString(lang)}`,
                  }))}
                />
              </Row>
              <TextField
                label={t.seed}
                layout="beside"
                hint={t.seedHint}
                placeholder={t.seedDrawn}
                disabled={evidence}
                maxLength={40}
                autoComplete="off"
                spellCheck={false}
                value={options.seed ?? ''}
                onChange={(event) => change({ seed: event.target.value.trim() || null })}
              />
            </div>
          </details>
          <p className={styles.brief}>{evidence ? t.evidenceBrief : (scenario?.brief[lang] ?? t.surpriseBrief)}</p>
          {typeof state === 'object' && <ErrorNote troubles={state.failed} />}
          <div className={styles.go}>
            <Button type="submit" kind="brass" size="l" disabled={state === 'ringing'}>
              {state === 'ringing' ? t.ringing : t.ring}
            </Button>
            {scenario ? (
              <span className="quiet">
                {t[scenario.difficulty]}, {t.minutes(scenario.minutes)}
              </span>
            ) : (
              <a href={hashOf({ screen: 'packs' })}>{t.bringPack}</a>
            )}
          </div>
        </form>
      )}
    </section>
  );
}

function Scenarios({ of }: { of: readonly ScenarioCard[] }) {
  const lang = useLang();
  return of.map((card) => (
    <option key={`${card.packId}/${card.id}`} value={`${card.packId}/${card.id}`}>
      {card.title[lang]}
    </option>
  ));
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}

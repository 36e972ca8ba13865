import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type Fork, fork } from '../../../debrief/fork.ts';
import { type Proposal, proposals } from '../../../debrief/proposals.ts';
import type { Take } from '../../../debrief/take.ts';
import { told } from '../../../runbook/told.ts';
import type { DrillEvent } from '../../../sim/events.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { points } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { type Beside, runOfFork } from './beside.ts';
import { Curve, type CurvePoint } from './curve.tsx';
import { Deltas } from './deltas.tsx';
import paper from './on-paper.module.css';
import type { Marker } from './timeline.tsx';
import { useSteps } from './use-steps.ts';
import styles from './what-if.module.css';
import { type Choice, choicesFor } from './what-if-choices.ts';
import { W } from './what-if-text.ts';

interface Props {
  take: Take | null | 'differs';
  words(event: DrillEvent): string | null;
  elapsed(at: number): string;
  /** What is shown beside the drill's timeline. */
  beside: Beside | null;
  onBeside(beside: Beside | null): void;
  onPlayFrom(at: number): void;
  /** The moment that is being tried, to be moved on the timeline too. */
  onMarker(marker: Marker | null): void;
}

/** Forks of the drill: the changes that would have gained most, and any that the reader wants to try. */
export function WhatIf({ take, ...rest }: Props) {
  const t = useText(W);
  return (
    <section className={styles.panel} aria-labelledby="what-if">
      <h2 id="what-if">
        <Icon name="branch" size={18} /> {t.whatIf}
      </h2>
      {take === 'differs' ? <p>{t.differs}</p> : take && <Forks take={take} {...rest} />}
    </section>
  );
}

function Forks({ take, words, elapsed, beside, onBeside, onPlayFrom, onMarker }: Omit<Props, 'take'> & { take: Take }) {
  const t = useText(W);
  const lang = useLang();
  const trials = useSteps(useCallback(() => proposals(take), [take]));
  const [picked, setPicked] = useState<number | 'own' | null>(null);
  const chosen = typeof picked === 'number' ? trials.result?.[picked] : null;
  return (
    <>
      <h3>{t.best}</h3>
      {trials.result === null ? (
        <p className={styles.trying} role="status">
          {t.trying(trials.progress?.tried ?? 0, trials.progress?.of ?? 0)}
        </p>
      ) : trials.result.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ol className={styles.proposals}>
          {trials.result.map((proposal, i) => (
            <li key={proposal.title.en}>
              <button type="button" aria-pressed={picked === i} onClick={() => setPicked(picked === i ? null : i)}>
                <b>+{points(worth(proposal), lang)}</b> {told(proposal.title, lang)}
              </button>
              {picked === i && chosen && (
                <Result fork={chosen.fork} {...{ take, words, elapsed, beside, onBeside, onPlayFrom }} />
              )}
            </li>
          ))}
        </ol>
      )}
      <details open={picked === 'own'} onToggle={(e) => setPicked(e.currentTarget.open ? 'own' : null)}>
        <summary>{t.own}</summary>
        {picked === 'own' && <Own {...{ take, words, elapsed, beside, onBeside, onPlayFrom, onMarker }} />}
      </details>
    </>
  );
}

const worth = ({ fork }: Proposal): number => (fork.gain > 0 ? fork.gain : fork.earnedGain);

type Inside = Omit<Props, 'take' | 'onMarker'> & { take: Take };

/** How many moments the curve is drawn through. */
const MOMENTS = 13;
const MINUTE = 60_000;
/** Moments that can be tried lie so far apart. */
const STEP = 15_000;
const snapped = (at: number, from: number): number => from + Math.round((at - from) / STEP) * STEP;

/** Any command at any moment: a list, a slider over the drill, and the curve of the total between. */
function Own({ onMarker, ...inside }: Inside & Pick<Props, 'onMarker'>) {
  const { take, words, elapsed } = inside;
  const t = useText(W);
  const lang = useLang();
  const choices = useMemo(() => choicesFor(take, words, lang), [take, words, lang]);
  const [id, setId] = useState('');
  const choice = choices.find((c) => c.id === id) ?? null;
  const [from, end] = [take.facts.t0, Math.max(take.facts.t0 + MINUTE, take.facts.now)];
  const [at, setAt] = useState(from);
  const move = useCallback((to: number) => setAt(Math.min(end, Math.max(from, snapped(to, from)))), [from, end]);
  const movable = choice !== null && choice.group !== 'left';
  useEffect(() => onMarker(movable ? { at, onMove: move } : null), [movable, at, move, onMarker]);
  useEffect(() => () => onMarker(null), [onMarker]);
  const settled = useDeferredValue(at);
  const forked = useMemo(() => choice && fork(take, choice.changes(settled)), [take, choice, settled]);
  const curve = useSteps(
    useMemo(
      () => (choice && choice.group !== 'left' ? () => curveOf(take, choice, from, end) : null),
      [take, choice, from, end],
    ),
  );
  const groups = (['moved', 'added', 'left'] as const).map((group) => ({
    group,
    of: choices.filter((c) => c.group === group),
  }));
  return (
    <div className={join(paper.kit, styles.own)}>
      <Select
        label={t.had}
        value={id}
        onChange={(e) => {
          setId(e.target.value);
          setAt(choices.find((c) => c.id === e.target.value)?.was ?? from);
        }}
      >
        <option value="">{t.choose}</option>
        {groups.map(
          ({ group, of }) =>
            of.length > 0 && (
              <optgroup key={group} label={t[group]}>
                {of.map((c) => (
                  <option key={c.id} value={c.id}>
                    {c.label}
                    {c.was === null ? '' : ` (${elapsed(c.was)})`}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </Select>
      {choice && choice.group !== 'left' && (
        <label className={styles.when}>
          <span>
            {t.at} <b>{elapsed(at)}</b>
          </span>
          <input
            type="range"
            min={from}
            max={end}
            step={STEP}
            value={at}
            aria-label={t.minute}
            aria-valuetext={elapsed(at)}
            onChange={(e) => setAt(Number(e.target.value))}
          />
        </label>
      )}
      {choice && curve.result && (
        <Curve
          points={curve.result}
          at={at}
          was={choice.was}
          played={take.scorecard.total}
          elapsed={elapsed}
          onMove={move}
        />
      )}
      {forked && <Result fork={forked} {...inside} />}
    </div>
  );
}

function* curveOf(take: Take, choice: Choice, from: number, to: number): Generator<null, CurvePoint[]> {
  const curve: CurvePoint[] = [];
  for (let i = 0; i < MOMENTS; i++) {
    const at = Math.floor(from + ((to - from) * i) / (MOMENTS - 1));
    curve.push({ at, total: fork(take, choice.changes(at)).scorecard.total });
    yield null;
  }
  return curve;
}

/** What a fork came to: the total, the rules that moved, what no longer applies. */
function Result({ fork: forked, take, words, elapsed, beside, onBeside, onPlayFrom }: Inside & { fork: Fork }) {
  const t = useText(W);
  const lang = useLang();
  const { deltas, gain, scorecard, noLonger, refused } = forked;
  const at = momentOf(forked, take);
  const run = useMemo(() => runOfFork(forked), [forked]);
  const open = beside?.run.scorecard === run.scorecard;
  return (
    <div className={styles.result}>
      <p className={join(styles.gain, gain < 0 && styles.loss)}>
        <b>
          {gain > 0 ? '+' : gain < 0 ? '−' : '±'}
          {points(Math.abs(gain), lang)}
        </b>
        <span>{t.scoreThen(points(scorecard.total, lang))}</span>
      </p>
      {refused && <p>{t.refused}</p>}
      {!refused && deltas.length === 0 && <p>{t.noChange}</p>}
      {gain === 0 && scorecard.capped && deltas.length > 0 && <p>{t.held}</p>}
      {deltas.length > 0 && (
        <>
          <h4>{t.gains}</h4>
          <Deltas deltas={deltas.slice(0, 8)} />
        </>
      )}
      {noLonger.length > 0 && (
        <>
          <h4>{t.noLonger}</h4>
          <ul className={styles.gone}>
            {noLonger.map(({ index }) => {
              const event = take.film.told[index]?.find((e) => e.seat !== null && words(e) !== null);
              return event && <li key={index}>{`${elapsed(event.at)} ${words(event)}`}</li>;
            })}
          </ul>
        </>
      )}
      <div className={join(paper.keys, styles.doings)}>
        <Button size="s" aria-pressed={open} onClick={() => onBeside(open ? null : { run, title: t.forked })}>
          {t.both}
        </Button>
        {at !== null && (
          <Button size="s" kind="primary" icon="play" onClick={() => onPlayFrom(at)}>
            {t.playFrom(elapsed(at))}
          </Button>
        )}
      </div>
      <p className={styles.same}>{t.sameSeed}</p>
    </div>
  );
}

/** The first moment that a fork changes. */
function momentOf({ changes }: Fork, take: Take): number | null {
  const times = changes.map((c) =>
    c.do === 'drop'
      ? (take.played.commands[c.index]?.at ?? 0)
      : c.do === 'move'
        ? Math.min(c.at, take.played.commands[c.index]?.at ?? c.at)
        : c.at,
  );
  return times.length > 0 ? Math.min(...times) : null;
}

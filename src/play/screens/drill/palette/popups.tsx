import { useState } from 'react';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { coachingOf } from '../../../shell/coaching.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { KeyHelp } from '../../../ui/key-help.tsx';
import { goTo } from '../../../ui/route.ts';
import { openPopup, type Popup } from '../desk.ts';
import { useDesk, useDrill, useFact, useSend, useView } from '../drill-context.ts';
import { dutyName, owedAt } from '../duties.ts';
import { ConsoleList } from '../panes/switchboard.tsx';
import { Refused } from '../refused.tsx';
import { stateSummary } from '../state-summary.ts';
import { localTime } from '../times.ts';
import { words as tourWords } from '../tour/tour-text.ts';
import styles from './palette.module.css';
import { words } from './palette-text.ts';

/** The small windows: keys, hints, waiting, leaving, the summary, and the narrow screen's list of consoles. */
export function Popups() {
  const t = useText(words);
  const { desk } = useDrill();
  const popup = useDesk((now) => now.popup);
  const practice = useFact((view) => view.mode === 'practice');
  const tour = useText(tourWords);
  const shut = () => openPopup(desk, null);
  const window = (kind: Popup, title: string, body: React.ReactNode) => (
    <Dialog title={title} open={popup === kind} onClose={shut}>
      {body}
    </Dialog>
  );
  return (
    <>
      <KeyHelp
        open={popup === 'keys'}
        onClose={shut}
        more={
          practice && (
            <Button icon="hand" onClick={() => openPopup(desk, 'tour')}>
              {tour.again}
            </Button>
          )
        }
      />
      {window('hints', t.hints, <Hints />)}
      {window('jump', t.jump, <Jump onDone={shut} />)}
      {window('leave', t.leaveTitle, <Leave onStay={shut} />)}
      {window('summary', t.summary, <Summary />)}
      <Dialog title={t.consolesTitle} open={popup === 'switcher'} onClose={shut} material="glass">
        <ConsoleList />
      </Dialog>
    </>
  );
}

function Hints() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const { send, refused } = useSend();
  const next = view.hints.find((hint) => hint.says === null);
  if (view.mode === 'evidence') return <p>{t.noHintsHere}</p>;
  if (!coachingOf(port.id).hints) return <p>{t.hintsOff}</p>;
  return (
    <div className={styles.stack}>
      <p className="secondary">{t.hintsNote}</p>
      {view.hints.map(
        (hint) =>
          hint.says && (
            <p key={hint.id} className={styles.hint}>
              {say(hint.says, lang)} <small className="quiet">({t.hintPrice(hint.price)})</small>
            </p>
          ),
      )}
      {next ? (
        <Button kind="primary" icon="lamp" onClick={() => send({ type: 'hint' })}>
          {t.takeHint(next.price)}
        </Button>
      ) : (
        <p>{t.noHints}</p>
      )}
      <Refused rejection={refused} />
    </div>
  );
}

const WAITS = [1, 5, 10, 15, 30, 60];

function Jump({ onDone }: { onDone(): void }) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const { send, refused } = useSend();
  const [until, setUntil] = useState(() => localTime(view, view.now + 10 * 60_000));
  const next = owedAt(view, view.now).find((d) => d.dueAt > view.now + 1000);
  const running = view.actions.flatMap(({ id, name, state, finishesAt }) =>
    state === 'running' && finishesAt !== null && finishesAt > view.now ? [{ id, name, finishesAt }] : [],
  );
  const jump = (to: number) => {
    if (send({ type: 'jump', until: Math.floor(to) })) onDone();
  };
  const typed = timeAhead(until, localTime(view, view.now), view.now);
  return (
    <div className={styles.stack}>
      <p className="secondary">{t.jumpNote}</p>
      <div className={styles.row}>
        {WAITS.map((minutes) => (
          <Button key={minutes} onClick={() => jump(view.now + minutes * 60_000)}>
            {t.jumpBy(minutes)}
          </Button>
        ))}
        {running.map((action) => (
          <Button key={action.id} onClick={() => jump(action.finishesAt)}>
            {t.untilDone(say(action.name, lang))} ({localTime(view, action.finishesAt)})
          </Button>
        ))}
        {next && !next.provisional && next.dueAt <= view.lengthMs && (
          <Button onClick={() => jump(next.dueAt)}>
            {t.untilDeadline(say(dutyName(next, port.rulebook), lang))} ({localTime(view, next.dueAt)})
          </Button>
        )}
      </div>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== null) jump(typed);
        }}
      >
        <TextField
          label={t.jumpTo}
          inputMode="numeric"
          pattern="[0-2]\d:[0-5]\d"
          placeholder="HH:MM"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Button type="submit" kind="primary" icon="step" disabled={typed === null}>
          {t.jumpGo}
        </Button>
      </form>
      <Refused rejection={refused} />
    </div>
  );
}

/** The drill time of the next 'HH:MM' on the company's clocks; null when that is no time. */
function timeAhead(typed: string, clock: string, now: number): number | null {
  const minutes = (text: string) => {
    const [, hours, mins] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
    return hours === undefined ? null : Number(hours) * 60 + Number(mins);
  };
  const to = minutes(typed);
  const from = minutes(clock);
  if (to === null || from === null) return null;
  const ahead = (to - from + 1440) % 1440;
  return ahead === 0 ? null : now + ahead * 60_000;
}

function Leave({ onStay }: { onStay(): void }) {
  const t = useText(words);
  const { port } = useDrill();
  const { busy, failed, finish } = useFinish();
  return (
    <div className={styles.stack}>
      <p>{t.leaveNote}</p>
      {failed && <p role="alert">{t.cannotFinish}</p>}
      <div className={styles.row}>
        <Button kind="primary" disabled={busy} onClick={finish}>
          {busy ? t.scoring : t.leaveEnd}
        </Button>
        <Button
          onClick={() => {
            // Practice stands still meanwhile; evidence runs on, and the host refuses the pause.
            port.send({ type: 'pause', why: 'asked' });
            goTo({ screen: 'home' });
          }}
        >
          {t.leaveLater}
        </Button>
        <Button onClick={onStay}>{t.stay}</Button>
      </div>
    </div>
  );
}

/** Ends the drill, stores its record and goes to its debrief. */
export function useFinish(): { busy: boolean; failed: boolean; finish(): void } {
  const { port } = useDrill();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  return {
    busy,
    failed,
    finish() {
      setBusy(true);
      port.finish().then(
        (id) => goTo({ screen: 'debrief', id }),
        () => {
          setBusy(false);
          setFailed(true);
        },
      );
    },
  };
}

function Summary() {
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  return (
    <ul className={styles.summary}>
      {stateSummary(view, port.rulebook, view.now, lang).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

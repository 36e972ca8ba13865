import { useRef, useState } from 'react';
import { say } from '../../../../runbook/text.ts';
import type { ViewCall } from '../../../../sim/view.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { ExercisePlate } from '../../../ui/exercise-plate.tsx';
import { useAttending, useDrill, useSend, useView } from '../drill-context.ts';
import { Refused } from '../refused.tsx';
import styles from './call-card.module.css';
import { words } from './live-text.ts';

/** A phone that rings: answer or decline; what the caller says stays until the trainee hangs up. */
export function CallCard() {
  const view = useView();
  const [done, setDone] = useState<readonly string[]>([]);
  const opened = useRef(view.now);
  const call =
    view.calls.find((c) => c.state === 'ringing') ??
    view.calls.findLast((c) => c.state === 'answered' && c.at >= opened.current && !done.includes(c.id));
  if (!call || view.ended) return null;
  return <Call key={call.id} call={call} onDone={() => setDone([...done, call.id])} />;
}

function Call({ call, onDone }: { call: ViewCall; onDone(): void }) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const { send, refused } = useSend();
  const person = port.view().people.find((p) => p.id === call.from);
  const ringing = call.state === 'ringing';
  useAttending('call', !ringing);
  return (
    <section
      className={`${styles.card} paper`}
      aria-label={`${person?.fullName ?? call.from} ${t.ringing}`}
      data-region
      tabIndex={-1}
    >
      <header>
        {person && <Avatar person={person} size={40} />}
        <div role="alert">
          <strong>{person?.fullName ?? call.from}</strong>
          <span>{ringing ? t.ringing : t.calling}</span>
        </div>
        <ExercisePlate />
      </header>
      {!ringing && call.says && <blockquote role="status">{say(call.says, lang)}</blockquote>}
      <footer>
        {ringing ? (
          <>
            <Button kind="primary" icon="phone" onClick={() => send({ type: 'answer-call', call: call.id })}>
              {t.answer}
            </Button>
            <Button onClick={() => send({ type: 'hang-up', call: call.id })}>{t.decline}</Button>
          </>
        ) : (
          <Button kind="primary" onClick={onDone}>
            {t.hangUp}
          </Button>
        )}
      </footer>
      <Refused rejection={refused} />
    </section>
  );
}

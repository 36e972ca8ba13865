import { useEffect, useRef } from 'react';
import { say } from '../../../../runbook/text.ts';
import type { DrillEvent } from '../../../../sim/events.ts';
import type { View } from '../../../../sim/view.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { play } from '../../../sound/play.ts';
import { showCaption } from '../../../ui/captions.ts';
import { useDrill, useNow, useView } from '../drill-context.ts';
import { dutyName, isOwed } from '../duties.ts';
import { localTime } from '../times.ts';
import { words } from './live-text.ts';

/** How often an unanswered page rings again, ms of wall time. */
const RING_AGAIN_MS = 4000;
/** The clock says where it stands at every such step of drill time, ms. */
const MILESTONE_MS = 5 * 60_000;
/** A spoken message is cut after this many characters; the whole stands in its console. */
const SPOKEN = 120;

/** Sounds, captions and spoken milestones: what reaches the trainee wherever they look. */
export function LiveEffects() {
  usePushed();
  useRinging();
  return (
    <>
      <PageAlert />
      <Milestones />
    </>
  );
}

/** Plays and captions what newly happened. What stood there when the screen opened stays quiet. */
function usePushed(): void {
  const { port } = useDrill();
  const view = useView();
  const told = useRef(port.events().length);
  const events = port.events();
  useEffect(() => {
    const fresh = events.slice(told.current);
    told.current = events.length;
    // A jump brings many at once: the last few are enough, the file has them all.
    for (const event of fresh.slice(-4)) react(event, view);
  }, [events, view]);
}

const cut = (text: string): string => (text.length > SPOKEN ? `${text.slice(0, SPOKEN)}…` : text);

function react(event: DrillEvent, view: View): void {
  const name = (id: string) => view.people.find((p) => p.id === id)?.name ?? id;
  switch (event.type) {
    case 'chat.said': {
      if (event.from === view.you || event.from === 'bot') return;
      const { text } = event;
      const both = typeof text === 'string' ? { en: text, fr: text } : text;
      showCaption({ en: `${name(event.from)}: ${cut(both.en)}`, fr: `${name(event.from)} : ${cut(both.fr)}` });
      return play('message', { caption: false });
    }
    case 'mail.arrived': {
      const subject = view.mails.find((m) => m.id === event.mail)?.subject;
      showCaption({ en: `Mail: ${subject?.en ?? ''}`, fr: `Courriel : ${subject?.fr ?? ''}` });
      return play('message', { caption: false });
    }
    case 'person.arrived':
      showCaption({ en: `${name(event.person)} has joined`, fr: `${name(event.person)} a rejoint` });
      return play('lamp', { caption: false });
    case 'person.silent':
      return showCaption(
        { en: `${name(event.person)} does not answer`, fr: `${name(event.person)} ne répond pas` },
        'urgent',
      );
    case 'task.reported':
      return showCaption({ en: `${name(event.by)} reports back`, fr: `${name(event.by)} fait son retour` });
    case 'message.sent':
      return play('paper');
    case 'alert.resolved':
      if (view.alerts.every((a) => a.state === 'resolved')) play('chime');
      return;
  }
}

/** An unanswered page or call rings again and again. */
function useRinging(): void {
  const view = useView();
  const page = view.ringing && !view.ended && !view.paused;
  const call = view.calls.some((c) => c.state === 'ringing') && !view.ended;
  useEffect(() => {
    if (!page && !call) return;
    const sound = page ? 'page' : 'phone';
    play(sound, { caption: false });
    const again = setInterval(() => play(sound, { caption: false }), RING_AGAIN_MS);
    return () => clearInterval(again);
  }, [page, call]);
}

function PageAlert() {
  const lang = useLang();
  const t = useText(words);
  const view = useView();
  const alert = view.ringing ? view.alerts.find((a) => a.pages && a.state === 'firing') : undefined;
  return (
    <p className="unseen" role="alert">
      {alert ? t.page(say(alert.name, lang)) : ''}
    </p>
  );
}

/** Says the time each five minutes, and a deadline when it comes near and when it is missed: never the seconds. */
function Milestones() {
  const lang = useLang();
  const t = useText(words);
  const { port } = useDrill();
  const now = useNow();
  const view = useView();
  const said = useRef<{ step: number; near: Set<string>; late: Set<string> }>({
    step: Math.floor(now / MILESTONE_MS),
    near: new Set(),
    late: new Set(view.deadlines.filter((d) => d.dueAt < now).map((d) => d.id + d.dueAt)),
  });
  const line = useRef('');
  const step = Math.floor(now / MILESTONE_MS);
  let news = '';
  if (step > said.current.step) {
    news = t.time(localTime(view, now), view.pagedAt === null ? 0 : Math.floor((now - view.pagedAt) / 60_000));
  }
  const owed = view.deadlines.filter(
    (d) => isOwed(d) && !(d.provisional && d.kind !== 'response' && d.kind !== 'opening'),
  );
  const near = owed.filter(
    (d) => d.dueAt > now && d.dueAt - now <= d.limitMs / 5 && !said.current.near.has(d.id + d.dueAt),
  );
  const late = owed.filter((d) => d.dueAt <= now && !said.current.late.has(d.id + d.dueAt));
  for (const d of near)
    news += ` ${t.near(say(dutyName(d, port.rulebook), lang), Math.max(1, Math.round((d.dueAt - now) / 60_000)))}`;
  for (const d of late) news += ` ${t.missed(say(dutyName(d, port.rulebook), lang))}`;
  if (news !== '') line.current = news;
  useEffect(() => {
    said.current.step = step;
    for (const d of near) said.current.near.add(d.id + d.dueAt);
    for (const d of late) said.current.late.add(d.id + d.dueAt);
    if (late.length > 0) play('bell', { caption: false });
    else if (near.length > 0) play('tick', { caption: false });
  });
  return (
    <p className="unseen" role="status">
      {line.current}
    </p>
  );
}

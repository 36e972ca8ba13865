import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { openPopup } from '../desk.ts';
import { useDesk, useDrill } from '../drill-context.ts';
import styles from './tour.module.css';
import { noteTourSeen, tourSeen } from './tour-seen.ts';
import { CARDS, words } from './tour-text.ts';

/** Between a card and what it points at, and from the edge of the window, px. */
const GAP = 14;
/** How far the light reaches around what is pointed at, px. */
const HALO = 4;

/** The guided tour, while it is open: before the first drill of this browser, and from the help. */
export function Tour() {
  const open = useDesk((desk) => desk.popup === 'tour');
  return open ? <Cards /> : null;
}

function Cards() {
  const t = useText(words);
  const lang = useLang();
  const { port, desk } = useDrill();
  const [step, setStep] = useState(0);
  // Before the first drill a pause that a reload left behind is the tour's own; later the trainee's stays theirs.
  const mayResume = useRef(!tourSeen() || !port.clock().paused);
  const next = useRef<HTMLButtonElement>(null);
  const card = CARDS[step];
  const { spot, place, cardRef } = usePlace(card?.at ?? '');

  useEffect(() => {
    if (!port.clock().paused) port.send({ type: 'pause', why: 'asked' });
  }, [port]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each card has the focus on its way on
  useEffect(() => next.current?.focus({ preventScroll: true }), [step]);

  const leave = () => {
    noteTourSeen();
    openPopup(desk, null);
    if (mayResume.current && port.clock().paused) port.send({ type: 'resume', why: 'asked' });
  };
  if (!card) return null;
  const last = step === CARDS.length - 1;
  return (
    <ModalOverlay isOpen onOpenChange={leave} className={styles.overlay ?? ''}>
      {spot && <i className={styles.spot} style={spot} />}
      <Modal data-modal className={`${styles.card} paper`} style={place} ref={cardRef}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title">{say(card.title, lang)}</Heading>
          <p aria-live="polite">{say(card.says, lang)}</p>
          {step === 0 && <p className="secondary">{t.still}</p>}
          <footer>
            <small>{t.place(step + 1, CARDS.length)}</small>
            {!last && (
              <Button kind="quiet" size="s" onClick={leave}>
                {t.skip}
              </Button>
            )}
            <span className={styles.ways}>
              {step > 0 && <Button onClick={() => setStep(step - 1)}>{t.back}</Button>}
              <Button ref={next} kind="primary" onClick={() => (last ? leave() : setStep(step + 1))}>
                {last ? (port.view().pagedAt === null ? t.begin : t.goOn) : t.next}
              </Button>
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where the light falls and where the card lies: beside what it points at, and always within the window. */
function usePlace(at: string): {
  spot: CSSProperties | null;
  place: CSSProperties;
  cardRef: React.RefObject<HTMLDivElement | null>;
} {
  const cardRef = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<{ spot: CSSProperties | null; place: CSSProperties }>({ spot: null, place: {} });
  useLayoutEffect(() => {
    const put = () => {
      const target = [...document.querySelectorAll(`[data-tour~="${at}"]`)]
        .map((element) => element.getBoundingClientRect())
        .find(({ width, height }) => width > 0 && height > 0);
      const card = cardRef.current?.getBoundingClientRect();
      if (!card) return;
      const spot = target && {
        left: Math.max(HALO, target.left - HALO),
        top: Math.max(HALO, target.top - HALO),
        right: Math.max(HALO, window.innerWidth - target.right - HALO),
        bottom: Math.max(HALO, window.innerHeight - target.bottom - HALO),
      };
      setFound({ spot: spot ?? null, place: beside(target ?? null, card) });
    };
    put();
    window.addEventListener('resize', put);
    return () => window.removeEventListener('resize', put);
  }, [at]);
  return { ...found, cardRef };
}

/** Where a card of this size has room: beside what is taller than it, else below or above; failing all, over its middle. */
function beside(target: DOMRect | null, { width, height }: DOMRect): CSSProperties {
  const { innerWidth, innerHeight } = window;
  const across = (left: number) => Math.max(GAP, Math.min(left, innerWidth - width - GAP));
  const down = (top: number) => Math.max(GAP, Math.min(top, innerHeight - height - GAP));
  if (!target) return { left: across((innerWidth - width) / 2), top: down((innerHeight - height) / 2) };
  const tall = target.height > height;
  if (tall && target.right + GAP + width + GAP <= innerWidth)
    return { left: target.right + GAP, top: down(target.top) };
  if (tall && target.left - GAP - width - GAP >= 0) return { left: target.left - GAP - width, top: down(target.top) };
  const left = across(target.left + target.width / 2 - width / 2);
  if (target.bottom + GAP + height + GAP <= innerHeight) return { left, top: target.bottom + GAP };
  if (target.top - GAP - height - GAP >= 0) return { left, top: target.top - GAP - height };
  return { left, top: down(target.top + target.height / 2 - height / 2) };
}

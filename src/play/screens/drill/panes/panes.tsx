import { memo, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { say } from '../../../../runbook/text.ts';
import type { ConsoleId } from '../../../../scenario/format/pack.ts';
import { CONSOLE_PARTS } from '../../../consoles/console-parts.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { type Side, swapPanes } from '../desk.ts';
import { useDesk, useDrill } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import styles from './panes.module.css';

/** Two consoles side by side; a slip (what the dock opened to write or do) takes the right one's place. */
export function Panes({ slip }: { slip: ReactNode }) {
  const { desk } = useDrill();
  const left = useDesk((now) => now.left);
  const right = useDesk((now) => now.right);
  const wide = useDesk((now) => now.wide);
  const active = useDesk((now) => now.active);
  const share = useDesk((now) => now.share);
  const main = useRef<HTMLElement>(null);
  const shows = (side: Side) => wide === null || wide === side || (slip !== null && side === 'right');
  const both = shows('left') && shows('right');
  return (
    <main
      ref={main}
      className={join(styles.panes, slip !== null && styles.withSlip, active === 'right' && styles.rightActive)}
      style={{ gridTemplateColumns: both ? `minmax(0, ${share}fr) 9px minmax(0, ${1 - share}fr)` : 'minmax(0, 1fr)' }}
      data-under-sheet
    >
      {shows('left') && <Pane side="left" console={left} />}
      {both && <Divider share={share} onMove={(to) => desk.setState({ share: to })} area={main} />}
      {slip !== null ? (
        <section className={join(styles.pane, styles.slip)} data-region tabIndex={-1}>
          {slip}
        </section>
      ) : (
        shows('right') && <Pane side="right" console={right} />
      )}
    </main>
  );
}

const Pane = memo(function Pane({ side, console }: { side: Side; console: ConsoleId }) {
  const t = useText(words);
  const lang = useLang();
  const { port, desk } = useDrill();
  const wide = useDesk((now) => now.wide);
  const part = CONSOLE_PARTS[console];
  const { Part } = part;
  const name = say(part.name, lang);

  // What is in sight is read: noted when it leaves, and every second while it stays.
  useEffect(() => {
    const seen = () => desk.setState((now) => ({ seen: { ...now.seen, [console]: port.view().now } }));
    seen();
    return seen;
  }, [port, desk, console]);

  return (
    <section
      className={join(styles.pane, side === 'left' ? styles.left : styles.right)}
      aria-label={`${side === 'left' ? t.leftPane : t.rightPane}: ${name}`}
      data-region
      data-side={side}
      data-tour={side === 'left' ? 'pager' : undefined}
      tabIndex={-1}
      onFocus={() => desk.setState({ active: side })}
    >
      <header className={styles.head}>
        <Icon name={part.icon} />
        <h2>{name}</h2>
        <span className={styles.tools}>
          <IconButton icon="swap" label={t.swap} onClick={() => swapPanes(desk)} />
          <IconButton
            icon="expand"
            label={wide === side ? t.bothPanes : t.expand}
            aria-pressed={wide === side}
            onClick={() => desk.setState({ wide: wide === side ? null : side })}
          />
          {wide === null && (
            <IconButton
              icon="cross"
              label={t.shutPane}
              onClick={() => desk.setState({ wide: side === 'left' ? 'right' : 'left' })}
            />
          )}
        </span>
      </header>
      <div className={styles.content}>
        <Suspense fallback={<p className={styles.loading}>{t.loading}</p>}>
          <Part port={port} />
        </Suspense>
      </div>
    </section>
  );
});

const NARROWEST = 0.2;
const STEP = 0.05;
const held = (share: number) => Math.min(1 - NARROWEST, Math.max(NARROWEST, share));

function Divider({
  share,
  onMove,
  area,
}: {
  share: number;
  onMove(share: number): void;
  area: React.RefObject<HTMLElement | null>;
}) {
  const t = useText(words);
  const percent = Math.round(share * 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved has a value and takes the focus; <hr> has neither
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t.divider}
      aria-valuenow={percent}
      aria-valuemin={NARROWEST * 100}
      aria-valuemax={100 - NARROWEST * 100}
      tabIndex={0}
      className={styles.divider}
      onDoubleClick={() => onMove(0.5)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId) || !area.current) return;
        const { left, width } = area.current.getBoundingClientRect();
        onMove(held((event.clientX - left) / width));
      }}
      onKeyDown={(event) => {
        const to = {
          ArrowLeft: share - STEP,
          ArrowRight: share + STEP,
          Home: NARROWEST,
          End: 1 - NARROWEST,
          Enter: 0.5,
        }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        onMove(held(to));
      }}
    />
  );
}

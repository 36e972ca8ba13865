import { useEffect, useState } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { elapsed } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { join } from '../../ui/join.ts';
import styles from './hot-wash.module.css';
import { H } from './hot-wash-text.ts';
import paper from './on-paper.module.css';

/** A clock for one part of the hot wash: it runs down when asked to, says when time is up, and forces nothing. */
export function Countdown({ minutes }: { minutes: number }) {
  const t = useText(H);
  const [left, setLeft] = useState(minutes * 60_000);
  const [running, setRunning] = useState(false);
  useEffect(() => {
    if (!running) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = now - before;
      before = now;
      setLeft((rest) => Math.max(0, rest - passed));
    }, 250);
    return () => clearInterval(timer);
  }, [running]);
  return (
    <div className={join(paper.keys, styles.countdown)}>
      <span className={left === 0 ? styles.up : undefined}>{elapsed(Math.ceil(left / 1000) * 1000)}</span>
      <Button size="s" icon={running ? 'pause' : 'play'} onClick={() => setRunning(!running)} disabled={left === 0}>
        {running ? t.stop : t.start}
      </Button>
      <span className="unseen" role="status">
        {left === 0 ? t.timeUp : ''}
      </span>
    </div>
  );
}

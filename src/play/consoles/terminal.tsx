import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { ActionsHere } from './actions-here.tsx';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { Readings } from './readings.tsx';
import { useView } from './use-port.ts';

export default function TerminalConsole({ port }: ConsoleProps) {
  const view = useView(port);
  const t = useText(words);
  const [line, setLine] = useState('');
  const [back, setBack] = useState(0);
  const runs = view.looks.filter((l) => l.input !== null);
  const screen = useRef<HTMLOListElement>(null);
  const said = runs.filter((r) => r.arrived).length;
  useEffect(() => {
    if (said > 0) screen.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const run = (input: string) => {
    if (input.trim() === '') return;
    const page = view.pages.find((p) => input.includes(p.url) && !new RegExp(`${escaped(p.url)}[\\w/-]`).test(input));
    port.send({ type: 'look', item: page ? `page:${page.id}` : 'console:terminal', input: input.trim() });
    setLine('');
    setBack(0);
  };
  const recall = (step: number) => {
    const at = Math.min(runs.length, Math.max(0, back + step));
    setBack(at);
    setLine(at === 0 ? '' : (runs[runs.length - at]?.input ?? ''));
  };
  return (
    <ConsoleBody port={port} console="terminal">
      <section className={styles.shortcuts} aria-label={t.checks}>
        {view.pages.map((p) => (
          <button
            key={p.id}
            type="button"
            className={styles.chip}
            disabled={view.ended}
            onClick={() => run(`curl -${p.method === 'HEAD' ? 'I' : 'i'} ${p.url}`)}
          >
            {p.url.replace(/^https:\/\/[^/]+/, '') || '/'}
          </button>
        ))}
      </section>
      <ol ref={screen} className={styles.screen}>
        {runs.map((r) => (
          <li key={`${r.item}-${r.askedAt}`}>
            <p>$ {r.input}</p>
            {r.arrived ? <pre>{r.output}</pre> : <p role="status">{t.loading}</p>}
            {r.arrived && r.item.startsWith('page:') && <Readings port={port} item={r.item} />}
          </li>
        ))}
      </ol>
      <form
        className={styles.speak}
        onSubmit={(e) => {
          e.preventDefault();
          run(line);
        }}
      >
        <input
          className={styles.mono}
          value={line}
          onChange={(e) => setLine(e.target.value)}
          onKeyDown={(e) => {
            if (e.key === 'ArrowUp') recall(1);
            if (e.key === 'ArrowDown') recall(-1);
          }}
          maxLength={300}
          spellCheck={false}
          autoCapitalize="off"
          placeholder={`$ curl -I ${view.pages[0]?.url ?? ''}`}
          aria-label={t.prompt}
          disabled={view.ended}
        />
        <Button type="submit" disabled={view.ended}>
          {t.run}
        </Button>
      </form>
      <p className={styles.quiet}>{t.terminalHint}</p>
      <ActionsHere port={port} console="terminal" />
    </ConsoleBody>
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

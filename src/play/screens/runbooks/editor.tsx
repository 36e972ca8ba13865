import { type KeyboardEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { join } from '../../ui/join.ts';
import styles from './editor.module.css';
import { benchText } from './runbooks-text.ts';

/** Must be the line height of the style sheet. */
const LINE_PX = 21;
const PADDING_PX = 10;

export interface EditorHandle {
  /** Selects a line, brings it into sight and takes the focus; Escape gives it back. */
  goTo(line: number): void;
  focus(): void;
}

interface EditorProps {
  /** The text when the editor appears; give a new `key` to put another one in its place. */
  text: string;
  /** What is wrong, by line. */
  marks: ReadonlyMap<number, 'error' | 'warning'>;
  onChange(text: string): void;
  ref: Ref<EditorHandle>;
}

/**
 * The text of a runbook with its line numbers. The browser's own text field, which keeps what is typed by itself: nothing is
 * drawn for a keystroke but what is in sight, however long the text.
 */
export function Editor({ text, marks, onChange, ref }: EditorProps) {
  const t = useText(benchText);
  const field = useRef<HTMLTextAreaElement>(null);
  const cameFrom = useRef<Element | null>(null);
  // The field keeps its own text: handing it each new one would lay out all of it once more.
  const [first] = useState(text);
  const [lines, setLines] = useState(() => countLines(text));
  const [lit, setLit] = useState<number | null>(null);
  const [sight, setSight] = useState({ top: 0, height: 600 });

  const look = useCallback(() => {
    const { current } = field;
    if (current) setSight({ top: current.scrollTop, height: current.clientHeight });
  }, []);
  useEffect(() => {
    // Also when it comes into sight again.
    const watch = new ResizeObserver(look);
    if (field.current) watch.observe(field.current);
    return () => watch.disconnect();
  }, [look]);

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    goTo(line) {
      const { current } = field;
      if (!current) return;
      if (document.activeElement !== current) cameFrom.current = document.activeElement;
      const [from, to] = placeOf(current.value, line);
      current.focus({ preventScroll: true });
      current.setSelectionRange(from, to);
      current.scrollTop = Math.max(0, (line - 1) * LINE_PX + PADDING_PX - current.clientHeight / 3);
      current.scrollLeft = 0;
      setLit(line);
      look();
    },
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(cameFrom.current instanceof HTMLElement) || !cameFrom.current.isConnected) return;
    event.preventDefault();
    cameFrom.current.focus();
    cameFrom.current = null;
  };

  const top = Math.max(0, Math.floor((sight.top - PADDING_PX) / LINE_PX));
  const last = Math.min(lines, top + Math.ceil(sight.height / LINE_PX) + 2);
  const shown = Array.from({ length: Math.max(0, last - top) }, (_, i) => top + i + 1);
  const y = (line: number) => PADDING_PX + (line - 1) * LINE_PX - sight.top;

  return (
    <div className={styles.editor}>
      <div className={styles.gutter} aria-hidden="true">
        {shown.map((line) => (
          <span
            key={line}
            className={join(styles.number, styles[marks.get(line) ?? ''], lit === line && styles.litNumber)}
            style={{ top: y(line) }}
          >
            {line}
          </span>
        ))}
      </div>
      <div className={styles.page}>
        {lit !== null && <div className={styles.band} style={{ top: y(lit) }} />}
        <textarea
          ref={field}
          className={styles.field}
          aria-label={t.editor}
          aria-describedby="editor-hint"
          placeholder={t.placeholder}
          defaultValue={first}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          onScroll={look}
          onKeyDown={onKeyDown}
          onChange={({ target: { value } }) => {
            setLines(countLines(value));
            setLit(null);
            onChange(value);
          }}
        />
      </div>
    </div>
  );
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Where a line begins and ends in a text. */
function placeOf(text: string, line: number): [number, number] {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', from);
    if (end < 0) return [text.length, text.length];
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  return [from, end < 0 ? text.length : end];
}

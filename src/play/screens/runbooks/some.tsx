import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { problemsText } from './runbooks-text.ts';

/** The first of many, and the way to more: a long runbook must not slow its writer down. */
export function Some<T>({
  of: all,
  first = 20,
  children,
}: {
  of: readonly T[];
  first?: number;
  /** Draws those that are shown. */
  children(shown: readonly T[]): ReactNode;
}) {
  const t = useText(problemsText);
  const [count, setCount] = useState(first);
  const rest = all.length - count;
  return (
    <>
      {children(rest > 0 ? all.slice(0, count) : all)}
      {rest > 0 && (
        <Button size="s" onClick={() => setCount(count + 5 * first)}>
          {t.more(Math.min(rest, 5 * first))}
        </Button>
      )}
    </>
  );
}

import { useEffect, useState } from 'react';

/** Work done so far, and what came of it once it is done. */
export interface Worked<P, R> {
  progress: P | null;
  result: R | null;
}

/** So long one piece of work may hold the page, ms. */
const SLICE_MS = 12;

/** Runs a generator in small pieces so that the page stays awake. `make` starts anew when it changes; null does nothing. */
export function useSteps<P, R>(make: (() => Generator<P, R>) | null): Worked<P, R> {
  const [worked, setWorked] = useState<Worked<P, R>>({ progress: null, result: null });
  useEffect(() => {
    setWorked({ progress: null, result: null });
    if (!make) return;
    const steps = make();
    let timer = 0;
    const work = () => {
      const until = performance.now() + SLICE_MS;
      for (;;) {
        const step = steps.next();
        if (step.done) return setWorked((before) => ({ ...before, result: step.value }));
        if (performance.now() >= until) {
          setWorked({ progress: step.value, result: null });
          break;
        }
      }
      timer = window.setTimeout(work);
    };
    timer = window.setTimeout(work);
    return () => clearTimeout(timer);
  }, [make]);
  return worked;
}

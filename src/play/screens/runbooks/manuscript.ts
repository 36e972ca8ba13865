import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Kept } from '../../../drill/store.ts';
import type { AsOf } from '../../../runbook/check/acceptance.ts';
import type { CheckInTwo } from '../../../runbook/two-languages.ts';
import type { CheckJob } from '../../shell/check-worker.ts';
import { type Checker, checkOnce, startChecker } from '../../shell/checker.ts';
import {
  draftOf,
  dropDraft,
  keepDraft,
  type Manuscript,
  type SavedRunbook,
  savedRunbook,
  saveRunbook,
} from '../../shell/runbook-shelf.ts';
import { asOfNow } from './as-of.ts';

export interface Work {
  /** Null while it is looked up. */
  manuscript: Manuscript | null;
  /** The latest check that was finished; null before the first. */
  check: CheckInTwo | null;
  /** A check is under way. */
  checking: boolean;
  /** The reader does not answer. */
  broken: boolean;
  saved: SavedRunbook | null;
  /** Whether what is on the screen is what was saved. */
  same: boolean;
  /** How the last write to the browser's storage went. */
  /** Whether the browser keeps what stands here; keeping while it is being written. */
  kept: Kept | 'keeping';
  /** Gives what was there before. */
  change(part: Partial<Omit<Manuscript, 'id'>>): Manuscript | null;
  /** Saves it under its name; gives what drills would be played by. */
  save(name: string): Promise<SavedRunbook | null>;
}

/** A runbook on the workbench: read again and kept as a draft at every change, the latest change winning. */
export function useManuscript(id: string): Work {
  const [manuscript, setManuscript] = useState<Manuscript | null>(null);
  const [saved, setSaved] = useState<SavedRunbook | null>(null);
  const [check, setCheck] = useState<CheckInTwo | null>(null);
  const [checking, setChecking] = useState(true);
  const [broken, setBroken] = useState(false);
  const [kept, setKept] = useState<Work['kept']>('kept');
  const latest = useRef<Manuscript | null>(null);
  const checker = useRef<Checker | null>(null);
  const keeping = useRef(false);
  const turn = useRef(0);
  const asOf = useRef<AsOf>({});
  const done = useRef<{ job: Manuscript; check: CheckInTwo } | null>(null);

  const read = useCallback(async (job: Manuscript) => {
    const mine = ++turn.current;
    setChecking(true);
    const found = (await checker.current?.check(jobOf(job, asOf.current))) ?? null;
    // Something between is shown too, so that a fast writer sees the panel follow; whether the reader answers, the last says.
    if (found) {
      done.current = { job, check: found };
      startTransition(() => setCheck(found));
    }
    if (mine !== turn.current) return;
    setChecking(false);
    setBroken(found === null);
  }, []);

  /** One write at a time; what came meanwhile is written next. */
  const keep = useCallback(async () => {
    if (keeping.current) return;
    keeping.current = true;
    for (let written: Manuscript | null = null; written !== latest.current; ) {
      written = latest.current;
      const outcome = written && (await keepDraft(written));
      if (outcome && written === latest.current) setKept(outcome);
    }
    keeping.current = false;
  }, []);

  useEffect(() => {
    const started = startChecker();
    checker.current = started;
    let gone = false;
    void Promise.all([draftOf(id), savedRunbook(id), asOfNow()]).then(([draft, before, now]) => {
      if (gone) return;
      asOf.current = now;
      const { name, text, other, mends } = draft ?? before ?? { name: '', text: '', other: undefined, mends: {} };
      latest.current = { id, name, text, other, mends };
      setSaved(before);
      setManuscript(latest.current);
      void read(latest.current);
      // A draft that only this visit has says so at once.
      if (draft) void keep();
    });
    return () => {
      gone = true;
      started.stop();
    };
  }, [id, read, keep]);

  const change = useCallback(
    (part: Partial<Omit<Manuscript, 'id'>>) => {
      const before = latest.current;
      if (!before) return null;
      const next = { ...before, ...part };
      latest.current = next;
      setManuscript(next);
      setKept((now) => (now === 'kept' ? 'keeping' : now));
      if (next.text !== before.text || next.other !== before.other || next.mends !== before.mends) void read(next);
      void keep();
      return before;
    },
    [read, keep],
  );

  const save = useCallback(
    async (name: string) => {
      if (!latest.current) return null;
      const written = { ...latest.current, name };
      latest.current = written;
      setManuscript(written);
      const { job } = done.current ?? {};
      const known = job?.text === written.text && job.other === written.other && job.mends === written.mends;
      const found = known ? done.current?.check : await checkOnce(jobOf(written, asOf.current));
      const next = { ...written, savedAt: Date.now(), rulebook: found?.ok ? found.rulebook : null };
      setKept(await saveRunbook(next));
      setSaved(next);
      if (latest.current === written) await dropDraft(id);
      return next;
    },
    [id],
  );

  const same =
    saved !== null &&
    manuscript !== null &&
    saved.name === manuscript.name &&
    saved.text === manuscript.text &&
    saved.other === manuscript.other &&
    sameMends(saved, manuscript);
  return { manuscript, check, checking, broken, saved, same, kept, change, save };
}

const jobOf = ({ text, other, mends }: Manuscript, asOf: AsOf): CheckJob => ({
  text,
  other: other ?? null,
  mends,
  asOf,
});

const sameMends = (a: Manuscript, b: Manuscript): boolean =>
  a.mends === b.mends || JSON.stringify(a.mends) === JSON.stringify(b.mends);

import { useEffect, useState } from 'react';
import { type CheckInTwo, languageOf } from '../../../runbook/two-languages.ts';
import { useText } from '../../i18n/catalogue.ts';
import { dropDraft, keepDraft, type Manuscript, savedRunbook } from '../../shell/runbook-shelf.ts';
import { randomId } from '../../shell/visit.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from './notices.tsx';
import { benchText, listText } from './runbooks-text.ts';
import { findTwin } from './twin.ts';

interface BothLanguagesProps {
  manuscript: Manuscript;
  check: CheckInTwo;
  /** A file that says the same in the other language was dropped: whether it is to be joined or to take the text's place. */
  brought: { name: string; text: string } | null;
  /** Joins the text with another, or parts it from the one it was joined with (undefined). */
  onJoin(other: string | undefined): void;
  onReplace(): void;
  /** Puts the other text into the editor, and this one beside it. */
  onSwap(): void;
}

/** Offers to join a runbook with its text in the other language; joined, says so and how to part them. */
export function BothLanguages({ manuscript, check, brought, onJoin, onReplace, onSwap }: BothLanguagesProps) {
  const t = useText(benchText);
  const l = useText(listText);
  const { id, text, other } = manuscript;
  const [twin, setTwin] = useState<Manuscript | null>(null);
  // Looked for once, when the text has come: not at every key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that came is meant
  useEffect(() => {
    let gone = false;
    if (other === undefined && text.trim() !== '')
      void findTwin(id, text).then((found) => {
        if (!gone) setTwin(found);
      });
    return () => {
      gone = true;
    };
  }, [id]);

  if (other !== undefined) {
    const french = languageOf(other) === 'fr';
    const part = async () => {
      await keepDraft({
        id: randomId(),
        name: [manuscript.name, french ? 'FR' : 'EN'].join(' ').trim(),
        text: other,
        mends: {},
      });
      onJoin(undefined);
    };
    return (
      <Notice>
        {t.joined(french ? t.french : t.english, check.apart.length)}
        <Button kind="quiet" size="s" onClick={onSwap}>
          {t.showOther}
        </Button>
        <Button kind="quiet" size="s" onClick={() => void part()}>
          {t.takeApart}
        </Button>
      </Notice>
    );
  }
  if (brought)
    return (
      <Notice>
        {t.twin(brought.name)}
        <Button kind="quiet" size="s" onClick={() => onJoin(brought.text)}>
          {t.joinTwo}
        </Button>
        <Button kind="quiet" size="s" onClick={onReplace}>
          {t.replaceText}
        </Button>
      </Notice>
    );
  if (!twin) return null;
  const join = async () => {
    setTwin(null);
    onJoin(twin.text);
    // A draft's text is kept here from now on; what was saved stays until it is deleted.
    if (!(await savedRunbook(twin.id))) await dropDraft(twin.id);
  };
  return (
    <Notice>
      {t.twin(twin.name || l.nameless)}
      <Button kind="quiet" size="s" onClick={() => void join()}>
        {t.joinTwo}
      </Button>
      <Button kind="quiet" size="s" onClick={() => setTwin(null)}>
        {t.leaveTwo}
      </Button>
    </Notice>
  );
}

import { useState } from 'react';
import type { Review } from '../../../record/review-shape.ts';
import { useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import styles from './review.module.css';
import { R } from './review-text.ts';

interface Props {
  rule: string;
  contests: Review['contests'];
  /** Resolves once it is shown among `contests`. */
  onContest(reason: string): Promise<void>;
}

/** What was said against a verdict, and a way to say more. */
export function Contest({ rule, contests, onContest }: Props) {
  const t = useText(R);
  const [writing, setWriting] = useState(false);
  const [reason, setReason] = useState('');
  const [keeping, setKeeping] = useState(false);
  const own = contests.filter((c) => c.rule === rule);
  return (
    <div className={styles.contest}>
      {own.map((c) => (
        <p key={c.at}>
          <b>{t.contested}:</b> {c.reason}
        </p>
      ))}
      {writing ? (
        <form
          onSubmit={async (e) => {
            e.preventDefault();
            setKeeping(true);
            await onContest(reason);
            setKeeping(false);
            setWriting(false);
            setReason('');
          }}
          onKeyDown={(e) => e.key === 'Escape' && setWriting(false)}
        >
          <TextArea
            label={t.reason}
            hint={t.contestWhy}
            value={reason}
            maxLength={1000}
            autoFocus
            onChange={(e) => setReason(e.target.value)}
          />
          <Button size="s" kind="primary" type="submit" disabled={keeping || reason.trim() === ''}>
            {t.keepIt}
          </Button>
          <Button size="s" onClick={() => setWriting(false)}>
            {t.cancel}
          </Button>
        </form>
      ) : (
        <button type="button" className={styles.link} aria-label={t.contestRule(rule)} onClick={() => setWriting(true)}>
          {t.contest}
        </button>
      )}
    </div>
  );
}

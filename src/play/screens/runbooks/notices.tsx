import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, type Trouble } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Work } from './manuscript.ts';
import styles from './notices.module.css';
import { benchText, listText } from './runbooks-text.ts';

interface NoticesProps {
  broken: boolean;
  kept: Work['kept'];
  refused: { name: string; trouble: Trouble } | null;
  /** What the file was read as when it was not UTF-8. */
  encoding: string | null;
  /** The accents are broken. */
  accents: boolean;
  /** What took the place of the text. */
  before: string | null;
  onMendAccents(): void;
  onUndo(): void;
}

/** What a person should know about their text, each with what can be done about it. */
export function Notices(props: NoticesProps) {
  const t = useText(benchText);
  const l = useText(listText);
  const { broken, kept, refused, encoding, accents, before } = props;
  return (
    <div className={styles.notices}>
      {refused && <ErrorNote title={l.refused(refused.name)} troubles={[refused.trouble]} />}
      {broken && <ErrorNote troubles={[{ what: benchText.broken, mend: benchText.brokenMend }]} />}
      {(kept === 'full' || kept === 'blocked') && (
        <ErrorNote troubles={[{ what: benchText[kept], mend: benchText.notKeptMeans }]} />
      )}
      {accents && (
        <Notice>
          {t.accents}
          <Button kind="quiet" size="s" onClick={props.onMendAccents}>
            {t.accentsMend}
          </Button>
        </Notice>
      )}
      {encoding && !accents && <Notice>{t.decoded(encoding)}</Notice>}
      {before && (
        <Notice>
          {before}
          <Button kind="quiet" size="s" onClick={props.onUndo}>
            {t.undo}
          </Button>
        </Notice>
      )}
    </div>
  );
}

/** A line with what can be done about it. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.notice} role="status">
      <Icon name="lamp" size={15} />
      <span>{children}</span>
    </p>
  );
}

import { say } from '../../../runbook/text.ts';
import { told } from '../../../runbook/told.ts';
import type { Scorecard } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import styles from './debrief.module.css';
import { T } from './debrief-text.ts';
import paper from './on-paper.module.css';

interface Props {
  flags: Scorecard['flags'];
  elapsed(at: number): string;
  onPlayhead(at: number): void;
}

/** What is worth talking about and takes no points, with its moments. Nothing where there is none. */
export function Flags({ flags, elapsed, onPlayhead }: Props) {
  const t = useText(T);
  const lang = useLang();
  if (flags.length === 0) return null;
  return (
    <section className={styles.flags}>
      <h2>
        {t.flags} <small>{t.flagsNote}</small>
      </h2>
      <ul>
        {flags.map((flag) => (
          <li key={flag.id}>
            <b>{say(flag.name, lang)}</b> {told(flag.why, lang)}
            {flag.at.map((at) => (
              <button key={at} type="button" className={paper.time} onClick={() => onPlayhead(at)}>
                {elapsed(at)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

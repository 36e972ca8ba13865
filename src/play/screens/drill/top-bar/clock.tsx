import { useLang, useText } from '../../../i18n/catalogue.ts';
import { shortDate } from '../../../i18n/format.ts';
import { useDrill, useNow } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { localClock, localEpoch, utcTime } from '../times.ts';
import styles from './top-bar.module.css';

/** The company's time, large, with UTC and the date. Not a live region: milestones are announced instead. */
export function Clock() {
  const t = useText(words);
  const lang = useLang();
  const now = useNow();
  const view = useDrill().port.view();
  const [hours, minutes, seconds] = localClock(view, now).split(':');
  return (
    <div className={styles.clock}>
      <time>
        <span className="unseen">{t.clock} </span>
        {hours}
        <i>:</i>
        {minutes}
        <i>:</i>
        {seconds}
      </time>
      <small>
        {shortDate(localEpoch(view, now), 'UTC', lang)} · UTC {utcTime(view, now)}
      </small>
    </div>
  );
}

import { useLang, useText } from '../../../i18n/catalogue.ts';
import { coachingOf } from '../../../shell/coaching.ts';
import { SoundSwitch } from '../../../sound/sound-switch.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { showCaption } from '../../../ui/captions.ts';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { openPopup, openWork } from '../desk.ts';
import { type Drill, useDesk, useDrill, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { DOCK_KEYS, type DockKey, litKey } from '../duties.ts';
import styles from './dock.module.css';
import { keyStates } from './key-states.ts';

const NAMES = {
  acknowledge: 'acknowledge',
  classify: 'classify',
  assign: 'assignKey',
  escalate: 'escalate',
  communicate: 'communicate',
  act: 'act',
  close: 'close',
} as const;

/** The keys that the tour points at. */
const TOURED: Partial<Record<DockKey, string>> = { communicate: 'composer', close: 'debrief' };

/** Does what a key of the dock does: acknowledge at once, open the work of the others. */
export function pressKey({ port, desk }: Drill, key: DockKey): void {
  if (key !== 'acknowledge') return openWork(desk, key);
  const sent = port.send({ type: 'acknowledge' });
  if (!sent.ok) showCaption(sent.rejection.message, 'urgent');
}

/** The seven things a trainee does, each with how it stands. One is lit: the nearest deadline. */
export function Dock() {
  const t = useText(words);
  const lang = useLang();
  const drill = useDrill();
  const view = useView();
  const { now } = view;

  const work = useDesk((desk) => desk.work);
  const lit = litKey(view, now);
  const states = keyStates(view, drill.port.rulebook, now, lang);
  return (
    <>
      <nav className={styles.dock} aria-label={t.actions} data-region data-under-sheet data-tour="dock" tabIndex={-1}>
        {DOCK_KEYS.map((key, i) => {
          const open = work === key;
          const { tone, line } = states[key];
          return (
            <button
              key={key}
              type="button"
              data-tour={TOURED[key]}
              disabled={view.ended}
              aria-expanded={key === 'acknowledge' ? undefined : open}
              className={join(styles.key, styles[tone], lit === key && styles.lit, open && styles.open)}
              onClick={() => pressKey(drill, key)}
            >
              <i className={styles.led} />
              <b className={styles.number}>{i + 1}</b>
              <strong>{t[NAMES[key]]}</strong>
              <small>
                {tone === 'done' && <Icon name="tick" size={12} />}
                {tone === 'late' && <Icon name="cross" size={12} />}
                <span>{open ? t.isOpen : line}</span>
              </small>
            </button>
          );
        })}
        <button
          type="button"
          className={join(styles.key, styles.moreKey)}
          onClick={() => openPopup(drill.desk, 'palette')}
        >
          <Icon name="search" size={18} />
          <strong>{t.more}</strong>
        </button>
      </nav>
      <div className={styles.finder}>
        <button type="button" className={styles.box} onClick={() => openPopup(drill.desk, 'palette')}>
          <Icon name="search" />
          <span>{t.find}</span>
          <Kbd keys="ctrl+k" />
        </button>
        {view.hints.length > 0 && view.mode === 'practice' && coachingOf(drill.port.id).hints && (
          <IconButton
            icon="lamp"
            iconSize={18}
            label={t.hints}
            className={styles.tool}
            onClick={() => openPopup(drill.desk, 'hints')}
          />
        )}
        <SoundSwitch className={styles.tool} />
        <IconButton
          icon="help"
          iconSize={18}
          label={t.help}
          className={styles.tool}
          onClick={() => openPopup(drill.desk, 'keys')}
        />
        <IconButton
          icon="cross"
          iconSize={18}
          label={t.leave}
          className={styles.tool}
          onClick={() => openPopup(drill.desk, 'leave')}
        />
      </div>
    </>
  );
}

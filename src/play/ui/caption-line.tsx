import { useLang } from '../i18n/catalogue.ts';
import styles from './caption-line.module.css';
import { useCaptions } from './captions.ts';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

/** Where captions of sounds and pushed messages appear. Put it once, in the app. */
export function CaptionLine() {
  const lang = useLang();
  const captions = useCaptions();
  return (
    <div className={styles.line} role="status">
      {captions.map((caption) => (
        <p key={caption.id} className={join(styles.caption, caption.tone === 'urgent' && styles.urgent)}>
          <Icon name={caption.tone === 'urgent' ? 'bell' : 'chat'} size={15} />
          {caption.text[lang]}
        </p>
      ))}
    </div>
  );
}

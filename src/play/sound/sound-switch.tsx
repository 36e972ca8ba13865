import { defineText, useText } from '../i18n/catalogue.ts';
import { IconButton } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.ts';

const words = defineText({
  sound: { en: 'Sound', fr: 'Son' },
  turnOn: { en: 'Sound is off. Turn it on', fr: 'Le son est coupé. Le mettre' },
  turnOff: { en: 'Sound is on. Turn it off', fr: 'Le son est mis. Le couper' },
});

/** The one switch for all sound. What makes sound comes with the first click: the first screen is silent. */
export function SoundSwitch({ className }: { className?: string }) {
  const t = useText(words);
  const { sound } = usePreferences();
  return (
    <IconButton
      icon={sound ? 'sound-on' : 'sound-off'}
      iconSize={18}
      label={t.sound}
      title={sound ? t.turnOff : t.turnOn}
      aria-pressed={sound}
      className={className}
      onClick={() => void import('./play.ts').then(({ switchSound }) => switchSound(!sound))}
    />
  );
}

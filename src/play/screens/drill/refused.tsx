import type { Rejection } from '../../../drill/port.ts';
import { say } from '../../../runbook/text.ts';
import { useLang } from '../../i18n/catalogue.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './sheets/sheets.module.css';

/** Why a command was refused and what to do instead, where it was given. */
export function Refused({ rejection }: { rejection: Rejection | null }) {
  const lang = useLang();
  return (
    <div role="alert" className={rejection ? styles.refused : undefined}>
      {rejection && (
        <>
          <Icon name="warning" size={16} />
          <span>{say(rejection.message, lang)}</span>
        </>
      )}
    </div>
  );
}

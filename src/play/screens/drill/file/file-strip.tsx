import { severityRank } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { duration } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { join } from '../../../ui/join.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { ownKeys } from '../../../ui/own-keys.ts';
import { SeverityShape } from '../../../ui/severity-shape.tsx';
import { useDesk, useDrill, useNow, useView } from '../drill-context.ts';
import { words } from '../drill-text.ts';
import { dutyName, owedAt } from '../duties.ts';
import { localTime, utcTime } from '../times.ts';
import styles from './file.module.css';

/** The file in one line, where the screen is too narrow for it: opens it as a drawer. */
export function FileStrip() {
  const t = useText(words);
  const lang = useLang();
  const { port, desk } = useDrill();
  const view = useView();
  const open = useDesk((now) => now.fileOpen);
  const rank = view.declared ? severityRank(port.rulebook, view.declared.severity) + 1 : null;
  const page = view.pagedAt === null ? undefined : view.alerts.find((a) => a.pages);
  const filled = view.roles.filter((r) => r.person !== null).length;
  return (
    <div className={styles.strip} data-under-sheet data-tour="file">
      <SeverityShape rank={rank} label={view.declared?.severity ?? ''} size={30} />
      <b>{say(page?.name ?? view.title, lang)}</b>
      {view.pagedAt !== null && (
        <span className={styles.stripMore}>{t.from(localTime(view, view.pagedAt), utcTime(view, view.pagedAt))}</span>
      )}
      <span className={styles.stripMore}>{t.rolesCount(filled, view.roles.length)}</span>
      <StripDue />
      <Button size="s" aria-expanded={open} onClick={() => desk.setState({ fileOpen: !open })}>
        {open ? t.shutFile : t.openFile} <Kbd keys={ownKeys().file} />
      </Button>
    </div>
  );
}

function StripDue() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const now = useNow();
  const [next] = owedAt(port.view(), now);
  if (!next) return <span className={styles.stripSpace} />;
  const left = next.dueAt - now;
  return (
    <span className={join(styles.stripDue, left <= next.limitMs / 5 && styles.soon, left < 0 && styles.late)}>
      <b>{duration(left)}</b> {left < 0 && t.late} <span>{say(dutyName(next, port.rulebook), lang)}</span>
    </span>
  );
}

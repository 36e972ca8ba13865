import { say } from '../../../../runbook/text.ts';
import { CONSOLES } from '../../../../scenario/format/pack.ts';
import { ActionRow } from '../../../consoles/actions-here.tsx';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { consoleNames } from '../../../words/console-names.ts';
import { useDrill, useView } from '../drill-context.ts';
import styles from './act.module.css';
import { words } from './sheet-text.ts';
import sheets from './sheets.module.css';
import { Slip } from './slip.tsx';

/** Everything that can be done here, by the console that offers it. */
export function ActSlip() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const groups = CONSOLES.map((id) => ({ id, actions: view.actions.filter((a) => a.console === id) })).filter(
    (g) => g.actions.length > 0,
  );
  return (
    <Slip title={t.actTitle}>
      <p className={sheets.note}>{t.actNote}</p>
      {groups.length === 0 && <p className={sheets.note}>{t.noActions}</p>}
      {groups.map(({ id, actions }) => (
        <section key={id} className={sheets.part}>
          <h3>{say(consoleNames[id], lang)}</h3>
          <ul className={styles.actions}>
            {actions.map((action) => (
              <ActionRow key={action.id} port={port} action={action} now={view.now} over={view.ended} />
            ))}
          </ul>
        </section>
      ))}
    </Slip>
  );
}

import { useId, useState } from 'react';
import { type Cell, severityOf, severityRank } from '../../../../runbook/rulebook.ts';
import { say } from '../../../../runbook/text.ts';
import type { Claim } from '../../../../sim/commands/shapes.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { ExercisePlate } from '../../../ui/exercise-plate.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { SeverityShape } from '../../../ui/severity-shape.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { shutWork } from '../desk.ts';
import { useAttending, useDrill, useSend, useView } from '../drill-context.ts';
import { Refused } from '../refused.tsx';
import { localTime } from '../times.ts';
import styles from './classify.module.css';
import { clocksStarted } from './clocks-started.ts';
import { EvidenceList } from './evidence-list.tsx';
import { Matrix } from './matrix.tsx';
import { words } from './sheet-text.ts';

/** Judging the incident on the runbook's matrix, with reasons and evidence, and declaring it. */
export function ClassifySheet() {
  const t = useText(words);
  const lang = useLang();
  const { port, desk } = useDrill();
  const view = useView();
  const { rulebook } = port;
  const { send, refused } = useSend();
  const id = useId();
  const [cell, setCell] = useState<Cell | null>(view.classified?.cell ?? null);
  const [level, setLevel] = useState<string | null>(rulebook.matrix ? null : (view.classified?.severity ?? null));
  const [why, setWhy] = useState(view.classified?.why ?? '');
  const [claims, setClaims] = useState<readonly Claim[]>(() =>
    view.pins
      .map((pin) => ({
        item: pin.item,
        ...(pin.users && { users: pin.users }),
        ...(pin.impact && { impact: pin.impact }),
      }))
      .slice(0, 12),
  );
  useAttending('matrix');

  const severity = rulebook.matrix ? (cell ? severityOf(rulebook, cell) : null) : level;
  const rank = severity ? severityRank(rulebook, severity) + 1 : null;
  const shut = () => shutWork(desk);
  const declare = () => {
    if (!severity) return;
    const judged = send({ type: 'classify', ...(cell ? { cell } : { severity }), why, evidence: [...claims] });
    if (!judged) return;
    if (view.declared?.severity === severity || send({ type: 'declare', severity })) shut();
  };
  const same = view.declared !== null && view.declared.severity === severity;
  const label = severity === null ? t.declareNone : same ? t.confirm(severity) : t.declare(severity);

  return (
    <Sheet title={t.howBad} open onClose={shut} aside={<ExercisePlate />} width="full">
      <form
        className={styles.columns}
        onSubmit={(event) => {
          event.preventDefault();
          declare();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            declare();
          }
        }}
      >
        <div className={styles.left}>
          <p className="secondary">{rulebook.matrix ? t.pickSquare : t.pickLevel}</p>
          {rulebook.matrix ? (
            <Matrix rulebook={rulebook} matrix={rulebook.matrix} value={cell} onPick={setCell} />
          ) : (
            <fieldset className={styles.levels}>
              <legend className="unseen">{t.matrix}</legend>
              {rulebook.severities.map((one, i) => (
                <label key={one.id} className={join(styles.level, level === one.id && styles.chosen)}>
                  <input
                    type="radio"
                    name={`${id}-level`}
                    checked={level === one.id}
                    onChange={() => setLevel(one.id)}
                  />
                  <SeverityShape rank={i + 1} label={one.id} size={34} />
                  <span>
                    <b>{say(one.name, lang)}</b> {say(one.impact, lang)}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <section className={styles.starts} aria-live="polite">
            {severity ? (
              <>
                <h3>
                  <SeverityShape rank={rank} label={severity} size={26} />
                  {t.starts(severity)}
                </h3>
                <ol>
                  {clocksStarted(rulebook, severity, lang).map((clock) => (
                    <li key={`${clock.afterMs} ${clock.says}`}>
                      <b>{localTime(view, (view.pagedAt ?? view.now) + clock.afterMs)}</b>
                      {clock.says}
                    </li>
                  ))}
                </ol>
              </>
            ) : (
              <p className="secondary">{t.startsNone}</p>
            )}
          </section>
        </div>
        <div className={styles.right}>
          <label htmlFor={`${id}-why`}>{t.why}</label>
          <p className="secondary">{t.whyNote}</p>
          <textarea
            id={`${id}-why`}
            className={styles.why}
            value={why}
            maxLength={2000}
            rows={4}
            onChange={(event) => setWhy(event.target.value)}
          />
          <p className={styles.count}>
            <span>{t.count(why.trim() === '' ? 0 : why.trim().split(/\s+/).length)}</span>
            {claims.some((c) => c.impact) && (
              <span className={styles.said}>
                <Icon name="tick" size={13} /> {t.saysImpact}
              </span>
            )}
            {claims.some((c) => c.users) && (
              <span className={styles.said}>
                <Icon name="tick" size={13} /> {t.saysUsers}
              </span>
            )}
          </p>
          <EvidenceList claims={claims} onChange={setClaims} />
          <p className={styles.note}>{t.changeLater}</p>
          <Refused rejection={refused} />
          <div className={styles.acts}>
            <Button size="l" onClick={shut}>
              {t.keepReading} <Kbd keys="escape" />
            </Button>
            <Button
              size="l"
              kind="primary"
              type="submit"
              disabled={severity === null}
              className={join(styles.declare, rank === 1 && styles.gravest)}
            >
              {label} <Kbd keys="ctrl+enter" />
            </Button>
          </div>
        </div>
      </form>
    </Sheet>
  );
}

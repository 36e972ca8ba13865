import { useState } from 'react';
import type { Procedure, Rulebook } from '../../runbook/rulebook.ts';
import { type Lang, say } from '../../runbook/text.ts';
import { useLang, useText } from '../i18n/catalogue.ts';
import { labelled, limit } from '../i18n/format.ts';
import { join } from '../ui/join.ts';
import { SeverityShape } from '../ui/severity-shape.tsx';
import styles from './console.module.css';
import { ConsoleBody } from './console-body.tsx';
import type { ConsoleProps } from './console-props.ts';
import { words } from './console-text.ts';
import { useView } from './use-port.ts';

/** The team's runbook. All procedures are there to choose from: which one fits is for the trainee to say. */
export default function RunbookConsole({ port }: ConsoleProps) {
  const t = useText(words);
  const lang = useLang();
  const { rulebook } = port;
  const { fit } = useView(port);
  const [chosen, setChosen] = useState<string>('severities');
  const procedure = rulebook.procedures.find((p) => p.id === chosen);
  const open = (id: string, item: boolean) => {
    setChosen(id);
    if (item) port.send({ type: 'look', item: `runbook:${id}` });
  };
  const tabs = [
    ['severities', t.severities, false],
    ...rulebook.procedures.map((p) => [p.id, p.id, true] as const),
    ['escalation', t.escalation, false],
    ['checklist', t.checklist, false],
    ...(fit.length > 0 ? [['fit', t.inThisDrill, false] as const] : []),
  ] as const;
  return (
    <ConsoleBody port={port} console="runbook">
      <div className={styles.tabs} role="tablist">
        {tabs.map(([id, name, item]) => (
          <button key={id} type="button" role="tab" aria-selected={id === chosen} onClick={() => open(id, item)}>
            {name}
          </button>
        ))}
      </div>
      <div className={join('paper', styles.sheet)}>
        {procedure && <Steps procedure={procedure} lang={lang} />}
        {chosen === 'severities' && <Severities rulebook={rulebook} lang={lang} />}
        {chosen === 'escalation' && <Escalation rulebook={rulebook} lang={lang} />}
        {chosen === 'fit' && (
          <ul className={styles.steps}>
            {fit.map(({ kind, what, instead }) => (
              <li key={what.en}>
                {kind === 'stands-in' ? '' : `${t.notInRunbook} `}
                {say(what, lang)}
                <span className={styles.paperQuiet}>{say(instead, lang)}</span>
              </li>
            ))}
          </ul>
        )}
        {chosen === 'checklist' && (
          <ol className={styles.steps}>
            {rulebook.checklist.map((c) => (
              <li key={c.id}>{say(c.text, lang)}</li>
            ))}
          </ol>
        )}
      </div>
    </ConsoleBody>
  );
}

function Steps({ procedure, lang }: { procedure: Procedure; lang: Lang }) {
  const t = useText(words);
  return (
    <>
      <h4>{say(procedure.name, lang)}</h4>
      <h5>{t.symptoms}</h5>
      <ul className={styles.steps}>
        {procedure.symptoms.map((s) => (
          <li key={s.en}>{say(s, lang)}</li>
        ))}
      </ul>
      <h5>{t.look}</h5>
      <ol className={styles.steps}>
        {procedure.diagnosis.map((d) => (
          <li key={d.note.en}>
            {say(d.note, lang)}
            {d.command && <code>{d.command}</code>}
            {d.expect && <span className={styles.paperQuiet}>{labelled(t.expected, say(d.expect, lang), lang)}</span>}
          </li>
        ))}
      </ol>
      <h5>{t.decide}</h5>
      {procedure.branches.map((b) => (
        <section key={b.id} className={styles.branch}>
          <b>{say(b.when, lang)}</b>
          <ul className={styles.steps}>
            {b.steps.map((s) => (
              <li key={s.en}>{say(s, lang)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface Section {
  rulebook: Rulebook;
  lang: Lang;
}

function Severities({ rulebook, lang }: Section) {
  const t = useText(words);
  const within = (ms: number | null) => (ms === null ? '—' : limit(ms, lang));
  return (
    <table className={styles.paperTable}>
      <thead>
        <tr>
          <th scope="col">{t.severity}</th>
          <th scope="col">{t.impact}</th>
          <th scope="col">{t.response}</th>
          <th scope="col">{t.resolution}</th>
        </tr>
      </thead>
      <tbody>
        {rulebook.severities.map((s, i) => (
          <tr key={s.id}>
            <th scope="row" className={styles.severity}>
              <SeverityShape rank={i + 1} label={s.id} size={26} /> {say(s.name, lang)}
            </th>
            <td>
              {say(s.impact, lang)}
              <span className={styles.paperQuiet}>{s.examples.map((e) => say(e, lang)).join(', ')}</span>
            </td>
            <td>{within(s.responseMs)}</td>
            <td>{within(s.resolutionMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Escalation({ rulebook, lang }: Section) {
  const t = useText(words);
  return (
    <table className={styles.paperTable}>
      <thead>
        <tr>
          <th scope="col">{t.severity}</th>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.escalation}</th>
        </tr>
      </thead>
      <tbody>
        {rulebook.escalation.map((r) => (
          <tr key={`${r.severity}-${r.fromMs}`}>
            <th scope="row">{r.severity}</th>
            <td>
              {limit(r.fromMs, lang)}
              {r.toMs === null ? ' +' : ` – ${limit(r.toMs, lang)}`}
            </td>
            <td>{say(r.says, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

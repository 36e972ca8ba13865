import { useEffect, useId, useRef, useState } from 'react';
import type { ViewIncident } from '../../../../sim/view.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { Check, TextField } from '../../../ui/field.tsx';
import { join } from '../../../ui/join.ts';
import { useDesk, useDrill, useSend, useView } from '../drill-context.ts';
import { itemName } from '../file/file-words.ts';
import { Refused } from '../refused.tsx';
import { SECOND_INCIDENT, seenItems } from './seen-items.ts';
import { words } from './sheet-text.ts';
import styles from './sheets.module.css';

/** What looked like one incident may be two: opening the second, saying what belongs to which, and handing it over. */
export function SecondIncident() {
  const t = useText(words);
  const view = useView();
  const asked = useDesk((desk) => desk.about) === SECOND_INCIDENT;
  const [, second] = view.incidents;
  const section = useRef<HTMLElement>(null);
  // The slip is long: whoever asked for this part finds it without looking.
  useEffect(() => {
    if (asked) section.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  if (view.declared === null) return null;
  return (
    <section ref={section} className={styles.part} aria-label={t.twoTitle}>
      <h3>{t.twoTitle}</h3>
      {second ? <BothIncidents second={second} /> : <Split />}
    </section>
  );
}

function Split() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const { send, refused } = useSend();
  const [title, setTitle] = useState('');
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const items = seenItems(view);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'split', title: title.trim(), evidence: [...evidence] });
      }}
    >
      <p className={join(styles.note, styles.whole)}>{t.twoAsk}</p>
      <div className={styles.whole}>
        <TextField label={t.twoName} value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <fieldset className={styles.whole}>
        <legend className={styles.note}>{items.length > 0 ? t.twoShows : t.twoNothing}</legend>
        {items.slice(0, 12).map((item) => (
          <Check
            key={item}
            label={itemName(port, lang, item)}
            checked={evidence.includes(item)}
            onChange={(event) =>
              setEvidence(event.target.checked ? [...evidence, item] : evidence.filter((one) => one !== item))
            }
          />
        ))}
      </fieldset>
      <Button type="submit" size="s" disabled={title.trim() === ''}>
        {t.twoOpen}
      </Button>
      <Refused rejection={refused} />
    </form>
  );
}

function BothIncidents({ second }: { second: ViewIncident }) {
  const t = useText(words);
  const view = useView();
  const nameOf = (id: string) => (id === view.you ? t.you : (view.people.find((p) => p.id === id)?.fullName ?? id));
  return (
    <>
      <ul className={styles.rows}>
        {view.incidents.map((incident) => (
          <li key={incident.id}>
            <span>
              <b>{incident.id === 'first' ? t.twoFirst : t.twoSecond}</b> {incident.title ?? ''}{' '}
              <span className={styles.quiet}>
                {incident.offeredTo ? t.twoOffered(nameOf(incident.offeredTo)) : t.twoOwner(nameOf(incident.owner))}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {second.owner === view.you && second.offeredTo === null && <HandOver />}
      <Links />
    </>
  );
}

function HandOver() {
  const t = useText(words);
  const view = useView();
  const { send, refused } = useSend();
  const [to, setTo] = useState('');
  const here = view.people.filter((p) => !p.you && p.status === 'here');
  return (
    <div className={styles.form}>
      <select
        className={styles.select}
        aria-label={t.whoTakes}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value="">{t.whoTakes}</option>
        {here.map((p) => (
          <option key={p.id} value={p.id}>
            {p.fullName}
          </option>
        ))}
      </select>
      <Button size="s" disabled={to === ''} onClick={() => send({ type: 'hand-over', incident: 'second', to })}>
        {t.handOver}
      </Button>
      <Refused rejection={refused} />
    </div>
  );
}

/** Each thing that was read, and the incident that it was attached to. */
function Links() {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const { send, refused } = useSend();
  const id = useId();
  const homeOf = (item: string) => view.incidents.find((i) => i.items.includes(item))?.id ?? '';
  return (
    <>
      <h4 id={id}>{t.twoBelongs}</h4>
      <ul className={styles.rows} aria-labelledby={id}>
        {seenItems(view).map((item) => {
          const name = itemName(port, lang, item);
          return (
            <li key={item}>
              <span>{name}</span>
              <select
                className={styles.select}
                aria-label={name}
                value={homeOf(item)}
                onChange={(event) => {
                  const to = event.target.value;
                  if (to === 'first' || to === 'second') send({ type: 'link', item, to });
                }}
              >
                {homeOf(item) === '' && <option value="">{t.twoNeither}</option>}
                <option value="first">{t.twoFirst}</option>
                <option value="second">{t.twoSecond}</option>
              </select>
            </li>
          );
        })}
      </ul>
      <Refused rejection={refused} />
    </>
  );
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ADVICE } from '../../../debrief/advice.ts';
import type { DrillRecord } from '../../../record/format.ts';
import { washed } from '../../../record/review.ts';
import type { HotWash as Agreed, Improvement } from '../../../record/review-shape.ts';
import { say } from '../../../runbook/text.ts';
import { told } from '../../../runbook/told.ts';
import type { Plan } from '../../../scenario/plan.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { labelled, points } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ExercisePlate } from '../../ui/exercise-plate.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { join } from '../../ui/join.ts';
import { Countdown } from './countdown.tsx';
import styles from './hot-wash.module.css';
import { H, SEATS } from './hot-wash-text.ts';
import paper from './on-paper.module.css';

const PARTS = ['notes', 'facts', 'surprises', 'rules', 'actions'] as const;
type Part = (typeof PARTS)[number];
const MINUTES: Record<Part, number> = { notes: 3, facts: 5, surprises: 5, rules: 5, actions: 5 };

const EMPTY: Improvement = { what: '', owner: '', due: '' };
const isEmpty = (a: Improvement) => a.what.trim() === '' && a.owner.trim() === '' && a.due === '';
const isWhole = (a: Improvement) => a.what.trim() !== '' && a.owner.trim() !== '' && a.due !== '';

interface Props {
  plan: Plan;
  record: DrillRecord;
  /** The timeline, to be talked over. */
  timeline: ReactNode;
  onKeep(add: (record: DrillRecord) => DrillRecord): void;
  onClose(): void;
}

/** Six people before one screen: silent notes, facts, surprises, two rules, three actions. */
export default function HotWash({ plan, record, timeline, onKeep, onClose }: Props) {
  const t = useText(H);
  const lang = useLang();
  const before = record.review?.hotWash;
  const [part, setPart] = useState<Part>('notes');
  const [notes, setNotes] = useState<Record<string, string>>(() =>
    Object.fromEntries((before?.notes ?? []).map((n) => [n.seat, n.text])),
  );
  const [facts, setFacts] = useState(before?.facts ?? '');
  const [surprises, setSurprises] = useState(before?.surprises ?? '');
  const [rules, setRules] = useState<string[]>(before?.rules ?? []);
  const [actions, setActions] = useState<Improvement[]>(() =>
    [...(before?.actions ?? []), EMPTY, EMPTY, EMPTY].slice(0, 3),
  );
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new part is read from its heading on
  useEffect(() => head.current?.focus(), [part]);

  const index = PARTS.indexOf(part);
  const half = actions.some((a) => !isEmpty(a) && !isWhole(a));
  const finish = () => {
    const agreed: Agreed = {
      at: new Date().toISOString(),
      notes: SEATS.flatMap(({ id }) => (notes[id]?.trim() ? [{ seat: id, text: notes[id].trim() }] : [])),
      facts,
      surprises,
      rules,
      actions: actions.filter(isWhole),
    };
    onKeep((r) => washed(r, agreed));
    onClose();
  };
  const { scorecard } = record;
  const worth = scorecard.rules
    .filter((r) => r.points < r.max && r.id in ADVICE)
    .sort((a, b) => b.max - b.points - (a.max - a.points));
  return (
    <main className={join(paper.kit, styles.wash)}>
      <header>
        <ExercisePlate />
        <h1>{labelled(t.hotWash, say(plan.scenario.title, lang), lang)}</h1>
        {part !== 'notes' && (
          <p className={styles.total}>
            {points(scorecard.total, lang)} <small>{t.of100}</small>
          </p>
        )}
        <Button icon="cross" onClick={onClose}>
          {t.leave}
        </Button>
      </header>
      <ol className={styles.parts}>
        {PARTS.map((one, i) => (
          <li
            key={one}
            aria-current={one === part ? 'step' : undefined}
            className={i < index ? styles.done : undefined}
          >
            {t[one]} <small>{t.minutes(MINUTES[one])}</small>
          </li>
        ))}
      </ol>
      <section className={styles.part} aria-labelledby="hot-wash-part">
        <div className={styles.lead}>
          <div>
            <h2 id="hot-wash-part" ref={head} tabIndex={-1}>
              {t[part]}
            </h2>
            <p>{t[`${part}Ask`]}</p>
          </div>
          <Countdown key={part} minutes={MINUTES[part]} />
        </div>
        {part === 'notes' && (
          <div className={styles.seats}>
            {SEATS.map(({ id, name }) => (
              <TextArea
                key={id}
                label={say(name, lang)}
                value={notes[id] ?? ''}
                maxLength={1000}
                onChange={(e) => setNotes((all) => ({ ...all, [id]: e.target.value }))}
              />
            ))}
          </div>
        )}
        {part === 'facts' && (
          <>
            <div className={styles.timeline}>{timeline}</div>
            <TextArea
              label={t.facts}
              value={facts}
              rows={4}
              maxLength={4000}
              onChange={(e) => setFacts(e.target.value)}
            />
          </>
        )}
        {part === 'surprises' && (
          <div className={styles.beside}>
            <TextArea
              label={t.surprises}
              value={surprises}
              rows={8}
              maxLength={4000}
              onChange={(e) => setSurprises(e.target.value)}
            />
            <Written notes={notes} />
          </div>
        )}
        {part === 'rules' && (
          <ul className={styles.rules}>
            {worth.map((rule) => (
              <li key={rule.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={rules.includes(rule.id)}
                    disabled={!rules.includes(rule.id) && rules.length >= 2}
                    onChange={(e) =>
                      setRules((all) => (e.target.checked ? [...all, rule.id] : all.filter((id) => id !== rule.id)))
                    }
                  />
                  <b>{told(ADVICE[rule.id]?.area ?? rule.why, lang)}</b> <code>{rule.id}</code>
                  <span>{told(rule.why, lang)}</span>
                </label>
              </li>
            ))}
          </ul>
        )}
        {part === 'actions' && (
          <>
            {actions.map((action, i) => {
              const change = (more: Partial<Improvement>) =>
                setActions((all) => all.map((a, j) => (i === j ? { ...a, ...more } : a)));
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places
                <div key={i} className={styles.action}>
                  <b>{i + 1}</b>
                  <TextField
                    label={t.what}
                    value={action.what}
                    maxLength={300}
                    onChange={(e) => change({ what: e.target.value })}
                  />
                  <TextField
                    label={t.owner}
                    value={action.owner}
                    maxLength={80}
                    onChange={(e) => change({ owner: e.target.value })}
                  />
                  <TextField
                    label={t.due}
                    type="date"
                    value={action.due}
                    onChange={(e) => change({ due: e.target.value })}
                  />
                </div>
              );
            })}
            {half && <p role="status">{t.incomplete}</p>}
          </>
        )}
      </section>
      <footer>
        <Button size="l" icon="back" disabled={index === 0} onClick={() => setPart(PARTS[index - 1] ?? 'notes')}>
          {t.back}
        </Button>
        {part === 'actions' ? (
          <Button size="l" kind="primary" icon="tick" disabled={half} onClick={finish}>
            {t.finish}
          </Button>
        ) : (
          <Button size="l" kind="primary" onClick={() => setPart(PARTS[index + 1] ?? 'actions')}>
            {part === 'notes' ? t.notesIn : t.next}
          </Button>
        )}
      </footer>
    </main>
  );
}

/** The notes that the seats wrote, without names. */
function Written({ notes }: { notes: Record<string, string> }) {
  const t = useText(H);
  const lang = useLang();
  const written = SEATS.filter(({ id }) => notes[id]?.trim());
  if (written.length === 0) return null;
  return (
    <div className={styles.written}>
      <h3>{t.written}</h3>
      <dl>
        {written.map(({ id, name }) => (
          <div key={id}>
            <dt>{say(name, lang)}</dt>
            <dd>{notes[id]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

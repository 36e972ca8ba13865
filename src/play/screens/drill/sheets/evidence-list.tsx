import { say } from '../../../../runbook/text.ts';
import type { Claim } from '../../../../sim/commands/shapes.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Icon } from '../../../ui/icon.tsx';
import { join } from '../../../ui/join.ts';
import { useDrill, useView } from '../drill-context.ts';
import { itemName } from '../file/file-words.ts';
import { localTime } from '../times.ts';
import styles from './classify.module.css';
import { words } from './sheet-text.ts';

const AT_MOST = 12;

interface Candidate {
  item: string;
  at: number;
  text: string;
}

/** What was pinned or read, each to be attached and tagged with the side of the matrix it is said to prove. */
export function EvidenceList({
  claims,
  onChange,
}: {
  claims: readonly Claim[];
  onChange(claims: readonly Claim[]): void;
}) {
  const t = useText(words);
  const lang = useLang();
  const { port } = useDrill();
  const view = useView();
  const { matrix } = port.rulebook;

  const candidates: Candidate[] = [];
  for (const pin of view.pins) candidates.push({ item: pin.item, at: pin.at, text: pin.note });
  for (const finding of view.findings) {
    const text = say(finding.text, lang);
    const known = candidates.find((c) => c.item === finding.item);
    if (known) known.text = text;
    else candidates.push({ item: finding.item, at: finding.at, text });
  }

  const change = (item: string, axis: 'users' | 'impact', value: string) =>
    onChange(
      claims.map((claim) => {
        if (claim.item !== item) return claim;
        const { [axis]: _gone, ...rest } = claim;
        return value === '' ? rest : { ...rest, [axis]: value };
      }),
    );

  return (
    <section aria-label={t.evidence} className={styles.evidence}>
      <h3>
        {t.evidence} <span>{t.attached(claims.length)}</span>
      </h3>
      {candidates.length === 0 && <p className="secondary">{t.noEvidence}</p>}
      <ul>
        {candidates.map(({ item, at, text }) => {
          const claim = claims.find((c) => c.item === item);
          return (
            <li key={item} className={join(styles.chip, claim && styles.attached)}>
              <button
                type="button"
                aria-pressed={claim !== undefined}
                disabled={!claim && claims.length >= AT_MOST}
                onClick={() => onChange(claim ? claims.filter((c) => c !== claim) : [...claims, { item }])}
              >
                <i>{claim ? <Icon name="tick" size={13} /> : <Icon name="plus" size={13} />}</i>
                <span>
                  <b>{itemName(port, lang, item)}</b> {text}
                </span>
                <time>{localTime(view, at)}</time>
              </button>
              {claim && matrix && (
                <div className={styles.tags}>
                  {(['users', 'impact'] as const).map((axis) => (
                    <label key={axis}>
                      {axis === 'users' ? t.usersAxis : t.impactAxis}
                      <select value={claim[axis] ?? ''} onChange={(event) => change(item, axis, event.target.value)}>
                        <option value="">{t.optional}</option>
                        {matrix[axis].map((level) => (
                          <option key={level.id} value={level.id}>
                            {say(level.name, lang)}
                          </option>
                        ))}
                      </select>
                    </label>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

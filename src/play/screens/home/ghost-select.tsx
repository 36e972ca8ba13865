import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, localZone } from '../../i18n/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import type { DrillOptions, GhostChoice, RecordSummary } from './home-port.ts';
import { ghostText } from './home-text.ts';
import styles from './quick-drill.module.css';

const NONE = '';
/** As many records as a list can be read in. */
const MOST = 12;
const RECORD = 'record/';

const optionOf = (ghost: GhostChoice | null): string =>
  ghost === null ? NONE : ghost.kind === 'record' ? RECORD + ghost.id : ghost.kind;

const choiceOf = (value: string): GhostChoice | null => {
  if (value.startsWith(RECORD)) return { kind: 'record', id: value.slice(RECORD.length) };
  return value === 'best' || value === 'expert' ? { kind: value } : null;
};

/** Whom to play against. A record's run is played against on its own scenario, so choosing one chooses both. */
export function GhostSelect({
  options,
  records,
  disabled,
  onChange,
  onFile,
}: {
  options: DrillOptions;
  records: readonly RecordSummary[];
  disabled: boolean;
  onChange(change: Partial<DrillOptions>): void;
  onFile(file: File): void;
}) {
  const t = useText(ghostText);
  const lang = useLang();
  const { scenario, ghost } = options;
  const fitting = records.filter(
    (r) => scenario === null || (r.packId === scenario.packId && r.scenarioId === scenario.id),
  );
  const hasBest = fitting.some((r) => r.origin === 'person');
  const chosen = ghost?.kind === 'record' ? fitting.find((r) => r.id === ghost.id) : undefined;
  const listed = fitting.slice(0, MOST);
  if (chosen && !listed.includes(chosen)) listed.push(chosen);
  const line = (r: RecordSummary) =>
    [
      scenario === null && r.title[lang],
      dayMonth(r.startedAt, localZone(), lang, Date.now()),
      t.points(r.total),
      r.origin === 'bot' && t.bot,
      r.origin === 'fork' && t.fork,
    ]
      .filter(Boolean)
      .join(', ');

  const openFile = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'application/json,.json';
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) onFile(file);
    });
    input.click();
  };

  return (
    <div className={styles.ghost}>
      <Select
        label={t.ghost}
        layout="beside"
        disabled={disabled}
        value={optionOf(ghost)}
        onChange={(event) => {
          const choice = choiceOf(event.target.value);
          const record = choice?.kind === 'record' ? fitting.find((r) => r.id === choice.id) : undefined;
          onChange({
            ghost: choice,
            ...(record && { scenario: { packId: record.packId, id: record.scenarioId } }),
          });
        }}
      >
        <option value={NONE}>{t.none}</option>
        <option value="best" disabled={!hasBest}>
          {hasBest ? t.best : t.noBest}
        </option>
        <option value="expert">{t.expert}</option>
        {listed.length > 0 && (
          <optgroup label={t.kept}>
            {listed.map((r) => (
              <option key={r.id} value={RECORD + r.id}>
                {line(r)}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
      <IconButton icon="upload" label={t.file} disabled={disabled} onClick={openFile} />
    </div>
  );
}

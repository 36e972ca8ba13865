import { useState } from 'react';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { dayMonth, localZone } from '../../i18n/format.ts';
import type { OwnPack } from '../../shell/packs-shelf.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { BroughtPack, ScenarioCard } from '../home/home-port.ts';
import { Sure } from '../runbooks/sure.tsx';
import styles from './packs-card.module.css';
import { packsText } from './packs-text.ts';

interface PacksCardProps {
  shipped: readonly Pick<BroughtPack, 'id' | 'name' | 'scenarios'>[];
  own: readonly OwnPack[];
  onPlay(scenario: { packId: string; id: string }): void;
  onRemove(id: string): void;
}

/** The packs that are here, with their scenarios. */
export function PacksCard({ shipped, own, onPlay, onRemove }: PacksCardProps) {
  const t = useText(packsText);
  const lang = useLang();
  return (
    <section className={`paper ${styles.card}`} aria-labelledby="shelf">
      <h2 id="shelf">{t.here}</h2>
      <ul>
        {own.map((pack) => (
          <Own key={pack.id} pack={pack} onPlay={onPlay} onRemove={() => onRemove(pack.id)} />
        ))}
        {shipped.map(({ id, name, scenarios }) => (
          <li key={id} className={styles.pack}>
            <div className={styles.head}>
              <div className={styles.name}>
                <h3>{name[lang]}</h3>
                <small>
                  {t.shipped}, {t.scenarios(scenarios.length)}
                </small>
              </div>
            </div>
            <Scenarios of={scenarios} onPlay={onPlay} />
          </li>
        ))}
      </ul>
      {own.length === 0 && (
        <EmptyState icon="file" title={t.noneYet}>
          <p>{t.noneYetMeans}</p>
        </EmptyState>
      )}
    </section>
  );
}

function Own({ pack, onPlay, onRemove }: { pack: OwnPack; onPlay: PacksCardProps['onPlay']; onRemove(): void }) {
  const t = useText(packsText);
  const lang = useLang();
  const [asking, setAsking] = useState(false);
  const name = pack.name[lang];
  const download = async () => (await import('./download-pack.ts')).downloadPack(pack.id);
  return (
    <li className={styles.pack}>
      <div className={styles.head}>
        <div className={styles.name}>
          <h3>{name}</h3>
          <small>
            {t.scenarios(pack.scenarios.length)}, {t.broughtOn(dayMonth(pack.keptAt, localZone(), lang, Date.now()))}
          </small>
        </div>
        {asking ? (
          <Sure onYes={onRemove} onNo={() => setAsking(false)} />
        ) : (
          <span className={styles.ways}>
            <IconButton icon="download" label={t.download(name)} onClick={() => void download()} />
            <IconButton icon="bin" label={t.remove(name)} onClick={() => setAsking(true)} />
          </span>
        )}
      </div>
      <Scenarios of={pack.scenarios} onPlay={onPlay} />
    </li>
  );
}

function Scenarios({ of, onPlay }: { of: readonly ScenarioCard[]; onPlay: PacksCardProps['onPlay'] }) {
  const t = useText(packsText);
  const lang = useLang();
  return (
    <ul className={styles.scenarios}>
      {of.map((scenario) => (
        <li key={scenario.id}>
          <span>
            {scenario.title[lang]}
            <small>
              {t[scenario.difficulty]}, {t.minutes(scenario.minutes)}
            </small>
          </span>
          <Button
            kind="quiet"
            size="s"
            icon="play"
            aria-label={t.playIt(scenario.title[lang])}
            onClick={() => onPlay({ packId: scenario.packId, id: scenario.id })}
          >
            {t.play}
          </Button>
        </li>
      ))}
    </ul>
  );
}

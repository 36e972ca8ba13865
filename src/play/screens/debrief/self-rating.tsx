import { useState } from 'react';
import { say } from '../../../runbook/text.ts';
import type { Dimension, Rating, Scorecard } from '../../../scoring/scorecard.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { RATING } from '../../words/ratings.ts';
import { DIMENSION_ICONS } from './debrief-text.ts';
import styles from './review.module.css';
import { R } from './review-text.ts';

const SCALE: readonly Rating[] = ['U', 'M', 'S', 'P'];

interface Props {
  scorecard: Scorecard;
  /** Empty when it was skipped. */
  onRated(ratings: Partial<Record<Dimension, Rating>>): void;
  /** A team in a room begins with its notes instead. */
  onHotWash(): void;
}

/** The trainee's own rating by dimension, before any point is shown. */
export function SelfRating({ scorecard, onRated, onHotWash }: Props) {
  const t = useText(R);
  const lang = useLang();
  const [ratings, setRatings] = useState<Partial<Record<Dimension, Rating>>>({});
  const asked = scorecard.dimensions.filter((d) => d.rating !== null);
  const left = asked.filter((d) => ratings[d.id] === undefined).length;
  return (
    <section className={`paper ${styles.self}`} aria-labelledby="self-rating">
      <h2 id="self-rating">{t.before}</h2>
      <p>{t.beforeWhy}</p>
      <ul>
        {asked.map(({ id, name }) => (
          <li key={id}>
            <Icon name={DIMENSION_ICONS[id]} />
            <b>{say(name, lang)}</b>
            <Segmented<Rating | ''>
              label={say(name, lang)}
              value={ratings[id] ?? ''}
              onChange={(value) => value !== '' && setRatings((before) => ({ ...before, [id]: value }))}
              options={SCALE.map((value) => ({ value, label: value, title: say(RATING[value], lang) }))}
            />
            <span className={styles.said}>{ratings[id] ? say(RATING[ratings[id] as Rating], lang) : ''}</span>
          </li>
        ))}
      </ul>
      <p className={styles.scale}>{t.scale}</p>
      <div className={styles.doings}>
        <Button kind="primary" size="l" disabled={left > 0} onClick={() => onRated(ratings)}>
          {t.show}
          {left > 0 && ` (${t.left(left)})`}
        </Button>
        <Button size="l" onClick={() => onRated({})}>
          {t.skip}
        </Button>
        <Button size="l" icon="people" onClick={onHotWash}>
          {t.asTeam}
        </Button>
      </div>
    </section>
  );
}

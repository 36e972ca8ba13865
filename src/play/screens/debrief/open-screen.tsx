import { useEffect, useState } from 'react';
import { defineText, useText } from '../../i18n/catalogue.ts';
import { openLink } from '../../shell/records.ts';
import { hashOf } from '../../ui/route.ts';
import styles from './debrief.module.css';

const words = defineText({
  opening: { en: 'Opening the debrief in this link…', fr: 'Ouverture du débriefing de ce lien…' },
  damaged: { en: 'This link is damaged or cut off.', fr: 'Ce lien est abîmé ou coupé.' },
  damagedMend: {
    en: 'Copy it again in one piece, or ask for the record as a file.',
    fr: 'Recopiez-le en entier, ou demandez le dossier sous forme de fichier.',
  },
  'unknown-scenario': {
    en: 'It was played on a scenario that is not here.',
    fr: 'Il a été joué sur un scénario absent ici.',
  },
  'other-content': {
    en: 'It was played with another version of the scenario, the runbook or Tocsin.',
    fr: 'Il a été joué avec une autre version du scénario, du runbook ou de Tocsin.',
  },
  askFile: {
    en: 'Ask for the record as a file: its score is stored in it and can be read in any version.',
    fr: 'Demandez le dossier sous forme de fichier : sa note y est enregistrée et se lit dans toute version.',
  },
  home: { en: 'Home', fr: 'Accueil' },
});

type Failure = 'damaged' | 'unknown-scenario' | 'other-content';

/** Unfolds the record in an address and goes to its debrief. */
export default function OpenScreen({ letters }: { letters: string }) {
  const t = useText(words);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    openLink(letters).then(
      (opened) => {
        if (gone) return;
        // In place of the link, so that Back leads to where the reader came from.
        if (opened.ok) location.replace(hashOf({ screen: 'debrief', id: opened.id }));
        else setFailure(opened.why);
      },
      () => !gone && setFailure('damaged'),
    );
    return () => {
      gone = true;
    };
  }, [letters]);
  return (
    <main className={styles.empty} aria-busy={failure === null}>
      {failure === null ? (
        <p role="status">{t.opening}</p>
      ) : (
        <>
          <h1>{t[failure]}</h1>
          <p>{failure === 'damaged' ? t.damagedMend : t.askFile}</p>
          <a href="#/">{t.home}</a>
        </>
      )}
    </main>
  );
}

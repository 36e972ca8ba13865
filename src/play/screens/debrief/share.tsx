import type { ReactNode } from 'react';
import { debriefDocument } from '../../../export/debrief.ts';
import { postmortemDraft } from '../../../export/postmortem.ts';
import type { DrillRecord } from '../../../record/format.ts';
import { defineText, useLang, useText } from '../../i18n/catalogue.ts';
import type { OpenedRecord } from '../../shell/open-record.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './share.module.css';

const words = defineText({
  share: { en: 'Share link', fr: 'Lien à partager' },
  take: { en: 'Take away', fr: 'Emporter' },
  record: { en: 'Download the record', fr: 'Télécharger le dossier' },
  recordNote: { en: 'opens the same debrief anywhere', fr: 'ouvre le même débriefing ailleurs' },
  debrief: { en: 'Debrief (Markdown)', fr: 'Débriefing (Markdown)' },
  postmortem: { en: 'Post-mortem draft (Markdown)', fr: 'Brouillon de post-mortem (Markdown)' },
  print: { en: 'Print or save as PDF', fr: 'Imprimer ou enregistrer en PDF' },
  copied: {
    en: 'Link copied. The whole drill is in it; nothing was sent anywhere.',
    fr: 'Lien copié. Tout l’exercice y est ; rien n’a été envoyé.',
  },
  here: { en: 'The whole drill is in this link:', fr: 'Tout l’exercice est dans ce lien :' },
  'too-long': {
    en: 'This drill is too long for a link. Take the record as a file instead.',
    fr: 'Cet exercice est trop long pour un lien. Emportez le dossier en fichier.',
  },
  'own-runbook': {
    en: 'It was played by your own runbook, which a link cannot carry. Take the record as a file: the runbook goes with it.',
    fr: 'Il a été joué selon votre propre runbook, qu’un lien ne peut pas porter. Emportez le dossier en fichier : le runbook l’accompagne.',
  },
  'own-pack': {
    en: 'It was played on a pack of your own, which a link cannot carry. Take the record as a file: the pack goes with it.',
    fr: 'Il a été joué sur votre propre pack, qu’un lien ne peut pas porter. Emportez le dossier en fichier : le pack l’accompagne.',
  },
  'other-content': {
    en: 'It was played with another version than is here. Take the record as a file.',
    fr: 'Il a été joué avec une autre version que celle d’ici. Emportez le dossier en fichier.',
  },
});

/** The drill in a link, and as files. */
export function Share({
  opened,
  record,
  onSaid,
}: {
  opened: OpenedRecord;
  record: DrillRecord;
  /** What came of it, to be said where there is room. */
  onSaid(said: ReactNode): void;
}) {
  const t = useText(words);
  const lang = useLang();
  const share = async () => {
    const link = await opened.link(record);
    if (!link.ok) return onSaid(t[link.why]);
    try {
      await navigator.clipboard.writeText(link.address);
      onSaid(t.copied);
    } catch {
      // No clipboard here: the address is shown to be copied by hand.
      onSaid(
        <>
          {t.here}
          <input readOnly aria-label={t.share} value={link.address} onFocus={(e) => e.currentTarget.select()} />
        </>,
      );
    }
  };
  const subject = { plan: opened.plan, record, lang };
  const name = record.header.scenario;
  return (
    <>
      <Button icon="link" onClick={share}>
        {t.share}
      </Button>
      <details className={styles.take}>
        <summary>
          <Icon name="download" size={15} /> {t.take}
        </summary>
        <div>
          <button type="button" onClick={() => opened.download(record)}>
            {t.record} <small>{t.recordNote}</small>
          </button>
          <button type="button" onClick={() => opened.offer(`debrief-${name}.md`, debriefDocument(subject))}>
            {t.debrief}
          </button>
          <button type="button" onClick={() => opened.offer(`post-mortem-${name}.md`, postmortemDraft(subject))}>
            {t.postmortem}
          </button>
          <button type="button" onClick={() => window.print()}>
            {t.print}
          </button>
        </div>
      </details>
    </>
  );
}

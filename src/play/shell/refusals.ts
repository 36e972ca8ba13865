/** Why a record's file is refused, in both languages: its reader speaks English, as the command line does. */
import type { Problem } from '../../scenario/problem.ts';
import type { Trouble } from '../ui/error-note.tsx';

interface French {
  what(message: string): string;
  mend: string;
}

const WRITTEN_BY_TOCSIN = 'Ouvrez un fichier écrit par Tocsin.';

/** By the problem's code. */
const FRENCH: Readonly<Record<string, French>> = {
  'too-large': {
    what: () => 'Le fichier est trop gros : un dossier fait au plus 5 Mo.',
    mend: 'Vérifiez que c’est bien le fichier téléchargé, ou exportez-le de nouveau sans ses sources.',
  },
  'not-json': {
    what: () => 'Ce n’est pas du JSON : la lecture s’est arrêtée ici.',
    mend: 'Téléchargez de nouveau le dossier : un éditeur de texte ou une messagerie l’a peut-être modifié.',
  },
  'too-deep': { what: () => 'Ses listes et ses objets sont trop imbriqués.', mend: WRITTEN_BY_TOCSIN },
  'reserved-name': { what: () => 'Un champ porte un nom réservé.', mend: WRITTEN_BY_TOCSIN },
  'other-format': {
    what: () => 'Ce dossier a un autre format que celui que lit cette version de Tocsin.',
    mend: 'Ouvrez-le avec la version de Tocsin qui l’a écrit, nommée dans header.engine.',
  },
  'not-a-record': {
    what: (message) => {
      const [, path] = /^([\w.-]+): /.exec(message) ?? [];
      return path ? `${path} n’est pas ce qu’un dossier contient.` : 'Ce fichier n’est pas un dossier d’exercice.';
    },
    mend: 'Ouvrez un fichier écrit par Tocsin ; s’il a été modifié à la main, annulez cela.',
  },
};

/** A problem as the page shows it; one that has no French words says the same in both. */
export function refusalOf({ code, message, suggestion, file, line, column }: Problem): Trouble {
  const french = FRENCH[code];
  return {
    what: { en: message, fr: french?.what(message) ?? message },
    where: `${file}:${line}:${column}`,
    mend: { en: suggestion, fr: french?.mend ?? suggestion },
  };
}

/** Makes a file's text fit to be read: bounds, line ends, accents gone wrong, characters nobody sees. */
import { firstMojibake, mendMojibake } from './mojibake.ts';
import type { Finding } from './reading.ts';

const MAX_CHARACTERS = 5_000_000;
/** Six times the longest that anybody would read; each line costs memory in every reader. */
export const MAX_LINES = 30_000;
const MAX_LINE = 10_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this pattern is for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;
const DEEP = /^(?:\s*>){21}|^\s*(?:(?:[-*+]|\d+[.)])\s+){21}[^\s-*]|^\s{80,}(?:[-*+]|\d+[.)])\s+\S/;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

export interface Source {
  lines: string[];
  findings: Finding[];
}

const finding = (
  line: number,
  level: Finding['level'],
  code: string,
  message: Finding['message'],
  suggestion: Finding['suggestion'],
): Finding => ({ line, column: 1, level, code, message, suggestion });

/** The text's lines, and what is wrong with it as a file. A text that cannot be a runbook has no lines. */
export function openSource(text: string): Source {
  const findings: Finding[] = [];
  if (text.length > MAX_CHARACTERS)
    return {
      lines: [],
      findings: [
        finding(
          1,
          'error',
          'too-large',
          { en: 'The file is larger than 5 MB.', fr: 'Le fichier dépasse 5 Mo.' },
          {
            en: 'Keep the runbook itself in this file and move logs and pictures elsewhere.',
            fr: 'Garder ici le runbook seul et mettre ailleurs les journaux et les images.',
          },
        ),
      ],
    };
  const strange = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || strange * 20 > text.length)
    return {
      lines: [],
      findings: [
        finding(
          1,
          'error',
          'not-text',
          { en: 'This is not a text file.', fr: 'Ce n’est pas un fichier texte.' },
          { en: 'Export the runbook as Markdown, in UTF-8.', fr: 'Exporter le runbook en Markdown, en UTF-8.' },
        ),
      ],
    };
  let body = text.replace(/^\ufeff/, '');
  const mended = mendMojibake(body);
  if (mended !== null) {
    findings.push(
      finding(
        body.slice(0, firstMojibake(body)).split('\n').length,
        'warning',
        'broken-accents',
        {
          en: 'Accents are broken: UTF-8 was read as Latin-1 (“Ã©” for “é”).',
          fr: 'Les accents sont abîmés : de l’UTF-8 lu comme du Latin-1 (« Ã© » pour « é »).',
        },
        {
          en: 'The mended text was read. Save the file again as UTF-8.',
          fr: 'Le texte réparé a été lu. Enregistrer le fichier en UTF-8.',
        },
      ),
    );
    body = mended;
  }
  const lost = body.indexOf('\ufffd');
  if (lost >= 0)
    findings.push(
      finding(
        body.slice(0, lost).split('\n').length,
        'warning',
        'lost-characters',
        {
          en: 'Characters were lost (“�”): the file is not in UTF-8.',
          fr: 'Des caractères se sont perdus (« � ») : le fichier n’est pas en UTF-8.',
        },
        {
          en: 'Save the file as UTF-8, or write the words again.',
          fr: 'Enregistrer le fichier en UTF-8, ou récrire ces mots.',
        },
      ),
    );
  if (body.search(BIDI) >= 0) {
    findings.push(
      finding(
        body.slice(0, body.search(BIDI)).split('\n').length,
        'warning',
        'invisible-characters',
        {
          en: 'Invisible characters that turn the direction of writing were left out.',
          fr: 'Des caractères invisibles qui inversent le sens d’écriture ont été écartés.',
        },
        { en: 'Delete them: they can make a text read as something else.', fr: 'Les supprimer : ils peuvent tromper.' },
      ),
    );
    body = body.replace(BIDI, '');
  }
  const lines = body.replace(CONTROL, '').split(/\r\n?|\n/, MAX_LINES + 1);
  const deep = lines.findIndex((line) => DEEP.test(line));
  if (deep >= 0)
    findings.push(
      finding(
        deep + 1,
        'warning',
        'too-deep',
        {
          en: 'Lists or quotes are nested more than 20 deep.',
          fr: 'Des listes ou citations sont imbriquées sur plus de 20 niveaux.',
        },
        { en: 'What is deeper was read as plain text: flatten it.', fr: 'Le reste a été lu comme du texte : aplatir.' },
      ),
    );
  if (lines.length > MAX_LINES) {
    findings.push(
      finding(
        MAX_LINES,
        'error',
        'too-long',
        { en: 'Only the first 30,000 lines were read.', fr: 'Seules les 30 000 premières lignes ont été lues.' },
        { en: 'Split the file.', fr: 'Couper le fichier.' },
      ),
    );
    lines.length = MAX_LINES;
  }
  lines.forEach((line, at) => {
    if (line.length <= MAX_LINE) return;
    findings.push(
      finding(
        at + 1,
        'warning',
        'line-too-long',
        { en: 'This line is longer than 10,000 characters.', fr: 'Cette ligne dépasse 10 000 caractères.' },
        { en: 'Only its beginning was read: break it.', fr: 'Seul le début a été lu : la couper.' },
      ),
    );
    lines[at] = line.slice(0, MAX_LINE);
  });
  return { lines, findings };
}

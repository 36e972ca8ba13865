import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /\[[^\][\n]{1,60}\](?!\()/g, // [Short title], but not a Markdown link
  /\{[A-Za-zÀ-ſ\d_ .-]{1,40}\}/g,
  /<[A-Za-zÀ-ſ][^<>\n]{0,40}>/g,
  /\bHH\s?[:h]\s?MM\b/gi,
  /(?<![A-Za-zÀ-ſ\d])X{2,}(?![A-Za-zÀ-ſ\d])/g,
  /@(?:nom|name|pr[ée]nom|personne|someone|user)(?![A-Za-zÀ-ſ\d])/gi,
  /(?<![A-Za-zÀ-ſ\d])(?:TODO|TBD|TBC|lorem ipsum|à compléter|to be completed|à remplir)(?![A-Za-zÀ-ſ\d])/gi,
  /(?:^|\s)_{3,}(?=\s|$)/g,
];

/** Placeholders of a template that were left in: `[Short title]`, `HH:MM`, `XX minutes`, `@name`. */
export const placeholders = (text: string): Finding[] => findAll('placeholder', text, PATTERNS);

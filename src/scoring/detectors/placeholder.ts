import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /\[[^\][\n]{1,60}\](?!\()/g, // [Short title], but not a Markdown link
  /\{[A-Za-zÀ-ſ\d_ .-]{1,40}\}/g,
  /<(?!https?:)[A-Za-zÀ-ſ][^<>\n]{0,40}>/g, // <short title>, but not a link
  /\bHH\s?[:h]\s?MM\b/gi,
  /(?<![A-Za-zÀ-ſ\d])X{2,}(?![A-Za-zÀ-ſ\d])/g,
  /@(?:nom|name|pr[ée]nom|personne|someone|user)(?![A-Za-zÀ-ſ\d])/gi,
  /(?<![A-Za-zÀ-ſ\d])(?:TODO|TBD|TBC|lorem\s+ipsum|à\s+(?:compléter|remplir)|to\s+be\s+completed)(?![A-Za-zÀ-ſ\d])/gi,
  /(?:^|\s)_{3,}(?=\s|$)/g,
];

/** Placeholders of a template that were left in: `[Short title]`, `HH:MM`, `XX minutes`, `@name`. */
export const placeholders = (text: string): Finding[] => findAll('placeholder', text, PATTERNS);

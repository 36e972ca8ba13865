import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /\[[^\][\n]{1,60}\](?!\()/, // [Short title], but not a Markdown link
  /\{[\p{L}\d_ .-]{1,40}\}/u,
  /<[\p{L}][^<>\n]{0,40}>/u,
  /\bHH\s?[:h]\s?MM\b/i,
  /(?<![\p{L}\d])X{2,}(?![\p{L}\d])/u,
  /@(?:nom|name|pr[ée]nom|personne|someone|user)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(?:TODO|TBD|TBC|lorem ipsum|à compléter|to be completed|à remplir)(?![\p{L}\d])/iu,
  /(?:^|\s)_{3,}(?=\s|$)/,
];

/** Placeholders of a template that were left in: `[Short title]`, `HH:MM`, `XX minutes`, `@name`. */
export const placeholders = (text: string): Finding[] => findAll('placeholder', text, PATTERNS);

import { type Finding, findAll } from './finding.ts';

/** Chat handles such as `@thomas`; an e-mail address is none. */
export const handles = (text: string): Finding[] =>
  findAll('handle', text, [/(?<![\p{L}\d._%+-])@[\p{L}](?:[\p{L}\d._-]*[\p{L}\d])?/u]);

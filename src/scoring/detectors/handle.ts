import { type Finding, findAll } from './finding.ts';

const PATTERNS = [/(?<![A-Za-zÀ-ſ\d._%+-])@[A-Za-zÀ-ſ](?:[A-Za-zÀ-ſ\d._-]*[A-Za-zÀ-ſ\d])?/g];

/** Chat handles such as `@thomas`; an e-mail address is none. */
export const handles = (text: string): Finding[] => findAll('handle', text, PATTERNS);

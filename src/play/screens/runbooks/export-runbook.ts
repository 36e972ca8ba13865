/** A runbook as a file: the text as its team wrote it, or the rules that drills are played by. */
import type { Rulebook } from '../../../runbook/rulebook.ts';
import { offerFile } from '../../shell/offer-file.ts';

const fileName = (name: string, ending: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || 'runbook'}.${ending}`;
};

export const downloadMarkdown = (name: string, text: string): void =>
  offerFile(fileName(name, 'md'), text, 'text/markdown');

export const downloadRulebook = (name: string, rulebook: Rulebook): void =>
  offerFile(fileName(name, 'json'), `${JSON.stringify(rulebook, null, 2)}\n`, 'application/json');
